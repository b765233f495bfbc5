package org.pesexplorer.core.descriptor;

import java.util.List;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.random.RandomStream;

/** Random configurations and descriptors, the same in every run, and what they are tested with. */
final class DescriptorCases {
  private static final List<List<Integer>> ORDERS =
      List.of(List.of(-2), List.of(-3), List.of(-2, -3), List.of(-4, -2), List.of(-2, -3, -4, -5));

  private DescriptorCases() {}

  /** A case: what is described, and how. */
  record Case(Configuration configuration, DescriptorSettings settings) {
    DescriptorEvaluator evaluator() {
      return new DescriptorEvaluator(settings, configuration.count(), configuration.dimension());
    }

    double[] inputs() {
      return evaluator().inputs(configuration);
    }

    Case with(Configuration other) {
      return new Case(other, settings);
    }

    Case of(DescriptorKind kind) {
      return new Case(configuration, settings.withKind(kind));
    }
  }

  /** Case k: one to three dimensions, one to six particles, none closer than 0.3. */
  static Case random(long k) {
    RandomStream random = RandomStream.of(20260101, k);
    int dimension = 1 + random.nextInt(3);
    int count = 1 + random.nextInt(dimension == 1 ? 4 : 6);
    double width = random.nextDouble(dimension == 3 ? 3 : 2.5, 9);
    double r0p = dimension == 3 ? random.nextDouble(2, 8) : random.nextInt(2) == 0 ? 3 : 20;
    Configuration drawn = apart(new Cell(dimension, width), count, random);
    DescriptorSettings settings =
        new DescriptorSettings(
            ORDERS.get(random.nextInt(ORDERS.size())), r0p, DescriptorKind.EIGENVALUES);
    return new Case(drawn, settings);
  }

  private static Configuration apart(Cell cell, int count, RandomStream random) {
    while (true) {
      double[] positions = new double[count * cell.dimension()];
      for (int k = 0; k < positions.length; k++) {
        positions[k] = random.nextDouble(0, cell.width());
      }
      Configuration drawn = new Configuration(cell, positions);
      if (closest(drawn) > 0.3) {
        return drawn;
      }
    }
  }

  private static double closest(Configuration drawn) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < drawn.count(); i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int axis = 0; axis < drawn.dimension(); axis++) {
          double step =
              drawn.cell().nearestImage(drawn.coordinate(i, axis) - drawn.coordinate(j, axis));
          square += step * step;
        }
        least = Math.min(least, Math.sqrt(square));
      }
    }
    return least;
  }

  /** The largest magnitude among the inputs of an order. */
  static double largest(double[] inputs, int order, int count) {
    double largest = 0;
    for (int k = order * count; k < (order + 1) * count; k++) {
      largest = Math.max(largest, Math.abs(inputs[k]));
    }
    return largest;
  }
}
