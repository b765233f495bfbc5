package org.pesexplorer.core.study;

import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationSettings;

/** The databases of the study, each one step from another: all of four particles, width 5 R_c. */
public enum WhyDatabase {
  /** The thesis's own. */
  FIXED_EQUATION_9(1, "fixed-equation-9", Images.FROZEN, Counting.THESIS, "40 scans"),
  /** The thesis's, but images move with their particles. */
  UPDATED_EQUATION_9(2, "updated-equation-9", Images.LIVE, Counting.THESIS, "40 scans"),
  /** The thesis's, but every triangle counts alike. */
  FIXED_UNIFORM(3, "fixed-uniform", Images.FROZEN, Counting.INVARIANT, "40 scans"),
  /** Both put right; all rows are relaxed alike. */
  OVER_RELAXED(4, "over-relaxed", Images.LIVE, Counting.INVARIANT, "40 scans"),
  /** Both put right; rows between random and relaxed. */
  MIXED(5, "mixed", Images.LIVE, Counting.INVARIANT, "mixed scans");

  private final int number;
  private final String id;
  private final Images images;
  private final Counting counting;
  private final String scans;

  WhyDatabase(int number, String id, Images images, Counting counting, String scans) {
    this.number = number;
    this.id = id;
    this.images = images;
    this.counting = counting;
    this.scans = scans;
  }

  /** Its number in the table and the charts, from 1. */
  public int number() {
    return number;
  }

  /** The name in files. */
  public String id() {
    return id;
  }

  /** Where images are while rows relax. */
  public Images images() {
    return images;
  }

  /** How split triangles count. */
  public Counting counting() {
    return counting;
  }

  /** How long rows are relaxed, in words. */
  public String scans() {
    return scans;
  }

  /** "fixed at start" or "updated". */
  public String imagesWords() {
    return images == Images.FROZEN ? "fixed at start" : "updated";
  }

  /** "equation 9" or "uniform". */
  public String countingWords() {
    return counting == Counting.THESIS ? "equation 9" : "uniform";
  }

  /** The name on screen. */
  public String title() {
    return "images " + imagesWords() + ", " + countingWords() + ", " + scans;
  }

  /** A name that fits below a bar. */
  public String shortTitle() {
    return imagesWords().replace(" at start", "")
        + ", "
        + countingWords()
        + (this == MIXED ? ", mixed" : "");
  }

  /**
   * What is generated.
   *
   * @param points rows wanted after the cut-off
   * @param seed of starts and moves
   */
  public DatabaseSettings settings(int points, long seed) {
    DatabaseSettings thesis = DatabasePreset.THESIS.settings();
    RelaxationSettings relaxation = thesis.relaxation();
    DatabaseSettings all =
        switch (this) {
          case FIXED_EQUATION_9, FIXED_UNIFORM -> thesis.withCounting(counting);
          case UPDATED_EQUATION_9 ->
              thesis.withRelaxation(
                  new RelaxationSettings(
                      relaxation.method(),
                      images,
                      0,
                      relaxation.largestMove(),
                      relaxation.temperature(),
                      relaxation.depth()));
          case OVER_RELAXED -> DatabasePreset.OVER_RELAXED.settings();
          case MIXED -> DatabasePreset.MIXED.settings();
        };
    return all.withPoints(points).withSeed(seed);
  }
}
