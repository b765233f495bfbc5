package org.pesexplorer.io;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Numbers as files have them: a point, no grouping, whatever the language of the system. And texts
 * among them.
 */
public final class Numbers {
  private Numbers() {}

  /**
   * The shortest decimal number that reads back as the same double.
   *
   * @param value a finite number
   * @throws IllegalArgumentException when it is not finite
   */
  public static String shortest(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("expected a finite number, was " + value);
    }
    return NumberOutput.toString(value, true);
  }

  /**
   * A number in JSON, which has no word for infinity: 1e999 is valid and reads as infinity.
   *
   * @return the shortest number; 1e999 or -1e999 for the infinities; null for what is no number
   */
  public static String json(double value) {
    if (Double.isNaN(value)) {
      return "null";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "1e999" : "-1e999";
    }
    return shortest(value);
  }

  /** A text in JSON, with its quotes. */
  public static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
