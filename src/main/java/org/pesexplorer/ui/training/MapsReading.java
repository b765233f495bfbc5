package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.core.network.TrainingDistances;
import org.pesexplorer.ui.common.NumberText;

/**
 * What holds with the last particle at a place.
 *
 * @param question which place
 * @param truth the true energy per particle in E_c; empty where nobody knows the model
 * @param network the network's; NaN where the descriptor has no numbers
 * @param outside the inputs outside the range of the training part, the farthest first
 * @param distance how far its scaled inputs are from those of the nearest row of training, in
 *     deviations; NaN where these rows are not at hand
 */
record MapsReading(
    Question question,
    OptionalDouble truth,
    double network,
    List<InputRange.Outside> outside,
    double distance) {
  private static final int DECIMALS = 4;
  private static final double LARGE = 10;

  /**
   * A place in R_c.
   *
   * @param distances of the rows that the network has learnt from; empty where not at hand
   */
  record Question(
      ShownNetwork shown,
      Configuration particles,
      double x,
      double y,
      Optional<TrainingDistances> distances) {}

  /** Copies. */
  MapsReading {
    outside = List.copyOf(outside);
  }

  /** Computes. */
  static MapsReading of(Question question) {
    ShownNetwork shown = question.shown();
    Configuration here =
        question
            .particles()
            .withPosition(question.particles().count() - 1, question.x(), question.y());
    OptionalDouble truth =
        shown.truth().isPresent()
            ? OptionalDouble.of(new ModelTruth(shown.truth()).energyPerParticle(here))
            : OptionalDouble.empty();
    SurfacePredictor predictor = shown.surface().predictor();
    try {
      double[] inputs = predictor.inputs(here);
      return new MapsReading(
          question,
          truth,
          predictor.energyPerParticle(here),
          predictor.extrapolation(here),
          question.distances().map(rows -> rows.worker().distanceOf(inputs)).orElse(Double.NaN));
    } catch (IllegalArgumentException e) {
      // Particles so close that the descriptor has no numbers for them.
      return new MapsReading(question, truth, Double.NaN, List.of(), Double.NaN);
    }
  }

  /** Truth, network and difference. */
  String energies() {
    StringBuilder words = new StringBuilder();
    if (truth.isPresent()) {
      words.append("truth ").append(energy(truth.getAsDouble())).append("  ");
    }
    words.append("network ").append(energy(network));
    if (truth.isPresent()) {
      double difference = network - truth.getAsDouble();
      words.append("  difference ").append(difference > 0 ? "+" : "");
      words.append(energy(difference));
    }
    words.append(" E_c at x ").append(NumberText.fixed(question.x(), 3));
    return words.append(", y ").append(NumberText.fixed(question.y(), 3)).append(" R_c").toString();
  }

  /** An energy with four decimals; on walls, where it is large, with fewer digits. */
  private static String energy(double value) {
    return Math.abs(value) < LARGE ? NumberText.fixed(value, DECIMALS) : NumberText.compact(value);
  }

  /** Which inputs lie outside, and by how much. */
  String inputs() {
    if (Double.isNaN(network)) {
      return "Two particles are so close that the descriptor has no numbers for them.";
    }
    if (!question.shown().surface().range().known()) {
      return "What it was trained on is not known, so nothing is hatched.";
    }
    if (outside.isEmpty()) {
      return "All inputs lie in the range of the training data." + nearest();
    }
    InputRange.Outside farthest = outside.get(0);
    boolean below = farthest.value() < farthest.lower();
    int others = outside.size() - 1;
    String more =
        others == 0
            ? ""
            : others == 1 ? "; one more input outside" : "; " + others + " more inputs outside";
    return String.format(
        Locale.ROOT,
        "Outside the training data: input %d (%s) is %s, %s %s by %s standard deviations%s.%s",
        farthest.input() + 1,
        name(question.shown().surface().descriptor(), farthest.input()),
        NumberText.compact(farthest.value()),
        below ? "below" : "above",
        NumberText.compact(below ? farthest.lower() : farthest.upper()),
        NumberText.fixed(farthest.deviations(), 1),
        more,
        nearest());
  }

  /** How far the nearest row of training is. */
  private String nearest() {
    return Double.isNaN(distance)
        ? ""
        : " Nearest training row: " + NumberText.fixed(distance, 2) + " deviations away.";
  }

  private String name(DescriptorSettings settings, int input) {
    int particles = question.shown().surface().particles();
    return "exponent "
        + NumberText.fixed(settings.orders().get(input / particles), 0)
        + ", number "
        + (input % particles + 1);
  }
}
