package org.pesexplorer.core.relax;

import java.util.Objects;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.ImageDepth;

/**
 * How configurations are relaxed.
 *
 * @param method how they move
 * @param images where the images are meanwhile
 * @param scans how often each particle moves; for methods that move all at once, how many steps
 * @param largestMove the largest move along an axis (methods one by one), or of a particle
 *     (others), in R_c; the thesis's maxDelta
 * @param temperature k_B T in E_c; counts for Metropolis alone
 * @param depth shells of images taken in while relaxing
 */
public record RelaxationSettings(
    Method method,
    Images images,
    long scans,
    double largestMove,
    double temperature,
    ImageDepth depth) {

  /** The most scans taken. */
  public static final long MAX_SCANS = 1_000_000_000L;

  /** Forty scans of random moves of at most 0.1, images live, as many shells as count. */
  public static final RelaxationSettings DEFAULT =
      new RelaxationSettings(Method.RANDOM, Images.LIVE, 40, 0.1, 1, ImageDepth.AUTO);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its range, or images are frozen with a
   *     method that needs the forces of live ones
   */
  public RelaxationSettings {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(images, "images");
    Objects.requireNonNull(depth, "depth");
    if (scans < 0 || scans > MAX_SCANS) {
      throw new IllegalArgumentException(
          "the number of scans must be from 0 to " + MAX_SCANS + ", was " + scans);
    }
    requireAboveZero("the largest move", largestMove);
    requireAboveZero("the temperature", temperature);
    if (images == Images.FROZEN && !method.oneByOne()) {
      throw new IllegalArgumentException(
          "the method "
              + method.id()
              + " follows forces, which belong to live images: frozen images go with random or"
              + " metropolis");
    }
  }

  private static void requireAboveZero(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number above 0, was " + value);
    }
  }

  /** The same settings with another method; images become live where it needs them so. */
  public RelaxationSettings withMethod(Method other) {
    return new RelaxationSettings(
        other, other.oneByOne() ? images : Images.LIVE, scans, largestMove, temperature, depth);
  }

  /** The same settings with other images. */
  public RelaxationSettings withImages(Images other) {
    return new RelaxationSettings(method, other, scans, largestMove, temperature, depth);
  }

  /** The same settings with another number of scans. */
  public RelaxationSettings withScans(long other) {
    return new RelaxationSettings(method, images, other, largestMove, temperature, depth);
  }

  /** The same settings with another largest move. */
  public RelaxationSettings withLargestMove(double other) {
    return new RelaxationSettings(method, images, scans, other, temperature, depth);
  }

  /** The same settings with another temperature. */
  public RelaxationSettings withTemperature(double other) {
    return new RelaxationSettings(method, images, scans, largestMove, other, depth);
  }

  /** The same settings with another depth. */
  public RelaxationSettings withDepth(ImageDepth other) {
    return new RelaxationSettings(method, images, scans, largestMove, temperature, other);
  }

  /**
   * The model that steers the relaxation: that of the energy with the depth for relaxing.
   *
   * @throws IllegalArgumentException when the depth is automatic and the potential has no cut-off
   */
  public EnergyModel steering(EnergyModel model) {
    return new EnergyModel(model.potential(), model.settings().withDepth(depth));
  }
}
