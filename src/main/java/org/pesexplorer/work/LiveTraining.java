package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.Checkpoint;
import org.pesexplorer.core.network.DivergedException;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.PathCurve;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.Trainer;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainerState;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.network.TrainingRecipe;
import org.pesexplorer.core.network.TrainingSnapshot;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * A training in memory that goes on in pieces, each a job of its own, so that a held-up training
 * keeps no thread. However many pieces there are, the network has the same bits as one of {@link
 * TrainJob} with the same settings. One piece runs at a time; the next may be made once the one
 * before has settled.
 *
 * <p>Memory beside the rows, of however many epochs: at most {@value #MOST_HISTORY} epochs of
 * figures (about 0.6 MB) and as many networks as take {@value #MOST_CHECKPOINT_BYTES} bytes, at
 * most {@value #MOST_CHECKPOINTS}, at least 4; beyond that every second one is dropped.
 */
public final class LiveTraining {
  /** The most networks that are kept of a run, the newest apart. */
  public static final int MOST_CHECKPOINTS = 128;

  /** The most bytes that these take, unless four take more. */
  public static final long MOST_CHECKPOINT_BYTES = 32L << 20;

  /** The most epochs whose figures are kept, the newest apart. */
  public static final int MOST_HISTORY = 4096;

  private static final int LEAST_CHECKPOINTS = 4;
  private static final double PREPARING = 0.05;
  private static final double NANOS = 1e-9;
  private static final long NANOS_BETWEEN = 150_000_000;
  private static final long NANOS_BETWEEN_SLOPES = 600_000_000;

  private final Database database;
  private final TrainingRecipe request;
  private final Thinned<EpochFigures> history = new Thinned<>(MOST_HISTORY);
  private Thinned<Checkpoint> checkpoints;
  private TrainingRows rows;
  private TrainingData data;
  private Split split;
  private TrainerSettings settings;
  private Trainer trainer;
  private TrainingSnapshot.Rows facts;
  private volatile Optional<EnergyModel> truth = Optional.empty();
  private Baselines baselines;
  private double seconds;
  private int timed;
  private double slopeError = Double.NaN;
  private long slopesAt = Long.MIN_VALUE;
  private int slopesOf = -1;

  /**
   * A training that has not begun.
   *
   * @param database its rows; inputs that it lacks are computed with the first piece
   */
  public LiveTraining(Database database, TrainingRecipe request) {
    this.database = Objects.requireNonNull(database, "database");
    this.request = Objects.requireNonNull(request, "request");
  }

  /**
   * Some epochs of it. When it is cancelled or fails, the training is of no use any more.
   *
   * @param most how many, at least 0; 0 makes the first weights alone
   * @param interim receives how far it is, at most seven times a second, on the job's thread; must
   *     be quick
   * @param hold asked after each epoch: true ends the piece there
   * @return how far it is in the end
   */
  public Job<TrainingSnapshot> piece(
      int most, Consumer<? super TrainingSnapshot> interim, BooleanSupplier hold) {
    return context -> run(most, interim, hold, context);
  }

  /** Judges the network of the best epoch so far. */
  public Job<TrainedNetwork> judging() {
    return this::judge;
  }

  /**
   * Lets it go on for some more epochs once it is complete. Where the rate follows the number of
   * epochs, it follows the new one.
   */
  public void extend(int epochs) {
    settings = settings.withLength(Math.addExact(trainer.epochs(), epochs), settings.batch());
    TrainerState state = trainer.state();
    trainer =
        Trainer.resume(
            settings,
            data,
            split,
            new TrainerState(
                state.path(),
                state.epoch(),
                state.parameters(),
                state.memory(),
                state.reduced(),
                state.plateauBest(),
                state.plateauWaited(),
                state.stoppingBest(),
                0,
                state.best(),
                state.bestParameters()));
  }

  /** The model of the energies; empty before the first piece, and where nobody knows. */
  public Optional<EnergyModel> truth() {
    return truth;
  }

  private TrainingSnapshot run(
      int most,
      Consumer<? super TrainingSnapshot> interim,
      BooleanSupplier hold,
      JobContext context)
      throws Exception {
    if (trainer == null) {
      begin(context.share(PREPARING));
      interim.accept(view());
    }
    JobContext own = context.share(1);
    int from = trainer.epochs();
    int count = (int) Math.min(most, (long) settings.epochs() - from);
    long shownAt = System.nanoTime();
    while (!trainer.finished() && trainer.epochs() - from < count && !hold.getAsBoolean()) {
      epoch(context);
      own.progress((double) (trainer.epochs() - from) / count, message());
      if (System.nanoTime() - shownAt >= NANOS_BETWEEN) {
        shownAt = System.nanoTime();
        interim.accept(view());
      }
    }
    return view();
  }

  private void begin(JobContext context) throws Exception {
    rows = new TrainingRows(new PreparedInput(database, request.descriptor()).run(context));
    boolean slopes = request.settings().slopeWeight() > 0;
    data = slopes ? rows.withSlopes(context) : rows.data();
    split = rows.split(request.split(), data);
    try {
      TrainerSettings wanted = request.settings();
      settings = wanted.withShape(wanted.shape().withInputs(data.width()));
      trainer = Trainer.start(settings, data, split, request.kernels());
    } catch (IllegalArgumentException e) {
      throw new JobException("The network cannot be trained", e.getMessage() + ".", e);
    }
    truth = rows.model();
    facts =
        new TrainingSnapshot.Rows(
            EnergySpan.of(data.targets(), split.training()),
            split.training().length,
            split.validation().length,
            split.test().length,
            trainer.constantInputs());
    checkpoints = new Thinned<>(mostCheckpoints(settings.shape().parameters()));
    checkpoints.add(0, checkpoint());
  }

  /** How many networks of so many parameters are kept. */
  static int mostCheckpoints(int parameters) {
    long fitting = MOST_CHECKPOINT_BYTES / (Double.BYTES * (long) parameters);
    return (int) Math.max(LEAST_CHECKPOINTS, Math.min(MOST_CHECKPOINTS, fitting));
  }

  private Checkpoint checkpoint() {
    return new Checkpoint(trainer.epochs(), trainer.latest());
  }

  private void epoch(JobContext context) throws JobException {
    long before = System.nanoTime();
    EpochFigures figures;
    try {
      figures = trainer.epoch(context::checkCancelled);
    } catch (DivergedException e) {
      throw TrainJob.inWords(e);
    }
    seconds += (System.nanoTime() - before) * NANOS;
    timed++;
    history.add(figures.epoch(), figures);
    checkpoints.offer(figures.epoch(), this::checkpoint);
  }

  private String message() {
    List<EpochFigures> all = history.list();
    EpochFigures last = all.get(all.size() - 1);
    return String.format(
        Locale.ROOT,
        "epoch %d of %d, %s MAE %.4g",
        last.epoch(),
        settings.epochs(),
        last.validation().rows() > 0 ? "validation" : "training",
        last.monitored());
  }

  private TrainingSnapshot view() {
    if (trainer.epochs() > 0) {
      checkpoints.add(trainer.epochs(), checkpoint());
    }
    followSlope();
    double samples = (double) split.training().length * timed;
    return new TrainingSnapshot(
        trainer.epochs(),
        settings.epochs(),
        history.list(),
        checkpoints.list(),
        trainer.best(),
        latest(),
        facts,
        slopeError,
        seconds,
        seconds > 0 ? samples / seconds : Double.NaN,
        trainer.finished());
  }

  private SurfaceNetwork latest() {
    return new SurfaceNetwork(
        trainer.latest(),
        rows.descriptor(),
        rows.particles(),
        rows.dimension(),
        trainer.inputRange());
  }

  /** Follows the thesis's path now and then: it takes longer than an epoch of a small network. */
  private void followSlope() {
    boolean fits =
        rows.particles() == StraightPath.THESIS_PARTICLES
            && rows.dimension() == 2
            && rows.model().isPresent();
    long now = System.nanoTime();
    boolean due = slopesOf < 0 || trainer.finished() || now - slopesAt >= NANOS_BETWEEN_SLOPES;
    if (fits && due && slopesOf != trainer.epochs()) {
      slopesAt = now;
      slopesOf = trainer.epochs();
      slopeError =
          PathCurve.of(
                  StraightPath.thesis(rows.pathWidth()),
                  new ModelSurface(rows.model().get()),
                  latest().predictor())
              .slopeError();
    }
  }

  private TrainedNetwork judge(JobContext context) {
    context.message("judging the network");
    if (baselines == null) {
      baselines = Training.baselines(data, split, context);
    }
    return new Training(rows, data, split, settings, request.split())
        .judged(trainer, new ArrayList<>(history.list()), baselines, context);
  }

  /**
   * The checkpoints with that of the best epoch among them.
   *
   * @param all in the order of epochs
   * @param trained the network of the best epoch
   */
  public static List<Checkpoint> withBest(List<Checkpoint> all, TrainedNetwork trained) {
    int best = trained.figures().bestEpoch();
    List<Checkpoint> with = new ArrayList<>(all);
    Optional<Checkpoint> there = all.stream().filter(each -> each.epoch() == best).findFirst();
    if (there.isEmpty()) {
      int place = (int) all.stream().filter(each -> each.epoch() < best).count();
      with.add(place, new Checkpoint(best, trained.surface().network()));
    }
    return with;
  }
}
