package org.pesexplorer.core.database;

import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.relax.RelaxationSettings;

/**
 * All that a database is determined by: the settings of the thesis's appendix C.1 but the name of
 * the file, and ours.
 *
 * @param points how many rows are wanted after the cut-off, about
 * @param particles particles in each cell, N
 * @param dimension number of axes, d
 * @param potential the potential
 * @param counting how split triangles count, while relaxing and in the final energy alike
 * @param widths the widths of the cells
 * @param depth shells of images in the final energy
 * @param relaxation how rows are relaxed; its number of scans is not used and taken as 0
 * @param scans how many scans each row is relaxed for
 * @param filter which rows stay
 * @param seed what starts and moves are drawn from
 */
public record DatabaseSettings(
    int points,
    int particles,
    int dimension,
    Potential potential,
    Counting counting,
    WidthRange widths,
    ImageDepth depth,
    RelaxationSettings relaxation,
    ScanPlan scans,
    EnergyFilter filter,
    long seed) {

  /** The most rows that are generated for one database. */
  public static final int MOST_ROWS = 1_000_000_000;

  /**
   * Checks the settings, also with each other.
   *
   * @throws IllegalArgumentException when one is out of its range, a depth is automatic and the
   *     potential has no cut-off, or there would be too many rows
   */
  public DatabaseSettings {
    Objects.requireNonNull(potential, "potential");
    Objects.requireNonNull(counting, "counting");
    Objects.requireNonNull(depth, "depth");
    Objects.requireNonNull(scans, "scans");
    requireAtLeastOne("points", points);
    requireAtLeastOne("particles", particles);
    requireDimension(dimension);
    relaxation = relaxation.withScans(0);
    relaxation.steering(model(potential, counting, depth));
    double generated = Math.ceil(points / filter.cutoff()) + widths.count();
    if (generated > MOST_ROWS) {
      throw new IllegalArgumentException(
          "a database has "
              + MOST_ROWS
              + " rows at most before the cut-off; these settings ask for "
              + (long) generated);
    }
  }

  private static void requireAtLeastOne(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "the number of " + what + " must be at least 1, was " + number);
    }
  }

  private static void requireDimension(int dimension) {
    if (dimension < 1 || dimension > Cell.MAX_DIMENSION) {
      throw new IllegalArgumentException(
          "dimension must be from 1 to " + Cell.MAX_DIMENSION + ", was " + dimension);
    }
  }

  private static EnergyModel model(Potential potential, Counting counting, ImageDepth depth) {
    return new EnergyModel(potential, new EnergySettings(counting, depth, Optional.empty()));
  }

  /** The model of the final energy. */
  public EnergyModel model() {
    return model(potential, counting, depth);
  }

  /** How many rows are generated for each width: the thesis divides by the cut-off. */
  public int rowsPerWidth() {
    return (int) Math.ceil(Math.ceil(points / filter.cutoff()) / widths.count());
  }

  /** How many rows are generated, before the filter. They are numbered width by width. */
  public int rows() {
    return Math.multiplyExact(rowsPerWidth(), widths.count());
  }

  /** Which width a generated row has. */
  public int widthIndex(int row) {
    return row / rowsPerWidth();
  }

  /** The cell of a generated row. */
  public Cell cell(int row) {
    return new Cell(dimension, widths.width(widthIndex(row)));
  }

  /** The same settings with another number of points. */
  public DatabaseSettings withPoints(int other) {
    return new DatabaseSettings(
        other,
        particles,
        dimension,
        potential,
        counting,
        widths,
        depth,
        relaxation,
        scans,
        filter,
        seed);
  }

  /** The same settings with other numbers of scans. */
  public DatabaseSettings withScans(ScanPlan other) {
    return new DatabaseSettings(
        points,
        particles,
        dimension,
        potential,
        counting,
        widths,
        depth,
        relaxation,
        other,
        filter,
        seed);
  }

  /** The same settings with other widths. */
  public DatabaseSettings withWidths(WidthRange other) {
    return new DatabaseSettings(
        points,
        particles,
        dimension,
        potential,
        counting,
        other,
        depth,
        relaxation,
        scans,
        filter,
        seed);
  }

  /** The same settings with another way to relax. */
  public DatabaseSettings withRelaxation(RelaxationSettings other) {
    return new DatabaseSettings(
        points, particles, dimension, potential, counting, widths, depth, other, scans, filter,
        seed);
  }

  /** The same settings with another filter. */
  public DatabaseSettings withFilter(EnergyFilter other) {
    return new DatabaseSettings(
        points,
        particles,
        dimension,
        potential,
        counting,
        widths,
        depth,
        relaxation,
        scans,
        other,
        seed);
  }

  /** The same settings with another seed. */
  public DatabaseSettings withSeed(long other) {
    return new DatabaseSettings(
        points,
        particles,
        dimension,
        potential,
        counting,
        widths,
        depth,
        relaxation,
        scans,
        filter,
        other);
  }

  /** The same settings with another number of particles. */
  public DatabaseSettings withParticles(int other) {
    return new DatabaseSettings(
        points,
        other,
        dimension,
        potential,
        counting,
        widths,
        depth,
        relaxation,
        scans,
        filter,
        seed);
  }

  /** The same settings with another number of axes. */
  public DatabaseSettings withDimension(int other) {
    return new DatabaseSettings(
        points,
        particles,
        other,
        potential,
        counting,
        widths,
        depth,
        relaxation,
        scans,
        filter,
        seed);
  }

  /** The same settings with another potential. */
  public DatabaseSettings withPotential(Potential other) {
    return new DatabaseSettings(
        points,
        particles,
        dimension,
        other,
        counting,
        widths,
        depth,
        relaxation,
        scans,
        filter,
        seed);
  }

  /** The same settings with another count of split triangles. */
  public DatabaseSettings withCounting(Counting other) {
    return new DatabaseSettings(
        points,
        particles,
        dimension,
        potential,
        other,
        widths,
        depth,
        relaxation,
        scans,
        filter,
        seed);
  }

  /** The same settings with other shells in the final energy. */
  public DatabaseSettings withDepth(ImageDepth other) {
    return new DatabaseSettings(
        points,
        particles,
        dimension,
        potential,
        counting,
        widths,
        other,
        relaxation,
        scans,
        filter,
        seed);
  }
}
