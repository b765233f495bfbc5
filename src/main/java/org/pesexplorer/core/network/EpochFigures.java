package org.pesexplorer.core.network;

/**
 * What an epoch came to. All but the loss is in the unit of the target.
 *
 * @param epoch from 1
 * @param rate the learning rate of its last step; Levenberg-Marquardt: the damping after it
 * @param trainLoss mean loss of its batches, weighted by their size, each as it was before its
 *     step, in scaled units; with slopes their weighted loss is in it. Levenberg-Marquardt: after
 *     its step
 * @param trainMae mean absolute error of the same predictions
 * @param validation errors of the validation part after the epoch; without one {@link
 *     ErrorFigures#NONE}
 * @param validationSlopeMae mean absolute error of the slopes of the validation part, NaN where
 *     none are fitted
 */
public record EpochFigures(
    int epoch,
    double rate,
    double trainLoss,
    double trainMae,
    ErrorFigures validation,
    double validationSlopeMae) {

  /**
   * What decides which epoch is the best: the validation part's MAE, without one the training's.
   */
  public double monitored() {
    return validation.rows() > 0 ? validation.mae() : trainMae;
  }
}
