package org.pesexplorer.ui.explore;

/** Which forces are drawn. */
public enum Arrows {
  /** None. */
  NONE("No arrows"),
  /** The total force on each particle. */
  TOTAL("Total force"),
  /** The parts that pairs and triplets make, apart. */
  PARTS("Pairs, triplets");

  private final String title;

  Arrows(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
