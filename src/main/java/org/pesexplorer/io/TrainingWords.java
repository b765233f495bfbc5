package org.pesexplorer.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
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
import org.pesexplorer.core.network.TrainingPlan;

/**
 * All settings of a training as words by name: the options of the command line without their dashes
 * (docs/command-line.md, "train"). What is not said is as the command has it.
 */
public final class TrainingWords {
  /** What a drop of the schedules step and plateau multiplies the rate by. */
  private static final double USUAL_DROP = 0.3;

  private static final int STEPS = 10;
  private static final int PLATEAU = 10;

  private static final Word<List<Integer>> LAYERS =
      new Word<>("layers", "32,32", Kind.LIST, TrainingWords::neurons);
  private static final Word<Activation> ACTIVATION = choice("activation", Activation.SILU);
  private static final Word<Loss.Kind> LOSS = choice("loss", Loss.Kind.MAE);
  private static final Word<Double> HUBER_DELTA = number("huber-delta", "0.1");
  private static final Word<OptimiserKind> OPTIMIZER = choice("optimizer", OptimiserKind.ADAM);
  private static final Word<Double> RATE = number("rate", "3e-3");
  private static final Word<Double> MOMENTUM = number("momentum", "0");
  private static final Word<Schedule.Kind> SCHEDULE = choice("schedule", Schedule.Kind.COSINE);
  private static final Word<Double> WARM_UP = number("warm-up", "0");
  private static final Word<Integer> PATIENCE = whole("patience", "0", Integer::valueOf);
  private static final Word<Initialiser> INITIALIZER =
      choice("initializer", Initialiser.GLOROT_UNIFORM);
  private static final Word<Integer> EPOCHS = whole("epochs", "300", Integer::valueOf);
  private static final Word<Integer> BATCH = whole("batch", "128", Integer::valueOf);
  private static final Word<Boolean> SCALING =
      new Word<>("scaling", "on", Kind.WORD, text -> constant(OnOff.class, text) == OnOff.ON);
  private static final Word<Double> FORCE_WEIGHT = number("force-weight", "0");
  private static final Word<Double> VALIDATION = number("validation", "0.15");
  private static final Word<Double> TEST = number("test", "0.15");
  private static final Word<SplitPlan.Kind> SPLIT = choice("split", SplitPlan.Kind.RANDOM);
  private static final Word<Long> SEED = whole("seed", "1", Long::valueOf);
  private static final Word<List<Integer>> ORDERS =
      new Word<>(
          "orders",
          DescriptorSettings.THESIS.formatOrders(),
          Kind.LIST,
          DescriptorSettings::parseOrders);
  private static final Word<Double> R0P =
      number("r0p", Double.toString(DescriptorSettings.THESIS.r0p()));
  private static final Word<DescriptorKind> DESCRIPTOR =
      new Word<>(
          "descriptor", DescriptorSettings.THESIS.kind().id(), Kind.WORD, DescriptorKind::of);

  private static final Map<String, Word<?>> ALL =
      named(
          LAYERS,
          ACTIVATION,
          LOSS,
          HUBER_DELTA,
          OPTIMIZER,
          RATE,
          MOMENTUM,
          SCHEDULE,
          WARM_UP,
          PATIENCE,
          INITIALIZER,
          EPOCHS,
          BATCH,
          SCALING,
          FORCE_WEIGHT,
          VALIDATION,
          TEST,
          SPLIT,
          SEED,
          ORDERS,
          R0P,
          DESCRIPTOR);

  private TrainingWords() {}

  private enum OnOff {
    ON,
    OFF
  }

  private enum Kind {
    WORD,
    NUMBER,
    WHOLE,
    LIST
  }

  /** A setting: its name, what it is without a word, and how a word is read. */
  private record Word<T>(String name, String usual, Kind kind, Function<String, T> reader) {
    T of(Map<String, String> words) {
      return read(words.getOrDefault(name, usual));
    }

    T read(String word) {
      return Objects.requireNonNull(reader.apply(word.strip()), name);
    }
  }

  private static Map<String, Word<?>> named(Word<?>... words) {
    Map<String, Word<?>> all = new LinkedHashMap<>();
    for (Word<?> word : words) {
      all.put(word.name(), word);
    }
    return all;
  }

  private static Word<Double> number(String name, String usual) {
    return new Word<>(name, usual, Kind.NUMBER, text -> read("a number", text, Double::valueOf));
  }

  private static <N extends Number> Word<N> whole(
      String name, String usual, Function<String, N> reader) {
    return new Word<>(name, usual, Kind.WHOLE, text -> read("a whole number", text, reader));
  }

  private static <E extends Enum<E>> Word<E> choice(String name, E usual) {
    Class<E> type = usual.getDeclaringClass();
    return new Word<>(name, JsonPlace.word(usual), Kind.WORD, text -> constant(type, text));
  }

  private static <T> T read(String kind, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expected " + kind + "; was \"" + text + "\"", e);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    List<String> words = new ArrayList<>();
    for (E one : type.getEnumConstants()) {
      String word = JsonPlace.word(one);
      if (word.equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return one;
      }
      words.add(word);
    }
    throw new IllegalArgumentException(
        "expected one of " + String.join(", ", words) + "; was \"" + text + "\"");
  }

  private static List<Integer> neurons(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : text.isBlank() ? new String[0] : text.split(",", -1)) {
      try {
        numbers.add(Integer.valueOf(word.strip()));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "expected whole numbers with commas, as in 32,32; was \"" + text + "\"", e);
      }
    }
    return numbers;
  }

  /** The names of all settings. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** Whether a known setting is a number, of which there may be a range. */
  public static boolean isNumber(String name) {
    return ALL.get(name).kind() == Kind.NUMBER || isWhole(name);
  }

  /** Whether a known setting is a whole number. */
  public static boolean isWhole(String name) {
    return ALL.get(name).kind() == Kind.WHOLE;
  }

  /** Whether a word for a known setting may have commas. */
  public static boolean isList(String name) {
    return ALL.get(name).kind() == Kind.LIST;
  }

  /**
   * Looks whether a word can be read, by itself.
   *
   * @throws IllegalArgumentException when it cannot, or there is no such setting
   */
  public static void check(String name, String word) {
    requireKnown(name);
    Objects.requireNonNull(ALL.get(name).read(word));
  }

  /**
   * Looks whether there is a setting of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static void requireKnown(String name) {
    if (!ALL.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no setting \"" + name + "\"; there are " + String.join(", ", ALL.keySet()));
    }
  }

  /**
   * The training that words ask for.
   *
   * @param words by name; not modified
   * @throws IllegalArgumentException when a word cannot be read, with its name, or settings do not
   *     go together
   */
  public static TrainingPlan plan(Map<String, String> words) {
    words.forEach(TrainingWords::checkNamed);
    return new TrainingPlan(settings(words), split(words), descriptor(words));
  }

  private static void checkNamed(String name, String word) {
    requireKnown(name);
    try {
      check(name, word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static TrainerSettings settings(Map<String, String> words) {
    return new TrainerSettings(
        new NetworkShape(1, LAYERS.of(words), ACTIVATION.of(words)),
        new Loss(LOSS.of(words), HUBER_DELTA.of(words)),
        OptimiserSettings.of(OPTIMIZER.of(words))
            .withRate(RATE.of(words))
            .withMomentum(MOMENTUM.of(words), false),
        schedule(words),
        EarlyStopping.after(PATIENCE.of(words)),
        INITIALIZER.of(words),
        EPOCHS.of(words),
        BATCH.of(words),
        SEED.of(words),
        SCALING.of(words),
        FORCE_WEIGHT.of(words));
  }

  private static Schedule schedule(Map<String, String> words) {
    Schedule chosen =
        switch (SCHEDULE.of(words)) {
          case CONSTANT -> Schedule.CONSTANT;
          case COSINE -> Schedule.COSINE;
          case STEP -> Schedule.step(Math.max(1, EPOCHS.of(words) / STEPS), USUAL_DROP);
          case PLATEAU -> Schedule.plateau(PLATEAU, USUAL_DROP);
        };
    return chosen.withWarmUp(WARM_UP.of(words));
  }

  /** A validation part that is asked for alone leaves no test part. */
  private static SplitPlan split(Map<String, String> words) {
    boolean alone = words.containsKey(VALIDATION.name()) && !words.containsKey(TEST.name());
    return new SplitPlan(
        SPLIT.of(words), VALIDATION.of(words), alone ? 0 : TEST.of(words), SEED.of(words));
  }

  private static Optional<DescriptorSettings> descriptor(Map<String, String> words) {
    boolean said =
        words.containsKey(ORDERS.name())
            || words.containsKey(R0P.name())
            || words.containsKey(DESCRIPTOR.name());
    return said
        ? Optional.of(new DescriptorSettings(ORDERS.of(words), R0P.of(words), DESCRIPTOR.of(words)))
        : Optional.empty();
  }
}
