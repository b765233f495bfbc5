package org.pesexplorer.core.network;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a run of a hyper-parameter search came to. Errors are in E_c per particle, those of slopes
 * relative; NaN where there is none.
 *
 * @param run which of the plan's runs, from 0
 * @param words what was tried, a word for each axis
 * @param epochs how many were run
 * @param parameters how many the network has
 * @param trainMae mean absolute error of the training part
 * @param validation errors of the validation part, which orders the rows
 * @param testMae mean absolute error of the test part
 * @param dragSlopeError along the thesis's path
 * @param randomSlopeError median over random paths
 * @param reason why there are no figures, in words; empty where there are
 */
public record SearchRow(
    int run,
    List<String> words,
    int epochs,
    int parameters,
    double trainMae,
    ErrorFigures validation,
    double testMae,
    double dragSlopeError,
    double randomSlopeError,
    String reason) {

  /** The least validation error first; runs without figures last. */
  public static final Comparator<SearchRow> BEST_FIRST =
      Comparator.<SearchRow>comparingDouble(row -> row.validation().mae())
          .thenComparingInt(SearchRow::run);

  /** Copies. */
  public SearchRow {
    words = List.copyOf(words);
    Objects.requireNonNull(validation, "validation");
    Objects.requireNonNull(reason, "reason");
  }

  /** A run that came to nothing, and why. */
  public static SearchRow failed(int run, List<String> words, String reason) {
    return new SearchRow(
        run,
        words,
        0,
        0,
        Double.NaN,
        ErrorFigures.NONE,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        reason);
  }

  /** Whether there are no figures. */
  public boolean failed() {
    return !reason.isEmpty();
  }
}
