package org.pesexplorer.core.network;

import java.util.Objects;

/**
 * Rows that have something in common, and how wrong a network is on them.
 *
 * @param label what they are called, such as "3 of 10" or "square"
 * @param lower the least value that belongs to it; NaN for a class, which has no values
 * @param upper where the next group begins; the last one's own largest value
 * @param errors of its rows
 */
public record ErrorGroup(String label, double lower, double upper, ErrorFigures errors) {

  /** Refuses null. */
  public ErrorGroup {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(errors, "errors");
  }
}
