package org.pesexplorer.core.network;

/**
 * How the learning rate goes over the epochs. The rate of a step is the optimiser's rate times a
 * factor. During the warm-up it rises in equal steps, batch by batch, to 1; the kinds count their
 * epochs from its end.
 *
 * @param kind how it goes
 * @param every STEP: epochs between two drops, at least 1
 * @param drop STEP and PLATEAU: what a drop multiplies the rate by, in (0, 1)
 * @param patience PLATEAU: epochs without a new best figure before a drop, at least 1
 * @param gain PLATEAU: the share by which a figure must be below the best to be better, in [0, 1)
 * @param floor COSINE and PLATEAU: the least factor, in [0, 1]
 * @param warmUp epochs of warm-up, at least 0, need not be whole
 */
public record Schedule(
    Kind kind, int every, double drop, int patience, double gain, double floor, double warmUp) {

  /** The kinds. */
  public enum Kind {
    /** Always 1. */
    CONSTANT,
    /** A drop after each so many epochs. */
    STEP,
    /** floor + (1 - floor) (1 + cos(pi share of the epochs that is over)) / 2, batch by batch. */
    COSINE,
    /** A drop when the validation figure has not improved for so many epochs. */
    PLATEAU
  }

  /** Always the same rate. */
  public static final Schedule CONSTANT = new Schedule(Kind.CONSTANT, 1, 0.1, 10, 1e-3, 0, 0);

  /** Down half a wave of a cosine to nothing. */
  public static final Schedule COSINE = new Schedule(Kind.COSINE, 1, 0.1, 10, 1e-3, 0, 0);

  /** Checks. */
  public Schedule {
    if (every < 1 || patience < 1) {
      throw new IllegalArgumentException(
          "a schedule counts in whole epochs from 1, was " + every + " and " + patience);
    }
    if (!(drop > 0 && drop < 1)) {
      throw new IllegalArgumentException("a drop multiplies by less than 1, was " + drop);
    }
    if (!(gain >= 0 && gain < 1) || !(floor >= 0 && floor <= 1)) {
      throw new IllegalArgumentException(
          "gain and floor must be in [0, 1], were " + gain + " and " + floor);
    }
    if (!(warmUp >= 0) || Double.isInfinite(warmUp)) {
      throw new IllegalArgumentException("the warm-up lasts 0 epochs or more, was " + warmUp);
    }
  }

  /** A drop after each so many epochs. */
  public static Schedule step(int every, double drop) {
    return new Schedule(Kind.STEP, every, drop, 10, 1e-3, 0, 0);
  }

  /** A drop when nothing has got better for so many epochs. */
  public static Schedule plateau(int patience, double drop) {
    return new Schedule(Kind.PLATEAU, 1, drop, patience, 1e-3, 0, 0);
  }

  /** With a warm-up. */
  public Schedule withWarmUp(double epochs) {
    return new Schedule(kind, every, drop, patience, gain, floor, epochs);
  }

  /** With another least factor. */
  public Schedule withFloor(double other) {
    return new Schedule(kind, every, drop, patience, gain, other, warmUp);
  }

  /**
   * The factor of a step.
   *
   * @param done epochs that are over before the step, with the part of the current one
   * @param batch the share of an epoch that one batch is
   * @param epochs epochs of the whole run
   * @param reduced PLATEAU: the factor that its drops have made, see {@link PlateauWatch}
   */
  double factor(double done, double batch, int epochs, double reduced) {
    double rise = warmUp > 0 ? Math.min(1, (done + batch) / warmUp) : 1;
    double since = Math.max(0, done - warmUp);
    return rise
        * switch (kind) {
          case CONSTANT -> 1;
          case STEP -> Math.pow(drop, Math.floor(since / every));
          case COSINE -> cosine(since / Math.max(batch, epochs - warmUp));
          case PLATEAU -> reduced;
        };
  }

  private double cosine(double over) {
    return floor + (1 - floor) * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, over)));
  }
}
