package org.pesexplorer.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.io.TrainingWords;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what a network is like and how it is trained. */
final class TrainingOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--layers",
      paramLabel = "N,...",
      arity = "0..1",
      fallbackValue = "",
      description = "neurons of each hidden layer; empty for the linear network (default: 32,32)")
  private String layers;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description = "linear, softplus, tanh, silu, relu or gelu (default: silu)")
  private String activation;

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      description = "mae, mse, rmse or huber (default: mae)")
  private String loss;

  @Option(
      names = "--huber-delta",
      paramLabel = "E",
      description = "where Huber's loss becomes straight, in E_c (default: 0.1)")
  private String huberDelta;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description =
          "sgd, adam, nadam, adagrad, rmsprop, adadelta or levenberg-marquardt (default: adam)")
  private String optimizer;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description = "the learning rate; for levenberg-marquardt the first damping (default: 3e-3)")
  private String rate;

  @Option(
      names = "--momentum",
      paramLabel = "M",
      description = "of sgd and rmsprop, from 0 to below 1 (default: 0)")
  private String momentum;

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      description =
          "how the rate goes: constant, step, cosine or plateau; step drops ten times over the run,"
              + " plateau after 10 epochs without gain, each to 0.3 of the rate (default: cosine)")
  private String schedule;

  @Option(
      names = "--warm-up",
      paramLabel = "E",
      description = "epochs over which the rate rises from nothing (default: 0)")
  private String warmUp;

  @Option(
      names = "--patience",
      paramLabel = "E",
      description =
          "stop after so many epochs without a better validation MAE; 0 never (default: 0). The"
              + " best epoch is kept in any case.")
  private String patience;

  @Option(
      names = "--initializer",
      paramLabel = "NAME",
      description =
          "glorot-uniform, glorot-normal, he-uniform or he-normal (default: glorot-uniform)")
  private String initializer;

  @Option(names = "--epochs", paramLabel = "E", description = "the most epochs (default: 300)")
  private String epochs;

  @Option(names = "--batch", paramLabel = "B", description = "rows a step (default: 128)")
  private String batch;

  @Option(
      names = "--scaling",
      paramLabel = "on|off",
      description =
          "bring inputs and energies to mean 0 and deviation 1 by the training part; off as in the"
              + " thesis (default: on)")
  private String scaling;

  @Option(
      names = "--force-weight",
      paramLabel = "W",
      description =
          "fit the slopes of the energy, too; what their loss is multiplied by beside that of"
              + " energies (default: 0, not fitted)")
  private String forceWeight;

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      description = "the share of rows that choose the epoch (default: 0.15)")
  private String validation;

  @Option(
      names = "--test",
      paramLabel = "SHARE",
      description =
          "the share of rows that nothing sees but the last figure (default: 0.15, and none where"
              + " --validation is given)")
  private String test;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      description =
          "how rows are dealt out: random, clusters, farthest, class, lowest-energy, highest-energy"
              + " or width (default: random)")
  private String split;

  @Option(
      names = "--seed",
      paramLabel = "K",
      description = "a whole number that fixes all random numbers (default: 1)")
  private String seed;

  /**
   * The words that were given, by the name of their option.
   *
   * @throws ParameterException when one cannot be read
   */
  Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, "layers", layers);
    put(words, "activation", activation);
    put(words, "loss", loss);
    put(words, "huber-delta", huberDelta);
    put(words, "optimizer", optimizer);
    put(words, "rate", rate);
    put(words, "momentum", momentum);
    put(words, "schedule", schedule);
    put(words, "warm-up", warmUp);
    put(words, "patience", patience);
    put(words, "initializer", initializer);
    put(words, "epochs", epochs);
    put(words, "batch", batch);
    put(words, "scaling", scaling);
    put(words, "force-weight", forceWeight);
    put(words, "validation", validation);
    put(words, "test", test);
    put(words, "split", split);
    put(words, "seed", seed);
    return words;
  }

  private void put(Map<String, String> words, String name, String word) {
    if (word == null) {
      return;
    }
    try {
      TrainingWords.check(name, word);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--" + name + "': " + e.getMessage(), e);
    }
    words.put(name, word);
  }

  /**
   * The settings; the number of inputs is left to the database.
   *
   * @throws ParameterException when one is refused
   */
  TrainerSettings settings() {
    return plan().settings();
  }

  /**
   * How rows are dealt out.
   *
   * @throws ParameterException when shares are refused
   */
  SplitPlan split() {
    return plan().split();
  }

  private TrainingPlan plan() {
    Map<String, String> words = words();
    try {
      return TrainingWords.plan(words);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
