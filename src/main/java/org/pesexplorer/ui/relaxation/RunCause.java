package org.pesexplorer.ui.relaxation;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.model.WorkspaceState;

/**
 * All that decides what becomes of a run.
 *
 * @param setup what was chosen, apart from which runs are shown
 * @param start where the particles start
 * @param potential the potential
 * @param settings how its sums are taken
 * @param images where the images are in the runs that are needed
 */
record RunCause(
    RelaxationSetup setup,
    Configuration start,
    Potential potential,
    EnergySettings settings,
    List<Images> images) {

  /** What is wanted now; empty when there is no particle to relax. */
  static Optional<RunCause> of(RelaxationSetup setup, WorkspaceState state) {
    Configuration start = setup.start(state);
    return start.count() == 0
        ? Optional.empty()
        : Optional.of(
            new RunCause(
                setup.withShown(Shown.BOTH),
                start,
                setup.model(state).potential(),
                setup.model(state).settings(),
                setup.wanted().images()));
  }

  /** Whether a run for this makes whatever the other asks for. */
  boolean covers(RunCause other) {
    return setup.equals(other.setup)
        && start.equals(other.start)
        && potential.equals(other.potential)
        && settings.equals(other.settings)
        && images.containsAll(other.images);
  }
}
