package org.pesexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.pesexplorer.core.network.Activation;
import org.pesexplorer.core.network.EarlyStopping;
import org.pesexplorer.core.network.Initialiser;
import org.pesexplorer.core.network.Loss;
import org.pesexplorer.core.network.NetworkShape;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.Schedule;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what a network is like and how it is trained. */
final class TrainingOptions {
  private static final double USUAL_SHARE = 0.15;

  /** What a drop of the schedules step and plateau multiplies the rate by. */
  private static final double USUAL_DROP = 0.3;

  private enum OnOff {
    ON,
    OFF
  }

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--layers",
      paramLabel = "N,...",
      arity = "0..1",
      defaultValue = "32,32",
      fallbackValue = "",
      description = "neurons of each hidden layer; empty for the linear network (default: 32,32)")
  private String layers;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      defaultValue = "silu",
      description = "linear, softplus, tanh, silu, relu or gelu (default: silu)")
  private String activation;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      defaultValue = "mae",
      description = "mae, mse, rmse or huber (default: mae)")
  private String loss;

  @Option(
      names = "--huber-delta",
      paramLabel = "E",
      defaultValue = "0.1",
      description = "where Huber's loss becomes straight, in E_c (default: 0.1)")
  private double huberDelta;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      defaultValue = "adam",
      description =
          "sgd, adam, nadam, adagrad, rmsprop, adadelta or levenberg-marquardt (default: adam)")
  private String optimizer;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "the learning rate; for levenberg-marquardt the first damping (default: 3e-3)")
  private Double rate;

  @Option(
      names = "--momentum",
      paramLabel = "M",
      defaultValue = "0",
      description = "of sgd and rmsprop, from 0 to below 1 (default: 0)")
  private double momentum;

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      defaultValue = "cosine",
      description =
          "how the rate goes: constant, step, cosine or plateau; step drops ten times over the run,"
              + " plateau after 10 epochs without gain, each to 0.3 of the rate (default: cosine)")
  private String schedule;

  @Option(
      names = "--warm-up",
      paramLabel = "E",
      defaultValue = "0",
      description = "epochs over which the rate rises from nothing (default: 0)")
  private double warmUp;

  @Option(
      names = "--patience",
      paramLabel = "E",
      defaultValue = "0",
      description =
          "stop after so many epochs without a better validation MAE; 0 never (default: 0). The"
              + " best epoch is kept in any case.")
  private int patience;

  @Option(
      names = "--initializer",
      paramLabel = "NAME",
      defaultValue = "glorot-uniform",
      description =
          "glorot-uniform, glorot-normal, he-uniform or he-normal (default: glorot-uniform)")
  private String initializer;

  @Option(
      names = "--epochs",
      paramLabel = "E",
      defaultValue = "300",
      description = "the most epochs (default: 300)")
  private int epochs;

  @Option(
      names = "--batch",
      paramLabel = "B",
      defaultValue = "128",
      description = "rows a step (default: 128)")
  private int batch;

  @Option(
      names = "--scaling",
      paramLabel = "on|off",
      defaultValue = "on",
      description =
          "bring inputs and energies to mean 0 and deviation 1 by the training part; off as in the"
              + " thesis (default: on)")
  private OnOff scaling;

  @Option(
      names = "--force-weight",
      paramLabel = "W",
      defaultValue = "0",
      description =
          "fit the slopes of the energy, too; what their loss is multiplied by beside that of"
              + " energies (default: 0, not fitted)")
  private double forceWeight;

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      description = "the share of rows that choose the epoch (default: 0.15)")
  private Double validation;

  @Option(
      names = "--test",
      paramLabel = "SHARE",
      description =
          "the share of rows that nothing sees but the last figure (default: 0.15, and none where"
              + " --validation is given)")
  private Double test;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "random",
      description =
          "how rows are dealt out: random, clusters, farthest, class, lowest-energy, highest-energy"
              + " or width (default: random)")
  private String split;

  @Option(
      names = "--seed",
      paramLabel = "K",
      defaultValue = "1",
      description = "a whole number that fixes all random numbers (default: 1)")
  private long seed;

  /**
   * The settings; the number of inputs is left to the database.
   *
   * @throws ParameterException when one is refused
   */
  TrainerSettings settings() {
    OptimiserKind kind = choice("--optimizer", optimizer, OptimiserKind.class);
    NetworkShape shape =
        checked(
            () ->
                new NetworkShape(
                    1, neurons(), choice("--activation", activation, Activation.class)));
    Loss.Kind lossKind = choice("--loss", loss, Loss.Kind.class);
    Initialiser initialiser = choice("--initializer", initializer, Initialiser.class);
    Schedule.Kind scheduleKind = choice("--schedule", schedule, Schedule.Kind.class);
    return checked(
        () ->
            new TrainerSettings(
                shape,
                new Loss(lossKind, huberDelta),
                OptimiserSettings.of(kind)
                    .withRate(rate != null ? rate : 3e-3)
                    .withMomentum(momentum, false),
                schedule(scheduleKind),
                EarlyStopping.after(patience),
                initialiser,
                epochs,
                batch,
                seed,
                scaling == OnOff.ON,
                forceWeight));
  }

  private Schedule schedule(Schedule.Kind kind) {
    Schedule chosen =
        switch (kind) {
          case CONSTANT -> Schedule.CONSTANT;
          case COSINE -> Schedule.COSINE;
          case STEP -> Schedule.step(Math.max(1, epochs / 10), USUAL_DROP);
          case PLATEAU -> Schedule.plateau(10, USUAL_DROP);
        };
    return chosen.withWarmUp(warmUp);
  }

  /**
   * How rows are dealt out.
   *
   * @throws ParameterException when shares are refused
   */
  SplitPlan split() {
    double unseen = validation != null ? validation : USUAL_SHARE;
    double last = test != null ? test : validation != null ? 0 : USUAL_SHARE;
    SplitPlan.Kind kind = choice("--split", split, SplitPlan.Kind.class);
    return checked(() -> new SplitPlan(kind, unseen, last, seed));
  }

  private List<Integer> neurons() {
    List<Integer> numbers = new ArrayList<>();
    for (String word : layers.isBlank() ? new String[0] : layers.split(",", -1)) {
      try {
        numbers.add(Integer.valueOf(word.strip()));
      } catch (NumberFormatException e) {
        throw new ParameterException(
            spec.commandLine(),
            "Invalid value for option '--layers': expected whole numbers with commas, as in 32,32;"
                + " was \""
                + layers
                + "\"",
            e);
      }
    }
    return numbers;
  }

  private <E extends Enum<E>> E choice(String option, String text, Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E one : type.getEnumConstants()) {
      String word = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return one;
      }
      words.add(word);
    }
    throw new ParameterException(
        spec.commandLine(),
        "Invalid value for option '"
            + option
            + "': expected one of "
            + String.join(", ", words)
            + "; was \""
            + text
            + "\"");
  }

  private <T> T checked(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
