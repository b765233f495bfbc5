package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.Loss;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.RepeatedRun;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;

class RepeatJobTest {
  private static final Database DATABASE = TrainingCases.database(120);

  private static TrainRequest request(TrainerSettings settings) {
    return TrainingCases.request(settings, Optional.empty());
  }

  @Test
  void runsDifferByTheirSeedAloneAndComeOutTheSameOnAnyNumberOfThreads() {
    TrainerSettings settings = TrainingCases.settings(3).withSeed(5);
    List<List<RepeatedRun>> seen = new ArrayList<>();
    List<RepeatedRun> runs =
        JobRuns.result(new RepeatJob(DATABASE, request(settings), 3, seen::add), 3);
    List<RepeatedRun> again =
        JobRuns.result(new RepeatJob(DATABASE, request(settings), 3, far -> {}), 1);
    assertEquals(List.of(6L, 7L, 8L), runs.stream().map(RepeatedRun::seed).toList());
    assertEquals(3, seen.size());
    assertEquals(runs, seen.get(2));
    for (int k = 0; k < 3; k++) {
      TrainedNetwork network = runs.get(k).network().orElseThrow();
      assertEquals(settings.withSeed(6 + k).seed(), network.settings().seed());
      assertEquals(again.get(k).network().orElseThrow().figures(), network.figures());
      assertEquals("", runs.get(k).problem());
    }
    TrainedNetwork alone =
        JobRuns.result(new TrainJob(DATABASE, request(settings.withSeed(7))), 1).network();
    assertEquals(alone.figures(), runs.get(1).network().orElseThrow().figures());
  }

  @Test
  void aRunThatFailsSaysWhy() {
    TrainerSettings wild =
        TrainingCases.settings(3)
            .withLoss(Loss.MSE)
            .withOptimiser(OptimiserSettings.of(OptimiserKind.SGD).withRate(1e12));
    List<RepeatedRun> runs =
        JobRuns.result(new RepeatJob(DATABASE, request(wild), 2, far -> {}), 2);
    assertEquals(2, runs.size());
    for (RepeatedRun run : runs) {
      assertTrue(run.network().isEmpty());
      assertTrue(run.problem().contains("no longer finite"), run.problem());
    }
  }
}
