package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.network.KernelPath;

/**
 * A hole hunt that is wanted.
 *
 * @param starts random starts a round, at least 1
 * @param rounds how often rows are added and the network is trained again, 0 to look alone
 * @param tolerance how far below the truth the network must lie for a hole, in E_c per particle
 * @param ceiling energies per particle, in E_c, are learnt up to this one; what lies higher is
 *     brought down to it first
 * @param epochs how long the network is trained; 0 for as long as it was
 * @param seed what starts are drawn from
 * @param kernels the arithmetic of the training
 * @param network where the network goes after each round; empty to have it in memory alone
 * @param database where the database with its new rows goes; empty for nowhere
 */
public record HuntRequest(
    int starts,
    int rounds,
    double tolerance,
    double ceiling,
    int epochs,
    long seed,
    KernelPath kernels,
    Optional<Path> network,
    Optional<Path> database) {
  /** How many starts usually. */
  public static final int STARTS = 1000;

  /** How many rounds usually. */
  public static final int ROUNDS = 5;

  /** What usually counts as a hole, in E_c per particle. */
  public static final double TOLERANCE = 0.05;

  /** Up to where it is usually learnt, in E_c per particle. */
  public static final double CEILING = 10;

  private static final int MOST_STARTS = 1_000_000;
  private static final int MOST_ROUNDS = 1000;

  /** Checks the numbers. */
  public HuntRequest {
    Objects.requireNonNull(kernels, "kernels");
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(database, "database");
    if (starts < 1 || starts > MOST_STARTS || rounds < 0 || rounds > MOST_ROUNDS || epochs < 0) {
      throw new IllegalArgumentException(
          "a hunt has from 1 to "
              + MOST_STARTS
              + " starts, from 0 to "
              + MOST_ROUNDS
              + " rounds and no negative number of epochs; asked for were "
              + starts
              + ", "
              + rounds
              + " and "
              + epochs);
    }
    if (!(tolerance >= 0) || !Double.isFinite(tolerance) || !Double.isFinite(ceiling)) {
      throw new IllegalArgumentException(
          "the tolerance must be at least 0 and the ceiling a number, were "
              + tolerance
              + " and "
              + ceiling);
    }
  }
}
