package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pesexplorer.core.relax.Ensemble;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.core.stats.Quantiles;
import org.pesexplorer.core.stats.RunningStatistics;

/**
 * Measures what an ensemble covers. A row is a member after some number of scans; in a mix member i
 * is taken after the number at place i modulo the parts, so that the parts are equal and no member
 * is in twice.
 */
public final class CoverageSurvey {
  /**
   * How far outside the span an energy still counts as inside, in units of the potential's energy:
   * energies of particles nearly out of reach of each other end in a flat tail at 0, and whether
   * rows in it are strictly below the filter's energy means nothing.
   */
  public static final double TOLERANCE = 0.01;

  private static final double INNER = 0.01;
  private static final double COMMON = 0.1;
  private static final double WHOLE_PATH = 0.9;

  private final Ensemble ensemble;
  private final List<double[]> paths;
  private final StructureClassifier classifier;
  private final double keep;
  private final double top;
  private final double tolerance;

  /**
   * Prepares a survey.
   *
   * @param ensemble the rows
   * @param paths energies along random paths of the same cell, from {@link PathWorker}; not
   *     modified
   * @param settings what is measured
   */
  public CoverageSurvey(Ensemble ensemble, List<double[]> paths, CoverageSettings settings) {
    this.ensemble = ensemble;
    this.paths = List.copyOf(paths);
    var potential = ensemble.request().model().potential();
    this.classifier = new StructureClassifier(settings.bondLength() * potential.lengthUnit());
    this.keep = settings.keep();
    this.top = settings.top() * potential.energyUnit();
    this.tolerance = TOLERANCE * potential.energyUnit();
  }

  /** The coverage after each number of scans of the ensemble, in order. */
  public List<Coverage> each() {
    List<Coverage> all = new ArrayList<>();
    for (int k = 0; k < ensemble.request().scans().size(); k++) {
      all.add(of(k));
    }
    return all;
  }

  /**
   * The mixes of the shortest two, three and so on numbers of scans, 0 left out; each in equal
   * parts.
   */
  public List<Coverage> mixes() {
    List<Long> scans = ensemble.request().scans();
    int first = scans.get(0) == 0 ? 1 : 0;
    List<Coverage> all = new ArrayList<>();
    for (int parts = 2; first + parts <= scans.size(); parts++) {
      int[] places = new int[parts];
      Arrays.setAll(places, k -> first + k);
      all.add(of(places));
    }
    return all;
  }

  /**
   * The coverage after one number of scans, or of several mixed in equal parts.
   *
   * @param places places in the list of the ensemble's numbers of scans
   * @throws IndexOutOfBoundsException when there is no such place
   * @throws IllegalArgumentException when no place is given
   */
  public Coverage of(int... places) {
    if (places.length == 0) {
      throw new IllegalArgumentException("no number of scans was given");
    }
    List<EnsembleSample> rows = new ArrayList<>();
    for (int i = 0; i < ensemble.size(); i++) {
      rows.add(ensemble.samples().get(i)[places[i % places.length]]);
    }
    List<EnsembleSample> kept = kept(rows);
    Coverage.Span span = span(kept);
    Inside inside = inside(span);
    RunningStatistics acceptance = new RunningStatistics();
    boolean moved = rows.stream().noneMatch(row -> Double.isNaN(row.acceptance()));
    if (moved) {
      rows.forEach(row -> acceptance.add(row.acceptance()));
    }
    return new Coverage(
        Arrays.stream(places).mapToObj(ensemble.request().scans()::get).toList(),
        rows.size(),
        kept.size(),
        span,
        shares(kept),
        inside.points,
        inside.error,
        inside.paths,
        shareAbove(rows, 0),
        shareAbove(rows, top),
        acceptance.mean(),
        acceptance.standardError());
  }

  private List<EnsembleSample> kept(List<EnsembleSample> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    double[] energies = energies(rows);
    double cut = keep == 1 ? Double.POSITIVE_INFINITY : Quantiles.of(energies, keep);
    return rows.stream().filter(row -> row.energy() < cut && row.energy() <= top).toList();
  }

  private static double[] energies(List<EnsembleSample> rows) {
    return rows.stream().mapToDouble(EnsembleSample::energy).toArray();
  }

  private static Coverage.Span span(List<EnsembleSample> kept) {
    if (kept.isEmpty()) {
      return new Coverage.Span(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] at = Quantiles.of(energies(kept), 0, INNER, COMMON, 1 - INNER, 1);
    return new Coverage.Span(at[0], at[1], at[2], at[3], at[4]);
  }

  private Map<StructureClass, Double> shares(List<EnsembleSample> kept) {
    Map<StructureClass, Integer> counts = new EnumMap<>(StructureClass.class);
    kept.forEach(row -> counts.merge(classifier.classify(row.configuration()), 1, Integer::sum));
    Map<StructureClass, Double> shares = new EnumMap<>(StructureClass.class);
    for (StructureClass structure : StructureClass.values()) {
      shares.put(structure, (double) counts.getOrDefault(structure, 0) / kept.size());
    }
    return shares;
  }

  private static double shareAbove(List<EnsembleSample> rows, double energy) {
    return (double) rows.stream().filter(row -> row.energy() > energy).count() / rows.size();
  }

  /** Shares of points and of paths within a span. */
  private record Inside(double points, double error, double paths) {}

  private Inside inside(Coverage.Span span) {
    long wanted = 0;
    long within = 0;
    int wantedPaths = 0;
    int wholePaths = 0;
    int[][] counts = new int[paths.size()][];
    for (int p = 0; p < counts.length; p++) {
      int[] count = count(paths.get(p), span);
      counts[p] = count;
      wanted += count[0];
      within += count[1];
      if (count[0] > 0) {
        wantedPaths++;
        wholePaths += count[1] >= WHOLE_PATH * count[0] ? 1 : 0;
      }
    }
    double share = Double.isNaN(span.low()) ? Double.NaN : (double) within / wanted;
    double error = ratioError(counts, share, wanted, wantedPaths);
    double whole = Double.isNaN(share) ? Double.NaN : (double) wholePaths / wantedPaths;
    return new Inside(share, error, whole);
  }

  /** How many points of a path count, and how many of these are within. */
  private int[] count(double[] path, Coverage.Span span) {
    int wanted = 0;
    int within = 0;
    for (double energy : path) {
      if (energy <= top) {
        wanted++;
        boolean held = energy >= span.low() - tolerance && energy <= span.high() + tolerance;
        within += held ? 1 : 0;
      }
    }
    return new int[] {wanted, within};
  }

  /**
   * The standard error of a ratio of sums over m paths: points of one path are not independent, so
   * the squares of (within - share * wanted) are summed path by path (Cochran, 1977).
   */
  private static double ratioError(int[][] counts, double share, long wanted, int paths) {
    if (paths < 2) {
      return Double.NaN;
    }
    double squares = 0;
    for (int[] count : counts) {
      double off = count[1] - share * count[0];
      squares += off * off;
    }
    return Math.sqrt(squares * paths / (paths - 1)) / wanted;
  }
}
