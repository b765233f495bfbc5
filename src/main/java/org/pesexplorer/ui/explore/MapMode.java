package org.pesexplorer.ui.explore;

/** Whose surface the map shows. */
public enum MapMode {
  /** The energy with one particle more at each point. */
  PROBE("One particle more"),
  /** The energy with the selected particle at each point. */
  MOVED("Selected particle");

  private final String title;

  MapMode(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
