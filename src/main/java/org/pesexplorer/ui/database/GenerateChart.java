package org.pesexplorer.ui.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.model.GenerationSnapshot;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.DatabaseCharts;
import org.pesexplorer.ui.common.NumberText;

/**
 * What the chart of a generation is asked to show.
 *
 * @param snapshot what is finished
 * @param settings what is generated
 */
record GenerateChart(GenerationSnapshot snapshot, DatabaseSettings settings) {
  private static final double[] NOTHING = {};
  private static final double PERCENT = 100;

  /** A line of the filter. */
  private record Cut(double energy, String words) {}

  /** What stands there before the first run. */
  static ChartSpec empty() {
    return titled(DatabaseCharts.liveHistogram(NOTHING, 1, 0), "Energies as rows come in");
  }

  /** Draws the energies so far and where the filter cuts; takes a few milliseconds. */
  ChartSpec draw() {
    ChartSpec bars =
        DatabaseCharts.liveHistogram(snapshot.energies(), snapshot.every(), snapshot.finished());
    List<ChartSeries> all = new ArrayList<>(bars.series());
    List<Cut> cuts = cuts();
    String words = cuts.stream().map(Cut::words).collect(Collectors.joining(", "));
    for (int k = 0; k < cuts.size(); k++) {
      boolean last = k == cuts.size() - 1; // their words would lie on each other
      all.add(ChartSeries.verticalLine(last ? words : "", cuts.get(k).energy()));
    }
    ChartSpec whole = bars.withSeries(all);
    return snapshot.finished() == snapshot.rows()
        ? titled(whole, whole.title().replace(" so far", ""))
        : whole;
  }

  /** Where the filter cuts, from left to right. */
  private List<Cut> cuts() {
    List<Cut> cuts = new ArrayList<>();
    String share = "lowest " + NumberText.field(PERCENT * settings.filter().cutoff()) + " %";
    snapshot.limit().ifPresent(limit -> cuts.add(new Cut(limit, share)));
    settings
        .filter()
        .maxEnergy()
        .ifPresent(top -> cuts.add(new Cut(top, "below " + NumberText.field(top) + " E_c")));
    cuts.removeIf(cut -> !Double.isFinite(cut.energy()));
    cuts.sort(Comparator.comparingDouble(Cut::energy));
    return cuts;
  }

  private static ChartSpec titled(ChartSpec chart, String title) {
    return new ChartSpec(title, chart.x(), chart.y(), chart.series(), chart.emptyText());
  }
}
