package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.io.DatabaseWords;

/** The command line that generates the same database. */
public final class GenerationCommand {
  /** Options that are left out where they say what holds without them. */
  private static final Set<String> RARE = Set.of("potential", "maxEnergy", "method", "temperature");

  private GenerationCommand() {}

  /**
   * Writes it.
   *
   * @param settings the database
   * @param threads how many threads calculate
   * @param file where it goes
   */
  public static String of(DatabaseSettings settings, int threads, Path file) {
    Map<String, String> usual = DatabaseWords.texts(DatabaseWords.defaults());
    StringBuilder command = new StringBuilder("java -jar pes-explorer.jar generate");
    DatabaseWords.texts(settings)
        .forEach(
            (name, word) -> {
              if (!RARE.contains(name) || !word.equals(usual.get(name))) {
                command.append(" --").append(dashed(name)).append(' ').append(word);
              }
            });
    return command + " --threads " + threads + " --out " + quoted(file.toString());
  }

  /** The option of a setting: --max-move for maxMove. */
  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String quoted(String path) {
    return path.matches("[\\w./:\\\\-]+") ? path : '"' + path + '"';
  }
}
