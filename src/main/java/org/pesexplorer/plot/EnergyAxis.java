package org.pesexplorer.plot;

/** Axes of energies per particle, which may lie between -4 and many millions. */
final class EnergyAxis {
  /** From here on energies are shown on a logarithmic axis. */
  private static final double HIGH = 10;

  /** Between the lowest energy and where a logarithmic axis ends. */
  private static final double LEAST_ROOM = 0.1;

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
    return high(highest) ? axis.withScale(offset).orElse(ChartScale.LINEAR) : axis.orElse(offset);
  }

  /** Whether energies up to here call for a logarithmic axis. */
  static boolean high(double highest) {
    return highest > HIGH;
  }

  /** What makes a lowest energy positive, in tenths; at least 0.1 of room stays below it. */
  static double offset(double lowest) {
    return Math.ceil(-Math.min(0, lowest) / LEAST_ROOM + 1) * LEAST_ROOM;
  }
}
