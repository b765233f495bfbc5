package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.HuntedRows;
import org.pesexplorer.core.network.HuntRound;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Network;
import org.pesexplorer.core.network.Scaling;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.io.NetworkFiles;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.ThreadJobRunner;

class HoleHuntJobTest {
  private static final Database DATABASE = TrainingCases.database(300);
  private static final TrainedNetwork TRAINED =
      JobRuns.result(
              new TrainJob(
                  DATABASE, TrainingCases.request(TrainingCases.settings(20), Optional.empty())),
              2)
          .network();
  private static final double HOLE = 2;

  @TempDir Path folder;

  private HuntRequest request(int rounds, String name) {
    return new HuntRequest(
        20,
        rounds,
        1,
        HuntRequest.CEILING,
        10,
        3,
        KernelPath.PLAIN,
        Optional.of(folder.resolve(name + ".json")),
        Optional.of(folder.resolve(name + "-rows.json")));
  }

  /** The network with an artificial hole: everywhere so much lower. */
  private static TrainedNetwork lowered() {
    SurfaceNetwork surface = TRAINED.surface();
    Network network = surface.network();
    Scaling target = network.targetScaling();
    Scaling lower =
        new Scaling(
            new double[] {target.means()[0] - HOLE}, target.deviations(), target.constant());
    return new TrainedNetwork(
        new SurfaceNetwork(
            new Network(
                network.shape(),
                network.parameters(),
                network.inputScaling(),
                lower,
                network.path()),
            surface.descriptor(),
            surface.particles(),
            surface.dimension(),
            surface.range()),
        TRAINED.settings(),
        TRAINED.split(),
        TRAINED.truth(),
        TRAINED.history(),
        TRAINED.figures());
  }

  private static HuntResult hunt(TrainedNetwork network, HuntRequest request, int threads) {
    return JobRuns.result(new HoleHuntJob(DATABASE, network, request, view -> {}), threads);
  }

  @Test
  void anArtificialHoleIsFoundAndFilled() throws Exception {
    HuntResult result = hunt(lowered(), request(2, "net"), 2);
    HuntRound first = result.rounds().get(0);
    assertTrue(first.holes() > 15, first::toString);
    assertTrue(first.meanDepth() > HOLE * 0.75, first::toString);
    assertTrue(first.worstDepth() >= first.meanDepth());
    assertTrue(first.added() > 15 && first.added() <= first.holes(), first::toString);
    HuntRound second = result.rounds().get(1);
    assertTrue(second.holes() < first.holes() / 2, second::toString);
    assertTrue(second.holes() == 0 || second.meanDepth() < first.meanDepth(), second::toString);
    assertTrue(second.testMae() < first.testMae() / 2, second::toString);
    int added = result.rounds().stream().mapToInt(HuntRound::added).sum();
    assertEquals(DATABASE.rows() + added, result.database().rows());
    TrainingRows before =
        new TrainingRows(JobRuns.result(new PrepareJob(DATABASE, TrainingCases.SMOOTH), 1));
    TrainingRows after = new TrainingRows(result.database());
    Split old = before.split(TRAINED.split(), before.data());
    Split now = after.split(TRAINED.split(), after.data());
    assertArrayEquals(old.test(), now.test());
    assertEquals(added, HuntedRows.of(result.database()).cardinality());
    double testMae = result.network().figures().test().mae();
    assertEquals(result.rounds().get(result.rounds().size() - 1).testMae(), testMae);
    Database written = JobRuns.result(new ReadDatabaseJob(folder.resolve("net-rows.json")), 1);
    TrainedNetwork network = NetworkFiles.read(folder.resolve("net.json"));
    Judgement judgement =
        JobRuns.result(new JudgeJob(written, network.surface(), network.split()), 1);
    assertEquals(testMae, judgement.test().mae());
  }

  @Test
  void theBytesAreTheSameOnAnyNumberOfThreads() throws Exception {
    HuntResult one = hunt(lowered(), request(1, "one"), 1);
    HuntResult two = hunt(lowered(), request(1, "two"), 2);
    assertEquals(one.rounds(), two.rounds());
    for (String end : List.of(".json", "-rows.json")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("one" + end)),
          Files.readAllBytes(folder.resolve("two" + end)));
    }
  }

  @Test
  void whatIsDoneStaysWhenItIsStopped() throws Exception {
    hunt(lowered(), request(1, "whole"), 2);
    AtomicReference<JobHandle<?>> running = new AtomicReference<>();
    HoleHuntJob job =
        new HoleHuntJob(
            DATABASE,
            lowered(),
            request(3, "stopped"),
            view -> {
              if (view.rounds().size() == 2) {
                running.get().cancel();
              }
            });
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<?> handle =
          runner.submit(
              "Hunt",
              JobPool.COMPUTE,
              context -> {
                while (running.get() == null) {
                  Thread.onSpinWait();
                }
                return job.run(context);
              });
      running.set(handle);
      assertTrue(handle.awaitSettled(JobRuns.LONG));
      assertEquals(JobState.CANCELLED, handle.state());
    }
    for (String end : List.of(".json", "-rows.json")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("whole" + end)),
          Files.readAllBytes(folder.resolve("stopped" + end)));
    }
  }

  @Test
  void withoutHolesTheNetworkStaysAsItCame() throws Exception {
    HuntRequest patient =
        new HuntRequest(
            10,
            3,
            1e6,
            HuntRequest.CEILING,
            0,
            1,
            KernelPath.PLAIN,
            Optional.of(folder.resolve("same.json")),
            Optional.empty());
    List<HuntResult> views = new ArrayList<>();
    HuntResult result = JobRuns.result(new HoleHuntJob(DATABASE, TRAINED, patient, views::add), 2);
    assertEquals(1, result.rounds().size());
    assertEquals(1, views.size());
    assertEquals(0, result.rounds().get(0).holes());
    assertEquals(0, result.rounds().get(0).meanDepth());
    Path direct = folder.resolve("direct.json");
    NetworkFiles.write(direct, TRAINED);
    assertArrayEquals(Files.readAllBytes(direct), Files.readAllBytes(folder.resolve("same.json")));
  }

  @Test
  void theNetworkOfAnotherDatabaseIsRefused() {
    HoleHuntJob job =
        new HoleHuntJob(TrainingCases.database(150), TRAINED, request(1, "other"), view -> {});
    assertTrue(JobRuns.problem(job).advice().contains("trained on other rows"));
    assertFalse(Files.exists(folder.resolve("other.json")));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new HuntRequest(
                0, 1, 0, 0, 0, 1, KernelPath.PLAIN, Optional.empty(), Optional.empty()));
  }
}
