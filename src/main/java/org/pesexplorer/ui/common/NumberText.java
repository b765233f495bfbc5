package org.pesexplorer.ui.common;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as people type and read them. */
public final class NumberText {
  private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");

  /** Whole numbers up to this are written out, as seeds are typed. */
  private static final double LARGEST_PLAIN = 1e15;

  private NumberText() {}

  /**
   * Reads a number with a decimal point or a decimal comma.
   *
   * @param typed what was typed; a minus sign may be the typographic one
   * @return a finite number
   * @throws IllegalArgumentException in words for the person who typed, when it is no number or can
   *     be read in two ways
   */
  public static double parse(String typed) {
    String text = typed.strip().replace('\u2212', '-');
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a number is needed here");
    }
    if (AMBIGUOUS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          text
              + " can be read in two ways: write "
              + text.replace(',', '.')
              + " or "
              + text.replace(",", ""));
    }
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + typed + "\" is not a number");
    }
    double value = Double.parseDouble(text.replace(',', '.'));
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException(typed + " is too large");
    }
    return value;
  }

  /** A number with a fixed count of decimals and a typographic minus sign; ∞ and – for the rest. */
  public static String fixed(double value, int decimals) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+∞" : "\u2212∞";
    }
    if (Math.abs(value) >= 1e6) {
      return String.format(Locale.ROOT, "%." + Math.min(decimals, 4) + "e", value)
          .replace('-', '\u2212');
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    if (value < 0 && text.matches("-0\\.?0*")) {
      text = text.substring(1);
    }
    return text.replace('-', '\u2212');
  }

  /** A number with as many decimals as leave it about six digits in all, at most four. */
  public static String compact(double value) {
    double size = Math.abs(value);
    int decimals = size < 10 ? 4 : size < 100 ? 3 : size < 1000 ? 2 : size < 1e4 ? 1 : 0;
    if (size >= 1e5 && !Double.isInfinite(size)) {
      return String.format(Locale.ROOT, "%.3e", value).replace('-', '\u2212');
    }
    return fixed(value, decimals);
  }

  /**
   * A time as people guess it: whole seconds below a minute and a half, whole minutes below two
   * hours, else hours.
   *
   * @param seconds the time in s, not negative
   */
  public static String duration(double seconds) {
    if (seconds < 90) {
      return String.format(Locale.ROOT, "%.0f s", Math.max(1, seconds));
    }
    return seconds < 7200
        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
        : String.format(Locale.ROOT, "%.0f h", seconds / 3600);
  }

  /** The shortest plain text that reads back as about this number, for input fields. */
  public static String field(double value) {
    double rounded = Math.rint(value * 1e6) / 1e6;
    boolean near = Math.abs(rounded - value) < 1e-9 * Math.max(1, Math.abs(value));
    double shown = near ? rounded : value;
    return shown == Math.rint(shown) && Math.abs(shown) <= LARGEST_PLAIN
        ? Long.toString((long) shown)
        : Double.toString(shown).replace(".0E", "E").replace('E', 'e');
  }
}
