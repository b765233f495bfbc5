package org.pesexplorer.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Guesses why a number is not finite. */
final class Diagnosis {
  private static final double LARGE_INPUT = 50;
  private static final double LARGE_TARGET = 1000;

  private static final double USUAL_RATE = 3e-3;
  private static final double USUAL_SGD_RATE = 1e-2;
  private static final double LEAST_PLAIN = 1e-3;

  private Diagnosis() {}

  /** The loss of a batch or a weight, whichever it was. */
  static DivergedException of(
      TrainerSettings settings, ScaledRows rows, double[] w, int epoch, int batch) {
    DivergenceReport.What what =
        finite(w) ? DivergenceReport.What.LOSS : DivergenceReport.What.WEIGHT;
    return of(settings, rows, what, epoch, batch);
  }

  static DivergedException of(
      TrainerSettings settings, ScaledRows rows, DivergenceReport.What what, int epoch, int batch) {
    List<String> advice = new ArrayList<>();
    String cause = "The " + name(what) + " is not finite. " + cause(settings, rows, advice);
    double rate = smallerRate(settings.optimiser());
    advice.add(
        "a smaller rate, such as "
            + (rate >= LEAST_PLAIN
                ? Double.toString(rate)
                : String.format(Locale.ROOT, "%.0e", rate)));
    if (settings.schedule().warmUp() == 0) {
      advice.add("a warm-up of a few epochs");
    }
    if (settings.optimiser().kind() == OptimiserKind.SGD) {
      advice.add("Adam instead of SGD");
    }
    return new DivergedException(new DivergenceReport(epoch, batch, what, cause, advice));
  }

  /** A tenth, and not above what this kind of optimiser usually bears. */
  private static double smallerRate(OptimiserSettings optimiser) {
    double usual = optimiser.kind() == OptimiserKind.SGD ? USUAL_SGD_RATE : USUAL_RATE;
    double rate = Math.min(usual, optimiser.rate() / 10);
    return Double.parseDouble(String.format(Locale.ROOT, "%.0e", rate));
  }

  private static String cause(TrainerSettings settings, ScaledRows rows, List<String> advice) {
    double input = rows.largestInput();
    double target = rows.largestTarget();
    if (!settings.scaling() && input > LARGE_INPUT) {
      advice.add("scaling switched on");
      return String.format(
          Locale.ROOT,
          "Inputs are not scaled and reach %.3g, so steps of this rate overshoot.",
          input);
    }
    if (target > LARGE_TARGET) {
      advice.add("leaving out the rows with the highest energies");
      advice.add("the loss MAE or Huber, for which far rows pull no harder than others");
      return String.format(
          Locale.ROOT, "A target is as large as %.3g, far from all others.", target);
    }
    if (input > LARGE_INPUT) {
      advice.add("leaving out the rows with the largest inputs");
      return String.format(
          Locale.ROOT, "An input lies %.3g deviations from the mean of its column.", input);
    }
    return String.format(
        Locale.ROOT,
        "Most likely the learning rate, %.3g, is too high for this optimiser and network.",
        settings.optimiser().rate());
  }

  private static String name(DivergenceReport.What what) {
    return switch (what) {
      case LOSS -> "loss";
      case WEIGHT -> "parameter vector";
      case VALIDATION -> "prediction for the validation part";
    };
  }

  static boolean finite(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
