package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/** The command line that computes the same descriptors. */
public final class PreparationCommand {
  private static final String ENDING = ".json";

  private PreparationCommand() {}

  /**
   * Writes it.
   *
   * @param settings which descriptor
   * @param file where the database is stored; empty for one that is to be saved first
   */
  public static String of(DescriptorSettings settings, Optional<Path> file) {
    String input = file.map(Path::toString).orElse("database.json");
    return "java -jar pes-explorer.jar prepare --in "
        + quoted(input)
        + " --orders="
        + settings.formatOrders()
        + " --r0p "
        + shortest(settings.r0p())
        + " --descriptor "
        + settings.kind().id()
        + " --out "
        + quoted(prepared(input));
  }

  private static String prepared(String input) {
    boolean ended = input.toLowerCase(Locale.ROOT).endsWith(ENDING);
    return (ended ? input.substring(0, input.length() - ENDING.length()) : input)
        + "-prepared"
        + ENDING;
  }

  private static String shortest(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String quoted(String path) {
    return path.matches("[\\w./:\\\\-]+") ? path : '"' + path + '"';
  }
}
