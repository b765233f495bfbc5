package org.pesexplorer.plot;

import java.util.List;
import java.util.Locale;
import org.pesexplorer.core.database.DatabaseSurvey;

/** The range of energies that are finite, and how many are not; 0 to 0 without any. */
final class EnergyExtent {
  private double lowest;
  private double highest;
  private boolean any;
  private long infinite;

  /** That of all rows of some databases. Cost O(log n). */
  static EnergyExtent of(List<DatabaseCharts.Layer> layers) {
    EnergyExtent extent = new EnergyExtent();
    for (DatabaseCharts.Layer layer : layers) {
      DatabaseSurvey survey = layer.survey();
      int first = survey.countBelow(-Double.MAX_VALUE);
      int end = survey.countBelow(Double.POSITIVE_INFINITY);
      extent.infinite += survey.rows() - (end - first);
      if (end > first) {
        extent.add(survey.sortedEnergy(first));
        extent.add(survey.sortedEnergy(end - 1));
      }
    }
    return extent;
  }

  /** Takes an energy in; not NaN. */
  void add(double energy) {
    if (Double.isFinite(energy)) {
      lowest = any ? Math.min(lowest, energy) : energy;
      highest = any ? Math.max(highest, energy) : energy;
      any = true;
    } else {
      infinite++;
    }
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }

  /** How many are infinite, in words behind a title; empty for none. */
  String note() {
    return infinite == 0 ? "" : String.format(Locale.ROOT, " (%,d infinite, not shown)", infinite);
  }
}
