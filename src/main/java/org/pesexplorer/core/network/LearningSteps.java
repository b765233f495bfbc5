package org.pesexplorer.core.network;

/**
 * How long networks of a learning curve are trained, so that fewer rows do not mean fewer steps.
 *
 * <p>Epochs are stretched until the steps are at least those of the whole training part, but at
 * most {@link #MOST_STRETCH} times. All that counts epochs is stretched with them: the interval of
 * the schedule step, warm-up, and the patience of the schedule plateau and of early stopping.
 */
public final class LearningSteps {
  /** No network is trained for more than so many times the epochs of the whole part. */
  public static final int MOST_STRETCH = 10;

  private LearningSteps() {}

  /** Steps an epoch takes: one for each batch begun; Levenberg-Marquardt takes all rows in one. */
  static long stepsAnEpoch(TrainerSettings settings, int rows) {
    return settings.optimiser().kind() == OptimiserKind.LEVENBERG_MARQUARDT
        ? 1
        : 1 + (rows - 1L) / settings.batch();
  }

  /**
   * The epochs for a number of rows.
   *
   * @param settings those for the whole training part
   * @param all its rows
   * @param rows how many are learnt from, at least 1
   */
  public static int epochs(TrainerSettings settings, int all, int rows) {
    long steps = settings.epochs() * stepsAnEpoch(settings, all);
    long each = stepsAnEpoch(settings, rows);
    long most = (long) MOST_STRETCH * settings.epochs();
    return (int) Math.min(Integer.MAX_VALUE, Math.min(most, 1 + (steps - 1) / each));
  }

  /** The settings for a number of rows; parameters as for {@link #epochs}. */
  public static TrainerSettings stretched(TrainerSettings settings, int all, int rows) {
    int epochs = epochs(settings, all, rows);
    double factor = (double) epochs / settings.epochs();
    Schedule old = settings.schedule();
    Schedule schedule =
        new Schedule(
            old.kind(),
            stretched(old.every(), factor),
            old.drop(),
            stretched(old.patience(), factor),
            old.gain(),
            old.floor(),
            old.warmUp() * factor);
    EarlyStopping stopping = settings.stopping();
    return settings
        .withLength(epochs, settings.batch())
        .withSchedule(schedule)
        .withStopping(new EarlyStopping(stretched(stopping.patience(), factor), stopping.gain()));
  }

  private static int stretched(int epochs, double factor) {
    return (int) Math.min(Integer.MAX_VALUE, Math.round(epochs * factor));
  }
}
