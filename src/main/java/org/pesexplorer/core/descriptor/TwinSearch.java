package org.pesexplorer.core.descriptor;

import java.util.Objects;

/**
 * Finds the nearest neighbours of points by a k-d tree (Bentley, 1975): points are halved along the
 * axis of their largest extent until few are left. Distances are Euclidean; of points at the same
 * distance the one with the lower index comes first, so that the answer does not depend on the
 * tree. Free to share between threads; each asks through a {@link Query} of its own.
 */
public final class TwinSearch {
  private static final int LEAF = 12;

  private final double[] points;
  private final int axes;
  private final int count;
  private final int[] order;
  private final int[] splitAxis;

  /**
   * Builds the tree. Cost O(n log n).
   *
   * @param points coordinates, point by point; none NaN; kept, not to be changed any more
   * @param axes how many coordinates a point has, at least 1
   * @throws IllegalArgumentException when the coordinates make no whole points
   */
  public TwinSearch(double[] points, int axes) {
    if (axes < 1 || points.length % axes != 0) {
      throw new IllegalArgumentException(
          points.length + " coordinates make no whole points of " + axes + " coordinates");
    }
    this.points = points;
    this.axes = axes;
    this.count = points.length / axes;
    this.order = new int[count];
    this.splitAxis = new int[count];
    for (int k = 0; k < count; k++) {
      order[k] = k;
    }
    build(0, count);
  }

  /** How many points there are. */
  public int count() {
    return count;
  }

  private void build(int from, int to) {
    if (to - from <= LEAF) {
      return;
    }
    int axis = widestAxis(from, to);
    int middle = (from + to) >>> 1;
    select(from, to - 1, middle, axis);
    splitAxis[middle] = axis;
    build(from, middle);
    build(middle + 1, to);
  }

  private int widestAxis(int from, int to) {
    int widest = 0;
    double most = -1;
    for (int axis = 0; axis < axes; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int k = from; k < to; k++) {
        double value = points[order[k] * axes + axis];
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      if (high - low > most) {
        most = high - low;
        widest = axis;
      }
    }
    return widest;
  }

  /** Brings the point that belongs to a place there, lower ones before it (Hoare's selection). */
  private void select(int first, int last, int place, int axis) {
    int low = first;
    int high = last;
    while (low < high) {
      double pivot = points[order[(low + high) >>> 1] * axes + axis];
      int i = low;
      int j = high;
      while (i <= j) {
        while (points[order[i] * axes + axis] < pivot) {
          i++;
        }
        while (points[order[j] * axes + axis] > pivot) {
          j--;
        }
        if (i <= j) {
          int kept = order[i];
          order[i++] = order[j];
          order[j--] = kept;
        }
      }
      if (place <= j) {
        high = j;
      } else if (place >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  /**
   * A place to ask from, for one thread.
   *
   * @param neighbours how many neighbours are wanted, at least 1
   */
  public Query query(int neighbours) {
    return new Query(neighbours);
  }

  /** Asks for the neighbours of points. */
  public final class Query {
    private final int[] found;
    private final double[] squares;
    private double[] asked = points;
    private int at;
    private int size;
    private int self;

    private Query(int neighbours) {
      if (neighbours < 1) {
        throw new IllegalArgumentException("at least 1 neighbour must be wanted");
      }
      this.found = new int[neighbours];
      this.squares = new double[neighbours];
    }

    /**
     * Looks for the nearest neighbours of a point, itself left out.
     *
     * @return how many there are: those that are wanted, or all others
     */
    public int find(int point) {
      self = Objects.checkIndex(point, count);
      asked = points;
      at = point * axes;
      return search();
    }

    /**
     * Looks for the nearest neighbours of any place, points at the place itself among them.
     *
     * @param places coordinates of places; not modified
     * @param from where those of the place begin
     * @return how many there are: those that are wanted, or all
     */
    public int findAt(double[] places, int from) {
      Objects.checkFromIndexSize(from, axes, places.length);
      self = -1;
      asked = places;
      at = from;
      return search();
    }

    private int search() {
      size = 0;
      visit(0, count);
      return size;
    }

    /** The k-th nearest, 0 for the nearest. */
    public int neighbour(int k) {
      return found[Objects.checkIndex(k, size)];
    }

    /** How far the k-th nearest is. */
    public double distance(int k) {
      return Math.sqrt(squares[Objects.checkIndex(k, size)]);
    }

    private void visit(int from, int to) {
      if (to - from <= LEAF) {
        for (int k = from; k < to; k++) {
          consider(order[k]);
        }
        return;
      }
      int middle = (from + to) >>> 1;
      int axis = splitAxis[middle];
      double gap = asked[at + axis] - points[order[middle] * axes + axis];
      consider(order[middle]);
      if (gap <= 0) {
        visit(from, middle);
        if (gap * gap <= reach()) {
          visit(middle + 1, to);
        }
      } else {
        visit(middle + 1, to);
        if (gap * gap <= reach()) {
          visit(from, middle);
        }
      }
    }

    /** The square beyond which no point is wanted any more. */
    private double reach() {
      return size < found.length ? Double.POSITIVE_INFINITY : squares[size - 1];
    }

    private void consider(int point) {
      if (point == self) {
        return;
      }
      double square = 0;
      double most = reach();
      for (int axis = 0; axis < axes; axis++) {
        double step = asked[at + axis] - points[point * axes + axis];
        square += step * step;
      }
      if (square > most || (size == found.length && square == most && point > found[size - 1])) {
        return;
      }
      size = Math.min(size + 1, found.length);
      int place = size - 1;
      while (place > 0
          && (squares[place - 1] > square
              || (squares[place - 1] == square && found[place - 1] > point))) {
        squares[place] = squares[place - 1];
        found[place] = found[place - 1];
        place--;
      }
      squares[place] = square;
      found[place] = point;
    }
  }
}
