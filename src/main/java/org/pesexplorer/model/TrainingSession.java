package org.pesexplorer.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.pesexplorer.core.network.Checkpoint;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingSnapshot;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.work.LiveTraining;
import org.pesexplorer.work.NetworkContent;

/**
 * One training in hand, over or not. All but the newest state and the wish to hold belongs to the
 * thread of the window.
 */
final class TrainingSession {
  private final int id;
  private final TrainingOrder order;
  private final LiveTraining training;

  /** The newest state that has not been shown; older ones are dropped. */
  private final AtomicReference<TrainingSnapshot> newest = new AtomicReference<>();

  private volatile boolean hold;
  private boolean stopping;
  private boolean usable = true;
  private int networkId;
  private JobHandle<?> handle;

  TrainingSession(int id, TrainingOrder order) {
    this.id = id;
    this.order = order;
    this.training = new LiveTraining(order.database(), order.recipe());
  }

  TrainingOrder order() {
    return order;
  }

  LiveTraining training() {
    return training;
  }

  String name() {
    return order.words() + " #" + id;
  }

  /** Takes a newer state; true when somebody has to come for it. */
  boolean put(TrainingSnapshot seen) {
    return newest.getAndSet(seen) == null;
  }

  /** The newest state that nobody has come for; empty for none. */
  Optional<TrainingSnapshot> take() {
    return Optional.ofNullable(newest.getAndSet(null));
  }

  /** A piece begins: nobody wants it to end yet. */
  void begin() {
    hold = false;
    stopping = false;
  }

  /** Whether the piece under way is to end after its epoch; asked on the job's thread. */
  boolean held() {
    return hold;
  }

  /** Has the piece under way end after its epoch. */
  void hold() {
    hold = true;
  }

  /** Has the training be over after its epoch. */
  void stop() {
    stopping = true;
    hold = true;
  }

  boolean stopping() {
    return stopping;
  }

  /** Whether it can go on once nothing of it is under way. */
  boolean usable() {
    return usable;
  }

  void spoil() {
    usable = false;
  }

  void follow(JobHandle<?> submitted) {
    handle = submitted;
  }

  void cancelJob() {
    if (handle != null) {
      handle.cancel();
    }
  }

  /** The number of its network in hand; 0 before there is one. */
  int networkId() {
    return networkId;
  }

  void setNetworkId(int next) {
    networkId = next;
  }

  /** The network that has come of a training, with its checkpoints. */
  NetworkContent content(TrainingSnapshot seen, TrainedNetwork trained) {
    return new NetworkContent(
        trained.surface(),
        Optional.of(trained),
        training.truth(),
        LiveTraining.withBest(seen.checkpoints(), trained));
  }

  /** The run once it has a network. */
  TrainingRun run(TrainingSnapshot seen, TrainedNetwork trained, List<Checkpoint> checkpoints) {
    return new TrainingRun(
        id,
        name(),
        order.databaseName(),
        order.recipe(),
        seen.complete() ? TrainingRun.Outcome.FINISHED : TrainingRun.Outcome.STOPPED,
        "",
        Optional.of(trained),
        seen.seconds(),
        trained.history(),
        checkpoints,
        networkId);
  }

  /**
   * The run when no network has come of it.
   *
   * @param seen its last state; null for none
   */
  TrainingRun run(TrainingSnapshot seen, TrainingRun.Outcome outcome, String reason) {
    return new TrainingRun(
        id,
        name(),
        order.databaseName(),
        order.recipe(),
        outcome,
        reason,
        Optional.empty(),
        seen == null ? 0 : seen.seconds(),
        seen == null ? List.of() : seen.history(),
        List.of(),
        0);
  }
}
