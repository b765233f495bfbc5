package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Ensemble;
import org.pesexplorer.core.relax.EnsembleMember;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.stats.RunningStatistics;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.ThreadJobRunner;

final class EnsembleJobTest {
  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final EnergyModel MODEL =
      new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT);

  private static EnsembleRequest request(int configurations, Long... scans) {
    return new EnsembleRequest(
        RelaxationSettings.DEFAULT, MODEL, new Cell(2, 5), 4, configurations, List.of(scans), 11);
  }

  private static Ensemble run(EnsembleRequest request, int threads) {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(threads)) {
      JobHandle<Ensemble> handle =
          runner.submit("Ensemble", JobPool.COMPUTE, new EnsembleJob(request));
      assertTrue(handle.awaitSettled(LONG));
      assertEquals(JobState.SUCCEEDED, handle.state());
      return handle.result().orElseThrow();
    }
  }

  private static void assertSame(Ensemble expected, Ensemble made, int members) {
    for (int k = 0; k < expected.request().scans().size(); k++) {
      for (int i = 0; i < members; i++) {
        EnsembleSample a = expected.samples().get(i)[k];
        EnsembleSample b = made.samples().get(i)[k];
        assertEquals(a, b, "member " + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 511, 512, 513, 1300})
  void anyNumberOfThreadsMakesTheSameEnsembleInOrder(int configurations) {
    EnsembleRequest request = request(configurations, 0L, 3L, 8L);
    Ensemble one = run(request, 1);
    assertEquals(configurations, one.size());
    assertSame(one, run(request, 3), configurations);
    EnsembleMember member = new EnsembleMember(request);
    for (int i = configurations - 1; i >= 0; i -= 97) {
      assertArrayEquals(member.run(i, () -> false), one.samples().get(i));
    }
  }

  @Test
  void ensemblesOnTheWayAreTheFirstMembersAndGrow() throws InterruptedException {
    EnsembleRequest request = request(100_000, 40L, 400L);
    List<Ensemble> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch three = new CountDownLatch(3);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(2)) {
      JobHandle<Ensemble> handle =
          runner.submit(
              "Ensemble",
              JobPool.COMPUTE,
              new EnsembleJob(
                  request,
                  ensemble -> {
                    seen.add(ensemble);
                    three.countDown();
                  }));
      assertTrue(three.await(60, TimeUnit.SECONDS));
      handle.cancel();
      assertTrue(handle.awaitSettled(LONG));
      assertEquals(JobState.CANCELLED, handle.state());
    }
    EnsembleMember member = new EnsembleMember(request);
    int before = 0;
    for (Ensemble ensemble : seen) {
      assertTrue(ensemble.size() > before);
      before = ensemble.size();
      assertArrayEquals(member.run(before - 1, () -> false), ensemble.samples().get(before - 1));
    }
    assertTrue(before < 100_000);
  }

  @AfterEach
  void logAgain() {
    LOG.setFilter(null);
  }

  @Test
  void whatCannotBeRelaxedIsToldInWords() {
    LOG.setFilter(entry -> false); // failures are wanted here
    EnsembleRequest narrow =
        new EnsembleRequest(
            RelaxationSettings.DEFAULT.withDepth(ImageDepth.of(1000)),
            MODEL,
            new Cell(2, 1e-3),
            4,
            10,
            List.of(5L),
            1);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(2)) {
      JobHandle<Ensemble> handle =
          runner.submit("Ensemble", JobPool.COMPUTE, new EnsembleJob(narrow));
      assertTrue(handle.awaitSettled(LONG));
      assertEquals(JobState.FAILED, handle.state());
      assertEquals("The relaxation cannot begin", handle.problem().orElseThrow().title());
      assertTrue(handle.problem().get().advice().contains("take a wider cell"));
    }
  }

  @Test
  void theTableIsThatOfTheEnsemblesOfItsWidths() {
    RelaxationSettings settings =
        new RelaxationSettings(Method.RANDOM, Images.FROZEN, 0, 0.2, 1, ImageDepth.of(1));
    List<Cell> cells = List.of(new Cell(2, 4), new Cell(2, 3));
    AcceptanceRequest request =
        new AcceptanceRequest(settings, MODEL, cells, 3, 600, List.of(5L, 20L), 6);
    AcceptanceTable table;
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(2)) {
      JobHandle<AcceptanceTable> handle =
          runner.submit("Table", JobPool.COMPUTE, new AcceptanceJob(request));
      assertTrue(handle.awaitSettled(LONG));
      table = handle.result().orElseThrow();
    }
    assertEquals(4, table.rows().size());
    for (int c = 0; c < 2; c++) {
      Ensemble ensemble = run(request.ensemble(cells.get(c)), 1);
      for (int k = 0; k < 2; k++) {
        RunningStatistics statistics = new RunningStatistics();
        for (double share : ensemble.acceptances(k)) {
          statistics.add(100 * share);
        }
        assertEquals(
            new AcceptanceTable.Row(
                cells.get(c).width(),
                request.scans().get(k),
                statistics.mean(),
                statistics.standardError()),
            table.rows().get(2 * c + k));
      }
    }
  }
}
