package org.pesexplorer.core.relax;

import java.util.Objects;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;

/**
 * All that a relaxation is determined by.
 *
 * @param settings how
 * @param model the energy; while relaxing with the depth of the settings
 * @param start the particles
 * @param seed what the moves are drawn from
 * @param index which stream of that seed: the place of the configuration among several
 */
public record RelaxationRequest(
    RelaxationSettings settings, EnergyModel model, Configuration start, long seed, long index) {

  /** A relaxation of one configuration by itself: the first stream of the seed. */
  public RelaxationRequest(
      RelaxationSettings settings, EnergyModel model, Configuration start, long seed) {
    this(settings, model, start, seed, 0);
  }

  /** Refuses nulls. */
  public RelaxationRequest {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(start, "start");
  }

  /**
   * The same run, for one thread, that calls something about once a millisecond while it sums
   * ({@link EnergyModel#watched}).
   */
  public RelaxationRequest watched(Runnable watch) {
    return new RelaxationRequest(settings, model.watched(watch), start, seed, index);
  }

  /** A relaxer at the start. */
  public Relaxer relaxer() {
    return Relaxers.start(settings, model, start, Relaxers.stream(seed, index));
  }
}
