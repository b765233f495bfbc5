package org.pesexplorer.core.network;

/**
 * All that decides a training run beside its data and split.
 *
 * @param shape the network
 * @param loss what is made small
 * @param optimiser how
 * @param schedule how the rate goes; Levenberg-Marquardt takes no notice of it
 * @param stopping when to stop early
 * @param initialiser what weights begin with
 * @param epochs the most epochs, at least 1
 * @param batch samples a step, at least 1; Levenberg-Marquardt always takes all rows
 * @param seed that of first weights and shuffling
 * @param scaling whether inputs and targets are scaled by the training part; without, they are
 *     taken as they are
 * @param slopeWeight what the loss of slopes is multiplied by beside that of targets, at least 0; 0
 *     fits none
 */
public record TrainerSettings(
    NetworkShape shape,
    Loss loss,
    OptimiserSettings optimiser,
    Schedule schedule,
    EarlyStopping stopping,
    Initialiser initialiser,
    int epochs,
    int batch,
    long seed,
    boolean scaling,
    double slopeWeight) {

  /** The largest batch. */
  public static final int MAX_BATCH = 65_536;

  /** The most parameters that Levenberg-Marquardt takes. */
  public static final int MAX_MARQUARDT_PARAMETERS = LevenbergMarquardt.MAX_PARAMETERS;

  /** Checks each by itself and against the others. */
  public TrainerSettings {
    if (epochs < 1 || batch < 1 || batch > MAX_BATCH) {
      throw new IllegalArgumentException(
          "epochs must be at least 1 and a batch from 1 to "
              + MAX_BATCH
              + " samples, were "
              + epochs
              + " and "
              + batch);
    }
    if (!(slopeWeight >= 0) || Double.isInfinite(slopeWeight)) {
      throw new IllegalArgumentException(
          "the weight of slopes must be at least 0, was " + slopeWeight);
    }
    if (optimiser.kind() == OptimiserKind.LEVENBERG_MARQUARDT) {
      LevenbergMarquardt.require(shape, loss, slopeWeight);
    }
  }

  /** Adam from 3e-3 down a cosine, mean absolute error, batches of 128, 300 epochs, scaled. */
  public static TrainerSettings standard(NetworkShape shape) {
    return new TrainerSettings(
        shape,
        Loss.MAE,
        OptimiserSettings.of(OptimiserKind.ADAM).withRate(3e-3),
        Schedule.COSINE,
        EarlyStopping.NEVER,
        Initialiser.GLOROT_UNIFORM,
        300,
        128,
        1,
        true,
        0);
  }

  /** With another network. */
  public TrainerSettings withShape(NetworkShape other) {
    return new TrainerSettings(
        other,
        loss,
        optimiser,
        schedule,
        stopping,
        initialiser,
        epochs,
        batch,
        seed,
        scaling,
        slopeWeight);
  }

  /** With another loss. */
  public TrainerSettings withLoss(Loss other) {
    return new TrainerSettings(
        shape,
        other,
        optimiser,
        schedule,
        stopping,
        initialiser,
        epochs,
        batch,
        seed,
        scaling,
        slopeWeight);
  }

  /** With another optimiser. */
  public TrainerSettings withOptimiser(OptimiserSettings other) {
    return new TrainerSettings(
        shape,
        loss,
        other,
        schedule,
        stopping,
        initialiser,
        epochs,
        batch,
        seed,
        scaling,
        slopeWeight);
  }

  /** With another schedule. */
  public TrainerSettings withSchedule(Schedule other) {
    return new TrainerSettings(
        shape,
        loss,
        optimiser,
        other,
        stopping,
        initialiser,
        epochs,
        batch,
        seed,
        scaling,
        slopeWeight);
  }

  /** Stopping at another time. */
  public TrainerSettings withStopping(EarlyStopping other) {
    return new TrainerSettings(
        shape,
        loss,
        optimiser,
        schedule,
        other,
        initialiser,
        epochs,
        batch,
        seed,
        scaling,
        slopeWeight);
  }

  /** With other first weights. */
  public TrainerSettings withInitialiser(Initialiser other) {
    return new TrainerSettings(
        shape,
        loss,
        optimiser,
        schedule,
        stopping,
        other,
        epochs,
        batch,
        seed,
        scaling,
        slopeWeight);
  }

  /** With another number of epochs and another batch. */
  public TrainerSettings withLength(int otherEpochs, int otherBatch) {
    return new TrainerSettings(
        shape,
        loss,
        optimiser,
        schedule,
        stopping,
        initialiser,
        otherEpochs,
        otherBatch,
        seed,
        scaling,
        slopeWeight);
  }

  /** With another seed. */
  public TrainerSettings withSeed(long other) {
    return new TrainerSettings(
        shape,
        loss,
        optimiser,
        schedule,
        stopping,
        initialiser,
        epochs,
        batch,
        other,
        scaling,
        slopeWeight);
  }

  /** Scaled or not. */
  public TrainerSettings withScaling(boolean other) {
    return new TrainerSettings(
        shape,
        loss,
        optimiser,
        schedule,
        stopping,
        initialiser,
        epochs,
        batch,
        seed,
        other,
        slopeWeight);
  }

  /** With another weight of slopes. */
  public TrainerSettings withSlopeWeight(double other) {
    return new TrainerSettings(
        shape,
        loss,
        optimiser,
        schedule,
        stopping,
        initialiser,
        epochs,
        batch,
        seed,
        scaling,
        other);
  }
}
