package org.pesexplorer.core.database;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.Relaxers;

/** Takes the energies along random paths, any of them in any order. One thread. */
public final class PathWorker {
  /** Keeps the paths apart from the starts of an ensemble with the same seed. */
  private static final long SEED_OFFSET = 0x7061746873L;

  private final PathRequest request;
  private final EnergyEvaluator evaluator;

  /** Prepares for the paths of a request. */
  public PathWorker(PathRequest request) {
    this.request = request;
    this.evaluator = request.model().evaluator();
  }

  /**
   * The energies along a path.
   *
   * @param index which path, from 0; its configuration and the axis come from the stream of this
   *     number
   * @return energies per particle in E_c at evenly spaced places, from one cell face on; +Infinity
   *     where two particles coincide
   */
  public double[] energies(int index) {
    RandomStream random = RandomStream.of(request.seed() + SEED_OFFSET, index);
    Configuration start = Relaxers.draw(request.cell(), request.count(), random);
    int axis = random.nextInt(request.cell().dimension());
    int dragged = request.count() - 1;
    double[] place = start.position(dragged);
    double[] energies = new double[request.points()];
    for (int k = 0; k < energies.length; k++) {
      place[axis] = request.cell().width() * k / energies.length;
      energies[k] = evaluator.energyPerParticle(start.withPosition(dragged, place));
    }
    return energies;
  }
}
