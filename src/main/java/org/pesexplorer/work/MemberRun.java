package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pesexplorer.core.network.DivergedException;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.Trainer;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.TrainingCheckpoint;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Trains one of several networks that share their rows, on the thread that calls it. With a keeper
 * its state is kept beside it, at the end, too: a run that is finished is not done again.
 */
final class MemberRun {
  private static final double NANOS = 1e-9;

  private final List<EpochFigures> history = new ArrayList<>();
  private final Optional<CheckpointKeeper> keeper;
  private final TrainerSettings settings;
  private final Trainer trainer;
  private final int resumedAt;
  private double seconds;

  /**
   * A network that is wanted.
   *
   * @param split which rows it learns from; perhaps fewer than others do
   * @param keeper keeps its state; empty for none
   * @param insist whether a checkpoint of another run is refused and not replaced
   * @throws JobException when it cannot be trained, in words
   */
  MemberRun(
      SharedRows shared,
      TrainerSettings settings,
      Split split,
      KernelPath kernels,
      Optional<CheckpointKeeper> keeper,
      boolean insist)
      throws JobException {
    this.keeper = keeper;
    this.settings = settings;
    Optional<TrainingCheckpoint> found = keeper.isEmpty() ? Optional.empty() : find(insist);
    found.ifPresent(before -> history.addAll(before.history()));
    try {
      trainer =
          found.isPresent()
              ? Trainer.resume(settings, shared.data(), split, found.get().state())
              : Trainer.start(settings, shared.data(), split, kernels);
    } catch (IllegalArgumentException e) {
      throw new JobException("The network cannot be trained", e.getMessage() + ".", e);
    }
    resumedAt = trainer.epochs();
  }

  private Optional<TrainingCheckpoint> find(boolean insist) throws JobException {
    try {
      return keeper.orElseThrow().find();
    } catch (DataException e) {
      if (insist) {
        throw new JobException("The training cannot go on", e.getMessage() + ".", e);
      }
      return Optional.empty();
    }
  }

  /**
   * Trains it to its end.
   *
   * @param gate holds it up while shut
   * @param watcher receives the figures of each epoch; must be quick
   * @throws JobException when numbers are no longer finite, or its state cannot be kept
   */
  void train(JobContext context, PauseGate gate, Consumer<EpochFigures> watcher)
      throws JobException {
    while (!trainer.finished()) {
      gate.pass(context);
      long before = System.nanoTime();
      EpochFigures figures = epoch(context, gate);
      seconds += (System.nanoTime() - before) * NANOS;
      history.add(figures);
      context.progress(
          (double) trainer.epochs() / settings.epochs(),
          "epoch " + trainer.epochs() + " of " + settings.epochs());
      if (keeper.isPresent()) {
        keeper.get().take(trainer, history);
      }
      watcher.accept(figures);
    }
    if (keeper.isPresent() && trainer.epochs() > resumedAt) {
      keeper.get().write(trainer, history);
    }
  }

  private EpochFigures epoch(JobContext context, PauseGate gate) throws JobException {
    try {
      return trainer.epoch(() -> gate.pass(context));
    } catch (DivergedException e) {
      if (keeper.isPresent()) {
        keeper.get().discard();
      }
      throw TrainJob.inWords(e);
    }
  }

  /** With the parameters of the best epoch so far. */
  Trainer trainer() {
    return trainer;
  }

  /** How it is trained. */
  TrainerSettings settings() {
    return settings;
  }

  /** The figures of all epochs so far. */
  List<EpochFigures> history() {
    return List.copyOf(history);
  }

  /** How many epochs a checkpoint had. */
  int resumedAt() {
    return resumedAt;
  }

  /** How long the epochs of this run took. */
  double seconds() {
    return seconds;
  }
}
