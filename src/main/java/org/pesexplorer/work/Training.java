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
    return judged(trainer, history, baselines(data, split, context), context);
  }

  /** What simple models make of the test part, without one of the validation part. */
  static Baselines baselines(TrainingData data, Split split, JobContext context) {
    int[] judged = split.test().length > 0 ? split.test() : split.validation();
    return Baselines.of(data, split.training(), judged, context::checkCancelled);
  }

  /** The same with baselines that are known already. */
  TrainedNetwork judged(
      Trainer trainer, List<EpochFigures> history, Baselines baselines, JobContext context) {
    return judged(
        trainer, history, baselines, paths(surface(rows, trainer), rows, data, split, context));
  }

  /** The same with errors along paths that are known already. */
  TrainedNetwork judged(
      Trainer trainer, List<EpochFigures> history, Baselines baselines, PathFigures paths) {
    SurfaceNetwork surface = surface(rows, trainer);
    Network network = surface.network();
    TrainingFigures figures =
        new TrainingFigures(
            trainer.epochs(),
            trainer.best().map(EpochFigures::epoch).orElse(0),
            errors(network, data, split.training()),
            errors(network, data, split.validation()),
            errors(network, data, split.test()),
            baselines,
            paths,
            EnergySpan.of(data.targets(), split.training()),
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

  /** Errors of a network over some rows. */
  static ErrorFigures errors(Network network, TrainingData data, int[] part) {
    return ErrorFigures.of(network.predict(inputs(data, part)), truth(data, part));
  }

  /** The inputs of some rows, one after the other. */
  static double[] inputs(TrainingData data, int[] part) {
    double[] inputs = new double[part.length * data.width()];
    for (int k = 0; k < part.length; k++) {
      System.arraycopy(
          data.inputs(), part[k] * data.width(), inputs, k * data.width(), data.width());
    }
    return inputs;
  }

  /** The energies of some rows. */
  static double[] truth(TrainingData data, int[] part) {
    double[] truth = new double[part.length];
    for (int k = 0; k < part.length; k++) {
      truth[k] = data.targets()[part[k]];
    }
    return truth;
  }

  /** Errors of the gradient along paths, within the energies of a split's training part. */
  static PathFigures paths(
      SurfaceNetwork surface,
      TrainingRows rows,
      TrainingData data,
      Split split,
      JobContext context) {
    if (rows.model().isEmpty()) {
      return PathFigures.NONE;
    }
    EnergySpan energies = EnergySpan.of(data.targets(), split.training());
    return PathFigures.of(
        surface.predictor(),
        new ModelSurface(rows.model().get()),
        rows.pathWidth(),
        energies.lowest(),
        energies.highest(),
        context::checkCancelled);
  }
}
