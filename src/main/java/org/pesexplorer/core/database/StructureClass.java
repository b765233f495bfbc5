package org.pesexplorer.core.database;

/**
 * The kinds of structure that form while configurations relax, as in the thesis's figure 13; see
 * {@link StructureClassifier} for the rule. Every configuration belongs to exactly one.
 */
public enum StructureClass {
  /** Four or more in one compact group, figure 13a. */
  SQUARE(
      0, "square", "squares", "four (or more) in one compact group, each bonded to at least two"),
  /** Three that touch each other, the others apart or held by one bond, figure 13b. */
  TRIANGLE(
      1, "triangle", "triangles", "three bonded to each other, the others apart or at one bond"),
  /** Two pairs or more, figure 13c; with four particles 2 + 2. */
  PAIRS(
      2,
      "pairs",
      "several pairs",
      "two or more pairs, the others single: with four particles 2 + 2"),
  /** One pair alone, figure 13d. */
  PAIR(3, "pair", "single pairs", "exactly one pair, the others single"),
  /** Bonds to more than one other, but no ring: open chains and stars of three or more. */
  CHAIN(4, "chain", "chains", "an open chain of three or more, without a ring"),
  /** No two particles close enough to hold each other. */
  DISPERSED(5, "dispersed", "dispersed ones", "no two particles bonded");

  private static final int FOUR = 4;

  private final int code;
  private final String title;
  private final String plural;
  private final String description;

  StructureClass(int code, String title, String plural, String description) {
    this.code = code;
    this.title = title;
    this.plural = plural;
    this.description = description;
  }

  /** Its number, from 0 on in the order of {@link #values}: by it rows are kept and sorted. */
  public int code() {
    return code;
  }

  /** The name on screen and in files, for any number of particles. */
  public String title() {
    return title;
  }

  /**
   * The name on screen for a number of particles: with four of them "triangle + 1", "two pairs" and
   * "pair + 2".
   *
   * @param particles particles in each cell
   */
  public String title(int particles) {
    return switch (this) {
      case TRIANGLE -> particles == FOUR ? "triangle + 1" : title;
      case PAIRS -> particles == FOUR ? "two pairs" : title;
      case PAIR -> particles > 2 ? "pair + " + (particles - 2) : title;
      default -> title;
    };
  }

  /** What several of them are called, as in "squares only". */
  public String plural() {
    return plural;
  }

  /** What belongs to it, in a few words. */
  public String description() {
    return description;
  }
}
