package org.pesexplorer.ui.training;

import java.util.Locale;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.model.Trial;
import org.pesexplorer.ui.common.NumberText;

/** What is said of networks that are judged. */
final class ValidateWords {
  /** From here on a gradient is called wrong. */
  static final double WRONG = 0.2;

  /** Up to so many times the error of another model is as good. */
  private static final double AS_WELL = 1.1;

  private static final double PERCENT = 100;
  private static final double LEAST_PLAIN = 1e-4;
  private static final double MOST_PLAIN = 1e5;
  private static final String NONE = "\u2013";

  private ValidateWords() {}

  /** A number with four digits. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    double size = Math.abs(value);
    boolean plain = value == 0 || (size >= LEAST_PLAIN && size < MOST_PLAIN);
    if (!plain) {
      return String.format(Locale.ROOT, "%.2e", value).replace('-', '\u2212');
    }
    int before = value == 0 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
    int decimals = Math.max(0, Math.min(5, 4 - before));
    return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '\u2212');
  }

  /** A share in per cent with three digits. */
  static String percent(double share) {
    if (Double.isNaN(share)) {
      return NONE;
    }
    double value = PERCENT * share;
    int decimals = Math.abs(value) < 10 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f %%", value);
  }

  /** How long so many training samples take, in words. */
  static String forecast(Trial trial, double samples) {
    return "about " + NumberText.duration(trial.seconds(samples)) + " on one thread";
  }

  /** What a part is called. */
  static String part(Split.Part part, boolean whole) {
    if (whole) {
      return "all rows";
    }
    return switch (part) {
      case TRAINING -> "training";
      case VALIDATION -> "validation";
      case TEST -> "test";
    };
  }

  /** Which of the charts' colours a part has. */
  static int colour(Split.Part part) {
    return switch (part) {
      case TRAINING -> 0;
      case VALIDATION -> 1;
      case TEST -> 2;
    };
  }

  /** What the headline figure is of. */
  static String headline(Judgement judgement) {
    if (judgement.whole()) {
      return "MAE, all rows";
    }
    return switch (judgement.judged()) {
      case TEST -> "Test MAE";
      case VALIDATION -> "Validation MAE";
      case TRAINING -> "Training MAE";
    };
  }

  /** Whether the error beats all baselines that are known while the gradient is wrong. */
  static boolean misleads(Judgement judgement, double mae) {
    return slopeError(judgement.paths()) > WRONG && !(mae >= best(judgement.baselines()));
  }

  /** The larger one of the two slope errors; NaN where neither is known. */
  static double slopeError(PathFigures paths) {
    double drag = paths.dragSlopeError();
    double random = paths.randomSlopeError();
    if (Double.isNaN(drag)) {
      return random;
    }
    return Double.isNaN(random) ? drag : Math.max(drag, random);
  }

  /** The least MAE of the baselines; NaN without one. */
  static double best(Baselines baselines) {
    double best = Double.NaN;
    double[] all = {
      baselines.constant().mae(),
      baselines.nearest().mae(),
      baselines.fiveNearest().mae(),
      baselines.linear().mae()
    };
    for (double mae : all) {
      if (!(mae >= best) && !Double.isNaN(mae)) {
        best = mae;
      }
    }
    return best;
  }

  /**
   * What the figures mean, in a sentence or two.
   *
   * @param judgement what was found
   * @param mae the error of the part that counts
   */
  static String verdict(Judgement judgement, double mae) {
    PathFigures paths = judgement.paths();
    double slope = slopeError(paths);
    if (misleads(judgement, mae)) {
      boolean compared = !Double.isNaN(best(judgement.baselines()));
      String outside =
          judgement.whole() ? " the energies of these rows." : " the training energies.";
      return (compared ? "Small error, wrong gradient: " : "The gradient is wrong: ")
          + slopes(paths)
          + (paths.dragOutside() > 0
              ? " " + percent(paths.dragOutside()) + " of the drag path lies outside" + outside
              : "");
    }
    double best = best(judgement.baselines());
    if (mae >= best) {
      return "A simple model does "
          + (mae > AS_WELL * best ? "better" : "as well")
          + ": the best baseline has "
          + number(best)
          + " E_c. This network has learnt nothing worth having yet.";
    }
    if (Double.isNaN(slope)) {
      return "The model of these energies is not known, so nothing can be said of the gradient.";
    }
    String slopes = slopes(paths);
    return (Double.isNaN(best) ? "" : "Better than all baselines. ")
        + slopes.substring(0, 1).toUpperCase(Locale.ROOT)
        + slopes.substring(1);
  }

  private static String slopes(PathFigures paths) {
    StringBuilder words = new StringBuilder();
    if (!Double.isNaN(paths.dragSlopeError())) {
      words
          .append("the slope along the thesis's drag path is ")
          .append(percent(paths.dragSlopeError()))
          .append(" off");
    }
    if (!Double.isNaN(paths.randomSlopeError())) {
      words
          .append(words.isEmpty() ? "the slope along random paths is " : ", along random paths ")
          .append(percent(paths.randomSlopeError()))
          .append(" in the median");
    }
    return words.append('.').toString();
  }
}
