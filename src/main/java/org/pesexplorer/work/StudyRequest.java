package org.pesexplorer.work;

import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.database.CoverageSettings;
import org.pesexplorer.core.database.PathRequest;
import org.pesexplorer.core.relax.EnsembleRequest;

/**
 * Ensembles to relax and to look at.
 *
 * @param ensembles at least one
 * @param coverage what coverage is measured of
 * @param paths how many random paths
 * @param points places on each path
 * @param resamples for the intervals of quantiles
 */
public record StudyRequest(
    List<EnsembleRequest> ensembles,
    CoverageSettings coverage,
    int paths,
    int points,
    int resamples) {
  /** The most samples that are kept, each member after each number of scans: about 100 MB. */
  public static final long MOST_SAMPLES = 500_000;

  /** The usual number of random paths. */
  public static final int USUAL_PATHS = 300;

  /** The usual number of places on a path. */
  public static final int USUAL_POINTS = 60;

  /** The usual number of resamples. */
  public static final int USUAL_RESAMPLES = 400;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when there is no ensemble, or more samples than are kept
   */
  public StudyRequest {
    ensembles = List.copyOf(ensembles);
    Objects.requireNonNull(coverage, "coverage");
    if (ensembles.isEmpty()) {
      throw new IllegalArgumentException("there is no ensemble to relax");
    }
    long samples = 0;
    for (EnsembleRequest ensemble : ensembles) {
      samples += (long) ensemble.configurations() * ensemble.scans().size();
    }
    if (samples > MOST_SAMPLES) {
      throw new IllegalArgumentException(
          "all configurations at all numbers of scans and widths, images updated and fixed, make "
              + samples
              + " rows, more than "
              + MOST_SAMPLES
              + ": take fewer of one of them");
    }
  }

  /** Ensembles with the usual numbers of paths, places and resamples. */
  public StudyRequest(List<EnsembleRequest> ensembles, CoverageSettings coverage) {
    this(ensembles, coverage, USUAL_PATHS, USUAL_POINTS, USUAL_RESAMPLES);
  }

  /** The random paths that go with an ensemble: the same ones for every choice of images. */
  PathRequest pathsFor(EnsembleRequest ensemble) {
    return new PathRequest(
        ensemble.model(), ensemble.cell(), ensemble.count(), paths, points, ensemble.seed());
  }
}
