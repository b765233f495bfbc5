package org.pesexplorer.plot;

import java.util.Objects;

/**
 * A line through points.
 *
 * @param xs the points' first coordinates
 * @param ys the points' second coordinates, as many
 * @param closed whether the last point is joined to the first (which is not repeated)
 */
public record Polyline(double[] xs, double[] ys, boolean closed) {
  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException when they differ
   */
  public Polyline {
    Objects.requireNonNull(xs, "xs");
    Objects.requireNonNull(ys, "ys");
    if (xs.length != ys.length) {
      throw new IllegalArgumentException(xs.length + " xs do not fit " + ys.length + " ys");
    }
  }

  /** The number of points. */
  public int size() {
    return xs.length;
  }
}
