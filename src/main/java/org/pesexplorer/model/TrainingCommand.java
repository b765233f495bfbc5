package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pesexplorer.core.network.EarlyStopping;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.Loss;
import org.pesexplorer.core.network.OptimiserSettings;
import org.pesexplorer.core.network.Schedule;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.core.network.TrainingRecipe;

/** The command line that trains the same network. */
public final class TrainingCommand {
  private static final double DROP = 0.3;
  private static final int PATIENCE = 10;

  private final TrainingRecipe recipe;
  private final TrainerSettings settings;
  private final List<String> words = new ArrayList<>();

  private TrainingCommand(TrainingRecipe recipe) {
    this.recipe = recipe;
    this.settings = recipe.settings();
  }

  /**
   * Writes it; what the command has no option for stands below as a remark.
   *
   * @param recipe how the network is trained
   * @param file where the database is stored; empty for one that is to be saved first
   */
  public static String of(TrainingRecipe recipe, Optional<Path> file) {
    TrainingCommand command = new TrainingCommand(recipe);
    command.write(file.map(Path::toString).orElse("database.json"));
    List<String> missing = command.missing();
    return String.join(" ", command.words)
        + (missing.isEmpty()
            ? ""
            : System.lineSeparator()
                + "# without an option, so not in the command: "
                + String.join(", ", missing));
  }

  private void write(String input) {
    boolean plain = recipe.kernels() == KernelPath.PLAIN;
    words.add(
        plain
            ? "java -jar pes-explorer.jar train"
            : "java --add-modules jdk.incubator.vector -jar pes-explorer.jar train");
    words.add("--in " + quoted(input));
    recipe
        .descriptor()
        .ifPresent(
            descriptor -> {
              words.add("--orders=" + descriptor.formatOrders());
              words.add("--r0p " + shortest(descriptor.r0p()));
              words.add("--descriptor " + descriptor.kind().id());
            });
    writeNetwork();
    writeTraining();
    SplitPlan split = recipe.split();
    words.add("--validation " + shortest(split.validation()));
    words.add("--test " + shortest(split.test()));
    words.add("--split " + word(split.kind()));
    words.add("--seed " + settings.seed());
    if (plain) {
      words.add("--kernels plain");
    }
    words.add("--out network.json");
  }

  private void writeNetwork() {
    words.add(
        "--layers="
            + settings.shape().layers().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",")));
    words.add("--activation " + word(settings.shape().activation()));
    words.add("--loss " + word(settings.loss().kind()));
    if (settings.loss().kind() == Loss.Kind.HUBER) {
      words.add("--huber-delta " + shortest(settings.loss().delta()));
    }
  }

  private void writeTraining() {
    words.add("--optimizer " + word(settings.optimiser().kind()));
    words.add("--rate " + shortest(settings.optimiser().rate()));
    if (settings.optimiser().momentum() > 0) {
      words.add("--momentum " + shortest(settings.optimiser().momentum()));
    }
    words.add("--schedule " + word(settings.schedule().kind()));
    if (settings.schedule().warmUp() > 0) {
      words.add("--warm-up " + shortest(settings.schedule().warmUp()));
    }
    if (settings.stopping().patience() > 0) {
      words.add("--patience " + settings.stopping().patience());
    }
    words.add("--initializer " + word(settings.initialiser()));
    words.add("--epochs " + settings.epochs());
    words.add("--batch " + settings.batch());
    words.add("--scaling " + (settings.scaling() ? "on" : "off"));
    if (settings.slopeWeight() > 0) {
      words.add("--force-weight " + shortest(settings.slopeWeight()));
    }
  }

  /** What the command would do otherwise. */
  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    OptimiserSettings own = settings.optimiser();
    OptimiserSettings usual =
        OptimiserSettings.of(own.kind()).withRate(own.rate()).withMomentum(own.momentum(), false);
    if (!own.equals(usual)) {
      missing.add("constants of the optimiser");
    }
    if (!settings.schedule().equals(usual(settings.schedule()))) {
      missing.add("constants of the schedule");
    }
    if (!settings.stopping().equals(EarlyStopping.after(settings.stopping().patience()))) {
      missing.add("the gain of early stopping");
    }
    if (recipe.split().seed() != settings.seed()) {
      missing.add("the seed of the parts (" + recipe.split().seed() + ")");
    }
    return missing;
  }

  private Schedule usual(Schedule own) {
    Schedule usual =
        switch (own.kind()) {
          case CONSTANT -> Schedule.CONSTANT;
          case COSINE -> Schedule.COSINE;
          case STEP -> Schedule.step(Math.max(1, settings.epochs() / 10), DROP);
          case PLATEAU -> Schedule.plateau(PATIENCE, DROP);
        };
    return usual.withWarmUp(own.warmUp());
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String shortest(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String quoted(String path) {
    return path.matches("[\\w./:\\\\-]+") ? path : '"' + path + '"';
  }
}
