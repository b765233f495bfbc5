package org.pesexplorer.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.core.network.LearningPoint;
import org.pesexplorer.core.stats.MedianRange;
import org.pesexplorer.core.stats.PowerLaw;

/** The charts of many trainings: learning curves, ensembles, and runs beside each other. */
public final class TrialCharts {
  private static final double LEAST = 1e-7;
  private static final double PERCENT = 100;

  private TrialCharts() {}

  /**
   * Errors against the number of rows, both logarithmic: median and range over seeds, the fitted
   * power law, and the slope errors.
   *
   * @param curve the networks that are finished
   */
  public static ChartSpec learningCurve(LearningCurve curve) {
    List<LearningPoint> points = curve.points();
    ChartSpec.Builder chart = learningCurveChart().title("Learning curve");
    if (points.isEmpty()) {
      return chart.build();
    }
    double[] rows = points.stream().mapToDouble(LearningPoint::rows).toArray();
    addRange(chart, "MAE / E_c", points, LearningPoint::mae, 0, SeriesStyle.Marker.CIRCLE);
    PowerLaw fit = curve.fit();
    if (Double.isFinite(fit.exponent())) {
      double[] ends = {rows[0], rows[rows.length - 1]};
      chart.add(
          ChartSeries.line(
                  String.format(Locale.ROOT, "rows to the power \u2212%.2f", fit.exponent()),
                  ends,
                  new double[] {fit.at(ends[0]), fit.at(ends[1])})
              .withStyle(SeriesStyle.of(SeriesStyle.INK).withWidth(1).withDashes()));
    }
    addRange(
        chart,
        "slope error, drag path (1 = 100 %)",
        points,
        LearningPoint::dragSlopeError,
        1,
        SeriesStyle.Marker.SQUARE);
    addRange(
        chart,
        "slope error, random paths",
        points,
        LearningPoint::randomSlopeError,
        2,
        SeriesStyle.Marker.TRIANGLE);
    return chart.build();
  }

  /** What stands there before the first network is trained. */
  public static ChartSpec noLearningCurve() {
    return learningCurveChart().build();
  }

  private static ChartSpec.Builder learningCurveChart() {
    return ChartSpec.builder(
            ChartAxis.log("rows to learn from").orElse(ChartScale.LINEAR),
            ChartAxis.log("MAE / E_c, and relative slope error").orElse(ChartScale.LINEAR))
        .emptyText("The error against the number of rows will be here");
  }

  private static void addRange(
      ChartSpec.Builder chart,
      String name,
      List<LearningPoint> points,
      Function<LearningPoint, MedianRange> figure,
      int colour,
      SeriesStyle.Marker marker) {
    double[] rows = points.stream().mapToDouble(LearningPoint::rows).toArray();
    double[] median = each(points, figure, MedianRange::median);
    for (double value : median) {
      if (Double.isNaN(value)) {
        return; // the model of the rows is not known
      }
    }
    SeriesStyle style = SeriesStyle.of(colour).withMarker(marker);
    chart.add(
        ChartSeries.band(
                "",
                rows,
                each(points, figure, MedianRange::least),
                each(points, figure, MedianRange::largest))
            .withStyle(style));
    chart.add(ChartSeries.line(name, rows, median).withDots().withStyle(style));
  }

  private static double[] each(
      List<LearningPoint> points,
      Function<LearningPoint, MedianRange> figure,
      ToDoubleFunction<MedianRange> which) {
    return points.stream().mapToDouble(p -> which.applyAsDouble(figure.apply(p))).toArray();
  }

  /**
   * The size of errors against the uncertainty that was said, with the lines of one and two
   * uncertainties. The first series are the rows.
   *
   * @param uncertainties one a row in E_c; not modified
   * @param errors predicted minus true, as many; not modified
   */
  public static ChartSpec uncertainty(double[] uncertainties, double[] errors) {
    double[] sizes = new double[errors.length];
    double[] said = new double[errors.length];
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int k = 0; k < sizes.length; k++) {
      // An error that is exactly 0 has no place on a logarithmic axis.
      sizes[k] = Math.max(LEAST, Math.abs(errors[k]));
      said[k] = Math.max(LEAST, uncertainties[k]);
      low = Math.min(low, said[k]);
      high = Math.max(high, said[k]);
    }
    ChartSpec.Builder chart = uncertaintyChart().title("Error against uncertainty");
    if (high > low) {
      double[] ends = {low, high};
      double[] twice = {2 * low, 2 * high};
      SeriesStyle thin = SeriesStyle.of(SeriesStyle.INK).withWidth(1);
      chart.add(ChartSeries.points("rows", said, sizes).withStyle(SeriesStyle.of(0)));
      chart.add(ChartSeries.line("one uncertainty", ends, ends).withStyle(thin));
      chart.add(ChartSeries.line("two", ends, twice).withStyle(thin.withDashes()));
    }
    return chart.build();
  }

  /** What stands there before an ensemble is trained. */
  public static ChartSpec noUncertainty() {
    return uncertaintyChart().build();
  }

  private static ChartSpec.Builder uncertaintyChart() {
    return ChartSpec.builder(
            ChartAxis.log("calibrated uncertainty / E_c").orElse(ChartScale.LINEAR),
            ChartAxis.log("size of the error / E_c").orElse(ChartScale.LINEAR))
        .emptyText("Errors against uncertainties will be here");
  }

  /**
   * The share of random starts that end in holes, round by round.
   *
   * @param rounds the rounds; none for an empty chart
   * @param shares the share of each, from 0 to 1; as many
   */
  public static ChartSpec holes(double[] rounds, double[] shares) {
    double[] percent = Arrays.stream(shares).map(share -> PERCENT * share).toArray();
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("round").withIntegerTicks(),
                ChartAxis.linear("starts that end in holes / %"))
            .emptyText("How many starts end in holes will be here");
    return rounds.length == 0
        ? chart.build()
        : chart.add(ChartSeries.line("", rounds, percent).withDots()).build();
  }

  /**
   * The training of a run.
   *
   * @param name what it is called
   * @param history the figures of its epochs
   */
  public record History(String name, List<EpochFigures> history) {

    /** Copies. */
    public History {
      history = List.copyOf(history);
    }
  }

  /**
   * Validation errors of several runs against the epoch, raw; the training error of one without a
   * validation part.
   *
   * @param runs the runs; none for an empty chart
   */
  public static ChartSpec histories(List<History> runs) {
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("epoch").orElse(ChartScale.LOG),
                ChartAxis.log("validation MAE / E_c").orElse(ChartScale.LINEAR))
            .title(runs.isEmpty() ? "" : "Validation error while training")
            .emptyText("Select runs in the table to compare how they learnt");
    int colour = 0;
    for (History run : runs) {
      double[] epochs = run.history().stream().mapToDouble(EpochFigures::epoch).toArray();
      double[] mae = run.history().stream().mapToDouble(EpochFigures::monitored).toArray();
      chart.add(ChartSeries.line(run.name(), epochs, mae).withStyle(SeriesStyle.of(colour++)));
    }
    return chart.build();
  }
}
