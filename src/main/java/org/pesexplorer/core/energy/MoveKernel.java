package org.pesexplorer.core.energy;

/**
 * Particles that move one at a time, and what each move would change: the inner loop of a
 * relaxation. Reduced units, R_c = E_c = 1. Nothing is checked; one kernel a thread. Made by {@link
 * MoveKernels}.
 */
public interface MoveKernel {

  /**
   * Takes a configuration. Images that are fixed at the start stay with it from here on.
   *
   * @param positions particle-major coordinates in [0, width), length N * d; copied
   */
  void start(double[] positions);

  /**
   * Takes other places for the particles; images that are fixed stay where {@link #start} put them.
   *
   * @param positions as for {@link #start}
   */
  void place(double[] positions);

  /**
   * The change of N v, were a particle somewhere else.
   *
   * @param particle index of the particle
   * @param target its place, one coordinate for each axis in [0, width); not modified
   * @return energy after minus energy before, without what the particle takes no part in; NaN when
   *     its part is infinite before and after. Allocates nothing once its workspace has grown
   */
  double change(int particle, double[] target);

  /**
   * Moves a particle.
   *
   * @param particle index of the particle
   * @param target as for {@link #change}; copied
   */
  void move(int particle, double[] target);

  /** N v of the particles where they are, summed afresh; +Infinity where some coincide. */
  double energy();

  /**
   * Copies the places of the particles.
   *
   * @param out receives N * d coordinates, particle-major
   */
  void copyTo(double[] out);
}
