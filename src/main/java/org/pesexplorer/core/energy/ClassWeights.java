package org.pesexplorer.core.energy;

/**
 * How often pairs and triangles of one particle count, by the classes of the others: in which image
 * cell they lie, or whether they are particles or fixed images. A table where it is not too large.
 */
final class ClassWeights {
  /** Classes up to which a table is kept; 32 MB. */
  private static final int MOST_TABLED = 2000;

  @FunctionalInterface
  interface PairWeight {
    double of(int entry);
  }

  @FunctionalInterface
  interface TriangleWeight {
    double of(int first, int second);
  }

  private final int classes;
  private final double[] pairs;
  private final double[] triangles;
  private final TriangleWeight triangle;

  /** Whether two images of one particle count twice: their mirror triangle is never listed. */
  final boolean doubled;

  ClassWeights(int classes, PairWeight pair, TriangleWeight triangle, boolean doubled) {
    this.classes = classes;
    this.triangle = triangle;
    this.doubled = doubled;
    this.pairs = new double[classes];
    for (int k = 0; k < classes; k++) {
      pairs[k] = pair.of(k);
    }
    this.triangles = classes <= MOST_TABLED ? new double[classes * classes] : null;
    for (int k = 0; triangles != null && k < triangles.length; k++) {
      triangles[k] = triangle.of(k / classes, k % classes);
    }
  }

  double pair(int entry) {
    return pairs[entry];
  }

  double triangle(int first, int second) {
    return triangles == null ? triangle.of(first, second) : triangles[first * classes + second];
  }

  /** The weight of the triangle of a row's particle with two entries. */
  double triangle(NeighbourList list, int a, int b) {
    double weight = triangle(list.cells[a], list.cells[b]);
    return doubled && list.owners[a] == list.owners[b] ? 2 * weight : weight;
  }
}
