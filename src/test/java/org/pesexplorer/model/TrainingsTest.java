package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.SettingsCases;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.Schedule;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingRecipe;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.model.Trainings.State;
import org.pesexplorer.work.GenerateJob;
import org.pesexplorer.work.GenerateRequest;

class TrainingsTest {
  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  private static final Database DATABASE =
      new DirectJobRunner()
          .submit(
              "rows",
              JobPool.COMPUTE,
              new GenerateJob(GenerateRequest.inMemory(SettingsCases.mixed(300))))
          .result()
          .orElseThrow();

  private final Notices notices = new Notices();
  private final JobRunner runner = new DirectJobRunner();
  private final Networks networks = new Networks(runner, Runnable::run, notices);
  private final Trainings trainings = new Trainings(runner, Runnable::run, notices, networks);

  /** The window's thread is the test's: what is posted runs when the test takes it. */
  private final LinkedBlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();

  @AfterEach
  void logAgain() {
    LOG.setFilter(null);
  }

  private static TrainerSettings settings(int epochs) {
    return TrainerSettings.standard(new NetworkShape(1, List.of(8), Activation.SILU))
        .withLength(epochs, 32);
  }

  private static TrainingOrder order(TrainerSettings settings) {
    return new TrainingOrder(
        "8",
        DATABASE,
        "rows",
        new TrainingRecipe(settings, SplitPlan.standard(1), Optional.empty(), KernelPath.PLAIN));
  }

  private void runPosted(BooleanSupplier until) throws InterruptedException {
    while (!until.getAsBoolean()) {
      Runnable next = posted.poll(60, TimeUnit.SECONDS);
      assertTrue(next != null, "nothing was posted");
      next.run();
    }
  }

  private State state() {
    return trainings.stateProperty().get();
  }

  private double[] parameters() {
    return networks.currentProperty().get().content().surface().network().parameters();
  }

  @Test
  void aTrainedNetworkIsInHandWithItsCheckpoints() {
    trainings.start(order(settings(5)));
    assertEquals(State.IDLE, state());
    OpenNetwork network = networks.currentProperty().get();
    assertEquals("8 #1", network.name());
    assertEquals(6, network.content().checkpoints().size());
    assertTrue(network.content().truth().isPresent());
    TrainingRun run = trainings.runs().get(0);
    assertEquals(TrainingRun.Outcome.FINISHED, run.outcome());
    assertEquals(5, run.history().size());
    assertEquals(network.id(), run.networkId());
    assertTrue(run.trained().orElseThrow().figures().test().mae() > 0);
    assertTrue(trainings.viewProperty().get().complete());
    assertEquals(List.of(), notices.problems());
  }

  @Test
  void stepByStepItIsTheSameNetwork() {
    trainings.start(order(settings(4)));
    double[] whole = parameters();
    trainings.start(order(settings(4)), 1);
    assertEquals(State.HELD, state());
    assertEquals(1, trainings.viewProperty().get().epoch());
    trainings.step();
    assertEquals(2, trainings.viewProperty().get().epoch());
    assertTrue(trainings.resumable());
    trainings.resume();
    assertEquals(State.IDLE, state());
    assertArrayEquals(whole, parameters());
    assertEquals(2, networks.open().size());
  }

  @Test
  void aStoppedRunKeepsItsBestEpochAndGoesOnToItsEnd() {
    trainings.start(order(settings(4)));
    double[] whole = parameters();
    trainings.start(order(settings(4)), 1);
    trainings.stop();
    assertEquals(State.IDLE, state());
    assertEquals(TrainingRun.Outcome.STOPPED, trainings.runs().get(1).outcome());
    int id = networks.currentProperty().get().id();
    trainings.resume();
    assertEquals(id, networks.currentProperty().get().id(), "the same network, further on");
    assertEquals(2, networks.open().size());
    assertArrayEquals(whole, parameters());
    assertEquals(2, trainings.runs().size());
    assertEquals(TrainingRun.Outcome.FINISHED, trainings.runs().get(1).outcome());
  }

  @Test
  void aFinishedRunGetsAsManyEpochsMore() {
    trainings.start(order(settings(3)));
    trainings.resume();
    assertEquals(6, trainings.viewProperty().get().epoch());
    trainings.step();
    assertEquals(7, trainings.viewProperty().get().epoch());
    assertEquals(1, trainings.runs().size());
    assertEquals(TrainingRun.Outcome.FINISHED, trainings.runs().get(0).outcome());
  }

  @Test
  void resetShowsTheFirstWeightsAgain() {
    trainings.start(order(settings(3)));
    double[] first =
        networks.currentProperty().get().content().checkpoints().get(0).network().parameters();
    trainings.start(order(settings(3)), 0);
    assertEquals(State.HELD, state());
    assertEquals(0, trainings.viewProperty().get().epoch());
    assertArrayEquals(first, trainings.viewProperty().get().latest().network().parameters());
    trainings.cancel();
    assertEquals(1, trainings.runs().size(), "nothing had been run");
  }

  @Test
  void numbersThatAreNotFiniteAreExplained() {
    LOG.setFilter(entry -> false); // a failure is wanted here
    trainings.start(
        order(
            settings(5)
                .withOptimiser(OptimiserSettings.of(OptimiserKind.SGD).withRate(1e200))
                .withSchedule(Schedule.CONSTANT)));
    assertEquals(State.IDLE, state());
    assertNotNull(trainings.divergenceProperty().get());
    assertEquals(TrainingRun.Outcome.FAILED, trainings.runs().get(0).outcome());
    assertFalse(trainings.resumable());
    assertEquals(List.of(), notices.problems(), "it has a panel of its own");
    assertEquals(List.of(), runner.jobs());
    trainings.start(order(settings(2)));
    assertNull(trainings.divergenceProperty().get());
  }

  @Test
  void whatCannotBeTrainedBecomesANotice() {
    LOG.setFilter(entry -> false); // a failure is wanted here
    TrainingOrder good = order(settings(2));
    trainings.start(
        new TrainingOrder(
            "bad",
            DATABASE,
            "rows",
            new TrainingRecipe(
                good.recipe().settings(),
                new SplitPlan(SplitPlan.Kind.WIDTH, 0.2, 0.2, 1),
                Optional.empty(),
                KernelPath.PLAIN)));
    assertEquals(TrainingRun.Outcome.FAILED, trainings.runs().get(0).outcome());
    assertEquals(1, notices.problems().size());
  }

  @Test
  void repeatsDifferInTheirSeedAlone() {
    trainings.repeat(order(settings(2)), 2);
    assertEquals(
        List.of(1L, 2L),
        trainings.runs().stream().map(run -> run.recipe().settings().seed()).toList());
    assertEquals(1, trainings.runs().stream().map(run -> run.recipe().split()).distinct().count());
  }

  @Test
  void onlyTheLastRunsKeepCheckpoints() {
    trainings.start(order(settings(1)));
    TrainingRun one = trainings.runs().get(0);
    TrainingRuns runs = new TrainingRuns();
    int count = TrainingRuns.MOST + 1;
    for (int id = 1; id <= count; id++) {
      runs.add(
          new TrainingRun(
              id,
              one.name(),
              one.databaseName(),
              one.recipe(),
              one.outcome(),
              "",
              one.trained(),
              1,
              one.history(),
              one.checkpoints(),
              0));
    }
    assertEquals(TrainingRuns.MOST, runs.list().size());
    assertEquals(
        TrainingRuns.MOST_WITH_CHECKPOINTS,
        runs.list().stream().filter(run -> !run.checkpoints().isEmpty()).count());
  }

  @Test
  void itIsHeldUpContinuedAndCancelledWhileItRuns() throws InterruptedException {
    try (ThreadJobRunner threads = ThreadJobRunner.withThreads(1)) {
      Networks own = new Networks(threads, posted::add, notices);
      Trainings live = new Trainings(threads, posted::add, notices, own);
      live.start(order(settings(1_000_000)));
      runPosted(() -> live.viewProperty().get() != null && live.viewProperty().get().epoch() > 0);
      live.pause();
      runPosted(() -> live.stateProperty().get() == State.HELD);
      assertEquals(List.of(), threads.jobs(), "no thread waits");
      int epoch = live.viewProperty().get().epoch();
      live.resume();
      runPosted(() -> live.viewProperty().get().epoch() > epoch);
      live.cancel();
      assertEquals(State.IDLE, live.stateProperty().get());
      assertEquals(TrainingRun.Outcome.CANCELLED, live.runs().get(0).outcome());
      assertFalse(live.resumable());
    }
    assertEquals(List.of(), notices.problems());
  }

  @Test
  void aRunCancelledFromTheListOfTasksIsOver() throws InterruptedException {
    try (ThreadJobRunner threads = ThreadJobRunner.withThreads(1)) {
      Networks own = new Networks(threads, posted::add, notices);
      Trainings live = new Trainings(threads, posted::add, notices, own);
      live.start(order(settings(1_000_000)));
      runPosted(() -> live.viewProperty().get() != null);
      threads.cancelAll();
      runPosted(() -> live.stateProperty().get() == State.IDLE);
      assertEquals(TrainingRun.Outcome.CANCELLED, live.runs().get(0).outcome());
    }
  }
}
