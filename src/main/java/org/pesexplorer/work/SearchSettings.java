package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pesexplorer.core.network.SearchAxis;
import org.pesexplorer.core.network.SearchPlan;
import org.pesexplorer.io.SettingsFile;
import org.pesexplorer.io.TrainingValues;
import org.pesexplorer.io.TrainingWords;

/** What a hyper-parameter search was made with, beside its table. */
final class SearchSettings {
  private SearchSettings() {}

  static void write(Path table, SearchRequest request) throws IOException {
    SearchPlan plan = request.plan();
    Map<String, Object> all = new LinkedHashMap<>();
    Map<String, Object> axes = new LinkedHashMap<>();
    for (SearchAxis axis : plan.axes()) {
      axes.put(axis.name(), axis instanceof SearchAxis.Range range ? words(range) : words(axis));
    }
    all.put("vary", axes);
    all.put("random", plan.random());
    Map<String, Object> fixed =
        new LinkedHashMap<>(TrainingValues.of(TrainingWords.plan(request.fixed())));
    plan.names().forEach(name -> fixed.remove(camelCase(name)));
    all.put("fixed", fixed);
    all.put("kernels", request.kernels().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    SettingsFile.write(table, "search", plan.seed(), all);
  }

  private static List<String> words(SearchAxis axis) {
    return ((SearchAxis.Choice) axis).words();
  }

  private static Map<String, Object> words(SearchAxis.Range range) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("low", range.low());
    words.put("high", range.high());
    words.put("scale", range.logarithmic() ? "log" : "linear");
    return words;
  }

  private static String camelCase(String name) {
    StringBuilder text = new StringBuilder();
    for (String part : name.split("-", -1)) {
      text.append(
          text.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return text.toString();
  }
}
