package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.study.WhyCases;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhyDatabase;
import org.pesexplorer.core.study.WhyGround;
import org.pesexplorer.core.study.WhyLine;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.core.study.WhyStudy;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.ThreadJobRunner;

class WhyJobTest {

  private static List<List<String>> table(WhyStudy study) {
    return WhyLine.of(study).stream().map(WhyLine::cells).toList();
  }

  @Test
  void itIsTheSameOnAnyNumberOfThreadsAndFillsAsItGoes() {
    List<WhyStudy> views = new ArrayList<>();
    WhyStudy one = JobRuns.result(new WhyJob(WhyCases.TINY, views::add), 1);
    WhyStudy two = JobRuns.result(new WhyJob(WhyCases.TINY, view -> {}), 2);
    assertTrue(one.complete());
    assertEquals(table(one), table(two));
    for (WhyCell cell : WhyCell.values()) {
      assertArrayEquals(
          one.row(cell).orElseThrow().network().surface().network().parameters(),
          two.row(cell).orElseThrow().network().surface().network().parameters());
      assertEquals(WhyCases.TINY.epochs(), one.learning().get(cell).size());
    }
    assertTrue(views.size() >= WhyStudy.parts());
    for (int k = 1; k < views.size(); k++) {
      assertTrue(views.get(k).finished() >= views.get(k - 1).finished());
    }
    assertFalse(views.get(0).complete());
    assertEquals(table(one), table(views.get(views.size() - 1)));
  }

  @Test
  void theExactLinearModelIsJudgedOnEveryDatabase() {
    WhyStudy study = JobRuns.result(new WhyJob(WhyCases.TINY, view -> {}), 2);
    for (WhyDatabase which : WhyDatabase.values()) {
      WhyGround ground = study.ground(which).orElseThrow();
      assertEquals(which.settings(200, 7), ground.database().settings().orElseThrow());
      assertEquals(0, ground.optimum().network().shape().layers().size());
      assertTrue(ground.energies().known());
      assertEquals(
          ground.slopes().drag(),
          ground.drag().slopeError(),
          1e-12,
          "both are along the thesis's path");
    }
  }

  @Test
  void aLongStudyStopsWhenAsked() throws InterruptedException {
    CountDownLatch some = new CountDownLatch(1);
    WhySettings endless = new WhySettings(200, 50_000, 1, 1, KernelPath.PLAIN);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(2)) {
      JobHandle<WhyStudy> handle =
          runner.submit("Why", JobPool.COMPUTE, new WhyJob(endless, view -> some.countDown()));
      assertTrue(some.await(JobRuns.LONG.toSeconds(), TimeUnit.SECONDS));
      handle.cancel();
      assertTrue(handle.awaitSettled(JobRuns.LONG));
      assertEquals(JobState.CANCELLED, handle.state());
      assertTrue(handle.progress() < 1);
    }
  }
}
