package org.pesexplorer.core.energy;

/** How often a triangle that lies in two cells, 2 corners + 1, is counted (docs/theory.md). */
public enum Counting {
  /** Every triangle 6 times, wherever the cell is cut: uniform weighting. Translation invariant. */
  INVARIANT("invariant"),
  /** As equation 9 has it: a triangle split 2 + 1 over two cells only 4 times. */
  THESIS("thesis");

  private final String id;

  Counting(String id) {
    this.id = id;
  }

  /** The name on the command line and in files. */
  public String id() {
    return id;
  }

  /** What one c2 sum is multiplied with: 2 for the invariant count, 1 for equation 9. */
  public double splitFactor() {
    return this == INVARIANT ? 2 : 1;
  }

  /**
   * The count with a given name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Counting of(String id) {
    for (Counting counting : values()) {
      if (counting.id.equals(id)) {
        return counting;
      }
    }
    throw new IllegalArgumentException("counting must be invariant or thesis, was \"" + id + "\"");
  }
}
