package org.pesexplorer.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.pesexplorer.core.study.WhyLine;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.core.study.WhyStudy;

/** The table of a study as comma-separated values, and beside it what it was made with. */
public final class WhyCsv {
  private WhyCsv() {}

  /**
   * Writes the table, whole or not at all; cells that are not known stay empty.
   *
   * @param path the file; replaced when it exists. What it was made with goes to a neighbour,
   *     why.settings.json for why.csv
   * @throws IOException when a file cannot be written
   */
  public static void write(Path path, WhyStudy study) throws IOException {
    WhySettings settings = study.settings();
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("points", settings.points());
    made.put("epochs", settings.epochs());
    made.put("paths", settings.paths());
    made.put("kernels", settings.kernels().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    SettingsFile.write(path, "why", settings.seed(), made);
    CsvTable.write(path, WhyLine.HEAD, WhyLine.of(study).stream().map(WhyLine::cells).toList());
  }
}
