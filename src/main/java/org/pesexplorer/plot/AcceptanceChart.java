package org.pesexplorer.plot;

import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.database.Coverage;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.ThesisAcceptance;

/**
 * The acceptance rate against the number of scans, for each width of the cell: our ensembles, and
 * the thesis's table 2 with its errors as printed.
 */
public final class AcceptanceChart {
  private static final double PERCENT = 100;

  private AcceptanceChart() {}

  /**
   * Makes the chart.
   *
   * @param studies ensembles of any widths, one for each choice of images; may be empty
   * @param thesis whether the thesis's points are shown
   */
  public static ChartSpec of(List<EnsembleStudy> studies, boolean thesis) {
    ChartSpec.Builder chart =
        ChartSpec.builder(
                EnsembleCharts.scansAxis(), ChartAxis.linear("accepted of the last 10 moves / %"))
            .title("Acceptance rate (table 2 of the thesis)")
            .emptyText("Run an ensemble to see its acceptance rates");
    TreeSet<Double> widths = new TreeSet<>();
    studies.forEach(study -> widths.add(study.width()));
    if (thesis) {
      widths.addAll(ThesisAcceptance.WIDTHS);
    }
    int colour = 0;
    for (double width : widths) {
      if (thesis) {
        addThesis(chart, width, colour);
      }
      for (EnsembleStudy study : studies) {
        if (study.width() == width) {
          addOurs(chart, study, colour);
        }
      }
      colour++;
    }
    return chart.build();
  }

  private static String name(double width, String what) {
    return "w " + Numbers.shortest(width) + " " + what;
  }

  private static void addThesis(ChartSpec.Builder chart, double width, int colour) {
    int column = ThesisAcceptance.WIDTHS.indexOf(width);
    if (column >= 0) {
      chart.add(
          ChartSeries.errorBars(
                  name(width, "thesis"),
                  EnsembleCharts.places(ThesisAcceptance.SCANS),
                  ThesisAcceptance.percent(column),
                  ThesisAcceptance.error(column))
              .withStyle(SeriesStyle.of(colour).withWidth(1)));
    }
  }

  private static void addOurs(ChartSpec.Builder chart, EnsembleStudy study, int colour) {
    boolean live = study.images() == Images.LIVE;
    String name = name(study.width(), EnsembleCharts.name(study.images()));
    SeriesStyle style = SeriesStyle.of(colour).withWidth(live ? 2.2 : 1.6);
    style = live ? style : style.withDashes();
    double[] scans = EnsembleCharts.places(study.scans());
    double[] rate = percent(study, Coverage::acceptance);
    double[] error = percent(study, Coverage::acceptanceError);
    double[] low = new double[rate.length];
    double[] high = new double[rate.length];
    for (int k = 0; k < rate.length; k++) {
      low[k] = rate[k] - error[k];
      high[k] = rate[k] + error[k];
    }
    chart.add(ChartSeries.band(name, scans, low, high).withStyle(style));
    chart.add(ChartSeries.line(name, scans, rate).withStyle(style));
  }

  private static double[] percent(EnsembleStudy study, ToDoubleFunction<Coverage> share) {
    return study.singles().stream()
        .mapToDouble(one -> PERCENT * share.applyAsDouble(one))
        .toArray();
  }
}
