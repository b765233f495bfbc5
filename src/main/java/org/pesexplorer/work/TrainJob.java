package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.DivergedException;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.Trainer;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.io.TrainingCheckpoint;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Trains a network on a database: the same bits for the same request, whether or not it was stopped
 * on the way. Epochs run on one thread; rows are prepared and described by all that are free.
 */
public final class TrainJob implements Job<TrainResult> {
  private static final String TITLE = "The network cannot be trained";
  private static final double PREPARING = 0.05;
  private static final double TRAINING = 0.9;
  private static final double NANOS = 1e-9;

  private final Database database;
  private final TrainRequest request;
  private final Consumer<? super TrainingView> interim;
  private final PauseGate gate;
  private final BooleanSupplier enough;
  private final long nanosBetween;

  /** A training that nobody watches or holds up. */
  public TrainJob(Database database, TrainRequest request) {
    this(database, request, view -> {}, new PauseGate(), () -> false);
  }

  /**
   * A training that can be watched, held up and ended early.
   *
   * @param database its rows; inputs that it lacks are computed
   * @param request what is wanted
   * @param interim receives how far it is, after the first epoch and then at most four times a
   *     second, on the job's thread; must be quick
   * @param gate holds it up while shut
   * @param enough asked after each epoch: true ends the training there, and the network of the best
   *     epoch so far is the result
   */
  public TrainJob(
      Database database,
      TrainRequest request,
      Consumer<? super TrainingView> interim,
      PauseGate gate,
      BooleanSupplier enough) {
    this(database, request, interim, gate, enough, CheckpointKeeper.NANOS_BETWEEN);
  }

  /** The same with another least time between two checkpoints. */
  TrainJob(
      Database database,
      TrainRequest request,
      Consumer<? super TrainingView> interim,
      PauseGate gate,
      BooleanSupplier enough,
      long nanosBetween) {
    this.nanosBetween = nanosBetween;
    this.database = database;
    this.request = request;
    this.interim = interim;
    this.gate = gate;
    this.enough = enough;
  }

  @Override
  public TrainResult run(JobContext context) throws Exception {
    Optional<Path> file = request.file();
    if (file.isPresent()) {
      requireWritable(file.get());
    }
    JobContext first = context.share(PREPARING);
    TrainingRows rows = new TrainingRows(prepared(first));
    boolean slopes = request.settings().slopeWeight() > 0;
    TrainingData data = slopes ? rows.withSlopes(first) : rows.data();
    Split split = rows.split(request.split(), data);
    Run run = new Run(rows, data, split, settings(data));
    run.train(context.share(TRAINING));
    return run.result(context);
  }

  private static void requireWritable(Path file) throws JobException {
    try {
      AtomicFile.requireWritable(file);
      AtomicFile.discardLeftovers(file);
      AtomicFile.discardLeftovers(TrainingCheckpoint.beside(file));
    } catch (IOException e) {
      throw new JobException("The network cannot be written", e.getMessage() + ".", e);
    }
  }

  private Database prepared(JobContext context) throws Exception {
    return new PreparedInput(database, request.descriptor()).run(context.share(0.5));
  }

  private TrainerSettings settings(TrainingData data) throws JobException {
    try {
      TrainerSettings settings = request.settings();
      return settings.withShape(settings.shape().withInputs(data.width()));
    } catch (IllegalArgumentException e) {
      throw new JobException(TITLE, e.getMessage() + ".", e);
    }
  }

  /** Says where numbers were no longer finite, why, and what to try. */
  static JobException inWords(DivergedException e) {
    return new JobException(
        "Training stopped in epoch " + e.report().epoch() + ": numbers are no longer finite",
        e.report().cause() + " Try " + String.join("; or ", e.report().advice()) + ".",
        e);
  }

  /** One training, from its data to its result. */
  private final class Run {
    private final TrainingRows rows;
    private final TrainingData data;
    private final Split split;
    private final TrainerSettings settings;
    private final Optional<CheckpointKeeper> keeper;
    private final List<EpochFigures> history = new ArrayList<>();
    private final Trainer trainer;
    private final int resumedAt;
    private long shownAt = Long.MIN_VALUE;
    private double seconds;

    Run(TrainingRows rows, TrainingData data, Split split, TrainerSettings settings)
        throws JobException {
      this.rows = rows;
      this.data = data;
      this.split = split;
      this.settings = settings;
      keeper = request.file().map(file -> keeper(file));
      Optional<TrainingCheckpoint> found = checkpoint();
      found.ifPresent(before -> history.addAll(before.history()));
      try {
        trainer =
            found.isPresent()
                ? Trainer.resume(settings, data, split, found.get().state())
                : Trainer.start(settings, data, split, request.kernels());
      } catch (IllegalArgumentException e) {
        throw new JobException(TITLE, e.getMessage() + ".", e);
      }
      resumedAt = trainer.epochs();
    }

    private CheckpointKeeper keeper(Path file) {
      byte[] identity =
          TrainingCheckpoint.identity(
              settings, request.split(), rows.descriptor(), request.kernels(), data);
      return new CheckpointKeeper(file, identity, nanosBetween);
    }

    private Optional<TrainingCheckpoint> checkpoint() throws JobException {
      if (keeper.isEmpty()) {
        return Optional.empty();
      }
      try {
        return keeper.get().find();
      } catch (DataException e) {
        if (request.resume()) {
          throw new JobException("The training cannot go on", e.getMessage() + ".", e);
        }
        return Optional.empty();
      }
    }

    void train(JobContext context) throws Exception {
      int epochs = settings.epochs();
      boolean ended = false;
      while (!trainer.finished() && !ended) {
        gate.pass(context);
        long before = System.nanoTime();
        history.add(epoch(context));
        seconds += (System.nanoTime() - before) * NANOS;
        context.progress((double) trainer.epochs() / epochs, message());
        show(false);
        if (keeper.isPresent()) {
          keeper.get().take(trainer, history);
        }
        ended = enough.getAsBoolean();
      }
      if (!history.isEmpty()) {
        show(true);
      }
    }

    private EpochFigures epoch(JobContext context) throws JobException {
      try {
        return trainer.epoch(() -> gate.pass(context));
      } catch (DivergedException e) {
        if (keeper.isPresent()) {
          keeper.get().discard();
        }
        throw inWords(e);
      }
    }

    private String message() {
      EpochFigures last = history.get(history.size() - 1);
      boolean unseen = last.validation().rows() > 0;
      return String.format(
          Locale.ROOT,
          "epoch %d of %d, %s MAE %.4g",
          last.epoch(),
          settings.epochs(),
          unseen ? "validation" : "training",
          last.monitored());
    }

    private void show(boolean last) {
      long now = System.nanoTime();
      if (last || shownAt == Long.MIN_VALUE || now - shownAt >= 250_000_000) {
        double samples = (double) split.training().length * (trainer.epochs() - resumedAt);
        interim.accept(
            new TrainingView(
                settings.epochs(),
                history,
                Training.surface(rows, trainer),
                seconds > 0 ? samples / seconds : Double.NaN));
        shownAt = now;
      }
    }

    TrainResult result(JobContext context) throws Exception {
      context.message("judging the network");
      Training training = new Training(rows, data, split, settings, request.split());
      TrainResult result =
          new TrainResult(training.judged(trainer, history, context), seconds, resumedAt);
      if (request.file().isPresent()) {
        try {
          NetworkFiles.write(request.file().get(), result.network());
        } catch (IOException e) {
          throw new JobException(
              "The network cannot be written",
              e.getMessage() + ". Its checkpoint stays: the same command goes on from there.",
              e);
        }
        keeper.orElseThrow().discard();
      }
      return result;
    }
  }

  /** Whether there is a checkpoint beside a file, of whatever run. */
  public static boolean hasCheckpoint(Path file) {
    return Files.exists(TrainingCheckpoint.beside(file));
  }
}
