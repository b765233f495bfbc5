package org.pesexplorer.ui.relaxation;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.model.Relaxations;
import org.pesexplorer.model.WorkspaceState;

/**
 * All that decides what a run becomes.
 *
 * @param setup what is chosen, which runs are shown left out
 * @param start the particles
 * @param potential the energy
 * @param settings how it is summed
 * @param images where the images are, in one run or in two
 */
record RunCause(
    RelaxationSetup setup,
    Configuration start,
    Potential potential,
    EnergySettings settings,
    List<Images> images) {

  /** The cause of what is chosen; empty when there is no particle to relax. */
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

  /** Whether all runs of what is chosen take no time to speak of. */
  static boolean quick(RelaxationSetup setup, WorkspaceState state) {
    return setup.requests(state).stream().allMatch(Relaxations::quick);
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
