package org.pesexplorer.core.network;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.stats.MedianRange;

/**
 * What the networks of one number of rows came to, over their seeds.
 *
 * @param rows how many rows they learnt from
 * @param epochs how many they were to run
 * @param runs how many networks there are
 * @param mae mean absolute error of the part that all are judged on
 * @param dragSlopeError of the thesis's path; NaN where not known
 * @param randomSlopeError the median over random paths; NaN where not known
 */
public record LearningPoint(
    int rows,
    int epochs,
    int runs,
    MedianRange mae,
    MedianRange dragSlopeError,
    MedianRange randomSlopeError) {

  /** Sums up runs of the same number of rows, at least one. */
  static LearningPoint of(List<LearningRun> runs) {
    LearningRun first = runs.get(0);
    return new LearningPoint(
        first.rows(),
        first.epochs(),
        runs.size(),
        range(runs, run -> run.errors().mae()),
        range(runs, LearningRun::dragSlopeError),
        range(runs, LearningRun::randomSlopeError));
  }

  private static MedianRange range(List<LearningRun> runs, ToDoubleFunction<LearningRun> figure) {
    return MedianRange.of(runs.stream().mapToDouble(figure).toArray());
  }
}
