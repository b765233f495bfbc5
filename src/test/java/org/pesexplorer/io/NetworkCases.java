package org.pesexplorer.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceCases;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.core.network.TruthWords;

/** Networks for tests of files. */
final class NetworkCases {
  private NetworkCases() {}

  static TrainedNetwork trained(DescriptorKind kind, Activation activation) {
    SurfaceNetwork surface = SurfaceCases.random(kind, activation, 4, 2, 5);
    List<EpochFigures> history = new ArrayList<>();
    for (int epoch = 1; epoch < 4; epoch++) {
      ErrorFigures errors = new ErrorFigures(20, 0.1 / epoch, 1 / 3.0, 1e-7);
      history.add(new EpochFigures(epoch, 3e-3 / epoch, Math.PI, 0.1 + 0.2, errors, Double.NaN));
    }
    return new TrainedNetwork(
        surface,
        TrainerSettings.standard(surface.network().shape()).withSeed(Long.MIN_VALUE),
        SplitPlan.standard(7),
        Optional.of(new TruthWords("eq10", "invariant", "auto")),
        history,
        new TrainingFigures(
            3,
            2,
            new ErrorFigures(5, 1, 2, 3),
            history.get(1).validation(),
            ErrorFigures.NONE,
            Baselines.NONE,
            PathFigures.NONE,
            new EnergySpan(-3.5, 1.25),
            List.of(3)));
  }
}
