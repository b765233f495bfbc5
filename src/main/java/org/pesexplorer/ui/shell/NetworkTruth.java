package org.pesexplorer.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.WorkspaceState;

/** Tells whether a network has learnt another model than the one that is shown elsewhere. */
final class NetworkTruth {
  private NetworkTruth() {}

  /** In which way they differ, in a sentence; empty when they do not. */
  static String difference(OpenNetwork network, WorkspaceState state) {
    if (network.truth().isEmpty()) {
      return "Which energies the network was trained on is not known; those shown may be others.";
    }
    EnergyModel truth = network.truth().get();
    List<String> trained = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    String learnt = PotentialKind.format(truth.potential());
    String reference = PotentialKind.format(state.potential());
    if (!learnt.equals(reference)) {
      trained.add(learnt);
      shown.add(reference);
    }
    Counting counting = truth.settings().counting();
    boolean triplets = truth.potential().triplet().isPresent();
    if (triplets && counting != state.settings().counting()) {
      trained.add(words(counting));
      shown.add(words(state.settings().counting()));
    }
    return trained.isEmpty()
        ? ""
        : "Trained on "
            + String.join(", ", trained)
            + ", the reference shown is "
            + String.join(", ", shown)
            + ": re-score the database or switch the model. In Training, truth is always what the"
            + " network was trained on.";
  }

  private static String words(Counting counting) {
    return counting == Counting.INVARIANT ? "uniform weighting" : "equation 9";
  }
}
