package org.pesexplorer.core.relax;

import java.util.Objects;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.random.RandomStream;

/**
 * All that a relaxation is determined by.
 *
 * @param settings how
 * @param model the energy; while relaxing with the depth of the settings
 * @param start the particles
 * @param seed what the moves are drawn from
 * @param index which stream of that seed: the place of the configuration among several
 * @param drawn how many numbers of that stream are gone before the first move: those that the start
 *     was drawn from, for a member of an ensemble
 */
public record RelaxationRequest(
    RelaxationSettings settings,
    EnergyModel model,
    Configuration start,
    long seed,
    long index,
    int drawn) {

  /** A relaxation that begins at the beginning of its stream. */
  public RelaxationRequest(
      RelaxationSettings settings, EnergyModel model, Configuration start, long seed, long index) {
    this(settings, model, start, seed, index, 0);
  }

  /** A relaxation of one configuration by itself: the first stream of the seed. */
  public RelaxationRequest(
      RelaxationSettings settings, EnergyModel model, Configuration start, long seed) {
    this(settings, model, start, seed, 0);
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException when fewer than no numbers are gone
   */
  public RelaxationRequest {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(start, "start");
    if (drawn < 0) {
      throw new IllegalArgumentException("numbers drawn must be at least 0, were " + drawn);
    }
  }

  /**
   * The same run, for one thread, that calls something about once a millisecond while it sums
   * ({@link EnergyModel#watched}).
   */
  public RelaxationRequest watched(Runnable watch) {
    return new RelaxationRequest(settings, model.watched(watch), start, seed, index, drawn);
  }

  /** A relaxer at the start. */
  public Relaxer relaxer() {
    RandomStream random = Relaxers.stream(seed, index);
    for (int k = 0; k < drawn; k++) {
      random.nextLong();
    }
    return Relaxers.start(settings, model, start, random);
  }
}
