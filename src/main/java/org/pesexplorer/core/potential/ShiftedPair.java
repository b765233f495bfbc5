package org.pesexplorer.core.potential;

/**
 * V(s) of equation 10 as a pair function. With i = s^-n it is i (i - 2) + c0 - c1 s, where c1 =
 * V'(R0) of the unshifted function; n = 6 has loops without powers.
 */
public final class ShiftedPair implements PairFunction {
  private final double exponent;
  private final double cutoff;
  private final boolean six;
  private final double slope;
  private final double offset;

  ShiftedPair(double exponent, double cutoff) {
    this.exponent = exponent;
    this.cutoff = cutoff;
    this.six = exponent == 6;
    double inverse = Math.pow(cutoff, -exponent);
    this.slope = 2 * exponent / cutoff * inverse * (1 - inverse);
    this.offset = slope * cutoff - inverse * (inverse - 2);
  }

  /** The coefficient c1 of s: the slope of the unshifted function at R0. */
  public double slope() {
    return slope;
  }

  /** The constant c0. */
  public double offset() {
    return offset;
  }

  private double inversePower(double s) {
    if (six) {
      double square = s * s;
      return 1 / (square * square * square);
    }
    return Math.pow(s, -exponent);
  }

  @Override
  public double value(double s) {
    if (s >= cutoff) {
      return 0;
    }
    double inverse = inversePower(s);
    return inverse * (inverse - 2) + (offset - slope * s);
  }

  @Override
  public double derivative(double s) {
    if (s >= cutoff) {
      return 0;
    }
    double inverse = inversePower(s);
    return 2 * exponent * inverse * (1 - inverse) / s - slope;
  }

  @Override
  public double cutoff() {
    return cutoff;
  }

  @Override
  public void values(double[] r, double[] out, int count) {
    if (six) {
      sixValues(r, out, count);
    } else {
      PairFunction.super.values(r, out, count);
    }
  }

  private void sixValues(double[] r, double[] out, int count) {
    double c0 = offset;
    double c1 = slope;
    double r0 = cutoff;
    for (int k = 0; k < count; k++) {
      double s = Math.min(r0, r[k]);
      double square = s * s;
      double inverse = 1 / (square * square * square);
      out[k] = inverse * (inverse - 2) + (c0 - c1 * s);
    }
  }
}
