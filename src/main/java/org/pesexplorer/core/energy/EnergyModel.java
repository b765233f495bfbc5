package org.pesexplorer.core.energy;

import java.util.Objects;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.Potential;

/** A potential and the way its sums are taken. Immutable, free to share between threads. */
public final class EnergyModel {
  private final Potential potential;
  private final EnergySettings settings;
  private final Shares shares;

  /**
   * Makes a model.
   *
   * @param potential the pair and triplet functions
   * @param settings how the sums are taken
   * @throws IllegalArgumentException when the depth is automatic and the potential has no cut-off
   */
  public EnergyModel(Potential potential, EnergySettings settings) {
    this.potential = Objects.requireNonNull(potential, "potential");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.shares =
        settings
            .shares()
            .orElseGet(() -> new Shares(potential.tripletShare(), potential.pairShare()));
    if (settings.depth().shells().isEmpty() && Double.isInfinite(reach())) {
      throw new IllegalArgumentException(
          "potential "
              + potential.id()
              + " has no cut-off, so the sums never converge by themselves: give a depth of"
              + " surrounding cells instead of auto");
    }
  }

  /** The potential. */
  public Potential potential() {
    return potential;
  }

  /** How the sums are taken. */
  public EnergySettings settings() {
    return settings;
  }

  /** The shares in force. */
  public Shares shares() {
    return shares;
  }

  /**
   * The largest distance in reduced units at which two particles can share a term that counts;
   * +Infinity when there is no cut-off.
   */
  public double reach() {
    double pairs = shares.pair() == 0 ? 0 : potential.pair().map(pair -> pair.cutoff()).orElse(0.0);
    double triplets =
        shares.triplet() == 0
            ? 0
            : potential.triplet().map(triplet -> triplet.perimeterCutoff() / 2).orElse(0.0);
    return Math.max(pairs, triplets);
  }

  /**
   * The number of shells taken in for a cell.
   *
   * @param cell the cell, its width in R_c
   */
  public int depth(Cell cell) {
    return settings.depth().shells().orElseGet(() -> convergedDepth(cell));
  }

  /**
   * The least number of shells from which on more change nothing: ceil(1.5 R0 / w) with triangles
   * (docs/theory.md).
   */
  private int convergedDepth(Cell cell) {
    return (int) Math.ceil(reach() * potential.lengthUnit() / cell.width());
  }

  /** Whether more shells than {@link #depth} would change nothing. */
  public boolean converged(Cell cell) {
    return !Double.isInfinite(reach()) && depth(cell) >= convergedDepth(cell);
  }

  /**
   * The same model, for one thread, that calls something about once a millisecond while it sums, so
   * that a long sum can be ended from within. Equation 10 has fast sums, which are not watched.
   *
   * @param watch what it throws ends the sum; kernels and evaluators of the model must not be used
   *     any more then
   */
  public EnergyModel watched(Runnable watch) {
    return potential instanceof ForceShiftedLennardJones
        ? this
        : new EnergyModel(new WatchedPotential(potential, watch), settings);
  }

  /** A new evaluator with a workspace of its own, for use by one thread at a time. */
  public EnergyEvaluator evaluator() {
    return new EnergyEvaluator(this);
  }
}
