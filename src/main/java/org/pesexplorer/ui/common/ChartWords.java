package org.pesexplorer.ui.common;

import org.pesexplorer.plot.ChartSpec;

/** Says what a chart shows, for those who cannot see it. */
final class ChartWords {
  private ChartWords() {}

  static String of(ChartSpec spec) {
    StringBuilder words = new StringBuilder(spec.title().isEmpty() ? "Chart" : spec.title());
    words.append(": ").append(spec.y().label()).append(" against ").append(spec.x().label());
    spec.series().stream()
        .filter(series -> !series.name().isEmpty())
        .forEach(series -> words.append(", ").append(series.name()));
    return words.toString();
  }
}
