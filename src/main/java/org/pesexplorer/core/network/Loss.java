package org.pesexplorer.core.network;

/**
 * What training makes small: a mean over the samples of a batch of a function of the errors e =
 * predicted - true.
 *
 * @param kind which function
 * @param delta where Huber's goes over from square to straight, above 0, in units of the target;
 *     the others do not use it
 */
public record Loss(Kind kind, double delta) {

  /** The functions. */
  public enum Kind {
    /** Mean of |e|; the slope at 0 is 0. */
    MAE,
    /** Mean of e^2. */
    MSE,
    /** Square root of the mean of e^2 over the batch. */
    RMSE,
    /** Mean of e^2 / 2 where |e| is at most delta, delta |e| - delta^2 / 2 beyond. */
    HUBER
  }

  /** Mean absolute error. */
  public static final Loss MAE = new Loss(Kind.MAE, 1);

  /** Mean square error. */
  public static final Loss MSE = new Loss(Kind.MSE, 1);

  /** Root of the mean square error of a batch. */
  public static final Loss RMSE = new Loss(Kind.RMSE, 1);

  /** Checks. */
  public Loss {
    if (!(delta > 0) || Double.isInfinite(delta)) {
      throw new IllegalArgumentException("Huber's delta must be above 0, was " + delta);
    }
  }

  /** Huber's loss. */
  public static Loss huber(double delta) {
    return new Loss(Kind.HUBER, delta);
  }

  /** The same loss for targets that are divided by a number. */
  Loss scaled(double deviation) {
    return kind == Kind.HUBER ? huber(delta / deviation) : this;
  }

  /** Whether least squares minimise it. */
  boolean quadratic() {
    return kind == Kind.MSE || kind == Kind.RMSE;
  }

  /**
   * The loss of a batch and its gradient.
   *
   * @param errors predicted - true for {@code count} values; overwritten by the gradient of the
   *     loss with respect to what was predicted
   * @return the loss
   */
  double turn(double[] errors, int count) {
    return switch (kind) {
      case MAE -> absolute(errors, count);
      case MSE -> square(errors, count);
      case RMSE -> root(errors, count);
      case HUBER -> huber(errors, count);
    };
  }

  private static double absolute(double[] errors, int count) {
    double sum = 0;
    double share = 1.0 / count;
    for (int i = 0; i < count; i++) {
      sum += Math.abs(errors[i]);
      errors[i] = Math.signum(errors[i]) * share;
    }
    return sum / count;
  }

  private static double squares(double[] errors, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += errors[i] * errors[i];
    }
    return sum / count;
  }

  private static double square(double[] errors, int count) {
    double mean = squares(errors, count);
    scale(errors, 2.0 / count, count);
    return mean;
  }

  private static double root(double[] errors, int count) {
    double root = Math.sqrt(squares(errors, count));
    scale(errors, root == 0 ? 0 : 1 / (count * root), count);
    return root;
  }

  private static void scale(double[] errors, double factor, int count) {
    for (int i = 0; i < count; i++) {
      errors[i] *= factor;
    }
  }

  private double huber(double[] errors, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double e = errors[i];
      double size = Math.abs(e);
      sum += size <= delta ? 0.5 * e * e : delta * size - 0.5 * delta * delta;
      errors[i] = Math.max(-delta, Math.min(delta, e)) / count;
    }
    return sum / count;
  }
}
