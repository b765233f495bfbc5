package org.pesexplorer.plot;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.pesexplorer.core.database.ReachSurvey;
import org.pesexplorer.core.database.TwinFloor;
import org.pesexplorer.core.database.Twins;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.DragSpectrum;
import org.pesexplorer.core.descriptor.KinkPath;

/** The charts of what a descriptor does: along paths, at kinks, at twins and against forces. */
public final class DescriptorCharts {
  /** Shares below are drawn as this one: rounding. */
  private static final double LEAST_SHARE = 1e-16;

  private static final int BINS_A_DECADE = 3;
  private static final double SELECTED_WIDTH = 2;

  /** A change below this part of an input is rounding: it is drawn as none. */
  private static final double ROUNDING = 1e-9;

  private DescriptorCharts() {}

  // ---- a particle is dragged

  /**
   * The inputs while a particle is dragged, as in the thesis's figure 10b.
   *
   * @param drag the inputs
   * @param slopes whether their slopes are drawn instead
   * @param signedLog whether magnitudes are drawn as logarithms, with their signs
   */
  public static ChartSpec drag(DragSpectrum drag, boolean slopes, boolean signedLog) {
    String what = inputs(drag.settings());
    String y = slopes ? "slope of " + what + " / R_c\u207b\u00b9" : what;
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("place of the particle / R_c"),
                ChartAxis.linear(signedLog ? SignedLog.label(slopes ? "slope" : "input") : y))
            .title(slopes ? "Slopes of the " + what : capital(what) + " along the path")
            .emptyText("The inputs along the path will be here");
    double[] x = array(drag.places());
    List<List<Double>> curves = slopes ? drag.slopes() : drag.curves();
    int each = curves.size() / drag.settings().orders().size();
    for (int input = 0; input < curves.size(); input++) {
      double[] values = array(curves.get(input));
      int order = input / each;
      String name = input % each == 0 ? "exponent " + drag.settings().orders().get(order) : "";
      chart.add(
          ChartSeries.line(name, x, signedLog ? SignedLog.of(values) : values)
              .withStyle(SeriesStyle.of(order)));
    }
    return chart.build();
  }

  /** A number of rows: 5,000. */
  static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }

  private static String inputs(DescriptorSettings settings) {
    return settings.kind() == DescriptorKind.EIGENVALUES ? "sorted eigenvalues" : "power sums";
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  // ---- a particle is moved through its place

  /**
   * How the inputs of one order change while a particle is moved through its place, each as a part
   * of its largest change.
   *
   * @param places where the particle is
   * @param curves the inputs
   * @param order the place of the order among the settings' orders
   * @param slopes whether slopes are drawn, each as a part of its steepest, instead of changes
   */
  public static ChartSpec kink(
      List<Double> places, KinkPath.Curves curves, int order, boolean slopes) {
    String what = inputs(curves.settings());
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("distance from its place / R_c"),
                ChartAxis.linear(slopes ? "slope / steepest" : "change / largest change"))
            .title(slopes ? "Slopes of the " + what : capital(what));
    int each = curves.values().size() / curves.settings().orders().size();
    double[] x = array(places);
    for (int k = 0; k < each; k++) {
      int input = order * each + k;
      double[] values = array(slopes ? curves.slopes().get(input) : curves.values().get(input));
      double[] drawn = slopes ? values : changes(values);
      boolean flat = isFlat(array(curves.values().get(input)));
      chart.add(
          ChartSeries.line(Integer.toString(k + 1), x, flat ? new double[x.length] : parts(drawn))
              .withStyle(SeriesStyle.of(k)));
    }
    return chart.build();
  }

  /** Differences from the values around the middle. */
  private static double[] changes(double[] values) {
    int middle = values.length / 2;
    double centre = (values[middle] + values[middle - 1]) / 2;
    double[] changes = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      changes[k] = values[k] - centre;
    }
    return changes;
  }

  private static boolean isFlat(double[] values) {
    return largest(changes(values)) <= ROUNDING * largest(values);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double[] parts(double[] values) {
    double largest = largest(values);
    double[] parts = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      parts[k] = largest == 0 ? 0 : values[k] / largest;
    }
    return parts;
  }

  // ---- reach

  /**
   * Over which shares of the force outside the reach rows are spread, on a logarithmic axis.
   *
   * @param survey the shares
   * @param selected that of a row that is looked at; empty for none
   */
  public static ChartSpec reach(ReachSurvey survey, OptionalDouble selected) {
    double[] shares = survey.shares();
    int low = decade(shares.length == 0 ? 1 : shares[0]);
    int bins = BINS_A_DECADE * -low;
    double[] edges = new double[bins + 1];
    double[] counts = new double[bins];
    for (int k = 0; k <= bins; k++) {
      edges[k] = Math.pow(10, low + (double) k / BINS_A_DECADE);
    }
    for (double share : shares) {
      double place = (Math.log10(Math.max(share, LEAST_SHARE)) - low) * BINS_A_DECADE;
      counts[(int) Math.max(0, Math.min(bins - 1, Math.floor(place)))]++;
    }
    ChartSpec.Builder chart =
        ChartSpec.builder(reachAxis(), ChartAxis.linear("rows"))
            .title("Reach of the descriptor over " + count(shares.length) + " rows")
            .emptyText("No row has a force")
            .add(ChartSeries.bars("rows", edges, counts));
    if (shares.length > 0) {
      chart.add(ChartSeries.verticalLine("median", Math.max(LEAST_SHARE, survey.median())));
    }
    selected.ifPresent(
        share ->
            chart.add(
                ChartSeries.verticalLine("selected row", Math.max(LEAST_SHARE, share))
                    .withStyle(SeriesStyle.of(1).withWidth(SELECTED_WIDTH))));
    return chart.build();
  }

  /** The power of ten at or below a share, at most that of one tenth. */
  private static int decade(double share) {
    return (int) Math.min(-1, Math.floor(Math.log10(Math.max(share, LEAST_SHARE))));
  }

  private static ChartAxis reachAxis() {
    return ChartAxis.log("share of the true force outside the reach");
  }

  /** What stands there before the reach is measured. */
  public static ChartSpec noReach() {
    return ChartSpec.builder(reachAxis(), ChartAxis.linear("rows"))
        .emptyText("How much of each row's force the descriptor cannot reach will be here")
        .build();
  }

  // ---- twins

  /**
   * Half the difference in energy of neighbours against their distance, with the line that leads to
   * the floor at distance 0, and its interval. The listed twins are the second series.
   *
   * @param twins what was found
   * @param selected the place of a pair in the list; empty for none
   */
  public static ChartSpec twins(Twins twins, OptionalInt selected) {
    TwinFloor floor = twins.floor();
    ChartSpec.Builder chart =
        twinChart()
            .title("Neighbours among " + count(twins.rows()) + " rows")
            .emptyText("There are no pairs of rows")
            .add(
                pairs("nearest neighbours", twins.nearest())
                    .withStyle(SeriesStyle.of(SeriesStyle.MUTED)))
            .add(pairs("listed", twins.list()).withStyle(SeriesStyle.of(0)));
    if (floor.pairs() > 0) {
      double end = twins.nearest().get(floor.pairs() - 1).distance();
      chart.add(
          ChartSeries.line(
                  "fit to the closer half",
                  new double[] {0, end},
                  new double[] {floor.energy(), floor.energy() + floor.slope() * end})
              .withStyle(SeriesStyle.of(SeriesStyle.INK).withWidth(SELECTED_WIDTH)));
      double middle = (floor.low() + floor.high()) / 2;
      chart.add(
          ChartSeries.errorBars(
                  "floor, 95 %",
                  new double[] {0},
                  new double[] {middle},
                  new double[] {(floor.high() - floor.low()) / 2})
              .withStyle(SeriesStyle.of(1).withWidth(SELECTED_WIDTH)));
    }
    selected.ifPresent(
        place ->
            chart.add(
                pairs("selected", List.of(twins.list().get(place)))
                    .withStyle(SeriesStyle.of(1).withMarker(SeriesStyle.Marker.DIAMOND))));
    return chart.build();
  }

  /** What stands there before twins are looked for. */
  public static ChartSpec noTwins() {
    return twinChart()
        .emptyText("Pairs of rows that the descriptor hardly tells apart will be here")
        .build();
  }

  /** Logarithms spread the closest pairs out, but have no place for the floor at distance 0. */
  private static ChartSpec.Builder twinChart() {
    return ChartSpec.builder(
        ChartAxis.linear("distance of the scaled inputs").orElse(ChartScale.LOG),
        ChartAxis.linear("half of |\u0394v| / E_c").orElse(ChartScale.LOG));
  }

  private static ChartSeries pairs(String name, List<Twins.Pair> pairs) {
    return ChartSeries.points(
        name,
        pairs.stream().mapToDouble(Twins.Pair::distance).toArray(),
        pairs.stream().mapToDouble(pair -> pair.difference() / 2).toArray());
  }
}
