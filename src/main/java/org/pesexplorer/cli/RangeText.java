package org.pesexplorer.cli;

import org.pesexplorer.core.stats.MedianRange;
import org.pesexplorer.io.Numbers;

/** A figure over several runs, for people and for programs. */
final class RangeText {
  private RangeText() {}

  static String json(MedianRange range) {
    return "{\"median\":"
        + Numbers.json(range.median())
        + ",\"min\":"
        + Numbers.json(range.least())
        + ",\"max\":"
        + Numbers.json(range.largest())
        + "}";
  }

  /** Median and range; a dash where there is none. */
  static String text(MedianRange range) {
    return Double.isNaN(range.median())
        ? "-"
        : number(range.median())
            + " ("
            + number(range.least())
            + " to "
            + number(range.largest())
            + ")";
  }

  /** A number; a dash for none. */
  static String number(double value) {
    return Double.isNaN(value) ? "-" : TextTable.number(value);
  }
}
