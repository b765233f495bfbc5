package org.pesexplorer.core.network;

/**
 * The normal distribution function. Where z is not above 0 it is e^(-z z / 2) g(x) / 2 with x = |z|
 * / sqrt 2 and g(x) = e^(x x) erfc(x), and (1 + 2 x) g(x) is a polynomial in (x - k) / (x + k), k =
 * 3.75 (the variable of Shepherd and Laframboise, Math. Comp. 36, 249, 1981); the coefficients are
 * those of the Chebyshev expansion, taken to 50 digits and written as powers. The relative error of
 * g is below 1e-15.
 */
final class NormalDistribution {
  static final double SPLIT = 3.75;

  private static final double[] COEFFICIENTS = {
    1.2375126308378275,
    -0.14024059858554697,
    0.0035854154854790257,
    0.0822767384901452,
    -0.10880393014244462,
    0.09230432116037748,
    -0.05869339857664934,
    0.028362277418956406,
    -0.009746579683265262,
    0.0017556258528952954,
    0.000293714378044958,
    -0.0002901540805408417,
    5.164652974177416e-05,
    2.238423915508223e-05,
    -1.1438048033346894e-05,
    -9.73559896736775e-07,
    1.7419821586224816e-06,
    -5.7218230603224086e-08,
    -2.4857126248016745e-07,
    2.3263508708859124e-08,
    3.197926671666804e-08,
    -3.744210080962018e-09,
    -2.623107347133476e-09,
    3.1114333809799254e-10
  };

  private NormalDistribution() {}

  static double below(double z) {
    double tail = 0.5 * Math.exp(-0.5 * z * z) * scaledTail(Math.abs(z) * Math.sqrt(0.5));
    return z > 0 ? 1 - tail : tail;
  }

  /** e^(x x) erfc(x) for x of at least 0. */
  static double scaledTail(double x) {
    double u = (x - SPLIT) / (x + SPLIT);
    double sum = 0;
    for (int k = COEFFICIENTS.length - 1; k >= 0; k--) {
      sum = sum * u + COEFFICIENTS[k];
    }
    return sum / (1 + 2 * x);
  }

  /** The factors of the powers of u, from the constant on. */
  static double coefficient(int power) {
    return COEFFICIENTS[power];
  }

  /** How many factors there are. */
  static int coefficients() {
    return COEFFICIENTS.length;
  }
}
