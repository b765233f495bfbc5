package org.pesexplorer.work;

import java.util.Locale;
import org.pesexplorer.jobs.JobException;

/** Puts what a relaxation throws into words for the user. */
final class Failures {
  private Failures() {}

  /**
   * What the core threw, as a failure that the user can act on.
   *
   * @param thrown an IllegalArgumentException when the run cannot begin, an IllegalStateException
   *     when it cannot go on, as without forces; its message becomes the advice
   */
  static JobException inWords(RuntimeException thrown) {
    String title =
        thrown instanceof IllegalStateException
            ? "The relaxation cannot go on"
            : "The relaxation cannot begin";
    return new JobException(title, sentence(String.valueOf(thrown.getMessage())), thrown);
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
