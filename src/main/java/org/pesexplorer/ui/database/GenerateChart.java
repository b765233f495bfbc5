package org.pesexplorer.ui.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.model.GenerationSnapshot;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.DatabaseCharts;

/**
 * What the chart of a generation is asked to show.
 *
 * @param snapshot what is finished
 * @param settings what is generated
 */
record GenerateChart(GenerationSnapshot snapshot, DatabaseSettings settings) {
  private static final double[] NOTHING = {};
  private static final double PERCENT = 100;

  /** What stands there before the first run. */
  static ChartSpec empty() {
    return DatabaseCharts.liveHistogram(NOTHING, 1, 0);
  }

  /** Draws the energies so far and where the filter cuts; takes a few milliseconds. */
  ChartSpec draw() {
    ChartSpec bars =
        DatabaseCharts.liveHistogram(snapshot.energies(), snapshot.every(), snapshot.finished());
    List<ChartSeries> all = new ArrayList<>(bars.series());
    String share =
        String.format(Locale.ROOT, "lowest %.4g %%", PERCENT * settings.filter().cutoff());
    snapshot.limit().stream()
        .filter(Double::isFinite)
        .forEach(limit -> all.add(ChartSeries.verticalLine(share, limit)));
    settings
        .filter()
        .maxEnergy()
        .ifPresent(top -> all.add(ChartSeries.verticalLine("upper energy", top)));
    return bars.withSeries(all);
  }
}
