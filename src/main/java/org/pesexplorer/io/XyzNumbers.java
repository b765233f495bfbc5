package org.pesexplorer.io;

import java.util.Locale;
import java.util.regex.Pattern;

/** The numbers of an XYZ file. */
final class XyzNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");
  private static final int MAX_LENGTH = 400;

  private XyzNumbers() {}

  /** Whether a text is a number that a double holds. */
  static boolean isNumber(String text) {
    return text.length() <= MAX_LENGTH
        && NUMBER.matcher(text).matches()
        && Double.isFinite(Double.parseDouble(text));
  }

  /** A number that must be finite. */
  static double finite(LineSource lines, String what, String text) throws DataException {
    double value =
        text.length() <= MAX_LENGTH && NUMBER.matcher(text).matches()
            ? Double.parseDouble(text)
            : Double.NaN;
    if (!Double.isFinite(value)) {
      throw lines.fail(what + " must be a finite number, found " + shortened(text));
    }
    return value;
  }

  /** A number that may be infinite, as the energy of coincident particles is. */
  static double maybeInfinite(LineSource lines, String what, String text) throws DataException {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> finite(lines, what, text);
    };
  }

  /** The text of a number that may be infinite. */
  static String text(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return Numbers.shortest(value);
  }

  static String shortened(String text) {
    return text.length() <= 30 ? "\"" + text + "\"" : "\"" + text.substring(0, 27) + "...\"";
  }
}
