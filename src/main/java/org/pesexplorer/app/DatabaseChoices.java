package org.pesexplorer.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.io.DatabaseWords;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.database.DatabaseSetup;
import org.pesexplorer.ui.database.GenerateViewModel;

/**
 * What is to be generated and which databases are open, as words for the session file; unknown
 * words are passed over one by one.
 */
final class DatabaseChoices {
  private static final Logger LOG = Logger.getLogger(DatabaseChoices.class.getName());
  private static final String PREFIX = "database.";
  private static final String OPEN = PREFIX + "open.";
  private static final String SHOWN = PREFIX + "shown";

  /** Words that are taken together, as one makes no sense without the other. */
  private static final Set<String> WIDTHS = Set.of("widths", "numberOfWidths");

  private DatabaseChoices() {}

  static Map<String, String> of(DatabaseSetup setup, Databases databases) {
    Map<String, String> all = new TreeMap<>();
    DatabaseWords.texts(setup.settings()).forEach((name, word) -> all.put(PREFIX + name, word));
    all.put(PREFIX + "toFile", Boolean.toString(setup.toFile()));
    all.put(PREFIX + "file", setup.file().toString());
    all.put(PREFIX + "threads", Integer.toString(setup.threads()));
    all.put(PREFIX + "preset", setup.preset().map(Enum::name).orElse(""));
    int k = 0;
    for (OpenDatabase each : databases.open()) {
      if (each.file().isPresent()) {
        all.put(OPEN + k++, each.file().get().toString());
      }
    }
    Optional.ofNullable(databases.currentProperty().get())
        .flatMap(OpenDatabase::file)
        .ifPresent(file -> all.put(SHOWN, file.toString()));
    return all;
  }

  /**
   * Takes what an earlier session said.
   *
   * @param all its words
   * @param model whose form takes them
   * @param cores the most threads
   */
  static void restore(Map<String, String> all, GenerateViewModel model, int cores) {
    guarded("preset", all, word -> now -> preset(now, word), model);
    Map<String, String> words = new LinkedHashMap<>();
    DatabaseSettings first = model.setupProperty().get().settings();
    for (String name : DatabaseWords.texts(first).keySet()) {
      String word = all.get(PREFIX + name);
      if (word != null) {
        words.put(name, word);
      }
    }
    Optional<DatabasePreset> preset = model.setupProperty().get().preset();
    if (!take(words, model)) {
      takeOneByOne(words, model);
    }
    DatabaseSetup taken = model.setupProperty().get();
    if (preset.isPresent() && same(taken.settings(), preset.get().settings())) {
      DatabaseSettings settings = taken.settings();
      model.change(now -> restored(now, settings, preset));
    }
    guarded("file", all, word -> now -> now.withFile(Path.of(word)), model);
    guarded("toFile", all, word -> now -> now.withToFile(Boolean.parseBoolean(word)), model);
    guarded(
        "threads",
        all,
        word -> now -> now.withThreads(Math.min(cores, Integer.parseInt(word))),
        model);
  }

  private static DatabaseSetup preset(DatabaseSetup now, String word) {
    return word.isEmpty() ? now : now.withPreset(DatabasePreset.valueOf(word));
  }

  private static DatabaseSetup restored(
      DatabaseSetup now, DatabaseSettings settings, Optional<DatabasePreset> preset) {
    return new DatabaseSetup(settings, now.toFile(), now.file(), now.threads(), preset);
  }

  /** Whether settings are those of a preset, of whatever number of rows and seed. */
  private static boolean same(DatabaseSettings settings, DatabaseSettings preset) {
    return DatabaseWords.texts(settings.withPoints(1).withSeed(0))
        .equals(DatabaseWords.texts(preset.withPoints(1).withSeed(0)));
  }

  private static void takeOneByOne(Map<String, String> words, GenerateViewModel model) {
    Map<String, String> widths = new LinkedHashMap<>(words);
    widths.keySet().retainAll(WIDTHS);
    take(widths, model);
    words.forEach(
        (name, word) -> {
          if (!WIDTHS.contains(name)) {
            take(Map.of(name, word), model);
          }
        });
  }

  private static boolean take(Map<String, String> words, GenerateViewModel model) {
    try {
      model.change(now -> now.with(settings -> DatabaseWords.with(settings, words)));
      return true;
    } catch (IllegalArgumentException e) {
      LOG.log(Level.INFO, e, () -> "the session asks for a database that cannot be: " + words);
      return false;
    }
  }

  /** What a word does to the form. */
  @FunctionalInterface
  private interface Change {
    UnaryOperator<DatabaseSetup> of(String word);
  }

  private static void guarded(
      String name, Map<String, String> all, Change change, GenerateViewModel model) {
    String word = all.get(PREFIX + name);
    if (word != null) {
      try {
        model.change(change.of(word));
      } catch (IllegalArgumentException e) {
        LOG.log(Level.INFO, "the session names an unknown " + name + ": " + word, e);
      }
    }
  }

  /** The files that were open, in their order. */
  static List<Path> files(Map<String, String> all) {
    List<Path> files = new ArrayList<>();
    for (int k = 0; all.containsKey(OPEN + k); k++) {
      path(all.get(OPEN + k)).ifPresent(files::add);
    }
    return files;
  }

  /** The file that was shown. */
  static Optional<Path> shown(Map<String, String> all) {
    return Optional.ofNullable(all.get(SHOWN)).flatMap(DatabaseChoices::path);
  }

  private static Optional<Path> path(String word) {
    try {
      return Optional.of(Path.of(word));
    } catch (IllegalArgumentException e) {
      LOG.log(Level.INFO, "the session names a file that cannot be: " + word, e);
      return Optional.empty();
    }
  }
}
