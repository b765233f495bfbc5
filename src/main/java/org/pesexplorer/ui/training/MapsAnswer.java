package org.pesexplorer.ui.training;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.core.energy.SurfaceRequest;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.InputRange;
import org.pesexplorer.core.network.Predictor;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.ui.common.MapQuery;
import org.pesexplorer.ui.common.MapRange;

/**
 * The truth, a network and their difference for each place of the last particle over the cell.
 *
 * @param question what was asked
 * @param request the grid
 * @param truth the true energies per particle in E_c, row-major, lowest row first; +Infinity where
 *     particles coincide; empty where nobody knows the model
 * @param network the network's; NaN where the descriptor has no numbers
 * @param outside where an input is outside the range of the training part
 * @param scale the colours' ends for truth and network
 * @param bound the difference of the full colours
 * @param worst the place of the largest difference where the truth is below the training part's
 *     upper bound; empty without a truth
 */
record MapsAnswer(
    Question question,
    SurfaceRequest request,
    Optional<double[]> truth,
    double[] network,
    boolean[] outside,
    MapQuery.Range scale,
    double bound,
    Optional<Worst> worst) {
  private static final double LEAST_BOUND = 1e-6;

  /** The share of differences within the colours. */
  private static final double MOST_OF = 0.99;

  /** Refuses null. */
  MapsAnswer {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(worst, "worst");
  }

  /**
   * What is wanted.
   *
   * @param shown the network
   * @param particles as many as it reads, in the plane; the place of the last one does not matter
   * @param grid points along each axis
   * @param held the colours' ends while a hand drags; empty to fit them
   * @param dark whether the ground is dark
   */
  record Question(
      ShownNetwork shown, Configuration particles, int grid, Optional<Held> held, boolean dark) {
    /** Refuses null. */
    Question {
      Objects.requireNonNull(shown, "shown");
      Objects.requireNonNull(particles, "particles");
      Objects.requireNonNull(held, "held");
    }
  }

  /** The ends of the colours. */
  record Held(MapQuery.Range scale, double bound) {}

  /**
   * The place where a network is farthest from the truth.
   *
   * @param x in R_c
   * @param y in R_c
   * @param difference network less truth, in E_c
   */
  record Worst(double x, double y, double difference) {}

  /** Computes. Cost: about 5 microseconds a point for four particles. */
  static MapsAnswer of(Question question) {
    Configuration particles = question.particles();
    int last = particles.count() - 1;
    SurfaceRequest request =
        SurfaceRequest.wholeCell(OptionalInt.of(last), question.grid(), particles.width());
    Optional<double[]> truth =
        question
            .shown()
            .truth()
            .map(EnergyModel::evaluator)
            .flatMap(evaluator -> evaluator.surface(particles, request, () -> false))
            .map(Surface::values);
    double[] network = new double[question.grid() * question.grid()];
    boolean[] outside = new boolean[network.length];
    predict(question.shown().surface(), particles, request, network, outside);
    Optional<Held> held = question.held();
    MapQuery.Range scale = held.map(Held::scale).orElseGet(() -> fit(truth.orElse(network)));
    double top = top(question.shown().energies(), scale);
    double bound =
        held.map(Held::bound)
            .orElseGet(
                () -> truth.map(t -> bound(t, network, Math.max(top, scale.high()))).orElse(1.0));
    return new MapsAnswer(
        question,
        request,
        truth,
        network,
        outside,
        scale,
        bound,
        truth.flatMap(t -> worst(t, network, request, top)));
  }

  private static void predict(
      SurfaceNetwork surface,
      Configuration particles,
      SurfaceRequest request,
      double[] energies,
      boolean[] outside) {
    DescriptorEvaluator descriptor =
        new DescriptorEvaluator(surface.descriptor(), surface.particles(), surface.dimension());
    Predictor predictor = surface.network().predictor();
    double[] inputs = new double[descriptor.length()];
    double[] positions = particles.positions();
    int moving = positions.length - 2;
    for (int k = 0; k < energies.length; k++) {
      positions[moving] = request.x(k % request.columns());
      positions[moving + 1] = request.y(k / request.columns());
      try {
        descriptor.inputs(positions, particles.width(), inputs);
        energies[k] = predictor.value(inputs);
        outside[k] = outside(surface.range(), inputs);
      } catch (IllegalArgumentException e) {
        // Particles so close that the descriptor has no numbers for them.
        energies[k] = Double.NaN;
        outside[k] = true;
      }
    }
  }

  private static boolean outside(InputRange range, double[] inputs) {
    for (int c = 0; c < inputs.length; c++) {
      if (inputs[c] < range.lower()[c] || inputs[c] > range.upper()[c]) {
        return true;
      }
    }
    return false;
  }

  private static MapQuery.Range fit(double[] values) {
    double[] known = values.clone();
    for (int k = 0; k < known.length; k++) {
      known[k] = Double.isNaN(known[k]) ? Double.POSITIVE_INFINITY : known[k];
    }
    return MapRange.fit(known);
  }

  /** Up to which true energy differences count: that of the training part, where it is known. */
  private static double top(EnergySpan energies, MapQuery.Range scale) {
    return energies.known() ? energies.highest() : scale.high();
  }

  private static double bound(double[] truth, double[] network, double top) {
    double[] sizes = new double[truth.length];
    int count = 0;
    for (int k = 0; k < truth.length; k++) {
      double size = Math.abs(network[k] - truth[k]);
      if (truth[k] <= top && Double.isFinite(size)) {
        sizes[count++] = size;
      }
    }
    double[] counted = Arrays.copyOf(sizes, count);
    Arrays.sort(counted);
    double most = count == 0 ? 1 : counted[(int) (MOST_OF * (count - 1))];
    return Math.max(LEAST_BOUND, most);
  }

  private static Optional<Worst> worst(
      double[] truth, double[] network, SurfaceRequest request, double top) {
    Worst worst = null;
    for (int k = 0; k < truth.length; k++) {
      double difference = network[k] - truth[k];
      boolean counts = truth[k] <= top && Double.isFinite(difference);
      if (counts && (worst == null || Math.abs(difference) > Math.abs(worst.difference()))) {
        worst =
            new Worst(
                request.x(k % request.columns()), request.y(k / request.columns()), difference);
      }
    }
    return Optional.ofNullable(worst);
  }

  /**
   * The difference at a point, network less truth.
   *
   * @return NaN without a truth, and on the wall above the energies that the network has learnt
   */
  double difference(int point) {
    double known = truth.map(t -> t[point]).orElse(Double.NaN);
    double top = top(question.shown().energies(), scale);
    return known <= Math.max(top, scale.high()) ? network[point] - known : Double.NaN;
  }
}
