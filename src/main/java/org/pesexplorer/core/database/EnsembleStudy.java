package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.relax.Ensemble;
import org.pesexplorer.core.relax.Images;

/**
 * What there is to say about an ensemble, after each of its numbers of scans.
 *
 * @param ensemble the rows
 * @param quantiles of the true energies, one for each number of scans; empty without members
 * @param singles coverage after each number of scans
 * @param mixes coverage of the mixes of the shortest two, three and so on
 * @param advice how many scans to take; empty when there is nothing to go by
 */
public record EnsembleStudy(
    Ensemble ensemble,
    List<EnergyQuantiles> quantiles,
    List<Coverage> singles,
    List<Coverage> mixes,
    Optional<ScanAdvice> advice) {

  /** Copies the lists. */
  public EnsembleStudy {
    quantiles = List.copyOf(quantiles);
    singles = List.copyOf(singles);
    mixes = List.copyOf(mixes);
  }

  /**
   * Studies an ensemble.
   *
   * @param ensemble the rows
   * @param paths energies along random paths, from {@link PathWorker}
   * @param settings what coverage is measured of
   * @param resamples for the intervals of the quantiles; 0 for none
   */
  public static EnsembleStudy of(
      Ensemble ensemble, List<double[]> paths, CoverageSettings settings, int resamples) {
    List<EnergyQuantiles> quantiles = new ArrayList<>();
    for (int k = 0; ensemble.size() > 0 && k < ensemble.request().scans().size(); k++) {
      quantiles.add(
          EnergyQuantiles.of(ensemble.energies(k), resamples, ensemble.request().seed() + k));
    }
    CoverageSurvey survey = new CoverageSurvey(ensemble, paths, settings);
    List<Coverage> singles = survey.each();
    List<Coverage> mixes = survey.mixes();
    double unit = ensemble.request().model().potential().energyUnit();
    return new EnsembleStudy(
        ensemble, quantiles, singles, mixes, ScanAdvice.of(singles, mixes, unit));
  }

  /** Where the images were while the rows relaxed. */
  public Images images() {
    return ensemble.request().settings().images();
  }

  /** The width of the cell in R_c. */
  public double width() {
    return ensemble.request().cell().width();
  }

  /** After how many scans the rows were looked at, ascending. */
  public List<Long> scans() {
    return ensemble.request().scans();
  }
}
