package org.pesexplorer.model;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pesexplorer.core.network.TrainingSnapshot;

/**
 * The trainings that are over, oldest first. Only the last of them keep their checkpoints, and only
 * so many stay at all, so that memory is bounded.
 */
final class TrainingRuns {
  /** How many runs keep their checkpoints: 32 MB each at most. */
  static final int MOST_WITH_CHECKPOINTS = 8;

  /** How many runs stay: 0.6 MB each at most. */
  static final int MOST = 200;

  private final ObservableList<TrainingRun> runs = FXCollections.observableArrayList();
  private final ObservableList<TrainingRun> readOnly =
      FXCollections.unmodifiableObservableList(runs);

  ObservableList<TrainingRun> list() {
    return readOnly;
  }

  /** Takes a run; one of the same number gives way. */
  void add(TrainingRun run) {
    runs.removeIf(each -> each.id() == run.id());
    if (runs.size() == MOST) {
      runs.remove(0);
    }
    runs.add(run);
    int old = runs.size() - 1 - MOST_WITH_CHECKPOINTS;
    if (old >= 0 && !runs.get(old).checkpoints().isEmpty()) {
      runs.set(old, runs.get(old).withoutCheckpoints());
    }
  }

  /**
   * Takes a run that was given up; one that was over before and had gone on stays as it was.
   *
   * @param seen its last state; null for none
   */
  void addCancelled(TrainingSession of, TrainingSnapshot seen) {
    if (of.networkId() == 0) {
      add(of.run(seen, TrainingRun.Outcome.CANCELLED, ""));
    }
  }
}
