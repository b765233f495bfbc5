package org.pesexplorer.core.descriptor;

import java.util.Arrays;

/**
 * Entries of the proximity matrices of all orders: sums over images of u^m, m = -o, where u = R0p /
 * r - r / R0p = (R0p^2 - r^2) / (R0p r) for 0 < r < R0p. What lies beyond R0p, or at distance 0, is
 * taken at R0p, where u is 0, so that the loops have no branches and run over the images of several
 * pairs at once. Even orders alone need no square root. As the lattice is its own mirror image, a
 * pair is taken where all its differences are positive, which fewer images can reach.
 *
 * <p>A workspace for one thread; the list of images is made anew when the width changes.
 */
final class ProximitySums {
  /** So many images of pairs are at work at a time: they stay in the nearest cache. */
  private static final int TERMS = 1536;

  private final int[] powers;
  private final double r0p;
  private final int dimension;
  private final boolean even;
  private final double[] diagonal;
  private double width = Double.NaN;
  private ImageShifts shifts;
  private int images;
  private int together;
  private double[] terms = new double[TERMS];

  ProximitySums(DescriptorSettings settings, int dimension) {
    this.powers = settings.orders().stream().mapToInt(order -> -order).toArray();
    this.r0p = settings.r0p();
    this.dimension = dimension;
    boolean all = true;
    for (int power : powers) {
      all &= power % 2 == 0;
    }
    this.even = all;
    this.diagonal = new double[powers.length];
  }

  /** Takes the width of the cell, in R_c. */
  void setWidth(double other) {
    if (other == width) {
      return;
    }
    shifts = new ImageShifts(dimension, other, r0p);
    images = shifts.count();
    together = Math.max(1, TERMS / images);
    if (terms.length < together * images) {
      terms = new double[together * images];
    }
    width = other;
    entries(new double[dimension], 1, diagonal);
  }

  /** The entry of a particle with its own images, for an order; the same for all particles. */
  double diagonal(int order) {
    return diagonal[order];
  }

  /**
   * The entries of pairs of particles.
   *
   * @param deltas r_i - r_j to the nearest image, in R_c, d numbers for each pair
   * @param pairs how many pairs
   * @param out receives one number for each order of the first pair, then of the next
   */
  void entries(double[] deltas, int pairs, double[] out) {
    for (int from = 0; from < pairs; from += together) {
      int to = Math.min(pairs, from + together);
      for (int pair = from; pair < to; pair++) {
        squares(deltas, pair * dimension, (pair - from) * images);
      }
      toTerms((to - from) * images);
      for (int pair = from; pair < to; pair++) {
        int at = (pair - from) * images;
        for (int order = 0; order < powers.length; order++) {
          int power = even ? powers[order] / 2 : powers[order];
          out[pair * powers.length + order] = TermSums.of(terms, at, at + images, power);
        }
      }
    }
  }

  /** r^2 of every image of a pair; R0p^2 for an image at the same place. */
  private void squares(double[] deltas, int pair, int at) {
    int n = images;
    double[] h = terms;
    if (dimension == 2) {
      double dx = Math.abs(deltas[pair]);
      double dy = Math.abs(deltas[pair + 1]);
      double[] sx = shifts.axis(0);
      double[] sy = shifts.axis(1);
      for (int k = 0; k < n; k++) {
        double x = dx + sx[k];
        double y = dy + sy[k];
        h[at + k] = x * x + y * y;
      }
    } else {
      Arrays.fill(h, at, at + n, 0);
      for (int axis = 0; axis < dimension; axis++) {
        double step = Math.abs(deltas[pair + axis]);
        double[] shift = shifts.axis(axis);
        for (int k = 0; k < n; k++) {
          double x = step + shift[k];
          h[at + k] += x * x;
        }
      }
    }
    if (h[at] == 0) {
      h[at] = r0p * r0p;
    }
  }

  /** From r^2 to u, or to u^2 where only that is needed. */
  private void toTerms(int n) {
    double limit = r0p * r0p;
    double inverse = 1 / r0p;
    double[] h = terms;
    for (int k = 0; k < n; k++) {
      h[k] = Math.min(h[k], limit);
    }
    if (even) {
      for (int k = 0; k < n; k++) {
        double gap = (limit - h[k]) * inverse;
        h[k] = gap * gap / h[k];
      }
    } else {
      for (int k = 0; k < n; k++) {
        h[k] = (limit - h[k]) * inverse / Math.sqrt(h[k]);
      }
    }
  }

  /**
   * The derivatives of the entries of a pair with respect to r_i - r_j.
   *
   * @param deltas as for {@link #entries}
   * @param pair which of them
   * @param out receives for each order one number for each axis
   * @param at where in out
   */
  void slopes(double[] deltas, int pair, double[] out, int at) {
    double limit = r0p * r0p;
    squares(deltas, pair * dimension, 0);
    Arrays.fill(out, at, at + powers.length * dimension, 0);
    for (int k = 0; k < images; k++) {
      double h = terms[k];
      if (h < limit) {
        double r = Math.sqrt(h);
        double u = (limit - h) / (r0p * r);
        double fall = (limit + h) / (r0p * h * r);
        for (int order = 0; order < powers.length; order++) {
          double slope = -powers[order] * TermSums.power(u, powers[order] - 1) * fall;
          for (int axis = 0; axis < dimension; axis++) {
            double delta = deltas[pair * dimension + axis];
            double step = Math.abs(delta) + shifts.axis(axis)[k];
            out[at + order * dimension + axis] += slope * (delta < 0 ? -step : step);
          }
        }
      }
    }
  }
}
