package org.pesexplorer.core.relax;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.random.RandomStream;

/** Relaxes the members of an ensemble, any of them in any order. One thread. */
public final class EnsembleMember {
  private static final int WINDOW = 10;

  private final EnsembleRequest request;
  private final EnergyModel model;
  private final EnergyEvaluator truth;
  private Relaxer relaxer;

  /** Prepares for an ensemble. */
  public EnsembleMember(EnsembleRequest request) {
    this(request, () -> {});
  }

  /**
   * Prepares for an ensemble whose work can be ended even in the middle of a long sum.
   *
   * @param request the ensemble
   * @param watch called about once a millisecond while a slow potential is summed; what it throws
   *     comes out of {@link #run}, and this must not be used any more then
   */
  public EnsembleMember(EnsembleRequest request, Runnable watch) {
    this.request = request;
    this.model = request.model().watched(watch);
    this.truth = model.evaluator();
  }

  /** The start of a member, without relaxation. */
  public static Configuration start(EnsembleRequest request, int index) {
    return Relaxers.draw(request.cell(), request.count(), Relaxers.stream(request.seed(), index));
  }

  /**
   * A member's relaxation by itself, to be played back: its moves are those of the ensemble.
   *
   * @param request the ensemble
   * @param index which member, from 0
   * @param scans for how many scans
   */
  public static RelaxationRequest relaxation(EnsembleRequest request, int index, long scans) {
    Configuration start = start(request, index);
    return new RelaxationRequest(
        request.settings().withScans(scans),
        request.model(),
        start,
        request.seed(),
        index,
        start.count() * start.dimension());
  }

  /**
   * Relaxes a member.
   *
   * @param index which, from 0
   * @param cancelled asked every few milliseconds; the work stops when it says yes
   * @return a sample for each number of scans; fewer when cancelled
   * @throws IllegalArgumentException when the request cannot be run ({@link Relaxers#start})
   */
  public EnsembleSample[] run(int index, BooleanSupplier cancelled) {
    RandomStream random = Relaxers.stream(request.seed(), index);
    Configuration start = Relaxers.draw(request.cell(), request.count(), random);
    if (relaxer == null) {
      relaxer = Relaxers.start(request.settings(), model, start, random);
    } else {
      relaxer.restart(start, random);
    }
    EnsembleSample[] samples = new EnsembleSample[request.scans().size()];
    Slices slices = new Slices();
    long done = 0;
    for (int k = 0; k < samples.length; k++) {
      long end = request.scans().get(k) * relaxer.stepsPerScan();
      while (done < end) {
        if (cancelled.getAsBoolean()) {
          return Arrays.copyOf(samples, k);
        }
        long more = slices.next(end - done);
        relaxer.advance(more);
        done += more;
      }
      samples[k] = sample();
    }
    return samples;
  }

  private EnsembleSample sample() {
    Configuration now = relaxer.configuration();
    int window = (int) Math.min(WINDOW, relaxer.steps());
    int accepted = Long.bitCount(relaxer.recent() & (1L << window) - 1);
    return new EnsembleSample(
        window == 0 ? Double.NaN : (double) accepted / window,
        relaxer.energyPerParticle(),
        truth.energyPerParticle(now),
        nearestImage(now),
        now);
  }

  /**
   * The least distance of a particle to an image.
   *
   * @param configuration the particles, each inside [0, w)
   * @return in R_c; at most the width of the cell
   */
  public static double nearestImage(Configuration configuration) {
    double nearest = configuration.width();
    for (int i = 0; i < configuration.count(); i++) {
      for (int j = 0; j < i; j++) {
        nearest = Math.min(nearest, nearestImage(configuration, i, j));
      }
    }
    return nearest;
  }

  /** The least distance of i to an image of j that lies in another cell than i. */
  private static double nearestImage(Configuration configuration, int i, int j) {
    double width = configuration.width();
    double square = 0;
    double leastExtra = Double.POSITIVE_INFINITY;
    for (int axis = 0; axis < configuration.dimension(); axis++) {
      double inside =
          Math.abs(configuration.coordinate(i, axis) - configuration.coordinate(j, axis));
      double across = width - inside;
      double best = Math.min(inside, across);
      square += best * best;
      leastExtra = Math.min(leastExtra, across * across - best * best);
    }
    return Math.sqrt(square + leastExtra);
  }
}
