package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.network.SearchPlan;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.io.TrainingWords;

/**
 * A hyper-parameter search that is wanted.
 *
 * @param plan what varies
 * @param fixed words for all other settings, by name; what is not said is as usual
 * @param kernels the arithmetic
 * @param file where the table goes, with the finished runs beside it while it is under way; empty
 *     to have it in memory alone
 */
public record SearchRequest(
    SearchPlan plan, Map<String, String> fixed, KernelPath kernels, Optional<Path> file) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when a setting is unknown, fixed and varied, or its word
   *     cannot be read, or nothing is left to validate with
   */
  public SearchRequest {
    Objects.requireNonNull(kernels, "kernels");
    Objects.requireNonNull(file, "file");
    fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
    for (String name : plan.names()) {
      TrainingWords.requireKnown(name);
      if (fixed.containsKey(name)) {
        throw new IllegalArgumentException(name + " is fixed and varied");
      }
    }
    fixed.forEach(TrainingWords::check);
    requireOne(plan, fixed);
  }

  /** Some runs may be refused, and say so in their rows, but not all of them. */
  private static void requireOne(SearchPlan plan, Map<String, String> fixed) {
    Optional<IllegalArgumentException> first = Optional.empty();
    for (int run = 0; run < plan.runs(); run++) {
      try {
        training(plan, fixed, run);
        return;
      } catch (IllegalArgumentException e) {
        first = first.or(() -> Optional.of(e));
      }
    }
    throw first.orElseThrow();
  }

  /**
   * The training of a run.
   *
   * @param run from 0
   * @throws IllegalArgumentException when its settings do not go together, in words
   */
  public TrainingPlan training(int run) {
    return training(plan, fixed, run);
  }

  private static TrainingPlan training(SearchPlan plan, Map<String, String> fixed, int run) {
    Map<String, String> words = new LinkedHashMap<>(fixed);
    List<String> tried = plan.words(run);
    for (int k = 0; k < tried.size(); k++) {
      words.put(plan.names().get(k), tried.get(k));
    }
    TrainingPlan training = TrainingWords.plan(words);
    if (training.split().validation() == 0) {
      throw new IllegalArgumentException(
          "runs are ordered by their validation error: give the validation part a share above 0");
    }
    return training;
  }
}
