package org.pesexplorer.plot;

/**
 * A logarithmic place for numbers of both signs: 0 stays 0, each factor of ten takes about equal
 * room on either side.
 */
final class SignedLog {
  private SignedLog() {}

  /** The sign of a value times log10(1 + its magnitude). */
  static double of(double value) {
    return Math.signum(value) * Math.log10(1 + Math.abs(value));
  }

  /** The places of values. */
  static double[] of(double[] values) {
    double[] places = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      places[k] = of(values[k]);
    }
    return places;
  }

  /** What an axis of such places is called. */
  static String label(String of) {
    return "sign \u00d7 log\u2081\u2080(1 + |" + of + "|)";
  }
}
