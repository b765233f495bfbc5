package org.pesexplorer.core.network;

import java.util.Objects;

/**
 * One network of a learning curve.
 *
 * @param rows how many rows it learnt from
 * @param seed that of its rows, first weights and shuffling
 * @param epochs how many it was to run
 * @param errors of the part that all networks are judged on
 * @param dragSlopeError relative error of the slope along the thesis's path; NaN where not known
 * @param randomSlopeError its median over random paths; NaN where not known
 */
public record LearningRun(
    int rows,
    long seed,
    int epochs,
    ErrorFigures errors,
    double dragSlopeError,
    double randomSlopeError) {

  /** Refuses null. */
  public LearningRun {
    Objects.requireNonNull(errors, "errors");
  }
}
