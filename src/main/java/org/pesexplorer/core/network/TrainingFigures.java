package org.pesexplorer.core.network;

import java.util.List;
import java.util.Objects;

/**
 * What a training came to. Errors are in E_c per particle; those of the network with the parameters
 * of the best epoch.
 *
 * @param epochs how many were run
 * @param bestEpoch which of them the parameters are of
 * @param training errors of the training part
 * @param validation of the validation part; of no rows where there is none
 * @param test of the test part, which nothing has seen: the headline
 * @param baselines what simple models make of the test part, else of the validation part
 * @param paths errors of the gradient along paths; {@link PathFigures#NONE} where the model of the
 *     rows is not known
 * @param energies the energies per particle of the training part
 * @param constantInputs inputs without spread in the training part, from 0: they teach nothing
 */
public record TrainingFigures(
    int epochs,
    int bestEpoch,
    ErrorFigures training,
    ErrorFigures validation,
    ErrorFigures test,
    Baselines baselines,
    PathFigures paths,
    EnergySpan energies,
    List<Integer> constantInputs) {

  /** Copies. */
  public TrainingFigures {
    Objects.requireNonNull(baselines, "baselines");
    Objects.requireNonNull(paths, "paths");
    Objects.requireNonNull(energies, "energies");
    constantInputs = List.copyOf(constantInputs);
  }
}
