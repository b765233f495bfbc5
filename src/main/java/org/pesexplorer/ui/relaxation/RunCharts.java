package org.pesexplorer.ui.relaxation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.plot.ChartAxis;
import org.pesexplorer.plot.ChartScale;
import org.pesexplorer.plot.ChartSeries;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.SeriesStyle;

/**
 * The two charts below the lattices.
 *
 * @param runs the recordings that they are of
 * @param acceptance acceptance rate against scans: of every point, and over a window
 * @param energy energy per particle against scans: true, and believed where that differs
 */
public record RunCharts(RunPair runs, ChartSpec acceptance, ChartSpec energy) {
  private static final String EMPTY = "Run a relaxation, and its curve will be here";

  /** Energies that span more than this are drawn on a logarithmic axis, unless told otherwise. */
  private static final double WIDE = 100;

  /** Relative difference of believed and true energy that is no rounding any more. */
  private static final double DIFFERENT = 1e-6;

  /** Long runs do most at their beginning; the start, scan 0, has a place here, too. */
  private static final ChartScale FROM_START = ChartScale.logOffset(1);

  private static final double RAW_WIDTH = 0.8;
  private static final double MAIN_WIDTH = 2.2;

  /**
   * Which charts are wanted.
   *
   * @param runs the recordings
   * @param growing whether more will be recorded
   * @param window scans in the window of the acceptance rate
   * @param scale how the energy axis is laid out
   */
  record Question(RunPair runs, boolean growing, int window, EnergyScale scale) {}

  private record Curve(Images images, Recording recording, RunCurves curves) {
    int colour() {
      return images == Images.LIVE ? 0 : 1;
    }

    String name() {
      return Shown.wordsOf(images);
    }
  }

  /** Draws up the charts. */
  static RunCharts of(Question question) {
    List<Curve> all = new ArrayList<>();
    for (Images images : Images.values()) {
      Optional<Recording> recording = question.runs().of(images);
      recording.ifPresent(
          one -> all.add(new Curve(images, one, RunCurves.of(one, question.window()))));
    }
    ChartAxis x = scans(all, question.growing());
    return new RunCharts(
        question.runs(), acceptance(all, x, question.window()), energy(all, x, question.scale()));
  }

  /** As long as the run is planned to be, so that nothing moves while it is recorded. */
  private static ChartAxis scans(List<Curve> all, boolean growing) {
    boolean oneByOne =
        all.stream().allMatch(each -> each.recording().request().settings().method().oneByOne());
    ChartAxis axis =
        ChartAxis.linear(oneByOne ? "scans" : "steps").withIntegerTicks().orElse(FROM_START);
    double end =
        all.stream()
            .mapToDouble(
                each ->
                    each.recording().complete() || !growing
                        ? (double) each.recording().steps() / each.recording().stepsPerScan()
                        : each.recording().request().settings().scans())
            .max()
            .orElse(0);
    return end > 0 ? axis.withRange(0, end) : axis;
  }

  private static ChartSpec acceptance(List<Curve> all, ChartAxis x, int window) {
    ChartAxis y = ChartAxis.linear("accepted / %").withRange(0, 100);
    ChartSpec.Builder chart = ChartSpec.builder(x, y).emptyText(EMPTY);
    for (Curve each : all) {
      chart.add(
          ChartSeries.line("", each.curves().scans(), each.curves().perScan())
              .withStyle(SeriesStyle.of(each.colour()).withWidth(RAW_WIDTH)));
    }
    for (Curve each : all) {
      long scans = Math.max(window, each.curves().spacing());
      String over = scans == 1 ? "" : ", over " + scans + " " + x.label();
      chart.add(
          ChartSeries.line(each.name() + over, each.curves().scans(), each.curves().rolling())
              .withStyle(SeriesStyle.of(each.colour()).withWidth(MAIN_WIDTH)));
    }
    return chart.build();
  }

  private static ChartSpec energy(List<Curve> all, ChartAxis x, EnergyScale scale) {
    ChartAxis y = energyAxis(all, scale);
    ChartSpec.Builder chart = ChartSpec.builder(x, y).emptyText(EMPTY);
    for (Curve each : all) {
      SeriesStyle style = SeriesStyle.of(each.colour()).withWidth(MAIN_WIDTH);
      boolean differ = differ(each.curves());
      chart.add(
          ChartSeries.line(
                  each.name() + (differ ? ": true v" : ""),
                  each.curves().scans(),
                  each.curves().energy())
              .withStyle(style));
      if (differ) {
        chart.add(
            ChartSeries.line("what it believes", each.curves().scans(), each.curves().believed())
                .withStyle(style.withDashes()));
      }
    }
    return chart.build();
  }

  private static boolean differ(RunCurves curves) {
    boolean differ = false;
    for (int k = 0; k < curves.energy().length; k++) {
      differ |= differ(curves.believed()[k], curves.energy()[k]);
    }
    return differ;
  }

  /** Whether a believed energy is not the true one. */
  static boolean differ(double believed, double energy) {
    boolean close = Math.abs(believed - energy) <= DIFFERENT * Math.max(1, Math.abs(energy));
    return !close && Double.compare(believed, energy) != 0;
  }

  private static ChartAxis energyAxis(List<Curve> all, EnergyScale scale) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Curve each : all) {
      for (double[] values : List.of(each.curves().energy(), each.curves().believed())) {
        for (double value : values) {
          if (Double.isFinite(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
          }
        }
      }
    }
    ChartAxis linear = ChartAxis.linear("v / E_c");
    boolean any = high >= low;
    boolean wide = high - low > WIDE;
    if (!any || scale == EnergyScale.LINEAR || (scale == EnergyScale.AUTO && !wide)) {
      return linear;
    }
    // One unit above nothing at the lowest energy: wells keep their shape, walls are compressed.
    return linear.withScale(ChartScale.logOffset(Math.ceil(1 - low)));
  }
}
