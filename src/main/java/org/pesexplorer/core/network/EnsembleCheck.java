package org.pesexplorer.core.network;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an ensemble is, and what its uncertainties are worth. Arrays are not to be modified.
 *
 * @param histories the figures of all epochs so far, a list for each network; empty for those that
 *     have not begun
 * @param ensemble the ensemble; empty while it is trained
 * @param judged the part that the rows below are of: the test part, else the validation part
 * @param errors predicted minus true of each row there in E_c per particle; none while it is
 *     trained
 * @param uncertainties the spread times the calibrated scale, as many
 */
public record EnsembleCheck(
    List<List<EpochFigures>> histories,
    Optional<TrainedEnsemble> ensemble,
    Split.Part judged,
    double[] errors,
    double[] uncertainties) {

  /** Copies. */
  public EnsembleCheck {
    histories = histories.stream().map(List::copyOf).toList();
    Objects.requireNonNull(ensemble, "ensemble");
    Objects.requireNonNull(judged, "judged");
  }

  /** One that is being trained. */
  public static EnsembleCheck training(List<List<EpochFigures>> histories) {
    return new EnsembleCheck(
        histories, Optional.empty(), Split.Part.TEST, new double[0], new double[0]);
  }
}
