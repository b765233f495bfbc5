package org.pesexplorer.work;

import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.KinkPath;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxer;
import org.pesexplorer.core.relax.Relaxers;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/**
 * The kink test: one particle of the best structure of four, a square of side 0.909, is moved
 * through its place.
 */
public final class KinkJob implements Job<KinkPath> {
  private static final double WIDTH = 5;
  private static final double GUESS = 0.45;
  private static final int MOST_STEPS = 20_000;

  private final DescriptorSettings settings;
  private final double reach;
  private final int halfPoints;

  /**
   * Takes a test in hand.
   *
   * @param settings orders and R0p
   * @param reach how far to either side, in R_c
   * @param halfPoints how many places on either side
   */
  public KinkJob(DescriptorSettings settings, double reach, int halfPoints) {
    this.settings = settings;
    this.reach = reach;
    this.halfPoints = halfPoints;
  }

  @Override
  public KinkPath run(JobContext context) {
    context.message("moving one particle of the square");
    return KinkPath.along(square(), 0, new double[] {1, 0}, reach, halfPoints, settings);
  }

  /** The best structure of four particles, in the middle of a cell of width 5. */
  public static Configuration square() {
    double low = WIDTH / 2 - GUESS;
    double high = WIDTH / 2 + GUESS;
    Configuration guess =
        new Configuration(new Cell(2, WIDTH), low, low, high, low, high, high, low, high);
    EnergyModel model =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
    RelaxationSettings fire =
        new RelaxationSettings(
            Method.FIRE, RelaxationSettings.DEFAULT.images(), 0, 0.1, 1, ImageDepth.AUTO);
    Relaxer relaxer = Relaxers.start(fire, model, guess, RandomStream.of(1, 0));
    relaxer.advance(MOST_STEPS);
    return relaxer.configuration();
  }
}
