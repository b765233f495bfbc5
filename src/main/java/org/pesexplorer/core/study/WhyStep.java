package org.pesexplorer.core.study;

import java.util.Objects;

/**
 * A step of the story.
 *
 * @param title what it is about
 * @param text what the figures say, in plain words; empty while they are not known
 */
public record WhyStep(String title, String text) {

  /** Refuses null. */
  public WhyStep {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
  }

  /** Whether its figures are known. */
  public boolean told() {
    return !text.isEmpty();
  }
}
