package org.pesexplorer.core.database;

/**
 * The kinds of structure that form while configurations relax, as in the thesis's figure 13; see
 * {@link StructureClassifier} for the rule.
 */
public enum StructureClass {
  /** Four or more in one compact group, figure 13a. */
  SQUARE("square", "four (or more) in one compact group, each bonded to at least two others"),
  /** Three that touch each other, the others apart or held by one bond, figure 13b. */
  TRIANGLE("triangle", "three bonded to each other, the others apart or held by a single bond"),
  /** All in pairs, figure 13c. */
  PAIRS("pairs", "all in pairs: with four particles 2 + 2"),
  /** Some bonds, but none of the shapes above: chains, one pair alone; figure 13d. */
  MIXED("mixed", "bonds, but no ring: a chain, or one pair and particles apart"),
  /** No two particles close enough to hold each other. */
  SCATTERED("scattered", "no two particles bonded");

  private final String title;
  private final String description;

  StructureClass(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /** The name on screen and in files. */
  public String title() {
    return title;
  }

  /** What belongs to it, in a few words. */
  public String description() {
    return description;
  }
}
