package org.pesexplorer.core.network;

/**
 * All that a training run needs to go on with the same bits, beside its settings, data and split.
 * The order of rows needs no place: it follows from seed and epoch. Arrays are the owner's alone.
 *
 * @param path the kernels it ran on
 * @param epoch epochs done
 * @param parameters the parameter vector after them
 * @param memory what the optimiser remembers
 * @param reduced the factor that drops at a plateau have made of the rate
 * @param plateauBest the best figure that the schedule has seen
 * @param plateauWaited epochs since it was improved or the rate dropped
 * @param stoppingBest the best figure that early stopping has seen
 * @param stoppingWaited epochs since
 * @param best the figures of the best epoch, null before the first
 * @param bestParameters the parameter vector after that epoch
 */
public record TrainerState(
    KernelPath path,
    int epoch,
    double[] parameters,
    double[] memory,
    double reduced,
    double plateauBest,
    int plateauWaited,
    double stoppingBest,
    int stoppingWaited,
    EpochFigures best,
    double[] bestParameters) {

  /** To go on with other kernels, where the old ones are not available; the bits then differ. */
  public TrainerState withPath(KernelPath other) {
    return new TrainerState(
        other,
        epoch,
        parameters,
        memory,
        reduced,
        plateauBest,
        plateauWaited,
        stoppingBest,
        stoppingWaited,
        best,
        bestParameters);
  }
}
