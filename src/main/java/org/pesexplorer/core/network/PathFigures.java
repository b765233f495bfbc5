package org.pesexplorer.core.network;

import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.stats.Quantiles;

/**
 * How wrong a network's gradient is along paths: a low error on rows like those of training is not
 * yet a good surface (docs/theory.md, "Slopes along paths").
 *
 * @param dragSlopeError relative error of dv/ds along the thesis's path, 1 being 100 %; NaN for
 *     other than four particles in the plane
 * @param dragOutside the share of its points whose v lies outside the energies of training
 * @param randomSlopeError the median of the same over random paths; NaN when none counts
 * @param lowQuartile the first quartile over these paths
 * @param highQuartile the third
 * @param paths how many random paths count: those with at least {@link #LEAST_POINTS} points whose
 *     v, and that of both neighbours, is below the largest energy of training
 * @param maskedShare the share of all points of all random paths that do not count
 * @param width of the cell, in R_c
 */
public record PathFigures(
    double dragSlopeError,
    double dragOutside,
    double randomSlopeError,
    double lowQuartile,
    double highQuartile,
    int paths,
    double maskedShare,
    double width) {
  /** How many random paths there are. */
  public static final int PATHS = 100;

  /** A random path counts with so many points. */
  public static final int LEAST_POINTS = 20;

  /** All runs look at the same random paths. */
  public static final long SEED = 20_240_917;

  /** No path was looked at. */
  public static final PathFigures NONE =
      new PathFigures(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN);

  /**
   * Follows the thesis's path, where it fits, and the random ones.
   *
   * @param predictor the network
   * @param truth what it has learnt
   * @param width of the cell, in R_c
   * @param lowest the least energy per particle of the training part, in E_c
   * @param highest the largest
   * @param watch called before each path; what it throws ends the work
   */
  public static PathFigures of(
      SurfacePredictor predictor,
      TrueSurface truth,
      double width,
      double lowest,
      double highest,
      Runnable watch) {
    return of(predictor, truth, width, new EnergySpan(lowest, highest), PATHS, watch);
  }

  /**
   * The same along fewer or more random paths.
   *
   * @param predictor the network
   * @param truth what it has learnt
   * @param width of the cell, in R_c
   * @param energies the span of the training part
   * @param paths how many random paths, at least 1, the first {@link #PATHS} always the same
   * @param watch called before each path; what it throws ends the work
   */
  public static PathFigures of(
      SurfacePredictor predictor,
      TrueSurface truth,
      double width,
      EnergySpan energies,
      int paths,
      Runnable watch) {
    double lowest = energies.lowest();
    double highest = energies.highest();
    SurfaceNetwork surface = predictor.surface();
    double drag = Double.NaN;
    double outside = Double.NaN;
    if (surface.particles() == StraightPath.THESIS_PARTICLES && surface.dimension() == 2) {
      PathCurve curve = PathCurve.of(StraightPath.thesis(width), truth, predictor);
      drag = curve.slopeError();
      outside = outside(curve, lowest, highest);
    }
    Cell cell = new Cell(surface.dimension(), width);
    List<Double> errors = new ArrayList<>();
    int counted = 0;
    int all = 0;
    for (int k = 0; k < paths; k++) {
      watch.run();
      StraightPath path = StraightPath.random(cell, surface.particles(), SEED, k);
      PathCurve curve = PathCurve.of(path, truth, predictor);
      boolean[] points = curve.counted(highest);
      int count = PathCurve.count(points);
      all += points.length;
      counted += count;
      double error = count >= LEAST_POINTS ? curve.slopeError(points) : Double.NaN;
      if (!Double.isNaN(error)) {
        errors.add(error);
      }
    }
    double[] quartiles = quartiles(errors);
    return new PathFigures(
        drag,
        outside,
        quartiles[1],
        quartiles[0],
        quartiles[2],
        errors.size(),
        1 - (double) counted / all,
        width);
  }

  private static double outside(PathCurve curve, double lowest, double highest) {
    int outside = 0;
    for (double energy : curve.truth()) {
      outside += energy < lowest || energy > highest ? 1 : 0;
    }
    return (double) outside / curve.truth().length;
  }

  private static double[] quartiles(List<Double> errors) {
    if (errors.isEmpty()) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
    double[] sizes = errors.stream().mapToDouble(Double::doubleValue).toArray();
    return Quantiles.of(sizes, 0.25, 0.5, 0.75);
  }
}
