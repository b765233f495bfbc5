package org.pesexplorer.work;

import org.pesexplorer.core.network.TrainedNetwork;

/**
 * A trained network and what is not kept with it, as it differs from run to run.
 *
 * @param network the network
 * @param seconds how long its epochs took, those before the run was resumed not counted
 * @param resumedAt how many epochs a checkpoint had; 0 when the run began anew
 */
public record TrainResult(TrainedNetwork network, double seconds, int resumedAt) {}
