package org.pesexplorer.work;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.Trainer;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.core.network.TruthWords;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.jobs.JobContext;

/** Makes the result of a training and judges it. */
final class Training {
  private final TrainingRows rows;
  private final TrainingData data;
  private final Split split;
  private final TrainerSettings settings;
  private final SplitPlan plan;

  Training(
      TrainingRows rows, TrainingData data, Split split, TrainerSettings settings, SplitPlan plan) {
    this.rows = rows;
    this.data = data;
    this.split = split;
    this.settings = settings;
    this.plan = plan;
  }

  /** The network of a trainer's best epoch with its descriptor. */
  static SurfaceNetwork surface(TrainingRows rows, Trainer trainer) {
    return new SurfaceNetwork(
        trainer.network(),
        rows.descriptor(),
        rows.particles(),
        rows.dimension(),
        trainer.inputRange());
  }

  TrainedNetwork judged(Trainer trainer, List<EpochFigures> history, JobContext context) {
    SurfaceNetwork surface = surface(rows, trainer);
    Network network = surface.network();
    int[] judged = split.test().length > 0 ? split.test() : split.validation();
    EnergySpan energies = EnergySpan.of(data.targets(), split.training());
    TrainingFigures figures =
        new TrainingFigures(
            trainer.epochs(),
            trainer.best().map(EpochFigures::epoch).orElse(0),
            errors(network, split.training()),
            errors(network, split.validation()),
            errors(network, split.test()),
            Baselines.of(data, split.training(), judged, context::checkCancelled),
            paths(surface, energies, context),
            energies,
            trainer.constantInputs());
    return new TrainedNetwork(surface, settings, plan, truth(), history, figures);
  }

  private Optional<TruthWords> truth() {
    return rows.model()
        .map(
            model ->
                new TruthWords(
                    PotentialKind.format(model.potential()),
                    model.settings().counting().id(),
                    model.settings().depth().format()));
  }

  private ErrorFigures errors(Network network, int[] part) {
    double[] inputs = new double[part.length * data.width()];
    double[] truth = new double[part.length];
    for (int k = 0; k < part.length; k++) {
      System.arraycopy(
          data.inputs(), part[k] * data.width(), inputs, k * data.width(), data.width());
      truth[k] = data.targets()[part[k]];
    }
    return ErrorFigures.of(network.predict(inputs), truth);
  }

  private PathFigures paths(SurfaceNetwork surface, EnergySpan energies, JobContext context) {
    if (rows.model().isEmpty()) {
      return PathFigures.NONE;
    }
    return PathFigures.of(
        surface.predictor(),
        new ModelSurface(rows.model().get()),
        rows.pathWidth(),
        energies.lowest(),
        energies.highest(),
        context::checkCancelled);
  }
}
