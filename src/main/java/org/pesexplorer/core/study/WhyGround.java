package org.pesexplorer.core.study;

import java.util.Objects;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.PathCurve;
import org.pesexplorer.core.network.SurfaceNetwork;

/**
 * A database of the study and what simple models make of it.
 *
 * @param which of them
 * @param database its rows with their inputs
 * @param baselines errors of simple models on the test part
 * @param optimum the exact linear model: none has a lower mean absolute error on the training part
 * @param slopes how wrong its gradient is
 * @param drag it and the truth along the thesis's path, per particle
 * @param energies the energies of the training part
 */
public record WhyGround(
    WhyDatabase which,
    Database database,
    Baselines baselines,
    SurfaceNetwork optimum,
    WhySlopes slopes,
    PathCurve drag,
    EnergySpan energies) {

  /** Refuses null. */
  public WhyGround {
    Objects.requireNonNull(which, "which");
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(baselines, "baselines");
    Objects.requireNonNull(optimum, "optimum");
    Objects.requireNonNull(slopes, "slopes");
    Objects.requireNonNull(drag, "drag");
    Objects.requireNonNull(energies, "energies");
  }

  /** Mean absolute error of the exact linear model on the test part, in E_c per particle. */
  public double linear() {
    return baselines.linear().mae();
  }
}
