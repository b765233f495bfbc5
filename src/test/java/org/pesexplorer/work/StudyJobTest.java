package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.ThreadJobRunner;

final class StudyJobTest {
  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final List<Long> SCANS = List.of(2L, 12L);

  private static StudyRequest request(EnsembleRequest... ensembles) {
    return new StudyRequest(List.of(ensembles), CoverageSettings.DEFAULT, 45, 20, 30);
  }

  private static List<EnsembleStudy> run(StudyRequest request, int threads) {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(threads)) {
      JobHandle<List<EnsembleStudy>> handle =
          runner.submit("Study", JobPool.COMPUTE, new StudyJob(request, sofar -> {}));
      assertTrue(handle.awaitSettled(LONG));
      assertEquals(JobState.SUCCEEDED, handle.state(), () -> "" + handle.problem());
      return handle.result().orElseThrow();
    }
  }

  @Test
  void anyNumberOfThreadsMakesTheSameStudies() {
    StudyRequest request =
        request(
            Studies.request(5, Images.LIVE, 70, SCANS),
            Studies.request(5, Images.FROZEN, 70, SCANS),
            Studies.request(3, Images.LIVE, 30, SCANS));
    List<EnsembleStudy> one = run(request, 1);
    List<EnsembleStudy> three = run(request, 3);
    assertEquals(3, one.size());
    for (int s = 0; s < 3; s++) {
      assertEquals(one.get(s).quantiles(), three.get(s).quantiles());
      assertEquals(one.get(s).singles(), three.get(s).singles());
      assertEquals(one.get(s).mixes(), three.get(s).mixes());
      assertEquals(one.get(s).advice(), three.get(s).advice());
      for (int i = 0; i < one.get(s).ensemble().size(); i++) {
        assertArrayEquals(
            one.get(s).ensemble().samples().get(i), three.get(s).ensemble().samples().get(i));
      }
    }
    EnsembleStudy plain =
        EnsembleStudy.of(
            Studies.relaxed(request.ensembles().get(1)),
            Studies.paths(request.ensembles().get(1), 45, 20),
            CoverageSettings.DEFAULT,
            30);
    assertEquals(plain.singles(), one.get(1).singles());
    assertEquals(plain.quantiles(), one.get(1).quantiles());
  }

  @Test
  void studiesComeOneByOneAsTheyAreFinished() {
    List<List<EnsembleStudy>> seen = Collections.synchronizedList(new ArrayList<>());
    StudyRequest request =
        request(
            Studies.request(5, Images.LIVE, 20, SCANS),
            Studies.request(5, Images.FROZEN, 20, SCANS));
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      assertTrue(
          runner
              .submit("Study", JobPool.COMPUTE, new StudyJob(request, seen::add))
              .awaitSettled(LONG));
    }
    List<List<EnsembleStudy>> whole =
        seen.stream()
            .filter(sofar -> sofar.stream().allMatch(study -> study.ensemble().size() == 20))
            .toList();
    assertTrue(whole.stream().anyMatch(sofar -> sofar.size() == 1));
    assertEquals(2, seen.get(seen.size() - 1).size());
  }

  @Test
  void aLongStudyStopsWhenAskedAndHasShownWhatItHad() throws InterruptedException {
    CountDownLatch some = new CountDownLatch(1);
    StudyRequest request = request(Studies.request(2.5, Images.LIVE, 5000, List.of(10L, 3000L)));
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(2)) {
      JobHandle<List<EnsembleStudy>> handle =
          runner.submit(
              "Study",
              JobPool.COMPUTE,
              new StudyJob(
                  request,
                  sofar -> {
                    assertTrue(sofar.get(0).ensemble().size() < 5000);
                    assertEquals(List.of(), sofar.get(0).quantiles().get(0).intervals());
                    some.countDown();
                  }));
      assertTrue(some.await(LONG.toSeconds(), TimeUnit.SECONDS));
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
  void whatCannotBeRelaxedIsSaidInWords() {
    LOG.setFilter(entry -> false); // a failure is wanted here
    var lennardJones = PotentialKind.parse("lennard-jones");
    EnergyModel model =
        new EnergyModel(
            lennardJones,
            new EnergySettings(
                Studies.MODEL.settings().counting(), ImageDepth.of(1), Optional.empty()));
    EnsembleRequest bad =
        new EnsembleRequest(
            RelaxationSettings.DEFAULT, model, new Cell(2, 5), 4, 5, List.of(1L), 1);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<List<EnsembleStudy>> handle =
          runner.submit("Study", JobPool.COMPUTE, new StudyJob(request(bad), sofar -> {}));
      assertTrue(handle.awaitSettled(LONG));
      assertEquals("The relaxation cannot begin", handle.problem().orElseThrow().title());
    }
  }

  @Test
  void moreSamplesThanMemoryShouldTakeAreRefused() {
    EnsembleRequest many = Studies.request(5, Images.LIVE, 250_001, SCANS);
    assertThrows(IllegalArgumentException.class, () -> request(many));
    assertThrows(IllegalArgumentException.class, () -> request());
  }
}
