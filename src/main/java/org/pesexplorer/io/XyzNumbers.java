package org.pesexplorer.io;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.Locale;

/** The numbers of an XYZ file. */
final class XyzNumbers {
  private static final int MAX_LENGTH = 400;
  private static final int MAX_EXPONENT = 9;

  private XyzNumbers() {}

  /** The number that a text is; NaN when it is none, infinite when it is too large. */
  static double parse(String text) {
    return text.length() <= MAX_LENGTH && wellFormed(text)
        ? NumberInput.parseDouble(text, true)
        : Double.NaN;
  }

  /** Whether a text is a number that a double holds. */
  static boolean isNumber(String text) {
    return Double.isFinite(parse(text));
  }

  /** Sign, digits with perhaps a point among them, perhaps e and a whole number. */
  private static boolean wellFormed(String text) {
    int at = skipSign(text, 0);
    int start = at;
    at = skipDigits(text, at);
    int digits = at - start;
    if (at < text.length() && text.charAt(at) == '.') {
      int point = at;
      at = skipDigits(text, at + 1);
      digits += at - point - 1;
    }
    if (digits == 0 || at == text.length()) {
      return digits > 0;
    }
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int exponent = skipSign(text, at + 1);
    int end = skipDigits(text, exponent);
    return end == text.length() && end > exponent && end - exponent <= MAX_EXPONENT;
  }

  private static int skipSign(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    return sign ? at + 1 : at;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** A number that must be finite. */
  static double finite(LineSource lines, String what, String text) throws DataException {
    double value = parse(text);
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
