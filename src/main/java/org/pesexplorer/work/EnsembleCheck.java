package org.pesexplorer.work;

import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.TrainedEnsemble;

/**
 * How far an ensemble is, and what its uncertainties are worth. Arrays are not to be modified.
 *
 * @param view how far the training is
 * @param ensemble the ensemble; empty while it is trained
 * @param judged the part that the rows below are of: the test part, else the validation part
 * @param errors predicted minus true of each row there in E_c per particle; none while it is
 *     trained
 * @param uncertainties the spread times the calibrated scale, as many
 */
public record EnsembleCheck(
    TrainEnsembleView view,
    Optional<TrainedEnsemble> ensemble,
    Split.Part judged,
    double[] errors,
    double[] uncertainties) {

  /** Refuses null. */
  public EnsembleCheck {
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(ensemble, "ensemble");
    Objects.requireNonNull(judged, "judged");
  }

  /** One that is being trained. */
  static EnsembleCheck training(TrainEnsembleView view) {
    return new EnsembleCheck(view, Optional.empty(), Split.Part.TEST, new double[0], new double[0]);
  }
}
