package org.pesexplorer.work;

import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.Rescore;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;

/** Finds out which model the energies of a database are of. */
final class KnownModel {
  private static final int SAMPLE = 100;

  private KnownModel() {}

  /**
   * The model of the settings beside a database, else equation 10 with the counting and the depth
   * with which some of its rows have their energies.
   */
  static Optional<EnergyModel> of(Database database) {
    if (database.settings().isPresent()) {
      return database.settings().map(DatabaseSettings::model);
    }
    DatabaseColumns columns = database.columns();
    if (columns.rows() == 0 || columns.particles() == 0) {
      return Optional.empty();
    }
    for (Counting counting : Counting.values()) {
      EnergyModel model =
          new EnergyModel(
              ForceShiftedLennardJones.standard(),
              EnergySettings.DEFAULT
                  .withCounting(counting)
                  .withDepth(ImageDepth.of(columns.depth(0))));
      if (fits(columns, model)) {
        return Optional.of(model);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(DatabaseColumns columns, EnergyModel model) {
    EnergyEvaluator evaluator = model.evaluator();
    int step = 1 + (columns.rows() - 1) / SAMPLE;
    for (int row = 0; row < columns.rows(); row += step) {
      double said = columns.energy(row);
      double found = evaluator.energyPerParticle(columns.configuration(row));
      if (said != found
          && !(Math.abs(found - said) <= Rescore.ROUNDING * Math.max(1, Math.abs(said)))) {
        return false;
      }
    }
    return true;
  }
}
