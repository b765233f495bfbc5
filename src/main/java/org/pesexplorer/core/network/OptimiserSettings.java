package org.pesexplorer.core.network;

/**
 * An optimiser and its constants. Each kind uses its own few; {@link #of} sets all to what Keras
 * has by default.
 *
 * @param kind which
 * @param rate the learning rate, above 0; for Levenberg-Marquardt the first damping
 * @param momentum in [0, 1): SGD, RMSProp
 * @param nesterov whether SGD's momentum is Nesterov's
 * @param beta1 decay of the mean, in [0, 1): Adam, NAdam
 * @param beta2 decay of the mean square, in [0, 1): Adam, NAdam
 * @param rho decay of the mean square, in [0, 1): RMSProp, AdaDelta
 * @param centred whether RMSProp takes the mean's square off the mean square
 * @param epsilon what keeps divisions finite, above 0
 * @param accumulator what AdaGrad's sum of squares begins with, at least 0
 */
public record OptimiserSettings(
    OptimiserKind kind,
    double rate,
    double momentum,
    boolean nesterov,
    double beta1,
    double beta2,
    double rho,
    boolean centred,
    double epsilon,
    double accumulator) {

  /** Checks. */
  public OptimiserSettings {
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("the rate must be above 0, was " + rate);
    }
    requireShare("momentum", momentum);
    requireShare("beta1", beta1);
    requireShare("beta2", beta2);
    requireShare("rho", rho);
    if (!(epsilon > 0) || !(accumulator >= 0)) {
      throw new IllegalArgumentException(
          "epsilon must be above 0 and the accumulator at least 0, were "
              + epsilon
              + " and "
              + accumulator);
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1), was " + value);
    }
  }

  /** The kind with Keras's constants. */
  public static OptimiserSettings of(OptimiserKind kind) {
    double rate = kind == OptimiserKind.SGD ? 0.01 : 0.001;
    double rho = kind == OptimiserKind.ADADELTA ? 0.95 : 0.9;
    return new OptimiserSettings(kind, rate, 0, false, 0.9, 0.999, rho, false, 1e-7, 0.1);
  }

  /** With another rate. */
  public OptimiserSettings withRate(double other) {
    return new OptimiserSettings(
        kind, other, momentum, nesterov, beta1, beta2, rho, centred, epsilon, accumulator);
  }

  /** With momentum. */
  public OptimiserSettings withMomentum(double other, boolean otherNesterov) {
    return new OptimiserSettings(
        kind, rate, other, otherNesterov, beta1, beta2, rho, centred, epsilon, accumulator);
  }

  /** With the mean's square taken off the mean square, or not. */
  public OptimiserSettings withCentred(boolean other) {
    return new OptimiserSettings(
        kind, rate, momentum, nesterov, beta1, beta2, rho, other, epsilon, accumulator);
  }
}
