package org.pesexplorer.core.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.stats.PowerLaw;

/**
 * Errors against the number of rows that were learnt from (docs/theory.md, "Learning curves").
 *
 * @param judged the part that all networks are judged on: the test part, without one the validation
 *     part
 * @param judgedRows its rows
 * @param trainingRows rows of the whole training part
 * @param runs the networks, by rows and then by seed
 */
public record LearningCurve(
    Split.Part judged, int judgedRows, int trainingRows, List<LearningRun> runs) {

  /** Sorts a copy. */
  public LearningCurve {
    Objects.requireNonNull(judged, "judged");
    runs =
        runs.stream()
            .sorted(Comparator.comparingInt(LearningRun::rows).thenComparingLong(LearningRun::seed))
            .toList();
  }

  /** The runs of each number of rows, ascending. */
  public List<LearningPoint> points() {
    List<LearningPoint> points = new ArrayList<>();
    int from = 0;
    while (from < runs.size()) {
      int to = from + 1;
      while (to < runs.size() && runs.get(to).rows() == runs.get(from).rows()) {
        to++;
      }
      points.add(LearningPoint.of(runs.subList(from, to)));
      from = to;
    }
    return points;
  }

  /** The power law of the median errors, one point for each number of rows. */
  public PowerLaw fit() {
    List<LearningPoint> points = points();
    return PowerLaw.fit(
        points.stream().mapToDouble(LearningPoint::rows).toArray(),
        points.stream().mapToDouble(point -> point.mae().median()).toArray());
  }
}
