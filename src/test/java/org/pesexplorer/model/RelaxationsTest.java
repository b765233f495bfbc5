package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxers;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.ThreadJobRunner;

class RelaxationsTest {
  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  private static final RelaxationSettings LONG =
      RelaxationSettings.DEFAULT.withScans(RelaxationSettings.MAX_SCANS);

  @TempDir Path folder;

  private final Notices notices = new Notices();

  /** What waits for the thread of the window, which is that of the test. */
  private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();

  private final List<List<Recording>> seen = new ArrayList<>();
  private int ends;

  @AfterEach
  void logAgain() {
    LOG.setFilter(null);
  }

  private Relaxations relaxations(JobRunner runner) {
    return new Relaxations(runner, posted::add, notices);
  }

  private static List<RelaxationRequest> both(RelaxationSettings settings) {
    Configuration start = Relaxers.draw(new Cell(2, 5), 4, Relaxers.stream(4, 1));
    return List.of(
        request(settings.withImages(Images.LIVE), start),
        request(settings.withImages(Images.FROZEN), start));
  }

  private static RelaxationRequest request(RelaxationSettings settings, Configuration start) {
    return new RelaxationRequest(settings, WorkspaceState.standard().model(), start, 4);
  }

  private BackgroundRun<List<Recording>> start(
      Relaxations relaxations, List<RelaxationRequest> requests) {
    return relaxations.start(requests, seen::add, () -> ends++);
  }

  /** Lets the thread of the window work until something holds. */
  private void await(String what, BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Runnable next = posted.poll(60, TimeUnit.SECONDS);
      assertNotNull(next, "never came: " + what);
      next.run();
    }
  }

  private List<Recording> newest() {
    return seen.get(seen.size() - 1);
  }

  @Test
  void runsAdvanceSideBySideAndAreThoseOfTheCore() throws InterruptedException {
    List<RelaxationRequest> requests = both(RelaxationSettings.DEFAULT.withScans(300));
    try (DirectJobRunner runner = new DirectJobRunner()) {
      start(relaxations(runner), requests);
      await("the end", () -> ends == 1);
    }
    assertEquals(2, newest().size());
    for (int k = 0; k < 2; k++) {
      Recorder alone = new Recorder(requests.get(k));
      alone.advance(Long.MAX_VALUE / 2);
      Recording made = newest().get(k);
      assertTrue(made.complete());
      assertEquals(alone.recording().points(), made.points());
      assertEquals(alone.recording().end(), made.end());
    }
    assertEquals(List.of(), notices.problems());
  }

  @Test
  void aLongRunIsSeenWhileItGrowsAndANewOneEndsIt() throws InterruptedException {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      Relaxations relaxations = relaxations(runner);
      BackgroundRun<List<Recording>> old = start(relaxations, both(LONG));
      await("three looks", () -> seen.size() >= 3);
      List<Recording> first = seen.get(0);
      assertEquals(first.get(0).steps(), first.get(1).steps(), "equal steps");
      assertTrue(first.get(0).steps() < newest().get(0).steps());
      assertFalse(newest().get(0).complete());
      assertTrue(old.progress() > 0 && old.progress() < 1);
      assertEquals(1, runner.jobs().size(), "a long run is a task");

      List<RelaxationRequest> next = both(RelaxationSettings.DEFAULT.withScans(7));
      start(relaxations, next);
      seen.clear();
      await("the end of the new run", () -> ends == 1);
      for (List<Recording> recordings : seen) {
        assertEquals(7, recordings.get(0).request().settings().scans());
      }
      await("the old run's last word", () -> runner.jobs().isEmpty());
      posted.forEach(Runnable::run);
      assertEquals(1, ends, "the old run says nothing any more");
      assertTrue(newest().get(0).complete());
    }
    assertEquals(List.of(), notices.problems());
  }

  @Test
  void aStoppedRunKeepsWhatItRecorded() throws InterruptedException {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      Relaxations relaxations = relaxations(runner);
      BackgroundRun<List<Recording>> run = start(relaxations, both(LONG));
      await("a look", () -> !seen.isEmpty());
      run.cancel();
      await("the end", () -> ends == 1);
      assertFalse(newest().get(1).complete());
      assertTrue(newest().get(1).steps() > 0);
      assertTrue(run.secondsLeft().isEmpty());
    }
    assertEquals(List.of(), notices.problems());
  }

  @Test
  void theTaskListMayCancelARun() throws InterruptedException {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      start(relaxations(runner), both(LONG));
      await("a look", () -> !seen.isEmpty());
      runner.cancelAll();
      await("the end", () -> ends == 1);
    }
  }

  @Test
  void aQuickRunIsNoTask() {
    RelaxationSettings settings = RelaxationSettings.DEFAULT;
    assertTrue(Relaxations.quick(both(settings.withScans(100_000)).get(0)));
    assertFalse(Relaxations.quick(both(settings.withScans(1_000_000)).get(0)));
    Configuration crowd = Relaxers.draw(new Cell(2, 20), 400, Relaxers.stream(1, 0));
    assertFalse(Relaxations.quick(request(settings, crowd)));
  }

  @Test
  void whatCannotBeRelaxedBecomesANotice() throws InterruptedException {
    LOG.setFilter(entry -> false); // the failure is wanted here
    Configuration same = new Configuration(new Cell(2, 5), 1, 1, 1, 1);
    try (DirectJobRunner runner = new DirectJobRunner()) {
      start(
          relaxations(runner),
          List.of(request(RelaxationSettings.DEFAULT.withMethod(Method.DESCENT), same)));
      await("the end", () -> ends == 1);
      assertEquals(List.of(), runner.jobs());
    }
    assertEquals(List.of(), seen);
    assertEquals("The relaxation cannot go on", notices.problems().get(0).title());
  }

  @Test
  void framesAreExported() throws InterruptedException, IOException {
    Path file = folder.resolve("frames.xyz");
    try (DirectJobRunner runner = new DirectJobRunner()) {
      Relaxations relaxations = relaxations(runner);
      start(relaxations, both(RelaxationSettings.DEFAULT));
      await("the end", () -> ends == 1);
      Recording recording = newest().get(0);
      relaxations.exportFrames(file, recording);
      long accepted = recording.points().get(recording.points().size() - 1).accepted();
      List<String> lines = Files.readAllLines(file);
      long frames = lines.stream().filter(line -> line.equals("4")).count();
      assertTrue(frames == accepted + 1 || frames == accepted + 2, frames + " of " + accepted);
      assertTrue(lines.get(1).contains("Lattice="), lines.get(1));
    }
  }

  @Test
  void anExportThatFailsBecomesANotice() throws InterruptedException {
    LOG.setFilter(entry -> false); // the failure is wanted here
    try (DirectJobRunner runner = new DirectJobRunner()) {
      Relaxations relaxations = relaxations(runner);
      start(relaxations, both(RelaxationSettings.DEFAULT));
      await("the end", () -> ends == 1);
      relaxations.exportFrames(folder.resolve("missing").resolve("frames.xyz"), newest().get(0));
      await("a notice", () -> !notices.problems().isEmpty());
      assertEquals("The file could not be saved", notices.problems().get(0).title());
      assertEquals(List.of(), runner.jobs());
    }
  }
}
