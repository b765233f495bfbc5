package org.pesexplorer.plot;

/** The lowest point of the parabola through a pixel and its eight neighbours. */
final class Parabola {
  private Parabola() {}

  /**
   * Refines a minimum. The gradient and the second derivatives at the pixel are central
   * differences; one Newton step leads to the lowest point.
   *
   * @param values the grid, row after row
   * @param node the index of the pixel, taken to have its eight neighbours, around the edge if need
   *     be
   * @return the refined place, inside [0, columns) x [0, rows); the pixel itself when a neighbour
   *     is infinite, the parabola has no lowest point or it lies more than a pixel away
   */
  static Minimum refine(double[] values, int columns, int rows, int node) {
    int c = node % columns;
    int r = node / columns;
    double[] f = new double[9];
    for (int k = 0; k < 9; k++) {
      f[k] =
          values[
              Math.floorMod(r + k / 3 - 1, rows) * columns + Math.floorMod(c + k % 3 - 1, columns)];
    }
    double gx = (f[5] - f[3]) / 2;
    double gy = (f[7] - f[1]) / 2;
    double hxx = f[5] - 2 * f[4] + f[3];
    double hyy = f[7] - 2 * f[4] + f[1];
    double hxy = (f[8] - f[6] - f[2] + f[0]) / 4;
    double det = hxx * hyy - hxy * hxy;
    double dx = (hxy * gy - hyy * gx) / det;
    double dy = (hxy * gx - hxx * gy) / det;
    if (!(det > 0 && hxx > 0 && Math.abs(dx) <= 1 && Math.abs(dy) <= 1)) {
      return new Minimum(c + 0.5, r + 0.5, f[4]);
    }
    return at(node, dx, dy, f[4] + (gx * dx + gy * dy) / 2, columns, rows);
  }

  /**
   * The lowest value of a valley whose floor lies between two of three equidistant values, by the
   * parabola through them. The three are taken on the softer side: the repulsive wall on the other
   * is too steep for a parabola.
   *
   * @return that value; the first one when it is no lower
   */
  static double lowest(double first, double second, double third) {
    double bend = third - 2 * second + first;
    double at = 0.5 - (second - first) / bend;
    return Double.isFinite(bend) && bend > 0 && at > 0 && at <= 0.5
        ? first - bend * at * at / 2
        : first;
  }

  /**
   * A minimum at some distance, in pixels, from the middle of a pixel, around the edge if need be.
   */
  static Minimum at(int node, double dx, double dy, double value, int columns, int rows) {
    int row = node / columns;
    int column = node - row * columns;
    return new Minimum(wrap(column + 0.5 + dx, columns), wrap(row + 0.5 + dy, rows), value);
  }

  private static double wrap(double place, int size) {
    return place < 0 ? place + size : place >= size ? place - size : place;
  }
}
