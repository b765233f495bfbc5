package org.pesexplorer.core.network;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.random.RandomStream;

/**
 * One training run, an epoch at a time, on the thread that calls it. The same settings, data, split
 * and kernel path give the same bits, whether or not the run was saved and resumed on the way. The
 * parameters of the epoch with the least {@link EpochFigures#monitored} figure are kept.
 */
public final class Trainer {
  private static final int WEIGHT_STREAM = 0;

  private final TrainerSettings settings;
  private final KernelPath path;
  private final Scaling inputScaling;
  private final Scaling targetScaling;
  private final ScaledRows training;
  private final InputRange range;
  private final EpochMethod method;
  private final Evaluation validation;
  private final PlateauWatch plateau;
  private final PlateauWatch stopping;
  private final double[] parameters;
  private double[] bestParameters;
  private EpochFigures best;
  private double reduced = 1;
  private int epoch;

  private Trainer(TrainerSettings settings, TrainingData data, Split split, KernelPath path) {
    require(settings, data);
    this.settings = settings;
    this.path = path;
    inputScaling =
        settings.scaling()
            ? Scaling.fit(data.inputs(), data.width(), split.training())
            : Scaling.identity(data.width());
    targetScaling =
        settings.scaling() ? Scaling.fit(data.targets(), 1, split.training()) : Scaling.identity(1);
    range = InputRange.fit(data, split.training());
    training = new ScaledRows(data, split.training(), inputScaling, targetScaling);
    ScaledRows unseen = new ScaledRows(data, split.validation(), inputScaling, targetScaling);
    Kernels kernels = KernelChoice.open(path);
    method =
        settings.optimiser().kind() == OptimiserKind.LEVENBERG_MARQUARDT
            ? new LevenbergMarquardt(settings, training, kernels)
            : new MiniBatches(settings, training, kernels);
    validation = new Evaluation(settings.shape(), unseen, kernels, settings.slopeWeight() > 0);
    plateau = new PlateauWatch(settings.schedule().gain());
    stopping = new PlateauWatch(settings.stopping().gain());
    parameters =
        settings
            .initialiser()
            .draw(settings.shape(), RandomStream.of(settings.seed(), WEIGHT_STREAM));
    bestParameters = parameters.clone();
  }

  private static void require(TrainerSettings settings, TrainingData data) {
    if (settings.shape().inputs() != data.width()) {
      throw new IllegalArgumentException(
          "the network reads "
              + settings.shape().inputs()
              + " inputs, the data have "
              + data.width()
              + " a row");
    }
    if (settings.slopeWeight() > 0 && !data.hasSlopes()) {
      throw new IllegalArgumentException(
          "slopes are to be fitted (weight "
              + settings.slopeWeight()
              + "), but the data have none");
    }
  }

  /**
   * Begins a run.
   *
   * @param path one of {@link KernelChoice#available}
   * @throws IllegalArgumentException when shape and data do not fit, or there are no such kernels
   */
  public static Trainer start(
      TrainerSettings settings, TrainingData data, Split split, KernelPath path) {
    return new Trainer(settings, data, split, path);
  }

  /**
   * Goes on with a run.
   *
   * @param state from {@link #state} of a trainer with the same settings, data and split; not
   *     modified
   * @throws IllegalArgumentException when it does not fit the settings, or its kernels are not
   *     there
   */
  public static Trainer resume(
      TrainerSettings settings, TrainingData data, Split split, TrainerState state) {
    Trainer trainer = new Trainer(settings, data, split, state.path());
    trainer.restore(state);
    return trainer;
  }

  private void restore(TrainerState state) {
    if (state.parameters().length != parameters.length
        || state.bestParameters().length != parameters.length) {
      throw new IllegalArgumentException(
          "the network has "
              + parameters.length
              + " parameters, the saved one "
              + state.parameters().length);
    }
    System.arraycopy(state.parameters(), 0, parameters, 0, parameters.length);
    bestParameters = state.bestParameters().clone();
    best = state.best();
    method.restore(state.memory());
    reduced = state.reduced();
    epoch = state.epoch();
    plateau.restore(state.plateauBest(), state.plateauWaited());
    stopping.restore(state.stoppingBest(), state.stoppingWaited());
  }

  /** All that is needed to go on. */
  public TrainerState state() {
    return new TrainerState(
        path,
        epoch,
        parameters.clone(),
        method.memory(),
        reduced,
        plateau.best(),
        plateau.waited(),
        stopping.best(),
        stopping.waited(),
        best,
        bestParameters.clone());
  }

  /** Whether all epochs are done or training has stopped early. */
  public boolean finished() {
    return epoch >= settings.epochs() || stoppedEarly();
  }

  /** Whether there was no better figure for as long as the settings wait. */
  public boolean stoppedEarly() {
    int patience = settings.stopping().patience();
    return patience > 0 && stopping.waited() >= patience;
  }

  /**
   * The next epoch.
   *
   * @throws DivergedException when a number is not finite; the trainer is of no use then but for
   *     its best network
   * @throws IllegalStateException when the run is finished
   */
  public EpochFigures epoch() {
    return epoch(() -> {});
  }

  /**
   * The next epoch, watched.
   *
   * @param watch called before each batch, quickly; what it throws ends the epoch, and the trainer
   *     is of no use then
   * @throws DivergedException as {@link #epoch()}
   * @throws IllegalStateException when the run is finished
   */
  public EpochFigures epoch(Runnable watch) {
    if (finished()) {
      throw new IllegalStateException("the run is finished");
    }
    epoch++;
    EpochMethod.Sums sums = method.run(parameters, epoch, reduced, watch);
    if (!Diagnosis.finite(parameters)) {
      throw Diagnosis.of(settings, training, DivergenceReport.What.WEIGHT, epoch, 0);
    }
    ErrorFigures unseen = validation.run(parameters);
    if (unseen.rows() > 0 && !Double.isFinite(unseen.rmse())) {
      throw Diagnosis.of(settings, training, DivergenceReport.What.VALIDATION, epoch, 0);
    }
    EpochFigures figures =
        new EpochFigures(
            epoch,
            sums.rate(),
            sums.loss(),
            sums.mae() * training.targetUnit(),
            unseen,
            validation.slopeMae());
    judge(figures);
    return figures;
  }

  private void judge(EpochFigures figures) {
    double figure = figures.monitored();
    if (best == null || figure < best.monitored()) {
      best = figures;
      bestParameters = parameters.clone();
    }
    stopping.take(figure);
    plateau.take(figure);
    Schedule schedule = settings.schedule();
    if (schedule.kind() == Schedule.Kind.PLATEAU && plateau.waited() >= schedule.patience()) {
      reduced = Math.max(schedule.floor(), reduced * schedule.drop());
      plateau.begin();
    }
  }

  /** Epochs done. */
  public int epochs() {
    return epoch;
  }

  /** The figures of the best epoch, empty before the first. */
  public Optional<EpochFigures> best() {
    return Optional.ofNullable(best);
  }

  /** The network of the best epoch, before the first that with the first weights. */
  public Network network() {
    return network(bestParameters);
  }

  /** The network as it is now. */
  public Network latest() {
    return network(parameters);
  }

  private Network network(double[] w) {
    return new Network(settings.shape(), w.clone(), inputScaling, targetScaling, path);
  }

  /** Inputs without spread in the training part, from 0: they teach nothing. */
  public List<Integer> constantInputs() {
    return inputScaling.constant();
  }

  /** The range of the training part's inputs, to be kept beside the network. */
  public InputRange inputRange() {
    return range;
  }

  /** The kernels it runs on. */
  public KernelPath path() {
    return path;
  }
}
