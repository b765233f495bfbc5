package org.pesexplorer.core.network;

/**
 * What a hidden neuron makes of its sum z. The output neuron is always linear. The functions here
 * are written plainly, one number at a time; {@link Kernels} has them for whole batches.
 */
public enum Activation {
  /** z. */
  LINEAR,
  /** ln(1 + e^z). */
  SOFTPLUS,
  /** tanh z. */
  TANH,
  /** z / (1 + e^-z), also called swish. */
  SILU,
  /** The larger of z and 0; its slope at 0 is taken as 0. */
  RELU,
  /** z Phi(z), Phi being the normal distribution function; exact, not the tanh approximation. */
  GELU;

  private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

  /** The function at z. */
  public double value(double z) {
    return switch (this) {
      case LINEAR -> z;
      case SOFTPLUS -> Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
      case TANH -> Math.tanh(z);
      case SILU -> z * sigmoid(z);
      case RELU -> Math.max(z, 0);
      case GELU -> z * NormalDistribution.below(z);
    };
  }

  /** The first derivative at z. */
  public double slope(double z) {
    return switch (this) {
      case LINEAR -> 1;
      case SOFTPLUS -> sigmoid(z);
      case TANH -> 1 - Math.tanh(z) * Math.tanh(z);
      case SILU -> sigmoid(z) * (1 + z * sigmoid(-z));
      case RELU -> z > 0 ? 1 : 0;
      case GELU -> NormalDistribution.below(z) + z * density(z);
    };
  }

  /** The second derivative at z. */
  public double curvature(double z) {
    return switch (this) {
      case LINEAR, RELU -> 0;
      case SOFTPLUS -> sigmoid(z) * sigmoid(-z);
      case TANH -> -2 * Math.tanh(z) * slope(z);
      case SILU -> sigmoid(z) * sigmoid(-z) * (2 + z * (1 - 2 * sigmoid(z)));
      case GELU -> density(z) * (2 - z * z);
    };
  }

  /**
   * Whether the second derivative is continuous, so that forces can be fitted without kinks in what
   * is minimised.
   */
  public boolean smooth() {
    return this != RELU;
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double density(double z) {
    return DENSITY_AT_ZERO * Math.exp(-0.5 * z * z);
  }
}
