package org.pesexplorer.core.relax;

import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;

/**
 * A relaxation after a number of steps.
 *
 * @param steps steps taken; 0 for the start
 * @param configuration the particles, each inside [0, w)
 * @param before the particles before the last step; those of the start when there was none
 * @param attempt the move that the last step tried; empty at the start and for steps of all
 *     particles
 * @param lastAccepted whether the last step was accepted; false at the start
 * @param accepted steps accepted so far
 * @param lastTen how many of the last ten steps were accepted
 * @param believed v that the relaxation goes by, in E_c
 * @param energy the true v, in E_c
 */
public record RelaxationFrame(
    long steps,
    Configuration configuration,
    Configuration before,
    Optional<Attempt> attempt,
    boolean lastAccepted,
    long accepted,
    int lastTen,
    double believed,
    double energy) {

  /**
   * A move that was tried.
   *
   * @param particle index of the particle
   * @param target where it was to go, before wrapping, in R_c
   */
  public record Attempt(int particle, double[] target) {}
}
