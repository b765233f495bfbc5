package org.pesexplorer.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.pesexplorer.core.network.ErrorGroup;
import org.pesexplorer.core.network.GroupKind;
import org.pesexplorer.core.network.GroupedErrors;
import org.pesexplorer.core.stats.Histogram;
import org.pesexplorer.core.stats.Quantiles;

/** The charts of what a network says of rows, against the truth. */
public final class ValidationCharts {
  private static final int BINS = 61;
  private static final double TAIL = 0.005;

  /** One cloud of more points than this is coloured by how dense it is. */
  private static final int MANY = 300;

  /** Squares of this many along each axis count how dense points are. */
  private static final int SQUARES = 100;

  /** The darkest colours, as dark as the ground, are left out. */
  private static final double BELOW = 0.45;

  private static final String PREDICTED = "network's v / E_c";
  private static final String TRUTH = "true v / E_c";
  private static final String ERROR = "network's v \u2212 true v / E_c";

  private ValidationCharts() {}

  /**
   * Rows of one part.
   *
   * @param name what it is called in the legend
   * @param colour its place among the colours
   * @param truth the true energy per particle of each row in E_c; not modified
   * @param predicted what the network says; as many; not modified
   */
  public record Cloud(String name, int colour, double[] truth, double[] predicted) {

    /** Refuses null, and clouds with more of one than of the other. */
    public Cloud {
      Objects.requireNonNull(name, "name");
      if (truth.length != predicted.length) {
        throw new IllegalArgumentException(
            truth.length + " true energies have " + predicted.length + " predictions");
      }
    }

    private double[] errors() {
      double[] errors = new double[truth.length];
      for (int k = 0; k < errors.length; k++) {
        errors[k] = predicted[k] - truth[k];
      }
      return errors;
    }
  }

  /**
   * Predicted against true energies, with the line where both agree. The k-th series is the k-th
   * cloud, point by point in its order. One cloud alone is coloured by how dense its points are.
   *
   * @param clouds the parts to show, the first one lowest
   */
  public static ChartSpec parity(List<Cloud> clouds) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Cloud cloud : clouds) {
      for (int k = 0; k < cloud.truth().length; k++) {
        low = Math.min(low, Math.min(cloud.truth()[k], finite(cloud.predicted()[k], low)));
        high = Math.max(high, Math.max(cloud.truth()[k], finite(cloud.predicted()[k], high)));
      }
    }
    if (!(high >= low)) {
      return noParity();
    }
    double margin = Math.max(1e-6, 0.03 * (high - low));
    ChartSpec.Builder chart =
        ChartSpec.builder(
                EnergyAxis.of(TRUTH, low - margin, high + margin),
                EnergyAxis.of(PREDICTED, low - margin, high + margin))
            .title("Predicted against true energy per particle");
    for (Cloud cloud : clouds) {
      ChartSeries points =
          ChartSeries.points(cloud.name(), cloud.truth(), cloud.predicted())
              .withStyle(SeriesStyle.of(cloud.colour()));
      boolean dense = clouds.size() == 1 && cloud.truth().length > MANY;
      chart.add(dense ? byDensity(points, cloud, low, high) : points);
    }
    return chart.add(EnergyAxis.diagonal("y = x", low - margin, high + margin)).build();
  }

  private static double finite(double value, double otherwise) {
    return Double.isFinite(value) ? value : otherwise;
  }

  /** Colours points by the logarithm of how many share their square. */
  private static ChartSeries byDensity(ChartSeries points, Cloud cloud, double low, double high) {
    int[] counts = new int[SQUARES * SQUARES];
    int[] squares = new int[cloud.truth().length];
    double scale = (SQUARES - 1) / Math.max(1e-300, high - low);
    int most = 1;
    for (int k = 0; k < squares.length; k++) {
      int across = square(scale * (cloud.truth()[k] - low));
      squares[k] = SQUARES * square(scale * (cloud.predicted()[k] - low)) + across;
      most = Math.max(most, ++counts[squares[k]]);
    }
    double[] density = new double[squares.length];
    for (int k = 0; k < density.length; k++) {
      density[k] = Math.log10(counts[squares[k]]);
    }
    double top = Math.max(1, Math.log10(most));
    return points.colouredBy(
        density,
        new PointColours(
            ColourScale.linear(ColourMap.PLASMA, -BELOW * top, top * (1 + BELOW)),
            "log\u2081\u2080 of rows nearby",
            0));
  }

  private static int square(double place) {
    return (int) Math.max(0, Math.min(SQUARES - 1, place));
  }

  /** What stands there before a network is judged. */
  public static ChartSpec noParity() {
    return ChartSpec.builder(ChartAxis.linear(TRUTH), ChartAxis.linear(PREDICTED))
        .emptyText("What the network says of each row, against the truth, will be here")
        .build();
  }

  /**
   * How often errors occur: bars for one part, a line of steps for each of several, as shares of
   * the rows of each. The few far out are counted in the title.
   *
   * @param clouds the parts to show
   */
  public static ChartSpec residuals(List<Cloud> clouds) {
    double reach = 0;
    for (Cloud cloud : clouds) {
      double[] errors = Arrays.stream(cloud.errors()).filter(Double::isFinite).toArray();
      if (errors.length > 0) {
        double[] ends = Quantiles.of(errors, TAIL, 1 - TAIL);
        reach = Math.max(reach, Math.max(-ends[0], ends[1]));
      }
    }
    ChartAxis y = ChartAxis.linear("share of rows / %").orElse(ChartScale.LOG);
    if (!(reach > 0)) {
      return ChartSpec.builder(ChartAxis.linear(ERROR), y)
          .emptyText("How often errors of each size occur will be here")
          .build();
    }
    long outside = 0;
    ChartSpec.Builder chart = ChartSpec.builder(ChartAxis.linear(ERROR), y);
    for (Cloud cloud : clouds) {
      Histogram histogram = Histogram.of(cloud.errors(), -reach, reach, BINS);
      outside += histogram.below() + histogram.above();
      chart.add(shares(cloud, histogram, clouds.size() == 1));
    }
    return chart
        .add(ChartSeries.verticalLine("", 0))
        .title(
            "Residuals"
                + (outside == 0 ? "" : String.format(Locale.ROOT, "; %,d far out", outside)))
        .build();
  }

  private static ChartSeries shares(Cloud cloud, Histogram histogram, boolean bars) {
    double[] edges = new double[histogram.bins() + 1];
    double[] shares = new double[histogram.bins() + (bars ? 0 : 1)];
    for (int k = 0; k < edges.length; k++) {
      edges[k] = histogram.edge(k);
    }
    for (int k = 0; k < histogram.bins(); k++) {
      shares[k] = 100.0 * histogram.count(k) / Math.max(1, cloud.truth().length);
    }
    ChartSeries series =
        bars
            ? ChartSeries.bars(cloud.name(), edges, shares)
            : ChartSeries.steps(cloud.name(), edges, shares);
    return series.withStyle(SeriesStyle.of(cloud.colour()));
  }

  /**
   * The mean absolute error of each group: bars over their limits, points where each group is one
   * value, and bars side by side for classes.
   *
   * @param errors the groups
   */
  public static ChartSpec groups(GroupedErrors errors) {
    List<ErrorGroup> groups = errors.groups();
    GroupKind kind = errors.kind();
    String unit = kind.unit().isEmpty() ? "" : " / " + kind.unit();
    double[] mae = groups.stream().mapToDouble(group -> group.errors().mae()).toArray();
    boolean classes = groups.stream().anyMatch(group -> Double.isNaN(group.lower()));
    ChartAxis x =
        classes
            ? ChartAxis.linear(names(groups)).withIntegerTicks()
            : ChartAxis.linear(kind.title() + unit);
    ChartSpec.Builder chart =
        ChartSpec.builder(x, ChartAxis.linear("mean absolute error / E_c").orElse(ChartScale.LOG))
            .title("Error by " + kind.title())
            .emptyText("No rows to group");
    if (classes) {
      double[] edges = new double[groups.size() + 1];
      for (int k = 0; k < edges.length; k++) {
        edges[k] = k + 0.5;
      }
      return chart.add(ChartSeries.bars("", edges, mae)).build();
    }
    double[] edges = new double[groups.size() + 1];
    boolean rising = true;
    for (int k = 0; k < groups.size(); k++) {
      edges[k] = groups.get(k).lower();
      edges[k + 1] = groups.get(k).upper();
      rising &= edges[k + 1] > edges[k];
    }
    if (rising && !groups.isEmpty() && Double.isFinite(edges[groups.size()])) {
      return chart.add(ChartSeries.bars("", edges, mae)).build();
    }
    double[] places = groups.stream().mapToDouble(ErrorGroup::lower).toArray();
    return chart.add(ChartSeries.line("", places, mae).withDots()).build();
  }

  /** Which class is which number on the axis. */
  private static String names(List<ErrorGroup> groups) {
    StringBuilder names = new StringBuilder();
    for (int k = 0; k < groups.size(); k++) {
      names.append(k == 0 ? "" : ", ").append(k + 1).append(" ").append(groups.get(k).label());
    }
    return names.toString();
  }
}
