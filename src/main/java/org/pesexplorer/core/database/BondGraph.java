package org.pesexplorer.core.database;

import java.util.Arrays;

/**
 * Which particles of a configuration are bonded; its arrays are used again for every configuration
 * of the same size. For one thread.
 */
final class BondGraph {
  private final int count;
  private final boolean[] bonded;
  private final int[] bonds;
  private final boolean[] seen;
  private final int[] waiting;

  /** For so many particles. */
  BondGraph(int count) {
    this.count = count;
    this.bonded = new boolean[count * count];
    this.bonds = new int[count];
    this.seen = new boolean[count];
    this.waiting = new int[count];
  }

  /**
   * The class of a configuration. Cost O(N^2); allocates nothing.
   *
   * @param positions particle-major in R_c, anywhere, N * d of them; not modified
   * @param width of the cell in R_c
   * @param bondLength in R_c
   */
  StructureClass classify(double[] positions, double width, double bondLength) {
    join(positions, width, bondLength);
    int most = 0;
    int single = 0;
    for (int own : bonds) {
      most = Math.max(most, own);
      single += own == 1 ? 1 : 0;
    }
    if (most == 0) {
      return StructureClass.DISPERSED;
    }
    if (most == 1) {
      return single == 2 ? StructureClass.PAIR : StructureClass.PAIRS;
    }
    int ring = largestRing();
    if (ring == 0) {
      return StructureClass.CHAIN;
    }
    return ring == 3 ? StructureClass.TRIANGLE : StructureClass.SQUARE;
  }

  private void join(double[] positions, double width, double bondLength) {
    int axes = count == 0 ? 0 : positions.length / count;
    Arrays.fill(bonds, 0);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int axis = 0; axis < axes; axis++) {
          double apart = positions[i * axes + axis] - positions[j * axes + axis];
          double nearest = apart - width * Math.rint(apart / width);
          square += nearest * nearest;
        }
        boolean close = square < bondLength * bondLength;
        bonded[i * count + j] = close;
        bonded[j * count + i] = close;
        bonds[i] += close ? 1 : 0;
        bonds[j] += close ? 1 : 0;
      }
    }
  }

  /** The size of the largest group left when loose ends are gone, 0 for none. */
  private int largestRing() {
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i < count; i++) {
        if (bonds[i] == 1) {
          takeAway(i);
          again = true;
        }
      }
    }
    Arrays.fill(seen, false);
    int largest = 0;
    for (int i = 0; i < count; i++) {
      if (bonds[i] > 0 && !seen[i]) {
        largest = Math.max(largest, groupSize(i));
      }
    }
    return largest;
  }

  private void takeAway(int i) {
    for (int j = 0; j < count; j++) {
      if (bonded[i * count + j]) {
        bonded[i * count + j] = false;
        bonded[j * count + i] = false;
        bonds[i]--;
        bonds[j]--;
      }
    }
  }

  private int groupSize(int first) {
    int size = 1;
    waiting[0] = first;
    seen[first] = true;
    for (int next = 0; next < size; next++) {
      for (int j = 0; j < count; j++) {
        if (bonded[waiting[next] * count + j] && !seen[j]) {
          seen[j] = true;
          waiting[size++] = j;
        }
      }
    }
    return size;
  }
}
