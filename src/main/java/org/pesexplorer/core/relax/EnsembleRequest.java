package org.pesexplorer.core.relax;

import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.EnergyModel;

/**
 * Many random configurations to be relaxed alike and looked at after several numbers of scans. With
 * the same seed, ensembles that differ in images, weighting or depth alone begin with the same
 * configurations and draw the same moves.
 *
 * @param settings how they are relaxed; their number of scans is not used
 * @param model the energy that they end with; while relaxing with the depth of the settings
 * @param cell the cell
 * @param count particles in each
 * @param configurations how many
 * @param scans after how many scans they are looked at, ascending
 * @param seed what starts and moves are drawn from
 */
public record EnsembleRequest(
    RelaxationSettings settings,
    EnergyModel model,
    Cell cell,
    int count,
    int configurations,
    List<Long> scans,
    long seed) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when there is no particle, no configuration, no number of
   *     scans, or these are not ascending from 0 on
   */
  public EnsembleRequest {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(cell, "cell");
    scans = List.copyOf(scans);
    requireAtLeastOne("particles", count);
    requireAtLeastOne("configurations", configurations);
    requireAtLeastOne("numbers of scans", scans.size());
    for (int k = 0; k < scans.size(); k++) {
      long before = k == 0 ? -1 : scans.get(k - 1);
      if (scans.get(k) <= before || scans.get(k) > RelaxationSettings.MAX_SCANS) {
        throw new IllegalArgumentException(
            "numbers of scans must ascend, from 0 to "
                + RelaxationSettings.MAX_SCANS
                + ", were "
                + scans);
      }
    }
  }

  private static void requireAtLeastOne(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "the number of " + what + " must be at least 1, was " + number);
    }
  }
}
