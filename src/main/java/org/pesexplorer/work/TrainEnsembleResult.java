package org.pesexplorer.work;

import org.pesexplorer.core.network.TrainedEnsemble;

/**
 * A trained ensemble and what is not kept with it, as it differs from run to run.
 *
 * @param ensemble the ensemble
 * @param seconds how long the epochs of all its networks took together, those before the run was
 *     resumed not counted
 * @param resumedAt how many epochs checkpoints had, over all networks; 0 when the run began anew
 */
public record TrainEnsembleResult(TrainedEnsemble ensemble, double seconds, int resumedAt) {}
