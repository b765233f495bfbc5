package org.pesexplorer.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.pesexplorer.core.database.InputSurvey;
import org.pesexplorer.core.database.InputSurvey.Figures;
import org.pesexplorer.core.database.Rescore;
import org.pesexplorer.core.stats.Histogram;

/** The charts of the inputs for learning that a database has, and of energies computed again. */
public final class InputCharts {
  private static final int LEAST_BINS = 20;
  private static final int MOST_BINS = 80;

  /** Up to so many deviations scaled inputs are drawn on a linear axis. */
  private static final double LINEAR_UP_TO = 20;

  private static final double[] WIDTHS = {1, 3.5, 10};
  private static final int MEDIAN = 3;
  private static final String DEVIATIONS = "deviations from the mean";

  private InputCharts() {}

  /**
   * How each input is spread: a thin line from the least to the largest value, a thicker one over
   * the middle 90 %, a box over the middle half, a sign at the median.
   *
   * @param survey the figures
   * @param scaled whether after scaling to zero mean and unit deviation
   */
  public static ChartSpec boxes(InputSurvey survey, boolean scaled) {
    boolean linear = scaled && largestScaled(survey) <= LINEAR_UP_TO;
    String what = scaled ? DEVIATIONS : "input";
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("input, exponent after exponent").withIntegerTicks(),
                ChartAxis.linear(linear ? what : SignedLog.label(what)))
            .title(scaled ? "Inputs after scaling" : "Inputs as they are")
            .emptyText("Compute descriptors to see how the inputs are spread");
    DoubleUnaryOperator place = linear ? value -> value : SignedLog::of;
    int orders = survey.settings().orders().size();
    int each = survey.figures().size() / orders;
    for (int order = 0; order < orders; order++) {
      SeriesStyle style = SeriesStyle.of(order);
      String name = "exponent " + survey.settings().orders().get(order);
      for (int tier = 0; tier < WIDTHS.length; tier++) {
        chart.add(
            sticks(
                    tier == WIDTHS.length - 1 ? name : "",
                    survey,
                    order * each,
                    each,
                    tier,
                    scaled,
                    place)
                .withStyle(style.withWidth(WIDTHS[tier])));
      }
    }
    return chart.add(medians(survey, scaled, place)).build();
  }

  /** Lines between the two levels of a tier, 0 for the outermost, with gaps between inputs. */
  private static ChartSeries sticks(
      String name,
      InputSurvey survey,
      int first,
      int count,
      int tier,
      boolean scaled,
      DoubleUnaryOperator place) {
    double[] x = new double[3 * count];
    double[] y = new double[3 * count];
    Arrays.fill(y, Double.NaN);
    for (int k = 0; k < count; k++) {
      Figures figures = survey.figures().get(first + k);
      Arrays.fill(x, 3 * k, 3 * k + 3, first + k + 1);
      if (!figures.levels().isEmpty()) {
        y[3 * k] = place.applyAsDouble(level(figures, tier, scaled));
        y[3 * k + 1] =
            place.applyAsDouble(level(figures, figures.levels().size() - 1 - tier, scaled));
      }
    }
    return ChartSeries.line(name, x, y);
  }

  private static ChartSeries medians(
      InputSurvey survey, boolean scaled, DoubleUnaryOperator place) {
    double[] x = new double[survey.figures().size()];
    double[] y = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      Figures figures = survey.figures().get(k);
      x[k] = k + 1;
      y[k] =
          figures.levels().isEmpty()
              ? Double.NaN
              : place.applyAsDouble(level(figures, MEDIAN, scaled));
    }
    return ChartSeries.points("median", x, y)
        .withStyle(SeriesStyle.of(SeriesStyle.INK).withMarker(SeriesStyle.Marker.DIAMOND));
  }

  private static double level(Figures figures, int level, boolean scaled) {
    double value = figures.levels().get(level);
    return scaled ? figures.scaled(value) : value;
  }

  private static double largestScaled(InputSurvey survey) {
    return survey.figures().stream()
        .filter(figures -> !figures.levels().isEmpty())
        .flatMap(figures -> figures.levels().stream().map(figures::scaled))
        .mapToDouble(Math::abs)
        .max()
        .orElse(0);
  }

  /**
   * How often values of one input occur.
   *
   * @param survey the figures of all inputs
   * @param input which, counted from 0
   * @param values its values; not modified
   * @param scaled whether after scaling
   */
  public static ChartSpec histogram(
      InputSurvey survey, int input, double[] values, boolean scaled) {
    Figures figures = survey.figures().get(input);
    double[] shown = scaled ? Arrays.stream(values).map(figures::scaled).toArray() : values.clone();
    String name = survey.name(input);
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear(scaled ? DEVIATIONS : name),
                ChartAxis.log("rows").orElse(ChartScale.LINEAR))
            .title("Input " + (input + 1) + ": " + name);
    if (!figures.hasSpread()) {
      return chart.emptyText("This input is the same in all rows").build();
    }
    return chart
        .add(
            bars("rows", Histogram.automatic(shown, LEAST_BINS, MOST_BINS))
                .withStyle(
                    SeriesStyle.of(
                        input * survey.settings().orders().size() / survey.figures().size())))
        .build();
  }

  private static ChartSeries bars(String name, Histogram histogram) {
    double[] edges = new double[histogram.bins() + 1];
    double[] counts = new double[histogram.bins()];
    for (int k = 0; k < edges.length; k++) {
      edges[k] = histogram.edge(k);
    }
    for (int k = 0; k < counts.length; k++) {
      counts[k] = histogram.count(k);
    }
    return ChartSeries.bars(name, edges, counts);
  }

  /** How much energies of a model differ from those of a database. */
  public static ChartSpec rescore(Rescore rescore) {
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("model's v \u2212 database's v / E_c"),
                ChartAxis.log("rows").orElse(ChartScale.LINEAR))
            .title(
                "Differences of "
                    + DescriptorCharts.count(rescore.rows())
                    + " energies"
                    + rescore.histogram().map(InputCharts::outside).orElse(""));
    if (rescore.alike() == rescore.rows()) {
      return chart.emptyText("No energy differs by more than rounding").build();
    }
    rescore.histogram().ifPresent(histogram -> chart.add(bars("rows", histogram)));
    return chart.emptyText("No difference is finite").build();
  }

  /** What a histogram leaves out, in words behind a title; empty for nothing. */
  private static String outside(Histogram histogram) {
    long outside = histogram.below() + histogram.above();
    return outside == 0 ? "" : "; " + DescriptorCharts.count(outside) + " far out not drawn";
  }

  /** What stands there before energies are computed again. */
  public static ChartSpec noRescore() {
    return ChartSpec.builder(
            ChartAxis.linear("model's v \u2212 database's v / E_c"), ChartAxis.log("rows"))
        .emptyText("How far each energy is from a model's will be here")
        .build();
  }
}
