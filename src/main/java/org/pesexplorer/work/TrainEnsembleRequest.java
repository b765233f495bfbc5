package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.Objects;
import org.pesexplorer.core.network.SurfaceEnsemble;

/**
 * An ensemble that is wanted.
 *
 * @param network what all its networks have in common. Its seed is that of the first, the next ones
 *     have the numbers after it; the split is the same for all. Its file is the ensemble's, with a
 *     checkpoint for each network beside it while it is trained
 * @param networks how many, from 2 to {@link #MOST}
 */
public record TrainEnsembleRequest(TrainRequest network, int networks) {
  /** So many are enough. */
  public static final int MOST = 100;

  /** Checks. */
  public TrainEnsembleRequest {
    Objects.requireNonNull(network, "network");
    if (networks < SurfaceEnsemble.LEAST_MEMBERS || networks > MOST) {
      throw new IllegalArgumentException(
          "an ensemble has from 2 to " + MOST + " networks, asked for were " + networks);
    }
  }

  /**
   * The file whose checkpoint is that of a member: ens.json.1 for the first of ens.json.
   *
   * @param ensemble the ensemble's own file
   * @param member from 0
   */
  static Path memberFile(Path ensemble, int member) {
    return ensemble.resolveSibling(ensemble.getFileName() + "." + (member + 1));
  }
}
