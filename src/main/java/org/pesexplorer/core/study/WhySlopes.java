package org.pesexplorer.core.study;

import java.util.Arrays;
import java.util.Objects;
import org.pesexplorer.core.network.PathCurve;
import org.pesexplorer.core.network.PathFigures;

/**
 * How wrong a model's gradient is: against dv/ds, the slope of the energy per particle that it has
 * learnt, and against d(N v)/ds, the slope of the energy of the cell that the thesis drew beside
 * it.
 *
 * @param paths errors of dv/ds along the thesis's path and random ones
 * @param dragOfCell relative error of the model's dv/ds along the thesis's path when it is taken
 *     for d(N v)/ds, 1 being 100 %
 */
public record WhySlopes(PathFigures paths, double dragOfCell) {

  /** Refuses null. */
  public WhySlopes {
    Objects.requireNonNull(paths, "paths");
  }

  /**
   * Adds the comparison that the thesis made.
   *
   * @param paths the others
   * @param drag the model and the truth along the thesis's path, per particle
   */
  public static WhySlopes of(PathFigures paths, PathCurve drag) {
    return new WhySlopes(paths, ofCell(drag).slopeError());
  }

  /** A path with the truth of the cell, N v, beside the model's v. */
  public static PathCurve ofCell(PathCurve drag) {
    int particles = drag.path().start().count();
    return new PathCurve(
        drag.path(),
        times(drag.truth(), particles),
        drag.predicted(),
        times(drag.trueSlope(), particles),
        drag.predictedSlope());
  }

  private static double[] times(double[] values, int factor) {
    return Arrays.stream(values).map(value -> factor * value).toArray();
  }

  /** Error of dv/ds along the thesis's path, 1 being 100 %. */
  public double drag() {
    return paths.dragSlopeError();
  }

  /** Median error of dv/ds along random paths, 1 being 100 %. */
  public double random() {
    return paths.randomSlopeError();
  }

  /** The share of the thesis's path whose energies training has not seen. */
  public double outside() {
    return paths.dragOutside();
  }
}
