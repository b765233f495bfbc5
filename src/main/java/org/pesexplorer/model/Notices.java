package org.pesexplorer.model;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pesexplorer.jobs.Problem;

/** What went wrong and has not been dismissed yet, newest last. Used on the FX thread alone. */
public final class Notices {
  private static final int MOST = 5;

  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ObservableList<Problem> readOnly =
      FXCollections.unmodifiableObservableList(problems);

  /** What is to be shown. */
  public ObservableList<Problem> problems() {
    return readOnly;
  }

  /** Shows a problem; one that reads the same as the last is not shown twice. */
  public void report(Problem problem) {
    boolean repeated =
        problems.stream()
            .anyMatch(
                known ->
                    known.title().equals(problem.title())
                        && known.advice().equals(problem.advice()));
    if (!repeated) {
      problems.add(problem);
      if (problems.size() > MOST) {
        problems.remove(0);
      }
    }
  }

  /** Takes a problem away. */
  public void dismiss(Problem problem) {
    problems.remove(problem);
  }
}
