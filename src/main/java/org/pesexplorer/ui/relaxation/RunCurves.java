package org.pesexplorer.ui.relaxation;

import java.util.List;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationPoint;

/**
 * The curves of a recording, one number for each of its points. Not to be modified.
 *
 * @param scans scans done, from 0 on
 * @param perScan share of the steps since the point before that were accepted, in percent; NaN at
 *     the start
 * @param rolling the same over a window of the last scans, or since the start where that is nearer
 * @param believed v that the run goes by, in E_c
 * @param energy the true v, in E_c
 */
record RunCurves(
    double[] scans, double[] perScan, double[] rolling, double[] believed, double[] energy) {
  private static final double PERCENT = 100;

  /**
   * The curves of a recording.
   *
   * @param recording a recording, whole or not
   * @param window scans in the window, above 0; at least the distance of two points
   */
  static RunCurves of(Recording recording, double window) {
    List<RelaxationPoint> points = recording.points();
    int size = points.size();
    double[] scans = new double[size];
    double[] perScan = new double[size];
    double[] rolling = new double[size];
    double[] believed = new double[size];
    double[] energy = new double[size];
    int from = 0;
    for (int k = 0; k < size; k++) {
      RelaxationPoint point = points.get(k);
      scans[k] = (double) point.steps() / recording.stepsPerScan();
      believed[k] = point.believed();
      energy[k] = point.energy();
      perScan[k] = k == 0 ? Double.NaN : share(points.get(k - 1), point);
      while (from + 1 < k && scans[from + 1] <= scans[k] - window) {
        from++;
      }
      rolling[k] = k == 0 ? Double.NaN : share(points.get(from), point);
    }
    return new RunCurves(scans, perScan, rolling, believed, energy);
  }

  /** How many scans the points of a long run stand apart: no window is shorter. */
  long spacing() {
    return scans.length < 2 ? 1 : Math.max(1, (long) (scans[1] - scans[0]));
  }

  private static double share(RelaxationPoint from, RelaxationPoint to) {
    return PERCENT * (to.accepted() - from.accepted()) / (to.steps() - from.steps());
  }
}
