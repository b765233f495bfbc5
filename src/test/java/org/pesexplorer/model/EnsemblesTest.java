package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.database.CoverageSettings;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.database.Studies;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.ThreadJobRunner;

class EnsemblesTest {
  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  private final Notices notices = new Notices();
  private final List<List<EnsembleStudy>> seen = new ArrayList<>();
  private final AtomicInteger ended = new AtomicInteger();

  /** The window's thread is the test's: what is posted runs when the test takes it. */
  private final LinkedBlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();

  private void runPosted(BooleanSupplier until) throws InterruptedException {
    while (!until.getAsBoolean()) {
      Runnable next = posted.poll(60, TimeUnit.SECONDS);
      assertTrue(next != null, "nothing was posted");
      next.run();
    }
  }

  private static List<EnsembleRequest> two() {
    return List.of(
        Studies.request(5, Images.LIVE, 15, List.of(2L, 4L)),
        Studies.request(5, Images.FROZEN, 15, List.of(2L, 4L)));
  }

  private static List<EnsembleRequest> endless() {
    return List.of(Studies.request(2.5, Images.LIVE, 50_000, List.of(20L, 500L)));
  }

  @Test
  void theWholeStudiesArriveAndThenTheEnd() {
    DirectJobRunner runner = new DirectJobRunner();
    Ensembles ensembles = new Ensembles(runner, Runnable::run, notices);
    ensembles.start(two(), CoverageSettings.DEFAULT, seen::add, ended::incrementAndGet);
    List<EnsembleStudy> last = seen.get(seen.size() - 1);
    assertEquals(2, last.size());
    assertEquals(15, last.get(1).ensemble().size());
    assertFalse(last.get(0).quantiles().get(0).intervals().isEmpty());
    assertEquals(1, ended.get());
  }

  @Test
  void studiesArriveOnTheWindowsThreadWhileTheyGrow() throws InterruptedException {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      Ensembles ensembles = new Ensembles(runner, posted::add, notices);
      BackgroundRun<List<EnsembleStudy>> run =
          ensembles.start(endless(), CoverageSettings.DEFAULT, seen::add, ended::incrementAndGet);
      runPosted(() -> seen.size() >= 2);
      assertTrue(seen.get(1).get(0).ensemble().size() > seen.get(0).get(0).ensemble().size());
      assertTrue(run.progress() > 0 && run.progress() < 1, () -> "" + run.progress());
      run.cancel();
      runPosted(() -> ended.get() == 1);
      assertTrue(run.secondsElapsed() > 0);
    }
    assertEquals(List.of(), notices.problems());
  }

  @Test
  void aNewRunReplacesTheOlderOfWhichNothingArrivesAnyMore() throws InterruptedException {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      Ensembles ensembles = new Ensembles(runner, posted::add, notices);
      List<List<EnsembleStudy>> older = new ArrayList<>();
      ensembles.start(endless(), CoverageSettings.DEFAULT, older::add, () -> older.add(List.of()));
      runPosted(() -> !older.isEmpty());
      int before = older.size();
      ensembles.start(two(), CoverageSettings.DEFAULT, seen::add, ended::incrementAndGet);
      runPosted(() -> ended.get() == 1);
      assertEquals(before, older.size());
      assertEquals(2, seen.get(seen.size() - 1).size());
    }
  }

  @AfterEach
  void logAgain() {
    LOG.setFilter(null);
  }

  @Test
  void aFailureBecomesANoticeAndTheRunEnds() {
    LOG.setFilter(entry -> false); // a failure is wanted here
    DirectJobRunner runner = new DirectJobRunner();
    Ensembles ensembles = new Ensembles(runner, Runnable::run, notices);
    EnergyModel model =
        new EnergyModel(
            PotentialKind.parse("lennard-jones"),
            EnergySettings.DEFAULT.withDepth(ImageDepth.of(1)));
    EnsembleRequest bad =
        new EnsembleRequest(
            RelaxationSettings.DEFAULT, model, new Cell(2, 5), 4, 5, List.of(1L), 1);
    ensembles.start(List.of(bad), CoverageSettings.DEFAULT, seen::add, ended::incrementAndGet);
    assertEquals("The relaxation cannot begin", notices.problems().get(0).title());
    assertEquals(List.of(), runner.jobs());
    assertEquals(1, ended.get());
  }

  @Test
  void whatIsTooMuchIsRefusedBeforeTheOlderRunIsTouched() throws InterruptedException {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      Ensembles ensembles = new Ensembles(runner, posted::add, notices);
      ensembles.start(endless(), CoverageSettings.DEFAULT, seen::add, ended::incrementAndGet);
      assertThrows(
          IllegalArgumentException.class,
          () -> ensembles.start(List.of(), CoverageSettings.DEFAULT, seen::add, () -> {}));
      runPosted(() -> !seen.isEmpty());
      ensembles.cancel();
      assertEquals(0, ended.get());
    }
  }
}
