package org.pesexplorer.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text in files. */
final class Numbers {
  private static final double PLAIN_FROM = 1e-5;
  private static final double PLAIN_TO = 1e15;

  private Numbers() {}

  /** The shortest text that reads back as the same number; inf, -inf and nan for the others. */
  static String shortest(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal best = new BigDecimal(Double.toString(value));
    while (best.precision() > 1) {
      MathContext shorter = new MathContext(best.precision() - 1, RoundingMode.HALF_EVEN);
      BigDecimal candidate = exact.round(shorter);
      if (candidate.doubleValue() != value) {
        break;
      }
      best = candidate;
    }
    BigDecimal digits = best.stripTrailingZeros();
    double size = Math.abs(value);
    return size >= PLAIN_FROM && size < PLAIN_TO
        ? digits.toPlainString()
        : digits.toString().replace("E+", "E");
  }
}
