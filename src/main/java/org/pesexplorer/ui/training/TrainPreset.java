package org.pesexplorer.ui.training;

import java.util.List;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.Schedule;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;

/** Networks to begin with, each with the database that comes with the program for it. */
public enum TrainPreset {
  /** Forces fitted, smooth inputs of short range, mixed scans. */
  BEST_KNOWN(
      "best-known",
      "Best known",
      "64-64, three exponents within 3 R_c, forces fitted, mixed scans: test MAE about 0.01 E_c and"
          + " a slope error of about 5 % in some ten seconds.",
      "width-5.json.gz"),
  /** The thesis's best. */
  THESIS_LINEAR(
      "thesis-linear",
      "Thesis: linear",
      "The thesis's linear network as it was trained: inputs not scaled, rate 1e-5, images fixed at"
          + " the start, equation 9. The thesis reports 0.47 E_c.",
      "thesis.json.gz"),
  /** What no network of the thesis could. */
  SEVERAL_WIDTHS(
      "several-widths",
      "Several widths",
      "One network for 86 cell widths from 1.5 to 10 R_c, where the thesis found none (7.5 to 277"
          + " E_c): test MAE about 0.06 E_c. The narrowest cells have the largest energies and"
          + " errors.",
      "widths.json.gz"),
  /** The thesis's largest. */
  THESIS_LARGEST(
      "thesis-largest",
      "Thesis: largest network",
      "Two layers of 32 with softplus, four times the inputs, as the thesis tried them: not scaled,"
          + " rate 1e-5. More neurons do not help where the optimiser cannot use them.",
      "thesis.json.gz");

  private static final double THESIS_RATE = 1e-5;

  private final String id;
  private final String title;
  private final String help;
  private final String sample;

  TrainPreset(String id, String title, String help, String sample) {
    this.id = id;
    this.title = title;
    this.help = help;
    this.sample = sample;
  }

  /** Its name in ids and the session. */
  public String id() {
    return id;
  }

  /** Its name on screen. */
  String title() {
    return title;
  }

  /** What it is, in a sentence or two. */
  String help() {
    return help;
  }

  /** The file of the database that comes with the program. */
  String sample() {
    return sample;
  }

  /** What the form says for it. */
  public TrainSetup setup() {
    return switch (this) {
      case BEST_KNOWN ->
          new TrainSetup(
              hidden(64, Activation.SILU).withLength(100, 128).withSlopeWeight(0.1),
              SplitPlan.standard(1),
              shortRange(),
              false);
      case THESIS_LINEAR -> thesis(NetworkShape.linear(1), 1500, 4);
      case THESIS_LARGEST -> thesis(shape(32, Activation.SOFTPLUS), 200, 32);
      case SEVERAL_WIDTHS ->
          new TrainSetup(
              TrainerSettings.standard(new NetworkShape(1, List.of(64, 64, 64), Activation.SILU))
                  .withLength(150, 64),
              SplitPlan.standard(1),
              new DescriptorSettings(List.of(-2, -3, -4, -6), 3, DescriptorKind.EIGENVALUES),
              false);
    };
  }

  private static DescriptorSettings shortRange() {
    return new DescriptorSettings(List.of(-2, -3, -4), 3, DescriptorKind.EIGENVALUES);
  }

  private static NetworkShape shape(int neurons, Activation activation) {
    return new NetworkShape(1, List.of(neurons, neurons), activation);
  }

  private static TrainerSettings hidden(int neurons, Activation activation) {
    return TrainerSettings.standard(shape(neurons, activation));
  }

  private static TrainSetup thesis(NetworkShape shape, int epochs, int batch) {
    return new TrainSetup(
        TrainerSettings.standard(shape)
            .withScaling(false)
            .withOptimiser(OptimiserSettings.of(OptimiserKind.ADAM).withRate(THESIS_RATE))
            .withSchedule(Schedule.CONSTANT)
            .withLength(epochs, batch),
        SplitPlan.standard(1),
        DescriptorSettings.THESIS,
        false);
  }
}
