package org.pesexplorer.core.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The study in plain words, step by step, written from its figures: what they do not say is not
 * said.
 */
public final class WhyStory {
  /** What the thesis reports for its linear network, in E_c per particle. */
  public static final double THESIS_LINEAR = 0.473;

  /** What the thesis reports for the best of its nine networks. */
  public static final double THESIS_BEST = 0.427;

  private final WhyStudy study;

  private WhyStory(WhyStudy study) {
    this.study = study;
  }

  /** All steps; those whose figures are not known yet have no text. */
  public static List<WhyStep> of(WhyStudy study) {
    WhyStory story = new WhyStory(study);
    return List.of(
        new WhyStep("1. What a linear network can do", story.capacity()),
        new WhyStep("2. Looking up a neighbour instead", story.neighbours()),
        new WhyStep("3. Inputs as they are, or scaled", story.scaling()),
        new WhyStep("4. Images and weighting", story.database()),
        new WhyStep("5. Energy of a particle, or of the cell", story.cellOrParticle()),
        new WhyStep("6. A small error, a good surface?", story.coverage()),
        new WhyStep("7. What it comes to", story.sum()));
  }

  private boolean known(WhyCell... cells) {
    for (WhyCell cell : cells) {
      if (study.row(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private double slope(WhyCell cell) {
    return study.row(cell).map(row -> row.slopes().drag()).orElse(Double.NaN);
  }

  private static String mae(double value) {
    return WhyWords.error(value) + " E_c";
  }

  private Optional<WhyGround> thesis() {
    return study.ground(WhyDatabase.FIXED_EQUATION_9);
  }

  private String capacity() {
    if (thesis().isEmpty() || !known(WhyCell.LINEAR_UNSCALED, WhyCell.LINEAR_SCALED)) {
      return "";
    }
    double optimum = thesis().get().linear();
    double raw = study.mae(WhyCell.LINEAR_UNSCALED);
    double scaled = study.mae(WhyCell.LINEAR_SCALED);
    boolean reached = !WhyWords.smaller(optimum, Math.min(raw, scaled));
    String verdict =
        reached
            ? "Training has nothing left to gain: the limit is what a linear model can express, not"
                + " how it is trained."
            : "Training stopped short of it here; more epochs would bring them nearer, not below.";
    String slow =
        reached && WhyWords.smaller(scaled, raw)
            ? " With inputs as they are the same training has not got there yet."
            : "";
    return "On a database as the thesis made it (images fixed at start, equation 9) linear networks"
        + " reach a test MAE of "
        + mae(raw)
        + " with inputs as they are and "
        + mae(scaled)
        + " with scaled ones. The best that any linear model of these eigenvalues can do on the"
        + " training part, computed exactly, has "
        + mae(optimum)
        + " on the test part. The thesis reports "
        + mae(THESIS_LINEAR)
        + ". "
        + verdict
        + slow;
  }

  private String neighbours() {
    if (thesis().isEmpty()) {
      return "";
    }
    double constant = thesis().get().baselines().constant().mae();
    double one = thesis().get().baselines().nearest().mae();
    double five = thesis().get().baselines().fiveNearest().mae();
    double linear = thesis().get().linear();
    boolean beats = WhyWords.smaller(one, linear);
    boolean beatsAll = one < THESIS_BEST;
    return "The same test rows: always saying the median has an MAE of "
        + mae(constant)
        + ", the energy of the nearest training row in scaled inputs "
        + mae(one)
        + ", the mean of the five nearest "
        + mae(five)
        + ". "
        + (beats
            ? "So the inputs know far more than a linear model gets out of them: one neighbour is "
                + WhyWords.factor(linear / one)
                + " times better than the best linear model"
            : "One neighbour is no better than the best linear model with so few rows")
        + (beatsAll
            ? ", and better than the best of the thesis's nine networks (" + mae(THESIS_BEST) + ")."
            : ".");
  }

  private String scaling() {
    if (!known(WhyCell.NETWORK_UNSCALED, WhyCell.NETWORK_SCALED)) {
      return "";
    }
    double raw = study.mae(WhyCell.NETWORK_UNSCALED);
    double scaled = study.mae(WhyCell.NETWORK_SCALED);
    String range = inputRange();
    return "A network with two hidden layers of 32 neurons, same rows, same epochs: "
        + mae(raw)
        + " with inputs as they are, "
        + mae(scaled)
        + " with inputs scaled to zero mean and unit deviation: "
        + WhyWords.change(raw, scaled)
        + ". "
        + range
        + (WhyWords.smaller(scaled, raw)
            ? "Without scaling the optimiser gets lost in them; the thesis's larger networks and"
                + " additional inputs did worse for the same want."
            : "With so few rows or epochs scaling does not tell yet: take more.");
  }

  /** The span of the inputs of training. */
  private String inputRange() {
    return thesis()
        .map(
            ground -> {
              OptionalDouble low = Arrays.stream(ground.optimum().range().lower()).min();
              OptionalDouble high = Arrays.stream(ground.optimum().range().upper()).max();
              return String.format(
                      Locale.ROOT,
                      "These inputs run from %,.0f to %,.0f. ",
                      low.orElse(Double.NaN),
                      high.orElse(Double.NaN))
                  .replace('-', '\u2212');
            })
        .orElse("");
  }

  private String database() {
    if (!known(
        WhyCell.NETWORK_SCALED,
        WhyCell.UPDATED_NETWORK,
        WhyCell.UNIFORM_NETWORK,
        WhyCell.RELAXED_NETWORK)) {
      return "";
    }
    double thesis = study.mae(WhyCell.NETWORK_SCALED);
    double updated = study.mae(WhyCell.UPDATED_NETWORK);
    double uniform = study.mae(WhyCell.UNIFORM_NETWORK);
    double both = study.mae(WhyCell.RELAXED_NETWORK);
    return "The scaled 32-32 network again, on other databases. With images updated while rows"
        + " relax: "
        + mae(updated)
        + ", "
        + WhyWords.change(thesis, updated)
        + ". With uniform weighting, every triangle counted alike wherever the cell is cut, in"
        + " place of equation 9: "
        + mae(uniform)
        + ", "
        + WhyWords.change(thesis, uniform)
        + ". With both: "
        + mae(both)
        + ", "
        + WhyWords.change(thesis, both)
        + " than on the thesis's. Equation 9 makes v jump where a particle crosses the edge of the"
        + " cell; eigenvalues do not see that edge, so no network of them can learn the jump. "
        + (WhyWords.smaller(thesis, updated)
            ? "Images alone do not help while that jump stays."
            : "Fixed images leave energies among the rows as high as " + highest() + ".");
  }

  /** The largest energy of training on the thesis's database. */
  private String highest() {
    return thesis().map(ground -> mae(ground.energies().highest())).orElse("unknown");
  }

  private String cellOrParticle() {
    if (thesis().isEmpty()) {
      return "";
    }
    WhySlopes slopes = thesis().get().slopes();
    boolean closer = slopes.dragOfCell() < slopes.drag();
    return "Along the thesis's drag path the gradient of the best linear model is "
        + WhyWords.percent(slopes.drag())
        + " wrong against dv/ds, the slope of the energy per particle that it has learnt, and "
        + WhyWords.percent(slopes.dragOfCell())
        + " wrong against d(N v)/ds, the slope of the energy of the cell. The thesis's figures 16c,"
        + " 16d and 17 draw the network's v beside N v, though the axis says per particle. "
        + (closer
            ? "Its \"very accurate gradient\" is that factor of N = 4; it is not accurate against"
                + " what the network has learnt."
            : "On these rows the comparison with N v does not flatter the model.");
  }

  private String coverage() {
    if (!known(WhyCell.RELAXED_NETWORK, WhyCell.MIXED_NETWORK)) {
      return "";
    }
    WhyRow relaxed = study.row(WhyCell.RELAXED_NETWORK).orElseThrow();
    WhyRow mixed = study.row(WhyCell.MIXED_NETWORK).orElseThrow();
    boolean better = WhyWords.smaller(mixed.slopes().drag(), relaxed.slopes().drag());
    return "The over-relaxed database (all rows relaxed for 40 scans) gives "
        + mae(relaxed.mae())
        + ", yet a gradient that is "
        + WhyWords.percent(relaxed.slopes().drag())
        + " wrong on the drag path: "
        + WhyWords.percent(relaxed.slopes().outside())
        + " of that path has energies that training has not seen. Mixed scans, rows between random"
        + " and relaxed: "
        + mae(mixed.mae())
        + ", gradient "
        + WhyWords.percent(mixed.slopes().drag())
        + " wrong, "
        + WhyWords.percent(mixed.slopes().outside())
        + " of the path unseen; along random paths "
        + WhyWords.percent(mixed.slopes().random())
        + " in the median. "
        + (better
            ? "The error on a test part cut from the same database cannot tell; the gradient can."
            : "With so few rows or epochs the cure does not show yet: take more.");
  }

  private String sum() {
    if (thesis().isEmpty() || !known(WhyCell.NETWORK_SCALED, WhyCell.MIXED_NETWORK)) {
      return "";
    }
    double optimum = thesis().get().linear();
    double mixed = study.mae(WhyCell.MIXED_NETWORK);
    return "From "
        + mae(optimum)
        + " for the best linear model on the thesis's database to "
        + mae(mixed)
        + " on mixed scans, images updated, uniform weighting, inputs scaled: "
        + WhyWords.change(optimum, mixed)
        + ", and the gradient along the drag path from "
        + WhyWords.percent(thesis().get().slopes().drag())
        + " to "
        + WhyWords.percent(slope(WhyCell.MIXED_NETWORK))
        + " wrong. These networks are small and quickly trained; more rows, epochs and exponents go"
        + " further.";
  }
}
