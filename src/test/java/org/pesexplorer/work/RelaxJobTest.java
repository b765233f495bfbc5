package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxers;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.jobs.ThreadJobRunner;

final class RelaxJobTest {
  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final EnergyModel MODEL =
      new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT);

  private static RelaxationRequest request(RelaxationSettings settings, EnergyModel model) {
    Configuration start = Relaxers.draw(new Cell(2, 5), 4, RandomStream.of(4, 0));
    return new RelaxationRequest(settings, model, start, 5);
  }

  private static JobHandle<Recording> direct(RelaxationRequest request) {
    try (DirectJobRunner runner = new DirectJobRunner()) {
      return runner.submit("Relax", JobPool.COMPUTE, new RelaxJob(request));
    }
  }

  @Test
  void theRecordingIsThatOfTheCore() {
    RelaxationRequest request = request(RelaxationSettings.DEFAULT.withScans(500), MODEL);
    Recorder recorder = new Recorder(request);
    recorder.advance(Long.MAX_VALUE);
    Recording made = direct(request).result().orElseThrow();
    assertTrue(made.complete());
    assertEquals(recorder.recording().points(), made.points());
    assertEquals(recorder.recording().end(), made.end());
  }

  @Test
  void recordingsOnTheWayAreTheSameRun() throws InterruptedException {
    RelaxationRequest request = request(RelaxationSettings.DEFAULT.withScans(1_000_000_000), MODEL);
    List<Recording> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch three = new CountDownLatch(3);
    Consumer<Recording> watcher =
        recording -> {
          seen.add(recording);
          three.countDown();
        };
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<Recording> handle =
          runner.submit("Relax", JobPool.COMPUTE, new RelaxJob(request, watcher));
      assertTrue(three.await(60, TimeUnit.SECONDS));
      assertTrue(handle.message().startsWith("scan "), handle.message());
      assertTrue(handle.message().endsWith(" of 1000000000"), handle.message());
      assertTrue(handle.progress() > 0 && handle.progress() < 1);
      handle.cancel();
      assertTrue(handle.awaitSettled(LONG));
      assertEquals(JobState.CANCELLED, handle.state());
    }
    assertEquals(0, seen.get(0).steps(), "the start is shown at once");
    Recording second = seen.get(1);
    assertFalse(second.complete());
    assertTrue(second.steps() > 0 && second.steps() < seen.get(2).steps());
    Recorder again = new Recorder(request);
    again.advance(second.steps());
    assertEquals(again.recording().points(), second.points());
    assertEquals(again.recording().end(), second.end());
  }

  /** A scan of this takes minutes; a job that looked up between scans alone would not stop. */
  @Test
  void itStopsInTheMiddleOfASlowScan() throws InterruptedException {
    EnergyModel slow =
        new EnergyModel(
            PotentialKind.parse("eq6"),
            new EnergySettings(Counting.INVARIANT, ImageDepth.of(0), Optional.empty()));
    RelaxationSettings settings = RelaxationSettings.DEFAULT.withDepth(ImageDepth.of(3));
    Configuration start = Relaxers.draw(new Cell(2, 20), 40, RandomStream.of(4, 0));
    CountDownLatch begun = new CountDownLatch(1);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<Recording> handle =
          runner.submit(
              "Relax",
              JobPool.COMPUTE,
              new RelaxJob(
                  new RelaxationRequest(settings.withScans(1_000_000), slow, start, 1),
                  recording -> begun.countDown()));
      assertTrue(begun.await(60, TimeUnit.SECONDS));
      handle.cancel();
      assertTrue(handle.awaitSettled(LONG));
      assertEquals(JobState.CANCELLED, handle.state());
    }
  }

  @AfterEach
  void logAgain() {
    LOG.setFilter(null);
  }

  @Test
  void whatCannotBeRelaxedIsToldInWords() {
    LOG.setFilter(entry -> false); // failures are wanted here
    Configuration same = new Configuration(new Cell(2, 5), 1, 1, 1, 1);
    RelaxationSettings descent = RelaxationSettings.DEFAULT.withMethod(Method.DESCENT);
    Problem undefined =
        direct(new RelaxationRequest(descent, MODEL, same, 1)).problem().orElseThrow();
    assertEquals("The relaxation cannot go on", undefined.title());
    assertEquals(
        "The forces are undefined where particles coincide: move them apart, or begin with random"
            + " moves.",
        undefined.advice());

    Configuration none = new Configuration(new Cell(2, 5));
    Problem empty =
        direct(new RelaxationRequest(RelaxationSettings.DEFAULT, MODEL, none, 1))
            .problem()
            .orElseThrow();
    assertEquals("The relaxation cannot begin", empty.title());
    assertEquals("There is no particle to relax.", empty.advice());
  }

  @Test
  void methodsOfAllParticlesCountStepsAndMayEndEarly() {
    RelaxationSettings fire =
        RelaxationSettings.DEFAULT.withMethod(Method.FIRE).withScans(1_000_000);
    List<Recording> seen = new ArrayList<>();
    try (DirectJobRunner runner = new DirectJobRunner()) {
      JobHandle<Recording> handle =
          runner.submit("Relax", JobPool.COMPUTE, new RelaxJob(request(fire, MODEL), seen::add));
      Recording made = handle.result().orElseThrow();
      assertTrue(made.complete());
      assertTrue(made.steps() < 1_000_000, "it stopped in a minimum");
      assertTrue(handle.message().startsWith("step "), handle.message());
    }
  }
}
