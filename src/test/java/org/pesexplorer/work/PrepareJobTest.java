package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.ExtraNumbers;
import org.pesexplorer.core.database.ReachSurvey;
import org.pesexplorer.core.database.Rescore;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.database.Twins;
import org.pesexplorer.core.database.WidthRange;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.jobs.ThreadJobRunner;

/** Preparing a database, and what is asked of a prepared one. */
final class PrepareJobTest {
  private static final DescriptorSettings THESIS = DescriptorSettings.THESIS;
  private static final DescriptorSettings ONE_ORDER =
      new DescriptorSettings(List.of(-2), 20, DescriptorKind.EIGENVALUES);

  private static DatabaseSettings settings(int rows) {
    DatabaseSettings thesis = DatabasePreset.THESIS.settings();
    return thesis
        .withPoints(rows)
        .withFilter(EnergyFilter.NONE)
        .withScans(new ScanPlan.Fixed(40))
        .withRelaxation(thesis.relaxation().withImages(Images.LIVE));
  }

  private static Database generated(DatabaseSettings settings) {
    return JobRuns.result(new GenerateJob(GenerateRequest.inMemory(settings)), 2);
  }

  private static Database prepared(Database database, DescriptorSettings settings) {
    return JobRuns.result(new PrepareJob(database, settings), 2);
  }

  private static double[] numbers(Database database) {
    return database.prepared().orElseThrow().inputs().toArray();
  }

  @Test
  void eachRowHasItsInputsOnAnyNumberOfThreads() {
    Database database = generated(settings(400).withWidths(new WidthRange(1.5, 6, 7)));
    for (DescriptorKind kind : DescriptorKind.values()) {
      DescriptorSettings wanted = THESIS.withKind(kind);
      double[] first = numbers(JobRuns.result(new PrepareJob(database, wanted), 1));
      assertArrayEquals(first, numbers(JobRuns.result(new PrepareJob(database, wanted), 3)));
      DescriptorEvaluator evaluator = new DescriptorEvaluator(wanted, 4, 2);
      for (int row = 0; row < database.rows(); row += 37) {
        assertArrayEquals(
            evaluator.inputs(database.columns().configuration(row)),
            Arrays.copyOfRange(first, 8 * row, 8 * row + 8));
      }
    }
  }

  @Test
  void preparingAgainReplacesWhatWasThere() {
    Database raw = generated(settings(50));
    ExtraNumbers.Builder old = new ExtraNumbers.Builder("eigenvalues");
    ExtraNumbers.Builder own = new ExtraNumbers.Builder("weight");
    for (int row = 0; row < raw.rows(); row++) {
      old.set(row, 1, true);
      own.set(row, 2, true);
    }
    Database database =
        new Database(raw.columns(), raw.settings(), raw.shard(), List.of(old.build(), own.build()));
    Database once = prepared(database, ONE_ORDER);
    assertEquals(List.of("weight"), once.extras().stream().map(extra -> extra.name()).toList());
    Database twice = prepared(once, THESIS);
    assertEquals(THESIS, twice.prepared().orElseThrow().settings());
    assertArrayEquals(numbers(prepared(raw, THESIS)), numbers(twice));
    assertEquals(raw.settings(), twice.settings());
    double[] distances = twice.prepared().orElseThrow().relativeDistances(raw.columns(), 3);
    assertEquals(13, distances.length);
    assertEquals(5, distances[0]);
  }

  @Test
  void inputsMustFitTheRows() {
    Database database = generated(settings(10));
    DescriptorColumns few = new DescriptorColumns.Builder(THESIS, 4, 9).build();
    assertThrows(IllegalArgumentException.class, () -> database.withPrepared(few));
    DescriptorColumns other = new DescriptorColumns.Builder(THESIS, 3, 10).build();
    assertThrows(IllegalArgumentException.class, () -> database.withPrepared(other));
  }

  @Test
  void whatCannotBeDescribedIsNamed() {
    ColumnsBuilder columns = new ColumnsBuilder(2, 2, 2);
    columns.setCell(0, columns.cell(5, 1));
    columns.setCell(1, columns.cell(5, 1));
    columns.setCoordinates(0, new double[] {1, 1, 2, 2});
    columns.setCoordinates(1, new double[] {0, 0, 1e-130, 0});
    Database database =
        new Database(columns.build(), Optional.empty(), Optional.empty(), List.of());
    Problem problem = JobRuns.problem(new PrepareJob(database, THESIS));
    assertEquals("The database cannot be prepared", problem.title());
    assertTrue(problem.advice().startsWith("Row 1: two particles are so close"), problem.advice());
  }

  @Test
  void itCanBeStopped() {
    Database database = generated(settings(200));
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<Database> handle =
          runner.submit(
              "Preparation",
              JobPool.COMPUTE,
              context -> {
                while (!context.cancelled()) {
                  Thread.onSpinWait();
                }
                return new PrepareJob(database, THESIS).run(context);
              });
      handle.cancel();
      assertTrue(handle.awaitSettled(JobRuns.LONG));
      assertEquals(JobState.CANCELLED, handle.state());
    }
  }

  /**
   * The better the rows are relaxed, the more of their small forces one order misses; two orders
   * miss nothing but rounding.
   */
  @Test
  void oneOrderMissesMuchOfTheForceOfRelaxedRowsAndTwoMissNothing() {
    EnergyModel model =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
    Database drawn = generated(settings(300).withScans(new ScanPlan.Fixed(0)));
    Database relaxed = generated(settings(300));
    Database quenched = generated(settings(300).withScans(new ScanPlan.Fixed(200)));
    assertTrue(reach(drawn, ONE_ORDER, model, 2).median() < 0.1);
    assertEquals(0.23, reach(relaxed, ONE_ORDER, model, 2).median(), 0.08);
    assertEquals(0.41, reach(quenched, ONE_ORDER, model, 2).median(), 0.08);
    ReachSurvey two = reach(relaxed, THESIS, model, 2);
    assertTrue(two.median() < 1e-9, "median " + two.median());
    assertArrayEquals(two.shares(), reach(relaxed, THESIS, model, 1).shares());
    assertEquals(200, two.shares().length + two.leftOut());
    DescriptorSettings sums = THESIS.withKind(DescriptorKind.POWER_SUMS);
    double smooth = reach(relaxed, sums, model, 2).median();
    assertTrue(smooth < 1e-6, "power sums " + smooth);
  }

  private static ReachSurvey reach(
      Database database, DescriptorSettings settings, EnergyModel model, int threads) {
    return JobRuns.result(new ReachJob(database, settings, model, 200, 7), threads);
  }

  @Test
  void twinsAreTheSameOnAnyNumberOfThreadsAndListedByDifference() {
    Database database = prepared(generated(settings(600)), ONE_ORDER);
    Twins twins = JobRuns.result(new TwinsJob(database, 15, 1), 1);
    assertEquals(twins, JobRuns.result(new TwinsJob(database, 15, 1), 3));
    assertEquals(15, twins.list().size());
    double before = Double.POSITIVE_INFINITY;
    for (Twins.Pair pair : twins.list()) {
      assertTrue(pair.first() < pair.second());
      assertTrue(pair.distance() <= twins.largestDistance());
      double difference =
          database.columns().energy(pair.first()) - database.columns().energy(pair.second());
      assertEquals(Math.abs(difference), pair.difference());
      assertTrue(pair.difference() <= before);
      before = pair.difference();
    }
    Problem problem = JobRuns.problem(new TwinsJob(generated(settings(10)), 5, 1));
    assertEquals("There are no inputs to compare", problem.title());
  }

  /** Inputs that leave out a coin worth 0.2 each way: half of the pairs differ by 0.4. */
  @Test
  void theFloorIsWhatTheInputsDoNotSay() {
    Twins blind = coins(0.2);
    assertEquals(0.1, blind.floor().energy(), 0.02);
    assertTrue(blind.floor().low() <= 0.1 && blind.floor().high() >= 0.1, blind.floor().toString());
    assertTrue(blind.floor().low() > 0.08, blind.floor().toString());
    Twins seeing = coins(0);
    assertTrue(seeing.floor().energy() < 2e-3, seeing.floor().toString());
    assertEquals(
        blind.nearest(),
        blind.nearest().stream().sorted(Comparator.comparingDouble(Twins.Pair::distance)).toList());
  }

  private static Twins coins(double worth) {
    int rows = 4000;
    ColumnsBuilder columns = new ColumnsBuilder(2, 1, rows);
    int cell = columns.cell(5, 1);
    DescriptorColumns.Builder inputs = new DescriptorColumns.Builder(ONE_ORDER, 2, rows);
    RandomStream random = RandomStream.of(3, 0);
    for (int row = 0; row < rows; row++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      columns.setCell(row, cell);
      columns.setCoordinates(row, new double[] {x, y});
      columns.setEnergy(row, Math.sin(3 * x) + y * y + (random.nextInt(2) == 0 ? worth : -worth));
      inputs.set(row, new double[] {1000 * x, y});
    }
    Database database =
        new Database(columns.build(), Optional.empty(), Optional.empty(), List.of())
            .withPrepared(inputs.build());
    return JobRuns.result(new TwinsJob(database, 10, 1), 2);
  }

  @Test
  void energiesAreComparedWithAModel() {
    Database database = generated(settings(300));
    EnergyModel made = database.settings().orElseThrow().model();
    Rescore same = rescore(database, made.settings().counting(), Optional.empty());
    assertEquals(300, same.rows());
    assertEquals(300, same.alike());
    assertTrue(same.maxAbsDifference() < 1e-9);
    assertEquals("All energies are those of this model, to rounding.", same.verdict());
    Rescore other = rescore(database, Counting.INVARIANT, Optional.of(ImageDepth.AUTO));
    assertTrue(other.medianAbsDifference() < other.maxAbsDifference());
    EnergyModel uniform =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
    double largest =
        uniform.evaluator().energyPerParticle(database.columns().configuration(other.largestRow()))
            - database.columns().energy(other.largestRow());
    assertEquals(other.maxAbsDifference(), Math.abs(largest));
    assertTrue(other.alike() < 300, other.verdict());
    assertEquals(300, other.histogram().orElseThrow().total());
    assertFalse(other.verdict().startsWith("All"));
    assertEquals(1, Arrays.stream(other.shares()).sum(), 1e-12);
  }

  private static Rescore rescore(Database database, Counting counting, Optional<ImageDepth> depth) {
    return JobRuns.result(
        new RescoreJob(
            database,
            ForceShiftedLennardJones.standard(),
            EnergySettings.DEFAULT.withCounting(counting),
            depth),
        2);
  }
}
