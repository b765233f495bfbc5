package org.pesexplorer.model;

import java.util.Optional;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.OptimiserKind;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainerSettings;
import org.pesexplorer.work.TrainRequest;

/**
 * A network that is trained again, with more or fewer rows or other seeds.
 *
 * @param name what it is called
 * @param database on what
 * @param trained how it came about
 * @param truth the model of the energies it has learnt; empty where nobody knows
 */
public record Trial(
    String name, OpenDatabase database, TrainedNetwork trained, Optional<EnergyModel> truth) {
  /** Training samples a second of the network below on one thread of a usual computer. */
  private static final double SAMPLES_A_SECOND = 0.6e6;

  /** Parameters of 8-32-32-1. */
  private static final double PARAMETERS = 1377;

  /** Forces cost so many times as much. */
  private static final double FORCES = 2;

  /** Steps of Levenberg-Marquardt cost so many times as much. */
  private static final double LEVENBERG_MARQUARDT = 8;

  /** The request for another epoch count; the settings' own where it is not above 0. */
  TrainRequest request(int epochs) {
    return new TrainRequest(
        settings(epochs),
        trained.split(),
        Optional.of(trained.surface().descriptor()),
        trained.surface().network().path(),
        Optional.empty(),
        false);
  }

  /** How many rows there are to learn from, but for rounding. */
  public int trainingRows() {
    SplitPlan split = trained.split();
    return (int) Math.max(1, database.database().rows() * (1 - split.validation() - split.test()));
  }

  /** A guess of how long so many training samples take on one thread, in seconds. */
  public double seconds(double samples) {
    double parameters = trained.surface().network().shape().parameters();
    boolean quadratic = trained.settings().optimiser().kind() == OptimiserKind.LEVENBERG_MARQUARDT;
    return samples
        / SAMPLES_A_SECOND
        * Math.max(0.1, parameters / PARAMETERS)
        * (quadratic ? LEVENBERG_MARQUARDT : 1)
        * (trained.settings().slopeWeight() > 0 ? FORCES : 1);
  }

  /** The settings for another epoch count; its own where it is not above 0. */
  public TrainerSettings settings(int epochs) {
    TrainerSettings settings = trained.settings();
    return epochs > 0 ? settings.withLength(epochs, settings.batch()) : settings;
  }

  /** What is trained on what. */
  public String words() {
    return name + " on " + database.name();
  }
}
