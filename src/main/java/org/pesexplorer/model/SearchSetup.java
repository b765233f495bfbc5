package org.pesexplorer.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.SearchAxis;
import org.pesexplorer.core.network.SearchPlan;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.io.SearchWords;
import org.pesexplorer.io.TrainingValues;
import org.pesexplorer.io.TrainingWords;
import org.pesexplorer.work.SearchRequest;

/**
 * A hyper-parameter search as it is typed.
 *
 * @param axes what varies
 * @param random how many runs are drawn; 0 for all combinations
 * @param seed what they are drawn from
 * @param fixed words for all other settings, by name
 * @param kernels the arithmetic
 */
public record SearchSetup(
    List<Axis> axes, int random, long seed, Map<String, String> fixed, KernelPath kernels) {

  /**
   * A setting and what it may be.
   *
   * @param name its name
   * @param values values with commas between them, with semicolons where they have commas
   *     themselves; or a range, as "1e-4:1e-2"
   */
  public record Axis(String name, String values) {

    /** Refuses null. */
    public Axis {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(values, "values");
    }
  }

  /** Copies. */
  public SearchSetup {
    axes = List.copyOf(axes);
    fixed = Map.copyOf(fixed);
    Objects.requireNonNull(kernels, "kernels");
  }

  /** The names of all settings that may vary. */
  public static List<String> names() {
    return TrainingWords.names();
  }

  /** The words of a network's own settings, by name. */
  public static Map<String, String> words(TrainedNetwork network) {
    TrainingPlan plan =
        new TrainingPlan(
            network.settings(), network.split(), Optional.of(network.surface().descriptor()));
    Map<String, String> words = new LinkedHashMap<>();
    TrainingValues.of(plan).forEach((name, value) -> words.put(option(name), word(value)));
    words.put("seed", Long.toString(network.settings().seed()));
    return words;
  }

  /** "forceWeight" as "force-weight". */
  private static String option(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String word(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).collect(Collectors.joining(","))
        : value.toString();
  }

  /**
   * The same around other settings.
   *
   * @param others words for what does not vary, by name
   */
  public SearchSetup around(Map<String, String> others) {
    return new SearchSetup(axes, random, seed, others, kernels);
  }

  /**
   * How many runs there are.
   *
   * @throws IllegalArgumentException in words, when something cannot be read or does not go
   *     together
   */
  public int runs() {
    return request().plan().runs();
  }

  /**
   * The training of a run.
   *
   * @param run from 0
   * @throws IllegalArgumentException as {@link #runs}, and when its settings do not go together
   */
  public TrainingPlan training(int run) {
    return request().training(run);
  }

  /** The search that is asked for; throws as {@link #runs}. */
  SearchRequest request() {
    List<SearchAxis> all = new ArrayList<>();
    Map<String, String> rest = new LinkedHashMap<>(fixed);
    for (Axis axis : axes) {
      String words = axis.name() + "=" + axis.values().strip();
      all.add(axis.values().contains(":") ? SearchWords.range(words) : SearchWords.choice(words));
      rest.remove(axis.name());
    }
    return new SearchRequest(new SearchPlan(all, random, seed), rest, kernels, Optional.empty());
  }
}
