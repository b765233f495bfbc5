package org.pesexplorer.core.study;

import java.util.Locale;

/** Figures of the study in words. */
public final class WhyWords {
  /** Errors this close are called the same. */
  private static final double SAME = 1.1;

  private static final double MANY = 10;

  private WhyWords() {}

  /** An error in E_c without its unit: three decimals, four where it is small. */
  public static String error(double value) {
    if (Double.isNaN(value)) {
      return "\u2013";
    }
    return String.format(Locale.ROOT, value < 0.01 ? "%.4f" : value < 100 ? "%.3f" : "%.0f", value);
  }

  /** A share or a relative error as per cent, 1 being 100 %. */
  public static String percent(double value) {
    if (Double.isNaN(value)) {
      return "\u2013";
    }
    return String.format(Locale.ROOT, value < 0.0995 ? "%.1f %%" : "%,.0f %%", 100 * value);
  }

  /** How an error changes: "5.2 times smaller", "1.4 times larger" or "about the same". */
  public static String change(double from, double to) {
    if (to * SAME >= from && from * SAME >= to) {
      return "about the same";
    }
    return to < from ? factor(from / to) + " times smaller" : factor(to / from) + " times larger";
  }

  /** A factor as people say it. */
  static String factor(double factor) {
    return String.format(Locale.ROOT, factor < MANY ? "%.1f" : "%.0f", factor);
  }

  /** Whether one error is clearly smaller than another. */
  static boolean smaller(double one, double other) {
    return one * SAME < other;
  }
}
