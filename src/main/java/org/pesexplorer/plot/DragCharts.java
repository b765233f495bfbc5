package org.pesexplorer.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Energy and slope along a path through the cell, networks against the truth, with the part outside
 * the training data shaded.
 */
public final class DragCharts {
  /** How a shaded part is called in the legend. */
  public static final String OUTSIDE = "outside the training data";

  private static final double MOST_OF = 0.95;

  /** With fewer places off the walls, the walls are drawn whole. */
  private static final int LEAST = 8;

  private static final double ROOM = 0.08;
  private static final double WALL = 0.8;
  private static final double TRUTH_WIDTH = 2.4;
  private static final double SHOWN_WIDTH = 2;

  /** Far beyond all that a chart can be zoomed to show. */
  private static final double FAR = 1e3;

  private DragCharts() {}

  /** Which energy is drawn, with its slope. */
  public enum Quantity {
    /** v and dv/ds. */
    PER_PARTICLE("energy per particle v / E_c", "slope dv/ds / E_c R_c\u207b\u00b9"),
    /** N v and d(N v)/ds. */
    PER_CELL("energy of the cell N v / E_c", "slope d(N v)/ds / E_c R_c\u207b\u00b9");

    private final String energy;
    private final String slope;

    Quantity(String energy, String slope) {
      this.energy = energy;
      this.slope = slope;
    }
  }

  /**
   * A curve.
   *
   * @param name in the legend
   * @param values one a place; NaN for none
   */
  public record Curve(String name, double[] values) {}

  /**
   * What is drawn.
   *
   * @param places along the path in R_c, rising
   * @param truth the true values; NaN where nobody knows them
   * @param networks the shown network first
   * @param outside at which places the shown network has seen nothing of the kind
   * @param walls at which places the energy is so high that the rest would be drowned
   * @param low the lower curve of a band, as long as places; empty for no band
   * @param high the upper curve
   */
  public record Curves(
      double[] places,
      double[] truth,
      List<Curve> networks,
      boolean[] outside,
      boolean[] walls,
      double[] low,
      double[] high) {
    /** Copies the list. */
    public Curves {
      networks = List.copyOf(networks);
    }
  }

  /** The energies per particle along the path. */
  public static ChartSpec energy(Curves curves) {
    return energy(curves, Quantity.PER_PARTICLE);
  }

  /**
   * The energies along the path.
   *
   * @param quantity what they are
   */
  public static ChartSpec energy(Curves curves, Quantity quantity) {
    return chart(curves, quantity.energy, range(curves, false));
  }

  /** The slopes dv/ds along the path. */
  public static ChartSpec slope(Curves curves) {
    return slope(curves, Quantity.PER_PARTICLE);
  }

  /**
   * The slopes along the path.
   *
   * @param quantity what they are slopes of
   */
  public static ChartSpec slope(Curves curves, Quantity quantity) {
    return chart(curves, quantity.slope, range(curves, true));
  }

  private static ChartSpec chart(Curves curves, String label, ChartRange range) {
    double[] x = curves.places();
    ChartSpec.Builder chart =
        ChartSpec.builder(
                ChartAxis.linear("distance along the path s / R_c")
                    .withRange(x[0], x[x.length - 1]),
                ChartAxis.linear(label).withRange(range.low(), range.high()))
            .emptyText("Energy and slope along the path will be here");
    if (anyTrue(curves.outside())) {
      chart.add(shade(x, curves.outside(), range));
    }
    if (curves.low().length > 0) {
      chart.add(
          ChartSeries.band("calibrated uncertainty", x, curves.low(), curves.high())
              .withStyle(SeriesStyle.of(0)));
    }
    if (anyFinite(curves.truth())) {
      chart.add(
          ChartSeries.line("truth", x, finite(curves.truth()))
              .withStyle(SeriesStyle.of(SeriesStyle.INK).withWidth(TRUTH_WIDTH)));
    }
    for (int k = curves.networks().size() - 1; k >= 0; k--) {
      Curve curve = curves.networks().get(k);
      SeriesStyle style = SeriesStyle.of(k == 0 ? 0 : k + 1);
      chart.add(
          ChartSeries.line(curve.name(), x, finite(curve.values()))
              .withStyle(k == 0 ? style.withWidth(SHOWN_WIDTH) : style.withDashes()));
    }
    return chart.build();
  }

  /** A band over the stretches outside, half a step beyond their first and last points. */
  private static ChartSeries shade(double[] x, boolean[] outside, ChartRange range) {
    double reach = FAR * (range.high() - range.low());
    int size = 3 * x.length;
    double[] places = new double[size];
    double[] low = new double[size];
    double[] high = new double[size];
    double half = (x[1] - x[0]) / 2;
    for (int k = 0; k < x.length; k++) {
      for (int part = 0; part < 3; part++) {
        int at = 3 * k + part;
        double place = x[k] + (part - 1) * half;
        places[at] = Math.max(x[0], Math.min(x[x.length - 1], place));
        low[at] = outside[k] ? range.low() - reach : Double.NaN;
        high[at] = outside[k] ? range.high() + reach : Double.NaN;
      }
    }
    return ChartSeries.band(OUTSIDE, places, low, high).withStyle(SeriesStyle.of(4));
  }

  /**
   * The range of most of the values at places that count: walls, where particles nearly meet, would
   * leave nothing to see of the rest.
   */
  private static ChartRange range(Curves curves, boolean bothWays) {
    double[] values = counted(curves);
    if (values.length == 0) {
      return new ChartRange(-1, 1);
    }
    double upper = values[(int) (MOST_OF * (values.length - 1))];
    double lower = bothWays ? values[(int) ((1 - MOST_OF) * (values.length - 1))] : values[0];
    double wall = WALL * (upper - lower);
    double high = Math.min(values[values.length - 1], upper + wall);
    double low = Math.max(values[0], lower - wall);
    for (Curve each : curves.networks()) {
      for (double value : each.values()) {
        high = Double.isFinite(value) ? Math.max(high, Math.min(value, upper + wall)) : high;
        low = Double.isFinite(value) ? Math.min(low, Math.max(value, lower - wall)) : low;
      }
    }
    double room = Math.max(1e-6 * Math.max(1, Math.abs(low)), ROOM * (high - low));
    return new ChartRange(low - room, high + room);
  }

  /** The true values, without them those of networks, off the walls unless all is wall; sorted. */
  private static double[] counted(Curves curves) {
    List<double[]> all = new ArrayList<>();
    if (anyFinite(curves.truth())) {
      all.add(curves.truth());
    } else {
      curves.networks().forEach(each -> all.add(each.values()));
    }
    int off = curves.places().length;
    for (boolean one : curves.walls()) {
      off -= one ? 1 : 0;
    }
    double[] values = new double[all.size() * curves.places().length];
    int count = 0;
    for (double[] each : all) {
      for (int k = 0; k < each.length; k++) {
        if (Double.isFinite(each[k]) && (off < LEAST || !curves.walls()[k])) {
          values[count++] = each[k];
        }
      }
    }
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double[] finite(double[] values) {
    double[] out = values.clone();
    for (int k = 0; k < out.length; k++) {
      out[k] = Double.isFinite(out[k]) ? out[k] : Double.NaN;
    }
    return out;
  }

  private static boolean anyFinite(double[] values) {
    return Arrays.stream(values).anyMatch(Double::isFinite);
  }

  private static boolean anyTrue(boolean[] values) {
    for (boolean one : values) {
      if (one) {
        return true;
      }
    }
    return false;
  }
}
