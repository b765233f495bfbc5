package org.pesexplorer.work;

import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.ForceErrors;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.jobs.JobContext;

/** Compares the forces of a network with those of the model, over all threads that are free. */
final class ForceComparison {
  private final SurfaceNetwork surface;
  private final EnergyModel model;
  private final DatabaseColumns columns;
  private final int[] part;
  private final int coordinates;
  private final double[] predicted;
  private final double[] truth;
  private final boolean[] defined;

  /**
   * Forces to compare.
   *
   * @param part which rows; not modified
   */
  ForceComparison(SurfaceNetwork surface, EnergyModel model, DatabaseColumns columns, int[] part) {
    this.surface = surface;
    this.model = model;
    this.columns = columns;
    this.part = part;
    coordinates = surface.particles() * surface.dimension();
    predicted = new double[Math.multiplyExact(part.length, coordinates)];
    truth = new double[predicted.length];
    defined = new boolean[part.length];
  }

  /** What a thread needs. */
  private record Worker(SurfacePredictor network, ModelSurface model) {}

  void run(JobContext context) throws Exception {
    context.message("comparing the forces of " + part.length + " rows");
    RowBlocks blocks = RowBlocks.of(part.length, 6e4);
    context.forEach(
        blocks.parts(),
        () -> new Worker(surface.predictor(), new ModelSurface(model)),
        (block, own, worker) -> {
          own.checkCancelled();
          for (int k = blocks.from(block); k < blocks.to(block); k++) {
            compare(worker, k);
          }
        });
  }

  private void compare(Worker worker, int k) {
    Configuration here = columns.configuration(part[k]);
    Optional<double[]> slopes = worker.model().gradient(here);
    defined[k] = slopes.isPresent();
    if (defined[k]) {
      double[] forces = worker.network().forces(here);
      for (int c = 0; c < coordinates; c++) {
        predicted[k * coordinates + c] = forces[c];
        truth[k * coordinates + c] = -surface.particles() * slopes.get()[c];
      }
    }
  }

  /** The errors over all rows whose forces the model defines. */
  ForceErrors errors() {
    return ForceErrors.of(kept(predicted), kept(truth), surface.dimension());
  }

  private double[] kept(double[] all) {
    int count = 0;
    for (boolean one : defined) {
      count += one ? 1 : 0;
    }
    double[] kept = new double[count * coordinates];
    int at = 0;
    for (int k = 0; k < defined.length; k++) {
      if (defined[k]) {
        System.arraycopy(all, k * coordinates, kept, at, coordinates);
        at += coordinates;
      }
    }
    return kept;
  }
}
