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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Loss;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingData;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.io.TrainingCheckpoint;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.jobs.ThreadJobRunner;

class TrainJobTest {
  private static final Database DATABASE = TrainingCases.database(600);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("net.json");
  }

  private static TrainResult train(TrainRequest request, int threads) {
    return JobRuns.result(new TrainJob(DATABASE, request), threads);
  }

  @Test
  void aNetworkComesWithItsFigures() throws IOException {
    TrainRequest request = TrainingCases.request(TrainingCases.settings(12), Optional.of(file()));
    TrainResult result = train(request, 2);
    TrainedNetwork trained = result.network();
    TrainingFigures figures = trained.figures();
    int rows = DATABASE.rows();
    assertEquals(
        rows, figures.training().rows() + figures.validation().rows() + figures.test().rows());
    assertEquals(Math.round(0.15 * rows), figures.test().rows());
    assertEquals(12, trained.history().size());
    double best =
        trained.history().stream().mapToDouble(one -> one.validation().mae()).min().orElseThrow();
    assertEquals(best, figures.validation().mae(), 1e-9);
    assertEquals(
        best, trained.history().get(figures.bestEpoch() - 1).validation().mae(), "best epoch");
    assertTrue(figures.test().mae() < figures.baselines().constant().mae());
    assertEquals(figures.test().rows(), figures.baselines().nearest().rows());
    assertTrue(figures.paths().dragSlopeError() > 0);
    assertEquals(5, figures.paths().width());
    assertEquals("invariant", trained.truth().orElseThrow().counting());
    assertTrue(result.seconds() > 0);
    assertFalse(Files.exists(TrainingCheckpoint.beside(file())));
    TrainedNetwork read = NetworkFiles.read(file());
    assertEquals(figures, read.figures());
    assertEquals(trained.history(), read.history());
  }

  @Test
  void theSameRequestMakesTheSameBytesOnAnyNumberOfThreads() throws IOException {
    TrainRequest request =
        TrainingCases.request(TrainingCases.settings(3).withSlopeWeight(0.2), Optional.of(file()));
    train(request, 1);
    byte[] one = Files.readAllBytes(file());
    train(request, 3);
    assertArrayEquals(one, Files.readAllBytes(file()));
  }

  @Test
  void slopesOfTheDataAreThoseOfTheModel() {
    Database prepared = JobRuns.result(new PrepareJob(DATABASE, TrainingCases.SMOOTH), 2);
    TrainingRows rows = new TrainingRows(prepared);
    TrainingData data = JobRuns.result(rows::withSlopes, 2);
    assertEquals(8, data.slopes().coordinates());
    var evaluator = rows.model().orElseThrow().evaluator();
    double h = 1e-5;
    for (int row = 0; row < 40; row++) {
      var here = prepared.columns().configuration(row);
      for (int c = 0; c < 8; c++) {
        double[] before = here.positions();
        double[] after = here.positions();
        before[c] -= h;
        after[c] += h;
        double slope =
            (evaluator.energyPerParticle(new Configuration(here.cell(), after))
                    - evaluator.energyPerParticle(new Configuration(here.cell(), before)))
                / (2 * h);
        assertEquals(
            slope, data.slopes().slopes()[row * 8 + c], 1e-4 * Math.max(1, Math.abs(slope)));
      }
    }
  }

  @Test
  void fittingForcesMakesForcesBetter() {
    TrainerSettings plain = TrainingCases.settings(30);
    TrainResult without = train(TrainingCases.request(plain, Optional.empty()), 2);
    TrainResult with = train(TrainingCases.request(plain.withSlopeWeight(1), Optional.empty()), 2);
    double before = without.network().figures().paths().randomSlopeError();
    double after = with.network().figures().paths().randomSlopeError();
    assertTrue(after < before, after + " against " + before);
  }

  @Test
  void whoWatchesSeesAllEpochsAndCanEndIt() {
    List<TrainingView> views = new ArrayList<>();
    TrainRequest request = TrainingCases.request(TrainingCases.settings(50), Optional.empty());
    TrainResult result =
        JobRuns.result(
            new TrainJob(DATABASE, request, views::add, new PauseGate(), () -> !views.isEmpty()),
            1);
    assertEquals(1, result.network().figures().epochs());
    assertEquals(2, views.size(), "after the first epoch and at the end");
    assertEquals(1, views.get(1).history().size());
    assertEquals(50, views.get(1).epochs());
    assertTrue(views.get(1).samplesPerSecond() > 0);
  }

  /** Cancels a run whose every epoch leaves a checkpoint, when so many are done. */
  private void interrupt(TrainRequest request, int epochs) {
    AtomicReference<JobHandle<TrainResult>> handle = new AtomicReference<>();
    CountDownLatch submitted = new CountDownLatch(1);
    int[] done = new int[1];
    TrainJob job =
        new TrainJob(
            DATABASE,
            request,
            view -> {},
            new PauseGate(),
            () -> {
              if (++done[0] == epochs) {
                await(submitted);
                handle.get().cancel();
              }
              return false;
            },
            0);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      handle.set(runner.submit("Train", JobPool.COMPUTE, job));
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
    for (OptimiserKind kind : List.of(OptimiserKind.ADAM, OptimiserKind.SGD, OptimiserKind.NADAM)) {
      TrainerSettings settings =
          TrainingCases.settings(8).withOptimiser(OptimiserSettings.of(kind).withRate(0.003));
      TrainRequest request = TrainingCases.request(settings, Optional.of(file()));
      train(request, 1);
      byte[] whole = Files.readAllBytes(file());
      Files.delete(file());
      interrupt(request, 3);
      assertTrue(Files.exists(TrainingCheckpoint.beside(file())));
      assertFalse(Files.exists(file()));
      interrupt(request, 2);
      TrainResult result = train(request, 2);
      assertEquals(5, result.resumedAt());
      assertEquals(8, result.network().history().size());
      assertArrayEquals(whole, Files.readAllBytes(file()));
    }
  }

  @Test
  void aCheckpointOfAnotherRunIsReplacedUnlessOneInsists() throws IOException {
    TrainRequest request = TrainingCases.request(TrainingCases.settings(8), Optional.of(file()));
    interrupt(request, 3);
    TrainRequest other =
        TrainingCases.request(TrainingCases.settings(8).withSeed(99), Optional.of(file()));
    TrainRequest insisting =
        new TrainRequest(
            other.settings(),
            other.split(),
            other.descriptor(),
            other.kernels(),
            other.file(),
            true);
    Problem problem = JobRuns.problem(new TrainJob(DATABASE, insisting));
    assertEquals("The training cannot go on", problem.title());
    assertTrue(problem.advice().contains("of another run"), problem.advice());
    byte[] bytes = Files.readAllBytes(TrainingCheckpoint.beside(file()));
    bytes[200] ^= 1;
    Files.write(TrainingCheckpoint.beside(file()), bytes);
    assertTrue(
        JobRuns.problem(new TrainJob(DATABASE, insisting)).advice().contains("checksum is wrong"));
    TrainResult result = train(other, 1);
    assertEquals(0, result.resumedAt());
    assertFalse(Files.exists(TrainingCheckpoint.beside(file())));
  }

  @Test
  void aPausedRunWaitsAndGoesOn() {
    PauseGate gate = new PauseGate();
    gate.pause();
    TrainRequest request = TrainingCases.request(TrainingCases.settings(2), Optional.empty());
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<TrainResult> handle =
          runner.submit(
              "Train",
              JobPool.COMPUTE,
              new TrainJob(DATABASE, request, view -> {}, gate, () -> false));
      while (gate.waiting() == 0) {
        Thread.onSpinWait();
      }
      assertEquals(JobState.RUNNING, handle.state());
      gate.resume();
      assertTrue(handle.awaitSettled(JobRuns.LONG));
      assertEquals(2, handle.result().orElseThrow().network().history().size());
    }
  }

  @Test
  void numbersThatAreNotFiniteStopItInWords() {
    TrainerSettings settings =
        TrainingCases.settings(20)
            .withScaling(false)
            .withLoss(Loss.MSE)
            .withOptimiser(OptimiserSettings.of(OptimiserKind.SGD).withRate(100));
    Problem problem =
        JobRuns.problem(
            new TrainJob(DATABASE, TrainingCases.request(settings, Optional.of(file()))));
    assertTrue(problem.title().startsWith("Training stopped in epoch 1"), problem.title());
    assertTrue(problem.advice().contains("Try"), problem.advice());
    assertFalse(Files.exists(file()));
    assertFalse(Files.exists(TrainingCheckpoint.beside(file())));
  }

  @Test
  void whatCannotBeTrainedIsSaidInWords() {
    SplitPlan byWidth = new SplitPlan(SplitPlan.Kind.WIDTH, 0.2, 0.2, 1);
    TrainRequest one =
        new TrainRequest(
            TrainingCases.settings(2),
            byWidth,
            Optional.empty(),
            KernelPath.PLAIN,
            Optional.empty(),
            false);
    Problem problem = JobRuns.problem(new TrainJob(DATABASE, one));
    assertEquals("The network cannot be trained", problem.title());
    assertTrue(problem.advice().contains("too few"), problem.advice());
    TrainRequest nowhere =
        TrainingCases.request(
            TrainingCases.settings(2), Optional.of(folder.resolve("no").resolve("net.json")));
    assertTrue(
        JobRuns.problem(new TrainJob(DATABASE, nowhere)).advice().contains("does not exist"));
  }

  private static Database nameless(double factor) {
    DatabaseColumns columns = DATABASE.columns();
    ColumnsBuilder builder = new ColumnsBuilder(4, 2, columns.rows());
    double[] place = new double[8];
    for (int row = 0; row < columns.rows(); row++) {
      columns.coordinates().copyRow(row, place);
      builder.setCoordinates(row, place);
      builder.setEnergy(row, factor * columns.energy(row));
      builder.setCell(row, builder.cell(columns.width(row), columns.depth(row)));
    }
    return new Database(builder.build(), Optional.empty(), Optional.empty(), List.of());
  }

  @Test
  void energiesOfNoKnownModelHaveNoPathsAndNoForces() {
    TrainRequest request = TrainingCases.request(TrainingCases.settings(1), Optional.empty());
    TrainedNetwork told = JobRuns.result(new TrainJob(nameless(1), request), 1).network();
    assertTrue(told.figures().paths().dragSlopeError() > 0, "told from its numbers");
    assertEquals("invariant", told.truth().orElseThrow().counting());
    TrainedNetwork unknown = JobRuns.result(new TrainJob(nameless(1.01), request), 1).network();
    assertEquals(PathFigures.NONE, unknown.figures().paths());
    assertEquals(Optional.empty(), unknown.truth());
    TrainRequest forces =
        TrainingCases.request(TrainingCases.settings(1).withSlopeWeight(1), Optional.empty());
    Problem problem = JobRuns.problem(new TrainJob(nameless(1.01), forces));
    assertTrue(problem.advice().startsWith("Forces cannot be fitted"), problem.advice());
  }

  @Test
  void theDatabaseSaysWhatIsReadUnlessTheRequestDoes() {
    TrainRequest request =
        TrainRequest.inMemory(
            TrainingCases.settings(1).withShape(new NetworkShape(1, List.of(), Activation.LINEAR)),
            new SplitPlan(SplitPlan.Kind.RANDOM, 0.2, 0, 1),
            KernelPath.PLAIN);
    TrainedNetwork usual = train(request, 1).network();
    assertEquals(DescriptorSettings.THESIS, usual.surface().descriptor());
    assertEquals(9, usual.surface().network().parameters().length);
    assertEquals(ErrorFigures.NONE, usual.figures().test());
    assertEquals(usual.figures().validation().rows(), usual.figures().baselines().linear().rows());
    Database prepared = JobRuns.result(new PrepareJob(DATABASE, TrainingCases.SMOOTH), 2);
    assertEquals(
        TrainingCases.SMOOTH,
        JobRuns.result(new TrainJob(prepared, request), 1).network().surface().descriptor());
  }
}
