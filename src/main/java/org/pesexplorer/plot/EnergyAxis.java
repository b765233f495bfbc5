package org.pesexplorer.plot;

/** Axes of energies per particle, which may lie between -4 and many millions. */
final class EnergyAxis {
  /** From here on energies are shown on a logarithmic axis. */
  private static final double HIGH = 10;

  /** They must also be so many times as high as the lowest is deep. */
  private static final double HIGHER = 2.5;

  /** Between the lowest energy and where a logarithmic axis ends, at least. */
  private static final double LEAST_ROOM = 0.1;

  /** The same as a part of the depth, which counts where energies are lower than -4. */
  private static final double ROOM = 0.025;

  private static final int DIAGONAL = 200;

  private EnergyAxis() {}

  /**
   * An axis that suits a range, with the other scale to switch to: linear, or logarithmic with an
   * offset where energies are high.
   *
   * @param label what it shows
   * @param lowest the least energy, finite
   * @param highest the largest, finite
   */
  static ChartAxis of(String label, double lowest, double highest) {
    ChartScale offset = ChartScale.logOffset(offset(lowest));
    ChartAxis axis = ChartAxis.linear(label);
    boolean high = highest > Math.max(HIGH, -HIGHER * lowest);
    return high ? axis.withScale(offset).orElse(ChartScale.LINEAR) : axis.orElse(offset);
  }

  /** What makes a lowest energy positive, in tenths or more, with room below it. */
  static double offset(double lowest) {
    double depth = Math.max(0, -lowest);
    double room = Math.max(LEAST_ROOM, ROOM * depth);
    return Math.ceil(depth / room + 1) * room;
  }

  /**
   * The line y = x, with enough points to be a curve where the axes differ.
   *
   * @param name the name in the legend
   * @param low where it begins
   * @param high where it ends; at least a unit further
   */
  static ChartSeries diagonal(String name, double low, double high) {
    double[] both = new double[DIAGONAL + 1];
    double offset = offset(low);
    double from = Math.log(low + offset);
    double to = Math.log(Math.max(high, low + 1) + offset);
    for (int k = 0; k <= DIAGONAL; k++) {
      both[k] = Math.exp(from + (to - from) * k / DIAGONAL) - offset;
    }
    return ChartSeries.line(name, both, both)
        .withStyle(SeriesStyle.of(SeriesStyle.INK).withWidth(1).withDashes());
  }
}
