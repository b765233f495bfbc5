package org.pesexplorer.work;

import java.util.List;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.RelaxationSettings;

/**
 * Which acceptance rates are wanted: one ensemble for each cell, all from the same seed.
 *
 * @param settings how they are relaxed; their number of scans is not used
 * @param model the energy; while relaxing with the depth of the settings
 * @param cells the cells, in the order of the table
 * @param count particles in each
 * @param configurations how many for each cell
 * @param scans after how many scans the rate is looked at, ascending
 * @param seed what starts and moves are drawn from
 */
public record AcceptanceRequest(
    RelaxationSettings settings,
    EnergyModel model,
    List<Cell> cells,
    int count,
    int configurations,
    List<Long> scans,
    long seed) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when there is no cell, no number of scans or one below 1,
   *     fewer than two configurations, or {@link EnsembleRequest} refuses something
   */
  public AcceptanceRequest {
    cells = List.copyOf(cells);
    scans = List.copyOf(scans);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("the table needs at least one width");
    }
    if (configurations < 2) {
      throw new IllegalArgumentException(
          "a standard error takes at least 2 configurations, there were " + configurations);
    }
    for (Cell cell : cells) {
      ensemble(settings, model, cell, count, configurations, scans, seed);
    }
    if (scans.get(0) < 1) {
      throw new IllegalArgumentException("without a scan there is no rate: begin from 1 scan");
    }
  }

  private static EnsembleRequest ensemble(
      RelaxationSettings settings,
      EnergyModel model,
      Cell cell,
      int count,
      int configurations,
      List<Long> scans,
      long seed) {
    return new EnsembleRequest(settings, model, cell, count, configurations, scans, seed);
  }

  /** The ensemble of a cell. */
  public EnsembleRequest ensemble(Cell cell) {
    return ensemble(settings, model, cell, count, configurations, scans, seed);
  }
}
