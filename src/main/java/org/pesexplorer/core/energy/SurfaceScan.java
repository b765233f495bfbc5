package org.pesexplorer.core.energy;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.pesexplorer.core.cell.Cell;

/**
 * The energy that one particle has with the others at each point of a grid, a row at a time: the
 * distances of all images from the row's points once, then what each image and each two images add,
 * over the stretch of the row that they reach. Weights do not change over the grid since the
 * particle is always taken at its image in the central cell. Reduced units; one use.
 */
final class SurfaceScan {
  private final RowLoops loops;
  private final OrbitWeights weights;
  private final int columnAxis;
  private final int rowAxis;
  private final double width;
  private final int depth;
  private final double reach;
  private final double[] place;
  private final GridColumns columns;
  private final ImagePoints points;
  private final ImagePairs pairs;

  private double[] away = new double[0];
  private int[] from;
  private int[] to;
  private double[][] distances;
  private double[][] pool = new double[16][];
  private final double[] sums;

  /**
   * Prepares a scan.
   *
   * @param loops the potential
   * @param weights how often pairs and triangles count
   * @param depth the depth of the sums
   * @param dimension number of axes
   * @param width width of the cell
   * @param request the grid, in R_c
   * @param unit R_c, by which the request's lengths are divided
   */
  SurfaceScan(
      RowLoops loops,
      OrbitWeights weights,
      int depth,
      int dimension,
      double width,
      SurfaceRequest request,
      double unit) {
    this.loops = loops;
    this.weights = weights;
    this.columnAxis = request.columnAxis();
    this.rowAxis = request.rowAxis();
    this.width = width;
    this.depth = depth;
    this.reach = Math.max(loops.pairCutoff(), loops.perimeterCutoff() / 2);
    this.columns = new GridColumns(request, unit, width);
    this.sums = new double[request.columns()];
    this.place = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      place[axis] = Cell.wrap(request.through()[axis] / unit, width);
    }
    this.points = new ImagePoints(dimension);
    this.pairs = new ImagePairs(points, weights, loops.perimeterCutoff());
  }

  /**
   * Scans the grid.
   *
   * @param others the other particles, particle-major, in [0, width); not modified
   * @param count number of others
   * @param rows coordinates of the rows along the row axis, any
   * @param out receives the energies, row-major; +Infinity where the particle meets another
   * @param cancelled asked once a row
   * @return whether all of it was done
   */
  boolean scan(double[] others, int count, double[] rows, double[] out, BooleanSupplier cancelled) {
    collect(others, count);
    Arrays.fill(out, 0);
    boolean first = true;
    do {
      pairs.next();
      for (int row = 0; row < rows.length; row++) {
        if (cancelled.getAsBoolean()) {
          return false;
        }
        place[rowAxis] = Cell.wrap(rows[row], width);
        System.arraycopy(out, row * sums.length, sums, 0, sums.length);
        for (int segment = 0; segment < columns.segments(); segment++) {
          addSegment(segment, first);
        }
        System.arraycopy(sums, 0, out, row * sums.length, sums.length);
      }
      first = false;
    } while (pairs.more());
    return true;
  }

  /** Lists the images within reach of any place in the plane through the central cell. */
  private void collect(double[] others, int count) {
    int dimension = place.length;
    double[] low = new double[dimension];
    double[] high = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      boolean free = axis == columnAxis || axis == rowAxis;
      low[axis] = (free ? 0 : place[axis]) - reach;
      high[axis] = (free ? width : place[axis]) + reach;
    }
    points.collect(others, count, width, 2 * depth, low, high);
    boolean endless = Double.isInfinite(reach);
    points.sort(rowAxis, endless ? 0 : -reach, endless ? Double.POSITIVE_INFINITY : reach);
    away = new double[points.size];
    from = new int[points.size];
    to = new int[points.size];
    distances = new double[points.size][];
    pairs.begin();
  }

  private void addSegment(int segment, boolean withPairs) {
    columns.select(segment);
    measure();
    if (withPairs) {
      addPairs();
    }
    addTriangles();
  }

  /** For each image the stretch of the row within reach of it and the distances there. */
  private void measure() {
    int active = 0;
    for (int k = 0; k < points.size; k++) {
      away[k] = awayFromRow(k);
      double half = Math.sqrt(reach * reach - away[k]);
      double x = points.axes[columnAxis][k];
      from[k] = columns.from(x - half);
      to[k] = columns.to(x + half);
      if (from[k] < to[k]) {
        distances[k] = spare(active++);
        roots(distances[k], columns.places(), x, away[k], from[k], to[k]);
      }
    }
  }

  private double[] spare(int index) {
    if (index == pool.length) {
      pool = Arrays.copyOf(pool, 2 * index);
    }
    if (pool[index] == null) {
      pool[index] = new double[sums.length];
    }
    return pool[index];
  }

  private double awayFromRow(int k) {
    double square = 0;
    for (int axis = 0; axis < place.length; axis++) {
      if (axis != columnAxis) {
        double difference = points.axes[axis][k] - place[axis];
        square += difference * difference;
      }
    }
    return square;
  }

  private static void roots(
      double[] out, double[] places, double x, double square, int from, int to) {
    for (int k = from; k < to; k++) {
      double difference = places[k] - x;
      out[k] = Math.sqrt(difference * difference + square);
    }
  }

  private void addPairs() {
    double cutoff = loops.pairCutoff();
    if (cutoff == 0) {
      return;
    }
    for (int k = 0; k < points.size; k++) {
      double half = Math.sqrt(cutoff * cutoff - away[k]);
      double x = points.axes[columnAxis][k];
      int first = Math.max(from[k], columns.from(x - half));
      int last = Math.min(to[k], columns.to(x + half));
      double weight = weights.pair(points.shifts, k);
      if (first < last && weight != 0) {
        loops.addPairs(sums, distances[k], weight, first, last);
      }
    }
  }

  private void addTriangles() {
    double perimeter = loops.perimeterCutoff();
    for (int t = 0; t < pairs.size; t++) {
      int j = pairs.first[t];
      int k = pairs.second[t];
      int first = Math.max(from[j], from[k]);
      int last = Math.min(to[j], to[k]);
      if (first < last) {
        addTriangle(t, j, k, perimeter - pairs.side[t], first, last);
      }
    }
  }

  /**
   * Adds one triangle over the part of the row inside the ellipse r_j + r_k &lt; S. On the row,
   * with t counted from the foot of image j, e the way to that of k and squared heights a, b, that
   * is (S^2 - e^2) t^2 - h e t + S^2 a - h^2 / 4 &lt; 0, h = S^2 - e^2 + a - b.
   */
  private void addTriangle(int t, int j, int k, double both, int from, int to) {
    int first = from;
    int last = to;
    if (both < Double.POSITIVE_INFINITY) {
      double x = points.axes[columnAxis][j];
      double e = points.axes[columnAxis][k] - x;
      double lead = both * both - e * e;
      double h = lead + away[j] - away[k];
      double root = h * h - 4 * away[j] * lead;
      if (!(root > 0)) {
        return;
      }
      double half = both * Math.sqrt(root);
      double scale = 0.5 / lead;
      first = Math.max(first, columns.from(x + (h * e - half) * scale));
      last = Math.min(last, columns.to(x + (h * e + half) * scale));
    }
    if (first < last) {
      loops.addTriangles(
          sums, distances[j], distances[k], pairs.side[t], pairs.weight[t], first, last);
    }
  }
}
