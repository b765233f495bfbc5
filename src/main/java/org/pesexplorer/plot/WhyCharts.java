package org.pesexplorer.plot;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.PathCurve;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhyDatabase;
import org.pesexplorer.core.study.WhyGround;
import org.pesexplorer.core.study.WhyRow;
import org.pesexplorer.core.study.WhySlopes;
import org.pesexplorer.core.study.WhyStory;
import org.pesexplorer.core.study.WhyStudy;

/** The charts of the study on why the thesis stopped at 0.47 E_c. */
public final class WhyCharts {
  private static final String EMPTY = "Press Compute it: the figures will be here";
  private static final double PERCENT = 100;
  private static final int DATABASES = WhyDatabase.values().length;

  /** Bars of a database, about its whole number: so many places side by side. */
  private static final int PLACES = 5;

  private static final double ROOM = 0.86;

  /** How a model looks in all charts. */
  private enum Look {
    OPTIMUM(0, "exact linear optimum", 6),
    LINEAR_RAW(1, "linear, inputs as they are", 4),
    LINEAR(2, "linear, inputs scaled", 5),
    NETWORK_RAW(3, "32-32, inputs as they are", 1),
    NETWORK(4, "32-32, inputs scaled", 0);

    private final int place;
    private final String title;
    private final int colour;

    Look(int place, String title, int colour) {
      this.place = place;
      this.title = title;
      this.colour = colour;
    }

    static Look of(WhyCell cell) {
      if (cell.linear()) {
        return cell.scaled() ? LINEAR : LINEAR_RAW;
      }
      return cell.scaled() ? NETWORK : NETWORK_RAW;
    }
  }

  private WhyCharts() {}

  private static ChartSpec.Builder byDatabase(String title, String y) {
    ChartAxis x = ChartAxis.linear("database").withIntegerTicks().withRange(0.4, DATABASES + 0.6);
    return ChartSpec.builder(x, ChartAxis.log(y).orElse(ChartScale.LINEAR))
        .title(title)
        .emptyText(EMPTY);
  }

  /** Which database has which number, in words below the charts. */
  public static String databases() {
    StringBuilder words = new StringBuilder();
    for (WhyDatabase database : WhyDatabase.values()) {
      words.append(database.number() == 1 ? "" : "; ");
      words.append(database.number()).append(": ").append(database.shortTitle());
    }
    return words.append('.').toString();
  }

  private static double left(int database, int place) {
    return database + 1 - ROOM / 2 + place * ROOM / PLACES;
  }

  /** Bars of one model over all databases; NaN for none. */
  private static ChartSeries bars(Look look, double[] heights) {
    double[] edges = new double[2 * DATABASES];
    double[] counts = new double[2 * DATABASES - 1];
    Arrays.fill(counts, Double.NaN);
    for (int k = 0; k < DATABASES; k++) {
      edges[2 * k] = left(k, look.place);
      edges[2 * k + 1] = left(k, look.place + 1);
      counts[2 * k] = heights[k];
    }
    return ChartSeries.bars(look.title, edges, counts).withStyle(SeriesStyle.of(look.colour));
  }

  private static double[] heights(WhyStudy study, Look look, ToDoubleFunction<WhyRow> figure) {
    double[] heights = new double[DATABASES];
    Arrays.fill(heights, Double.NaN);
    for (WhyRow row : study.rows().values()) {
      if (Look.of(row.cell()) == look) {
        heights[row.cell().database().number() - 1] = figure.applyAsDouble(row);
      }
    }
    return heights;
  }

  private static double[] ofGrounds(WhyStudy study, ToDoubleFunction<WhyGround> figure) {
    double[] values = new double[DATABASES];
    for (WhyDatabase database : WhyDatabase.values()) {
      values[database.number() - 1] =
          study.ground(database).map(ground -> figure.applyAsDouble(ground)).orElse(Double.NaN);
    }
    return values;
  }

  private static boolean any(double[] values) {
    return Arrays.stream(values).anyMatch(value -> !Double.isNaN(value));
  }

  /** A level across the room of each database. */
  private static ChartSeries levels(String name, double[] values, SeriesStyle style) {
    double[] x = new double[3 * DATABASES];
    double[] y = new double[3 * DATABASES];
    Arrays.fill(y, Double.NaN);
    for (int k = 0; k < DATABASES; k++) {
      x[3 * k] = left(k, 0);
      x[3 * k + 1] = left(k, PLACES);
      x[3 * k + 2] = x[3 * k + 1];
      y[3 * k] = values[k];
      y[3 * k + 1] = values[k];
    }
    return ChartSeries.line(name, x, y).withStyle(style);
  }

  /** Test errors of all models beside the baselines, the exact linear optimum as a line. */
  public static ChartSpec errors(WhyStudy study) {
    ChartSpec.Builder chart = byDatabase("Test MAE", "MAE / E_c");
    if (study.grounds().isEmpty()) {
      return chart.build();
    }
    for (Look look : Look.values()) {
      double[] heights = heights(study, look, WhyRow::mae);
      if (any(heights)) {
        chart.add(bars(look, heights));
      }
    }
    chart.add(
        levels(
            "constant",
            ofGrounds(study, ground -> ground.baselines().constant().mae()),
            SeriesStyle.of(SeriesStyle.MUTED).withDashes()));
    chart.add(
        levels(
            "nearest neighbour",
            ofGrounds(study, ground -> ground.baselines().nearest().mae()),
            SeriesStyle.of(2).withWidth(2)));
    chart.add(
        levels(
            Look.OPTIMUM.title,
            ofGrounds(study, WhyGround::linear),
            SeriesStyle.of(SeriesStyle.INK).withWidth(2.4)));
    return chart
        .add(ChartSeries.horizontalLine("the thesis, linear: 0.473", WhyStory.THESIS_LINEAR))
        .build();
  }

  /**
   * Errors of the gradient: bars against dv/ds on the thesis's path, signs against d(N v)/ds there
   * and for random paths.
   */
  public static ChartSpec slopes(WhyStudy study) {
    ChartSpec.Builder chart =
        byDatabase("Error of the gradient along paths", "error of the gradient / %");
    if (study.grounds().isEmpty()) {
      return chart.build();
    }
    for (Look look : Look.values()) {
      double[] heights = slopes(study, look, WhySlopes::drag);
      if (any(heights)) {
        chart.add(bars(look, heights));
      }
    }
    chart.add(signs("against d(N v)/ds", study, WhySlopes::dragOfCell, SeriesStyle.Marker.DIAMOND));
    chart.add(signs("random paths", study, WhySlopes::random, SeriesStyle.Marker.CROSS));
    return chart.add(ChartSeries.horizontalLine("", PERCENT)).build();
  }

  private static double[] slopes(WhyStudy study, Look look, ToDoubleFunction<WhySlopes> figure) {
    return look == Look.OPTIMUM
        ? ofGrounds(study, ground -> PERCENT * figure.applyAsDouble(ground.slopes()))
        : heights(study, look, row -> PERCENT * figure.applyAsDouble(row.slopes()));
  }

  /** A sign in the middle of each bar's place. */
  private static ChartSeries signs(
      String name, WhyStudy study, ToDoubleFunction<WhySlopes> figure, SeriesStyle.Marker marker) {
    double[] x = new double[DATABASES * PLACES];
    double[] y = new double[DATABASES * PLACES];
    for (Look look : Look.values()) {
      double[] values = slopes(study, look, figure);
      for (int k = 0; k < DATABASES; k++) {
        int place = k * PLACES + look.place;
        x[place] = (left(k, look.place) + left(k, look.place + 1)) / 2;
        y[place] = values[k];
      }
    }
    return ChartSeries.points(name, x, y)
        .withStyle(SeriesStyle.of(SeriesStyle.INK).withMarker(marker));
  }

  /** Validation errors epoch by epoch: a colour for each database, linear networks thin. */
  public static ChartSpec learning(WhyStudy study) {
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("epoch"),
                ChartAxis.log("validation MAE / E_c").orElse(ChartScale.LINEAR))
            .title("Networks learning")
            .emptyText(EMPTY);
    for (WhyCell cell : WhyCell.values()) {
      List<EpochFigures> epochs = study.learning().getOrDefault(cell, List.of());
      if (!epochs.isEmpty()) {
        double[] x = epochs.stream().mapToDouble(EpochFigures::epoch).toArray();
        double[] y = epochs.stream().mapToDouble(EpochFigures::monitored).toArray();
        SeriesStyle style =
            SeriesStyle.of(cell.database().number() - 1).withWidth(cell.linear() ? 1 : 2);
        chart.add(
            ChartSeries.line(name(cell), x, y)
                .withStyle(cell.scaled() ? style : style.withDashes()));
      }
    }
    return chart.build();
  }

  /** Linear networks have no name: they are the thin lines of the same colours. */
  private static String name(WhyCell cell) {
    if (cell.linear()) {
      return "";
    }
    return cell.database().shortTitle() + (cell.scaled() ? "" : ", as they are");
  }

  /** What the thesis drew: a linear model's v along its path, between the true v and N v. */
  public static ChartSpec drag(WhyStudy study) {
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("along the thesis's path / R_c"), ChartAxis.linear("energy / E_c"))
            .title("v or N v? The exact linear model on the thesis's database")
            .emptyText(EMPTY);
    study
        .ground(WhyDatabase.FIXED_EQUATION_9)
        .map(WhyGround::drag)
        .ifPresent(
            drag -> {
              PathCurve ofCell = WhySlopes.ofCell(drag);
              double[] x = new double[drag.truth().length];
              Arrays.setAll(x, drag.path()::place);
              chart.add(ChartSeries.line("true v, per particle", x, drag.truth()));
              chart.add(
                  ChartSeries.line(
                          "true N v, of the cell (what the thesis drew)", x, ofCell.truth())
                      .withStyle(SeriesStyle.of(1).withDashes()));
              chart.add(
                  ChartSeries.line("the linear model's v", x, drag.predicted())
                      .withStyle(SeriesStyle.of(SeriesStyle.INK).withWidth(2)));
            });
    return chart.build();
  }
}
