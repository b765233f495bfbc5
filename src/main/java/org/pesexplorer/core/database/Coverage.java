package org.pesexplorer.core.database;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the rows of an ensemble cover, after one number of scans or for a mix of several. Energies
 * per particle in E_c; shares from 0 to 1. Where no row is kept, figures of rows are NaN. Made by
 * {@link CoverageSurvey}; formulas in docs/theory.md, "Coverage".
 *
 * @param scans the numbers of scans: one, or those of a mix in equal parts
 * @param rows how many rows were looked at
 * @param kept how many of them the energy filter and the top energy leave
 * @param span the energies of the rows that are kept
 * @param shares the share of each class among the rows that are kept, for every class
 * @param pointsInside share of the points of random paths, those above the top left out, whose
 *     energy is within the inner span, give or take {@link CoverageSurvey#TOLERANCE}
 * @param pointsError its standard error, from path to path; NaN with fewer than two paths
 * @param pathsInside share of the paths at least nine tenths of whose points are within
 * @param aboveZero share of all rows whose energy is above 0
 * @param aboveTop share of all rows whose energy is above the top
 * @param acceptance mean over all rows of the share of accepted steps among the last ten; NaN when
 *     one has taken no step
 * @param acceptanceError its standard error
 */
public record Coverage(
    List<Long> scans,
    int rows,
    int kept,
    Span span,
    Map<StructureClass, Double> shares,
    double pointsInside,
    double pointsError,
    double pathsInside,
    double aboveZero,
    double aboveTop,
    double acceptance,
    double acceptanceError) {

  /**
   * Energies of rows.
   *
   * @param lowest the least
   * @param low the 1 % quantile, where the inner span begins
   * @param tenth the 10 % quantile, as deep as rows commonly are
   * @param high the 99 % quantile, where it ends
   * @param highest the largest
   */
  public record Span(double lowest, double low, double tenth, double high, double highest) {}

  /** Copies the collections. */
  public Coverage {
    scans = List.copyOf(scans);
    Objects.requireNonNull(span, "span");
    shares = Map.copyOf(shares);
  }

  /** Whether it is a mix of several numbers of scans. */
  public boolean mixed() {
    return scans.size() > 1;
  }

  /** The mean number of scans, what a row costs. */
  public double meanScans() {
    return scans.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  /** The share of a class among the rows that are kept. */
  public double share(StructureClass structure) {
    return shares.get(structure);
  }

  /** The standard error of {@link #share}: sqrt(p (1 - p) / n). */
  public double shareError(StructureClass structure) {
    double share = share(structure);
    return Math.sqrt(share * (1 - share) / kept);
  }

  /** The share of the most common class. */
  public double largestShare() {
    return shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  /**
   * How evenly classes are taken: the number of equally common classes with the same entropy,
   * exp(-sum p ln p), from 1 to the number of classes.
   */
  public double effectiveClasses() {
    double entropy = 0;
    for (StructureClass structure : StructureClass.values()) {
      double share = share(structure);
      entropy -= share == 0 ? 0 : share * Math.log(share);
    }
    return Math.exp(entropy);
  }
}
