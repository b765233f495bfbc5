package org.pesexplorer.core.energy;

import java.util.Objects;

/**
 * Energies per particle on a grid, in E_c.
 *
 * @param request what was asked
 * @param values row-major, index row * columns + column, row 0 at the lowest y; +Infinity where the
 *     moved particle coincides with another
 * @param count the number of particles N of each point's configuration (with the probe)
 */
public record Surface(SurfaceRequest request, double[] values, int count) {
  /** Refuses nulls. */
  public Surface {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(values, "values");
  }

  /** The energy per particle at a grid point. */
  public double value(int column, int row) {
    return values[row * request.columns() + column];
  }

  /** The lowest energy of the grid. */
  public double minimum() {
    double lowest = Double.POSITIVE_INFINITY;
    for (double value : values) {
      lowest = Math.min(lowest, value);
    }
    return lowest;
  }
}
