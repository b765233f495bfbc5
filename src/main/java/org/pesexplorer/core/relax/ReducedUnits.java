package org.pesexplorer.core.relax;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;

/** Brings places from a potential's own unit of length back to R_c. */
final class ReducedUnits {
  private ReducedUnits() {}

  /** The particles at reduced coordinates, each inside [0, w). */
  static Configuration configuration(EnergyModel model, Cell cell, double[] reduced) {
    double unit = model.potential().lengthUnit();
    double[] positions = reduced.clone();
    for (int k = 0; unit != 1 && k < positions.length; k++) {
      positions[k] = cell.wrap(positions[k] * unit);
    }
    return new Configuration(cell, positions);
  }
}
