package org.pesexplorer.core.relax;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.random.RandomStream;

/**
 * A relaxation under way: takes steps, one attempted move of one particle each, or of all particles
 * with methods that follow forces. Deterministic: the same start, settings and stream of random
 * numbers give the same bits, whether steps are taken one by one or many at once, and from a saved
 * state on as from the start. One thread.
 */
public interface Relaxer {

  /** What is relaxed; its particles are those of the start. */
  Configuration start();

  /**
   * Begins anew with other particles, in the memory that is there: many configurations are relaxed
   * without making anything but their results.
   *
   * @param start as many particles as before in the same cell; taken at their images inside [0, w)
   * @param random the stream that moves are drawn from; owned by the relaxer from here on
   * @throws IllegalArgumentException when cell or number of particles differ
   * @throws IllegalStateException when the forces that the method needs are undefined
   */
  void restart(Configuration start, RandomStream random);

  /** How many steps make a scan: N where particles move one by one, else 1. */
  int stepsPerScan();

  /** Steps taken since the start. */
  long steps();

  /** Steps accepted since the start. */
  long accepted();

  /**
   * Whether steps that were accepted are among the last few: bit 0 for the last step, bit 1 for the
   * one before, up to 64 of them.
   */
  long recent();

  /**
   * Takes steps. A method that has found its minimum takes none any more.
   *
   * @param steps how many, at least 0
   * @throws IllegalStateException when the forces that a method needs are undefined, as for
   *     coincident particles
   */
  void advance(long steps);

  /** Whether nothing is left to do: forces are as good as zero. Random moves never end. */
  boolean finished();

  /**
   * The energy per particle v in E_c that the relaxation goes by: with frozen images what it
   * believes, not the true energy. Within 1e-9 max(1, |v|) of the sum taken afresh.
   */
  double energyPerParticle();

  /** The particles where they are, each inside [0, w). */
  Configuration configuration();

  /** Which particle took the last step; -1 for all of them, or before the first step. */
  int lastParticle();

  /** Whether the last step was accepted. */
  boolean lastAccepted();

  /**
   * Where the particle of the last step was to go: before wrapping, so that it is near where it
   * was.
   *
   * @return coordinates in R_c, one for each axis; empty where there was no such particle
   */
  double[] lastTarget();

  /** The state, from which the run can be continued bit for bit. */
  RelaxerState save();

  /**
   * Goes back, or on, to a state of this same run.
   *
   * @param state what {@link #save} gave, by this relaxer or one with the same start and settings
   */
  void restore(RelaxerState state);
}
