package org.pesexplorer.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.database.WidthRange;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;

/**
 * The settings of a database as words by name: the options of the command line in camelCase, and
 * the keys of settings files (docs/command-line.md).
 */
public final class DatabaseWords {
  /** Stands for no upper energy. */
  private static final String NONE = "none";

  private static final String TEMPERATURE = "temperature";
  private static final String MAX_ENERGY = "maxEnergy";
  private static final String SEED = "seed";

  private DatabaseWords() {}

  /** What is generated without a word: the mixed scans, without an upper energy. */
  public static DatabaseSettings defaults() {
    DatabaseSettings mixed = DatabasePreset.MIXED.settings();
    return mixed.withFilter(EnergyFilter.below(mixed.filter().cutoff()));
  }

  /** All words of settings. */
  public static Map<String, String> texts(DatabaseSettings settings) {
    WidthRange widths = settings.widths();
    RelaxationSettings relaxation = settings.relaxation();
    OptionalDouble top = settings.filter().maxEnergy();
    Map<String, String> words = new LinkedHashMap<>();
    words.put("points", Integer.toString(settings.points()));
    words.put("particles", Integer.toString(settings.particles()));
    words.put("dimension", Integer.toString(settings.dimension()));
    words.put("potential", PotentialKind.format(settings.potential()));
    words.put("widths", Numbers.shortest(widths.least()) + "," + Numbers.shortest(widths.most()));
    words.put("numberOfWidths", Integer.toString(widths.count()));
    words.put("depth", settings.depth().format());
    words.put("relaxationDepth", relaxation.depth().format());
    words.put("scans", settings.scans().format());
    words.put("maxMove", Numbers.shortest(relaxation.largestMove()));
    words.put("cutoff", Numbers.shortest(settings.filter().cutoff()));
    words.put(MAX_ENERGY, top.isPresent() ? Numbers.shortest(top.getAsDouble()) : NONE);
    words.put("images", relaxation.images().id());
    words.put("counting", settings.counting().id());
    words.put("method", relaxation.method().id());
    words.put(TEMPERATURE, Numbers.shortest(relaxation.temperature()));
    words.put(SEED, Long.toString(settings.seed()));
    return words;
  }

  /** All words but the seed as values for JSON; what does not count is left out. */
  public static Map<String, Object> values(DatabaseSettings settings) {
    Map<String, Object> values = new LinkedHashMap<>(texts(settings));
    WidthRange widths = settings.widths();
    values.put("points", settings.points());
    values.put("particles", settings.particles());
    values.put("dimension", settings.dimension());
    values.put("widths", List.of(widths.least(), widths.most()));
    values.put("numberOfWidths", widths.count());
    values.put("depth", depth(settings.depth()));
    values.put("relaxationDepth", depth(settings.relaxation().depth()));
    values.put("scans", scans(settings.scans()));
    values.put("maxMove", settings.relaxation().largestMove());
    values.put("cutoff", settings.filter().cutoff());
    values.remove(MAX_ENERGY);
    settings.filter().maxEnergy().ifPresent(top -> values.put(MAX_ENERGY, top));
    values.remove(TEMPERATURE);
    if (settings.relaxation().method() == Method.METROPOLIS) {
      values.put(TEMPERATURE, settings.relaxation().temperature());
    }
    values.remove(SEED);
    return values;
  }

  private static Object depth(ImageDepth depth) {
    return depth.shells().isPresent() ? (Object) depth.shells().getAsInt() : depth.format();
  }

  private static Object scans(ScanPlan plan) {
    if (plan instanceof ScanPlan.Fixed fixed) {
      return fixed.scans();
    }
    return plan instanceof ScanPlan.Parts list ? list.parts() : plan.format();
  }

  /**
   * Settings with some of their words replaced.
   *
   * @param base what holds for all other words
   * @param words by name
   * @throws IllegalArgumentException when a name is unknown, a word cannot be read, or the settings
   *     do not go together
   */
  public static DatabaseSettings with(DatabaseSettings base, Map<String, String> words) {
    Map<String, String> all = texts(base);
    for (Map.Entry<String, String> word : words.entrySet()) {
      if (all.replace(word.getKey(), word.getValue()) == null) {
        throw new IllegalArgumentException(
            "there is no setting \""
                + word.getKey()
                + "\"; there are "
                + String.join(", ", all.keySet()));
      }
    }
    return settings(all);
  }

  private static DatabaseSettings settings(Map<String, String> words) {
    List<Double> ends = read(words, "widths", DatabaseWords::numbers);
    if (ends.size() != 2) {
      throw new IllegalArgumentException(
          "widths must be a lower and an upper limit, as in 1.5,10, was \""
              + words.get("widths")
              + "\"");
    }
    return new DatabaseSettings(
        whole(words, "points"),
        whole(words, "particles"),
        whole(words, "dimension"),
        read(words, "potential", PotentialKind::parse),
        read(words, "counting", Counting::of),
        new WidthRange(ends.get(0), ends.get(1), whole(words, "numberOfWidths")),
        read(words, "depth", ImageDepth::parse),
        relaxation(words),
        read(words, "scans", ScanPlan::parse),
        new EnergyFilter(number(words, "cutoff"), top(words)),
        read(words, SEED, text -> named(SEED, "a whole number", text, Long::valueOf)));
  }

  private static RelaxationSettings relaxation(Map<String, String> words) {
    return new RelaxationSettings(
        read(words, "method", Method::of),
        read(words, "images", Images::of),
        0,
        number(words, "maxMove"),
        number(words, TEMPERATURE),
        read(words, "relaxationDepth", ImageDepth::parse));
  }

  private static OptionalDouble top(Map<String, String> words) {
    return words.get(MAX_ENERGY).equals(NONE)
        ? OptionalDouble.empty()
        : OptionalDouble.of(number(words, MAX_ENERGY));
  }

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      numbers.add(named("widths", "numbers, as in 1.5,10", text, all -> Double.valueOf(part)));
    }
    return numbers;
  }

  private static int whole(Map<String, String> words, String name) {
    return read(words, name, text -> named(name, "a whole number", text, Integer::valueOf));
  }

  private static double number(Map<String, String> words, String name) {
    return read(words, name, text -> named(name, "a number", text, Double::valueOf));
  }

  private static <T> T read(Map<String, String> words, String name, Function<String, T> reader) {
    return reader.apply(words.get(name).strip());
  }

  private static <T> T named(String name, String kind, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be " + kind + ", was \"" + text + "\"", e);
    }
  }
}
