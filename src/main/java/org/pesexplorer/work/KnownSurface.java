package org.pesexplorer.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.TrueSurface;

/**
 * The energies of a model that remembers what it was asked: the paths along which networks are
 * judged are the same for all of one database, and the truth along them costs more than what a
 * network says. The first belongs to one thread; when it has been asked all, {@link #known} makes
 * one for each thread. Gradients are shared and not to be modified.
 */
final class KnownSurface implements TrueSurface {
  private final EnergyModel model;
  private final ModelSurface asked;
  private final Map<Configuration, Double> energies;
  private final Map<Configuration, Optional<double[]>> gradients;
  private final boolean learning;

  /** The surface of a model that has been asked nothing. */
  KnownSurface(EnergyModel model) {
    this(model, new HashMap<>(), new HashMap<>(), true);
  }

  private KnownSurface(
      EnergyModel model,
      Map<Configuration, Double> energies,
      Map<Configuration, Optional<double[]>> gradients,
      boolean learning) {
    this.model = model;
    this.asked = new ModelSurface(model);
    this.energies = energies;
    this.gradients = gradients;
    this.learning = learning;
  }

  /** For another thread: what was asked so far is known, all else is computed. */
  KnownSurface known() {
    return new KnownSurface(model, energies, gradients, false);
  }

  @Override
  public double energyPerParticle(Configuration configuration) {
    Double known = energies.get(configuration);
    if (known != null) {
      return known;
    }
    double energy = asked.energyPerParticle(configuration);
    if (learning) {
      energies.put(configuration, energy);
    }
    return energy;
  }

  @Override
  public Optional<double[]> gradient(Configuration configuration) {
    Optional<double[]> known = gradients.get(configuration);
    if (known != null) {
      return known;
    }
    Optional<double[]> gradient = asked.gradient(configuration);
    if (learning) {
      gradients.put(configuration, gradient);
    }
    return gradient;
  }
}
