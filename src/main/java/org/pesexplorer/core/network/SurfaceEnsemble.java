package org.pesexplorer.core.network;

import java.util.List;

/**
 * Several networks that learnt the same surface from the same rows with other first weights. Their
 * mean is the prediction, the standard deviation between them (with n - 1) the spread, and the
 * spread times the scale the uncertainty.
 *
 * @param members the networks, at least two
 * @param scale what makes an uncertainty of the spread, fitted by {@link Calibration}
 */
public record SurfaceEnsemble(List<SurfaceNetwork> members, double scale) {
  /** Fewer have no spread. */
  public static final int LEAST_MEMBERS = 2;

  /**
   * Checks that the members fit each other.
   *
   * @throws IllegalArgumentException when there are fewer than two, or they read other inputs or
   *     are for other particles, or the scale is no finite number of at least 0
   */
  public SurfaceEnsemble {
    members = List.copyOf(members);
    if (members.size() < LEAST_MEMBERS) {
      throw new IllegalArgumentException(
          "an ensemble has at least 2 networks, there are " + members.size());
    }
    if (!(scale >= 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("the scale must be a finite number, was " + scale);
    }
    SurfaceNetwork first = members.get(0);
    for (SurfaceNetwork other : members) {
      if (!other.descriptor().equals(first.descriptor())
          || other.particles() != first.particles()
          || other.dimension() != first.dimension()) {
        throw new IllegalArgumentException(
            "the networks of an ensemble read the same inputs of as many particles");
      }
    }
  }

  /** The first member: descriptor, particles and range are those of all. */
  public SurfaceNetwork first() {
    return members.get(0);
  }

  /**
   * Predicts many rows.
   *
   * @param inputs row-major; not modified
   * @throws IllegalArgumentException when the inputs are no whole rows
   */
  public EnsemblePredictions predict(double[] inputs) {
    double[][] predicted = new double[members.size()][];
    for (int k = 0; k < predicted.length; k++) {
      predicted[k] = members.get(k).network().predict(inputs);
    }
    return EnsemblePredictions.of(predicted);
  }

  /** Energies with their uncertainty, and forces; one for each thread. */
  public EnsemblePredictor predictor() {
    return new EnsemblePredictor(this);
  }
}
