package org.pesexplorer.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.DivergedException;
import org.pesexplorer.core.network.DivergenceReport;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingSnapshot;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.work.NetworkContent;

/**
 * Trains networks in the background, one at a time; a held-up training keeps no thread. What comes
 * of it is taken in hand with its checkpoints. Belongs to the thread of the window.
 */
public final class Trainings {
  /** Where the training in hand stands. */
  public enum State {
    /** None is under way. */
    IDLE,
    /** Epochs are run. */
    RUNNING,
    /** It is held up and can go on. */
    HELD,
    /** Its epochs are over and its network is judged. */
    JUDGING
  }

  private final JobRunner runner;
  private final Errands errands;
  private final Networks networks;
  private final TrainingRuns runs = new TrainingRuns();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
  private final ReadOnlyObjectWrapper<TrainingSnapshot> view = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<DivergenceReport> divergence = new ReadOnlyObjectWrapper<>();
  private final Deque<TrainingOrder> queue = new ArrayDeque<>();
  private TrainingSession session;
  private int lastId;

  /** Makes the service. */
  public Trainings(JobRunner runner, UiScheduler scheduler, Notices notices, Networks networks) {
    this.runner = runner;
    this.errands = new Errands(runner, scheduler, notices);
    this.networks = networks;
  }

  /** Where the training in hand stands. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The training in hand as it was last seen; null before the first, and of a failed one. */
  public ReadOnlyObjectProperty<TrainingSnapshot> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** Why the last training came upon numbers that are not finite; null when it did not. */
  public ReadOnlyObjectProperty<DivergenceReport> divergenceProperty() {
    return divergence.getReadOnlyProperty();
  }

  /** The trainings that are over, oldest first. */
  public ObservableList<TrainingRun> runs() {
    return runs.list();
  }

  /** What the training in hand is called; empty for none. */
  public String name() {
    return Optional.ofNullable(session).map(TrainingSession::name).orElse("");
  }

  /** How the training in hand is trained; empty for none. */
  public Optional<TrainingOrder> order() {
    return Optional.ofNullable(session).map(TrainingSession::order);
  }

  /** The model of the energies that the training in hand learns; empty where nobody knows. */
  public Optional<EnergyModel> truth() {
    return Optional.ofNullable(session).flatMap(now -> now.training().truth());
  }

  /** How many trainings wait for the one in hand. */
  public int waiting() {
    return queue.size();
  }

  /** Whether the training in hand can go on, held up or over. */
  public boolean resumable() {
    boolean rests = state.get() == State.HELD || state.get() == State.IDLE;
    return session != null && session.usable() && rests;
  }

  /** Gives up the training in hand and begins another, up to its end. */
  public void start(TrainingOrder order) {
    start(order, Integer.MAX_VALUE);
  }

  /**
   * The same, held up after some epochs.
   *
   * @param epochs how many, at least 0; 0 shows the first weights
   */
  public void start(TrainingOrder order, int epochs) {
    begin(order);
    piece(epochs);
  }

  /**
   * Trains networks that differ in their seed alone, one after the other.
   *
   * @param order the first of them
   * @param times how many, at least 1
   */
  public void repeat(TrainingOrder order, int times) {
    begin(order);
    for (int k = 1; k < times; k++) {
      queue.add(order.withSeed(order.recipe().settings().seed() + k));
    }
    piece(Integer.MAX_VALUE);
  }

  private void begin(TrainingOrder order) {
    cancel();
    queue.clear();
    take(order);
  }

  private void take(TrainingOrder order) {
    divergence.set(null);
    view.set(null);
    session = new TrainingSession(++lastId, order);
  }

  /** One epoch more of the training in hand, where it is held up or over. */
  public void step() {
    goOn(1);
  }

  /**
   * Goes on with the training in hand. One that is over gets as many epochs more as it was to have;
   * one that was stopped goes on to its end.
   */
  public void resume() {
    goOn(Integer.MAX_VALUE);
  }

  private void goOn(int epochs) {
    if (!resumable()) {
      return;
    }
    if (view.get() != null && view.get().complete()) {
      session.training().extend(epochs == 1 ? 1 : session.order().recipe().settings().epochs());
    }
    piece(epochs);
  }

  /** Holds the training up after the epoch under way. */
  public void pause() {
    if (state.get() == State.RUNNING) {
      session.hold();
    }
  }

  /** Ends the training after the epoch under way; the network of its best epoch is the result. */
  public void stop() {
    queue.clear();
    if (state.get() == State.RUNNING) {
      session.stop();
    } else if (state.get() == State.HELD) {
      session.stop();
      judge(session, view.get());
    }
  }

  /** Gives up the training in hand and those that wait; nothing comes of it. */
  public void cancel() {
    queue.clear();
    TrainingSession now = session;
    State before = state.get();
    if (now == null || before == State.IDLE) {
      return;
    }
    TrainingSnapshot seen = view.get();
    if (before != State.HELD || (seen != null && seen.epoch() > 0)) {
      runs.addCancelled(now, seen);
    }
    now.cancelJob();
    now.spoil();
    session = null;
    view.set(null);
    state.set(State.IDLE);
  }

  private void piece(int epochs) {
    TrainingSession now = session;
    now.begin();
    state.set(State.RUNNING);
    submit(now, "Train " + now.name(), piece(now, epochs), seen -> held(now, seen));
  }

  private Job<TrainingSnapshot> piece(TrainingSession of, int epochs) {
    return of.training().piece(epochs, seen -> offer(of, seen), of::held);
  }

  private <R> void submit(TrainingSession of, String title, Job<R> job, Consumer<R> done) {
    JobHandle<R> handle = runner.submit(title, JobPool.COMPUTE, job);
    of.follow(handle);
    handle.onSettled(settled -> errands.onWindowThread(() -> settled(of, settled, done)));
  }

  /** Takes an interim state; called on the job's thread. */
  private void offer(TrainingSession of, TrainingSnapshot seen) {
    if (of.put(seen)) {
      errands.onWindowThread(() -> handOver(of));
    }
  }

  private void handOver(TrainingSession of) {
    Optional<TrainingSnapshot> seen = of.take();
    if (current(of)) {
      seen.ifPresent(view::set);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very same session, of which there is one
  private boolean current(TrainingSession of) {
    return session == of;
  }

  private <R> void settled(TrainingSession of, JobHandle<R> settled, Consumer<R> done) {
    if (!current(of)) {
      settled.problem().ifPresent(problem -> runner.dismiss(settled));
      return;
    }
    handOver(of);
    settled.result().ifPresent(done);
    settled.problem().ifPresent(problem -> failed(of, settled, problem));
    if (settled.state() == JobState.CANCELLED) {
      runs.addCancelled(of, view.get());
      view.set(null);
      ended(of, false);
    }
  }

  private void failed(TrainingSession of, JobHandle<?> settled, Problem problem) {
    runs.add(
        of.run(view.get(), TrainingRun.Outcome.FAILED, problem.title() + ". " + problem.advice()));
    if (problem.cause().getCause() instanceof DivergedException diverged) {
      runner.dismiss(settled);
      divergence.set(diverged.report());
    } else {
      errands.report(settled);
    }
    ended(of, false);
  }

  private void held(TrainingSession of, TrainingSnapshot seen) {
    view.set(seen);
    if (seen.complete() || of.stopping()) {
      judge(of, seen);
    } else {
      state.set(State.HELD);
    }
  }

  private void judge(TrainingSession of, TrainingSnapshot seen) {
    state.set(State.JUDGING);
    submit(of, "Judge " + of.name(), of.training().judging(), trained -> judged(of, seen, trained));
  }

  private void judged(TrainingSession of, TrainingSnapshot seen, TrainedNetwork trained) {
    NetworkContent content = of.content(seen, trained);
    of.setNetworkId(networks.retake(of.networkId(), of.name(), content).id());
    runs.add(of.run(seen, trained, content.checkpoints()));
    ended(of, true);
  }

  private void ended(TrainingSession of, boolean usable) {
    if (!usable) {
      of.spoil();
    }
    state.set(State.IDLE);
    TrainingOrder next = queue.poll();
    if (next != null) {
      take(next);
      piece(Integer.MAX_VALUE);
    }
  }
}
