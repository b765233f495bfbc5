package org.pesexplorer.ui.training;

import java.util.Locale;
import java.util.Optional;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.core.network.TrainingSnapshot;
import org.pesexplorer.ui.common.NumberText;

/**
 * The numbers above the curves, as words.
 *
 * @param epoch how far it is
 * @param training mean absolute error of the training part
 * @param validation that of the validation part
 * @param test that of the test part
 * @param slope error of dv/ds along the thesis's path
 * @param speed samples a second
 */
record TrainFigures(
    Figure epoch, Figure training, Figure validation, Figure test, Figure slope, Figure speed) {
  private static final double PERCENT = 100;

  /** A gradient this wrong is no gradient. */
  private static final double BAD_SLOPE = 0.15;

  /** An error this small beside that of a constant looks good. */
  private static final double SMALL_ERROR = 0.25;

  /**
   * A number.
   *
   * @param value the number
   * @param beside what it is to be compared with; may be empty
   * @param amber whether it is a bad one
   */
  record Figure(String value, String beside, boolean amber) {}

  private static final Figure NONE = new Figure("–", "", false);

  /** Before there is a network. */
  static final TrainFigures EMPTY = new TrainFigures(NONE, NONE, NONE, NONE, NONE, NONE);

  /** Of a training under way. */
  static TrainFigures of(TrainingSnapshot view) {
    Optional<EpochFigures> last =
        view.history().isEmpty()
            ? Optional.empty()
            : Optional.of(view.history().get(view.history().size() - 1));
    double best = view.best().map(EpochFigures::monitored).orElse(Double.NaN);
    return new TrainFigures(
        new Figure(
            String.format(Locale.ROOT, "%,d / %,d", view.epoch(), view.epochs()),
            left(view),
            false),
        last.map(each -> error(each.trainMae(), rows(view.rows().training()))).orElse(NONE),
        last.filter(each -> each.validation().rows() > 0)
            .map(each -> error(each.validation().mae(), "best " + number(best)))
            .orElse(NONE),
        new Figure("–", "at the end", false),
        slope(view.dragSlopeError(), "a constant: 100 %", false),
        new Figure(speed(view.samplesPerSecond()), "samples / s", false));
  }

  /** Of a network that is trained. */
  static TrainFigures of(TrainedNetwork trained, double seconds) {
    TrainingFigures figures = trained.figures();
    Baselines simple = figures.baselines();
    PathFigures paths = figures.paths();
    return new TrainFigures(
        new Figure(
            String.format(Locale.ROOT, "%,d", figures.epochs()),
            String.format(Locale.ROOT, "best %,d", figures.bestEpoch()),
            false),
        error(figures.training().mae(), rows(figures.training().rows())),
        error(figures.validation().mae(), rows(figures.validation().rows())),
        error(
            figures.test().mae(),
            "const. "
                + number(simple.constant().mae())
                + ", linear "
                + number(simple.linear().mae())),
        slope(paths.dragSlopeError(), outside(paths), paths.dragSlopeError() > BAD_SLOPE),
        Double.isNaN(seconds)
            ? NONE
            : new Figure(String.format(Locale.ROOT, "%.1f s", seconds), "in all", false));
  }

  /** Whether the error is small and the gradient bad. */
  static boolean hidesBadSlope(TrainingFigures figures) {
    ErrorFigures judged = figures.test().rows() > 0 ? figures.test() : figures.validation();
    return figures.paths().dragSlopeError() > BAD_SLOPE
        && judged.mae() < SMALL_ERROR * figures.baselines().constant().mae();
  }

  /** Whether a constant does as well. */
  static boolean hasLearntNothing(TrainingFigures figures) {
    ErrorFigures judged = figures.test().rows() > 0 ? figures.test() : figures.validation();
    return judged.mae() >= figures.baselines().constant().mae();
  }

  /** Says in a sentence that a small error hides a bad gradient. */
  static String warning(TrainingFigures figures) {
    PathFigures paths = figures.paths();
    return "A small error hides a bad gradient: along the drag path dv/ds is "
        + percent(paths.dragSlopeError())
        + " wrong"
        + (paths.dragOutside() > 0
            ? ", and " + percent(paths.dragOutside()) + " of that path has energies it never saw."
            : ".");
  }

  private static String outside(PathFigures paths) {
    return Double.isNaN(paths.dragOutside())
        ? ""
        : percent(paths.dragOutside()) + " unseen, random " + percent(paths.randomSlopeError());
  }

  private static Figure error(double mae, String beside) {
    return new Figure(number(mae), beside, false);
  }

  private static String rows(int rows) {
    return String.format(Locale.ROOT, "%,d rows", rows);
  }

  private static Figure slope(double error, String beside, boolean amber) {
    return Double.isNaN(error) ? NONE : new Figure(percent(error), beside, amber);
  }

  /** A share in per cent: 4.1 %, 120 %. */
  static String percent(double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    double percent = PERCENT * share;
    return percent >= 1e4
        ? "over 9,999 %"
        : String.format(Locale.ROOT, percent > 0 && percent < 10 ? "%.1f %%" : "%,.0f %%", percent);
  }

  /** An error with three digits. */
  static String number(double error) {
    if (Double.isNaN(error)) {
      return "–";
    }
    if (error >= 1e4 || (error > 0 && error < 1e-4)) {
      return String.format(Locale.ROOT, "%.2e", error).replace('-', '\u2212');
    }
    int decimals = error < 0.1 ? 4 : error < 10 ? 3 : error < 1000 ? 1 : 0;
    return NumberText.fixed(error, decimals);
  }

  private static String speed(double samples) {
    if (Double.isNaN(samples)) {
      return "–";
    }
    return samples >= 1e6
        ? String.format(Locale.ROOT, "%.1f M", samples / 1e6)
        : String.format(Locale.ROOT, "%,.0f k", samples / 1e3);
  }

  private static String left(TrainingSnapshot view) {
    if (view.epoch() == 0 || view.complete()) {
      return "";
    }
    double seconds = view.seconds() / view.epoch() * (view.epochs() - view.epoch());
    return NumberText.duration(seconds) + " left";
  }
}
