package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.stats.MedianRange;

class LearningCurveTest {
  private static final TrainerSettings SETTINGS =
      TrainerSettings.standard(new NetworkShape(3, List.of(4), Activation.SILU))
          .withLength(300, 128);

  private static LearningRun run(int rows, long seed, double mae) {
    return new LearningRun(rows, seed, 10, new ErrorFigures(5, mae, mae, mae), 2 * mae, Double.NaN);
  }

  @Test
  void runsAreSummedUpBySize() {
    List<LearningRun> runs = new ArrayList<>();
    for (int rows : new int[] {100, 1000, 10_000}) {
      double mae = Math.pow(rows, -0.5);
      runs.add(run(rows, 1, mae));
      runs.add(run(rows, 2, 3 * mae));
      runs.add(run(rows, 3, 0.1 * mae));
    }
    Collections.reverse(runs);
    LearningCurve curve = new LearningCurve(Split.Part.TEST, 5, 10_000, runs);
    assertEquals(3, curve.points().size());
    LearningPoint first = curve.points().get(0);
    assertEquals(100, first.rows());
    assertEquals(3, first.runs());
    assertEquals(new MedianRange(0.1, 0.1 * 0.1, 3 * 0.1), first.mae());
    assertEquals(0.2, first.dragSlopeError().median());
    assertEquals(MedianRange.NONE, first.randomSlopeError());
    assertEquals(0.5, curve.fit().exponent(), 1e-12);
    assertEquals(3, curve.fit().points());
    assertEquals(
        List.of(1L, 2L, 3L), curve.runs().stream().map(LearningRun::seed).limit(3).toList());
  }

  @Test
  void fewerRowsAreTrainedForAsManySteps() {
    int all = 39_200;
    long steps = 300L * 307;
    assertEquals(300, LearningSteps.epochs(SETTINGS, all, all));
    for (int rows : new int[] {39_000, 20_000, 10_000, 5_000, 4_000}) {
      long each = (rows + 127L) / 128;
      int epochs = LearningSteps.epochs(SETTINGS, all, rows);
      assertTrue(epochs * each >= steps, "at least as many");
      assertTrue((epochs - 1) * each < steps, "and not one epoch more");
    }
    assertEquals(3000, LearningSteps.epochs(SETTINGS, all, 100), "ten times at most");
    TrainerSettings marquardt =
        SETTINGS
            .withLoss(Loss.MSE)
            .withOptimiser(OptimiserSettings.of(OptimiserKind.LEVENBERG_MARQUARDT));
    assertEquals(300, LearningSteps.epochs(marquardt, all, 100), "all rows in one step");
  }

  @Test
  void whatCountsEpochsIsStretchedWithThem() {
    TrainerSettings settings =
        SETTINGS
            .withSchedule(Schedule.step(30, 0.3).withWarmUp(5))
            .withStopping(EarlyStopping.after(20));
    TrainerSettings stretched = LearningSteps.stretched(settings, 1280, 128);
    assertEquals(3000, stretched.epochs());
    assertEquals(128, stretched.batch());
    assertEquals(300, stretched.schedule().every());
    assertEquals(50, stretched.schedule().warmUp());
    assertEquals(200, stretched.stopping().patience());
    assertEquals(settings, LearningSteps.stretched(settings, 1280, 1280));
  }
}
