package org.pesexplorer.ui.training;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.core.network.SurfaceNetwork;

/** A first path for a network of any number of particles and axes. */
final class SuitedPath {
  private static final double LOW = -0.1;
  private static final double LENGTH = 1.2;
  private static final int POINTS = 241;
  private static final double GOLDEN = 0.6180339887498949;
  private static final double PLASTIC = 0.7548776662466927;

  /** Particles that stand keep this far from the path, as a fraction of the width. */
  private static final double CLEAR = 0.15;

  private SuitedPath() {}

  /** Whether a path has as many particles and axes as a network. */
  static boolean fits(StraightPath path, SurfaceNetwork surface) {
    return fits(path.start(), surface);
  }

  /** Whether particles are as many, with as many axes, as those of a network. */
  static boolean fits(Configuration particles, SurfaceNetwork surface) {
    return particles.count() == surface.particles() && particles.dimension() == surface.dimension();
  }

  /**
   * The thesis's path for four particles in the plane; for others one along the last axis through
   * the middle, from -0.1 to 1.1 widths, past particles that stand beside it.
   *
   * @param width of the cell in R_c
   */
  static StraightPath of(SurfaceNetwork surface, double width) {
    int particles = surface.particles();
    int dimension = surface.dimension();
    if (particles == StraightPath.THESIS_PARTICLES && dimension == 2) {
      return StraightPath.thesis(width);
    }
    double[] fractions = new double[particles * dimension];
    for (int i = 0; i < particles; i++) {
      boolean moves = i == particles - 1;
      for (int axis = 0; axis < dimension; axis++) {
        double spread = (0.35 + i * GOLDEN + axis * (i + 1) * PLASTIC) % 1;
        double beside = i % 2 == 0 ? CLEAR * spread * 2 : 1 - CLEAR * spread * 2;
        fractions[i * dimension + axis] = moves ? 0.5 : axis == 0 ? beside : spread;
      }
    }
    fractions[particles * dimension - 1] = LOW;
    double[] direction = new double[dimension];
    direction[dimension - 1] = 1;
    return new StraightPath(
        Configuration.ofFractions(new Cell(dimension, width), fractions),
        direction,
        LENGTH * width,
        POINTS);
  }
}
