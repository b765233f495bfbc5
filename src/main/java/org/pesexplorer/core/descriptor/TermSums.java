package org.pesexplorer.core.descriptor;

/** Sums of powers of the numbers in a part of an array, by four partial sums. */
final class TermSums {
  private TermSums() {}

  /** The sum of u[k]^power for k from (included) to (excluded). */
  static double of(double[] u, int from, int to, int power) {
    return switch (power) {
      case 1 -> sumOfTerms(u, from, to);
      case 2 -> sumOfSquares(u, from, to);
      case 3 -> sumOfCubes(u, from, to);
      default -> sumOfPowers(u, from, to, power);
    };
  }

  private static double sumOfTerms(double[] u, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = from;
    for (; k + 3 < to; k += 4) {
      a += u[k];
      b += u[k + 1];
      c += u[k + 2];
      d += u[k + 3];
    }
    for (; k < to; k++) {
      a += u[k];
    }
    return (a + b) + (c + d);
  }

  private static double sumOfSquares(double[] u, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = from;
    for (; k + 3 < to; k += 4) {
      a += u[k] * u[k];
      b += u[k + 1] * u[k + 1];
      c += u[k + 2] * u[k + 2];
      d += u[k + 3] * u[k + 3];
    }
    for (; k < to; k++) {
      a += u[k] * u[k];
    }
    return (a + b) + (c + d);
  }

  private static double sumOfCubes(double[] u, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = from;
    for (; k + 3 < to; k += 4) {
      a += u[k] * u[k] * u[k];
      b += u[k + 1] * u[k + 1] * u[k + 1];
      c += u[k + 2] * u[k + 2] * u[k + 2];
      d += u[k + 3] * u[k + 3] * u[k + 3];
    }
    for (; k < to; k++) {
      a += u[k] * u[k] * u[k];
    }
    return (a + b) + (c + d);
  }

  private static double sumOfPowers(double[] u, int from, int to, int power) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += power(u[k], power);
    }
    return sum;
  }

  /** A whole power, from 0 on. */
  static double power(double base, int exponent) {
    double result = 1;
    for (int k = 0; k < exponent; k++) {
      result *= base;
    }
    return result;
  }
}
