package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.core.network.LearningRun;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.jobs.Problem;

class LearningCurveJobTest {
  private static final Database DATABASE = TrainingCases.database(400);
  private static final TrainRequest NETWORK =
      TrainingCases.request(TrainingCases.settings(4).withSeed(5), Optional.empty());

  private static LearningCurve curve(LearningCurveRequest request, int threads) {
    return JobRuns.result(new LearningCurveJob(DATABASE, request, curve -> {}), threads);
  }

  @Test
  void theWholePartIsWhatTrainMakesOfIt() {
    LearningCurveRequest request =
        new LearningCurveRequest(NETWORK, List.of(40, LearningCurveRequest.ALL), 2);
    LearningCurve curve = curve(request, 2);
    TrainingFigures alone = JobRuns.result(new TrainJob(DATABASE, NETWORK), 1).network().figures();
    assertEquals(alone.training().rows(), curve.trainingRows());
    assertEquals(alone.test().rows(), curve.judgedRows());
    assertEquals(Split.Part.TEST, curve.judged());
    assertEquals(4, curve.runs().size());
    LearningRun whole = curve.runs().get(2);
    assertEquals(curve.trainingRows(), whole.rows());
    assertEquals(5, whole.seed());
    assertEquals(4, whole.epochs());
    assertEquals(alone.test(), whole.errors());
    assertEquals(alone.paths().dragSlopeError(), whole.dragSlopeError());
    assertEquals(alone.paths().randomSlopeError(), whole.randomSlopeError());
    // 40 rows are two steps an epoch; the whole part has 4 epochs.
    int steps = 4 * ((curve.trainingRows() + 31) / 32);
    assertEquals(Math.min(40, (steps + 1) / 2), curve.runs().get(0).epochs());
    assertEquals(40, curve.runs().get(0).rows());
  }

  @Test
  void itIsTheSameOnAnyNumberOfThreadsAndCanBeWatched() {
    LearningCurveRequest request =
        new LearningCurveRequest(NETWORK, List.of(100, 30, 1_000_000, 100), 2);
    List<LearningCurve> views = new ArrayList<>();
    LearningCurve one = JobRuns.result(new LearningCurveJob(DATABASE, request, views::add), 1);
    assertEquals(one, curve(request, 3));
    assertEquals(3, one.points().size(), "each size once");
    assertEquals(
        IntStream.rangeClosed(1, 6).boxed().toList(),
        views.stream().map(view -> view.runs().size()).toList());
    assertEquals(one, views.get(5));
    assertFalse(Double.isNaN(one.fit().standardError()));
  }

  @Test
  void itEndsWhenItIsCancelled() {
    List<LearningCurve> some = new ArrayList<>();
    LearningCurveRequest request = new LearningCurveRequest(NETWORK, List.of(30, 60, 100), 2);
    JobRuns.cancelled(
        stop ->
            new LearningCurveJob(
                DATABASE,
                request,
                view -> {
                  some.add(view);
                  if (view.runs().size() == 2) {
                    stop.run();
                  }
                }));
    assertEquals(2, some.size(), "nothing is trained after that");
  }

  @Test
  void fewerRowsAreAmongMore() {
    int[] rows = IntStream.range(0, 200).map(k -> 3 * k).toArray();
    int[] small = LearningCurveJob.subset(rows, 20, 9);
    int[] large = LearningCurveJob.subset(rows, 120, 9);
    assertEquals(20, Arrays.stream(small).distinct().count());
    for (int row : small) {
      assertTrue(Arrays.binarySearch(large, row) >= 0);
      assertTrue(Arrays.binarySearch(rows, row) >= 0);
    }
    assertTrue(Arrays.equals(rows, LearningCurveJob.subset(rows, 200, 9)), "all, in their order");
    assertFalse(Arrays.equals(small, LearningCurveJob.subset(rows, 20, 10)));
  }

  @Test
  void withoutATestPartTheValidationPartJudges() {
    TrainRequest noTest =
        TrainRequest.inMemory(
            TrainingCases.settings(1),
            new SplitPlan(SplitPlan.Kind.RANDOM, 0.3, 0, 1),
            KernelPath.PLAIN);
    LearningCurve curve = curve(new LearningCurveRequest(noTest, List.of(50), 1), 1);
    assertEquals(Split.Part.VALIDATION, curve.judged());
    assertEquals(Math.round(0.3 * DATABASE.rows()), curve.runs().get(0).errors().rows());
    TrainRequest neither =
        TrainRequest.inMemory(
            TrainingCases.settings(1),
            new SplitPlan(SplitPlan.Kind.RANDOM, 0, 0, 1),
            KernelPath.PLAIN);
    Problem problem =
        JobRuns.problem(
            new LearningCurveJob(
                DATABASE, new LearningCurveRequest(neither, List.of(50), 1), view -> {}));
    assertTrue(problem.advice().contains("test part"), problem.advice());
  }

  @Test
  void badSizesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new LearningCurveRequest(NETWORK, List.of(1), 3));
    assertThrows(
        IllegalArgumentException.class, () -> new LearningCurveRequest(NETWORK, List.of(), 3));
    assertThrows(
        IllegalArgumentException.class, () -> new LearningCurveRequest(NETWORK, List.of(10), 0));
  }
}
