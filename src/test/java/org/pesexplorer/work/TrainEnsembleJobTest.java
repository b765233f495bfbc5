package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.Calibration;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceEnsemble;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.network.UncertaintyFigures;
import org.pesexplorer.io.EnsembleFiles;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.jobs.ThreadJobRunner;

class TrainEnsembleJobTest {
  private static final int EPOCHS = 5;
  private static final Database DATABASE = TrainingCases.database(400);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("ens.json");
  }

  private static TrainEnsembleRequest request(Optional<Path> file) {
    return new TrainEnsembleRequest(
        TrainingCases.request(TrainingCases.settings(EPOCHS).withSeed(11), file), 3);
  }

  private static TrainedEnsemble train(Optional<Path> file, int threads) {
    return JobRuns.result(new TrainEnsembleJob(DATABASE, request(file)), threads).ensemble();
  }

  @Test
  void itsNetworksAreThoseThatWouldBeTrainedAlone() {
    TrainedEnsemble ensemble = train(Optional.empty(), 2);
    assertEquals(3, ensemble.members().size());
    for (int k = 0; k < 3; k++) {
      TrainerSettings settings = TrainingCases.settings(EPOCHS).withSeed(11 + k);
      TrainedNetwork alone =
          JobRuns.result(
                  new TrainJob(DATABASE, TrainingCases.request(settings, Optional.empty())), 1)
              .network();
      TrainedNetwork member = ensemble.members().get(k);
      assertEquals(alone.figures(), member.figures());
      assertEquals(alone.history(), member.history());
      assertArrayEquals(
          alone.surface().network().parameters(), member.surface().network().parameters());
    }
  }

  @Test
  void meanScaleAndCoverageAreThoseOfItsParts() throws Exception {
    TrainedEnsemble ensemble = train(Optional.empty(), 2);
    Database prepared = JobRuns.result(new PrepareJob(DATABASE, TrainingCases.SMOOTH), 2);
    TrainingRows rows = new TrainingRows(prepared);
    TrainingData data = rows.data();
    int[] test = rows.split(SplitPlan.standard(3), data).test();
    SurfaceEnsemble surface = ensemble.surface();
    double sum = 0;
    int within = 0;
    for (int row : test) {
      var estimate = surface.predictor().energyPerParticle(prepared.columns().configuration(row));
      double error = Math.abs(estimate.mean() - data.targets()[row]);
      sum += error;
      within += error <= estimate.uncertainty() ? 1 : 0;
    }
    assertEquals(test.length, ensemble.test().rows());
    assertEquals(sum / test.length, ensemble.test().mae(), 1e-9);
    Calibration calibration = ensemble.calibration();
    assertEquals((double) within / test.length, calibration.test().withinOne(), 1.01 / test.length);
    assertEquals(ensemble.validation().rows(), calibration.rows());
    double worst =
        ensemble.members().stream().mapToDouble(one -> one.figures().test().mae()).max().orElse(0);
    assertTrue(ensemble.test().mae() <= worst, "a mean is no worse than the worst");
    assertEquals(worst, ensemble.range(one -> one.test().mae()).largest());
  }

  @Test
  void theSameRequestMakesTheSameBytesOnAnyNumberOfThreads() throws IOException {
    train(Optional.of(file()), 1);
    byte[] one = Files.readAllBytes(file());
    Files.delete(file());
    train(Optional.of(file()), 3);
    assertArrayEquals(one, Files.readAllBytes(file()));
    assertEquals(3, EnsembleFiles.read(file()).members().size());
    assertFalse(TrainEnsembleJob.hasCheckpoint(file()));
  }

  /** Cancels a run on one thread when a view fits. */
  private void interrupt(Predicate<TrainEnsembleView> when) {
    AtomicReference<JobHandle<TrainEnsembleResult>> handle = new AtomicReference<>();
    CountDownLatch submitted = new CountDownLatch(1);
    TrainEnsembleJob job =
        new TrainEnsembleJob(
            DATABASE,
            request(Optional.of(file())),
            view -> {
              if (when.test(view)) {
                await(submitted);
                handle.get().cancel();
              }
            },
            new PauseGate(),
            0);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      handle.set(runner.submit("Ensemble", JobPool.COMPUTE, job));
      submitted.countDown();
      assertTrue(handle.get().awaitSettled(JobRuns.LONG));
      assertEquals(JobState.CANCELLED, handle.get().state());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anInterruptedRunGoesOnToTheSameBytes() throws IOException {
    train(Optional.of(file()), 1);
    byte[] whole = Files.readAllBytes(file());
    Files.delete(file());
    interrupt(view -> true);
    assertTrue(TrainEnsembleJob.hasCheckpoint(file()));
    assertFalse(Files.exists(file()));
    interrupt(view -> view.histories().get(0).size() == EPOCHS);
    TrainEnsembleResult result =
        JobRuns.result(new TrainEnsembleJob(DATABASE, request(Optional.of(file()))), 2);
    assertEquals(EPOCHS, result.resumedAt(), "the first network was finished and is kept");
    assertArrayEquals(whole, Files.readAllBytes(file()));
    assertFalse(TrainEnsembleJob.hasCheckpoint(file()));
  }

  @Test
  void whoWatchesSeesEveryNetworkEnd() {
    List<TrainEnsembleView> views = new ArrayList<>();
    JobRuns.result(
        new TrainEnsembleJob(DATABASE, request(Optional.empty()), views::add, new PauseGate()), 1);
    assertTrue(views.size() >= 4, "after the first epoch and three ends");
    TrainEnsembleView last = views.get(views.size() - 1);
    assertEquals(EPOCHS, last.epochs());
    assertTrue(last.histories().stream().allMatch(history -> history.size() == EPOCHS));
    assertEquals(List.of(1, 0, 0), views.get(0).histories().stream().map(List::size).toList());
  }

  @Test
  void itNeedsAValidationPartAndNoTestPart() {
    TrainRequest none =
        TrainRequest.inMemory(
            TrainingCases.settings(1),
            new SplitPlan(SplitPlan.Kind.RANDOM, 0, 0.2, 1),
            TrainingCases.request(TrainingCases.settings(1), Optional.empty()).kernels());
    Problem problem =
        JobRuns.problem(new TrainEnsembleJob(DATABASE, new TrainEnsembleRequest(none, 2)));
    assertTrue(problem.advice().contains("validation part"), problem.advice());
    TrainRequest noTest =
        TrainRequest.inMemory(
            TrainingCases.settings(1),
            new SplitPlan(SplitPlan.Kind.RANDOM, 0.2, 0, 1),
            none.kernels());
    TrainedEnsemble ensemble =
        JobRuns.result(new TrainEnsembleJob(DATABASE, new TrainEnsembleRequest(noTest, 2)), 1)
            .ensemble();
    assertEquals(UncertaintyFigures.NONE, ensemble.calibration().test());
    assertTrue(ensemble.calibration().scale() > 0);
  }
}
