package org.pesexplorer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.Scaling;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.work.NetworkContent;

class NetworkTruthTest {
  private static OpenNetwork network(Optional<EnergyModel> truth) {
    Network linear =
        new Network(
            NetworkShape.linear(8),
            new double[9],
            Scaling.identity(8),
            Scaling.identity(1),
            KernelPath.PLAIN);
    SurfaceNetwork surface =
        new SurfaceNetwork(linear, DescriptorSettings.THESIS, 4, 2, InputRange.unknown(8));
    return new OpenNetwork(
        1,
        "net",
        new NetworkContent(surface, Optional.empty(), truth, List.of()),
        Optional.empty());
  }

  @Test
  void whatWasLearntIsComparedWithWhatIsShown() {
    WorkspaceState state = WorkspaceState.standard();
    assertEquals("", NetworkTruth.difference(network(Optional.of(state.model())), state));
    EnergyModel thesis =
        new EnergyModel(state.potential(), EnergySettings.DEFAULT.withCounting(Counting.THESIS));
    String counting = NetworkTruth.difference(network(Optional.of(thesis)), state);
    assertTrue(
        counting.startsWith(
            "Trained on equation 9, the reference shown is uniform weighting: re-score"),
        counting);
    EnergyModel morse =
        new EnergyModel(PotentialKind.parse("morse"), state.settings().withDepth(ImageDepth.of(2)));
    assertTrue(
        NetworkTruth.difference(network(Optional.of(morse)), state).contains("morse"), "potential");
    assertTrue(
        NetworkTruth.difference(network(Optional.empty()), state).contains("not known"), "unknown");
  }
}
