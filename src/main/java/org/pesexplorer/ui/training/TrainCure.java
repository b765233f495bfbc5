package org.pesexplorer.ui.training;

import java.util.Locale;
import org.pesexplorer.core.network.DivergenceReport;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.TrainerSettings;

/**
 * What is changed in a training that came upon numbers that are not finite.
 *
 * @param words what, for the button
 * @param settings the settings then
 */
record TrainCure(String words, TrainerSettings settings) {
  private static final double USUAL_RATE = 3e-3;
  private static final double USUAL_SGD_RATE = 1e-2;

  /** The first piece of advice that the program can follow by itself. */
  static TrainCure of(DivergenceReport report, TrainerSettings settings) {
    boolean scale =
        !settings.scaling() && report.advice().stream().anyMatch(word -> word.contains("scaling"));
    if (scale) {
      return new TrainCure("Scale inputs and start again", settings.withScaling(true));
    }
    double usual = settings.optimiser().kind() == OptimiserKind.SGD ? USUAL_SGD_RATE : USUAL_RATE;
    double rate = Math.min(usual, settings.optimiser().rate() / 10);
    double tidy = Double.parseDouble(String.format(Locale.ROOT, "%.1g", rate));
    return new TrainCure(
        String.format(Locale.ROOT, "Rate %s and start again", shortest(tidy)),
        settings.withOptimiser(settings.optimiser().withRate(tidy)));
  }

  private static String shortest(double rate) {
    return rate >= 1e-3 ? Double.toString(rate) : String.format(Locale.ROOT, "%.0e", rate);
  }
}
