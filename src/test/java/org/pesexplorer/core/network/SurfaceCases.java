package org.pesexplorer.core.network;

import java.util.List;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.random.RandomStream;

/** Networks of random weights on descriptors, for tests. */
public final class SurfaceCases {
  private SurfaceCases() {}

  /** A network whose inputs and output are of usual size. */
  public static SurfaceNetwork random(
      DescriptorKind kind, Activation activation, int particles, int dimension, long seed) {
    DescriptorSettings descriptor = new DescriptorSettings(List.of(-2, -3), 6, kind);
    RandomStream random = RandomStream.of(seed, 0);
    int width = descriptor.length(particles);
    int rows = 200;
    double[] inputs = new double[rows * width];
    DescriptorEvaluator evaluator = new DescriptorEvaluator(descriptor, particles, dimension);
    for (int row = 0; row < rows; row++) {
      double[] one = evaluator.inputs(configuration(random, particles, dimension));
      System.arraycopy(one, 0, inputs, row * width, width);
    }
    int[] all = new int[rows];
    for (int row = 0; row < rows; row++) {
      all[row] = row;
    }
    NetworkShape shape = new NetworkShape(width, List.of(7, 5), activation);
    double[] parameters = Samples.numbers(random, shape.parameters(), 0.8);
    TrainingData data = TrainingData.of(width, inputs, new double[rows]);
    Network network =
        new Network(
            shape,
            parameters,
            Scaling.fit(inputs, width, all),
            new Scaling(new double[] {-1.5}, new double[] {0.7}, List.of()),
            KernelPath.PLAIN);
    return new SurfaceNetwork(network, descriptor, particles, dimension, InputRange.fit(data, all));
  }

  /** Particles anywhere in a cell of width 4 to 6, no two closer than 0.4. */
  public static Configuration configuration(RandomStream random, int particles, int dimension) {
    Cell cell = new Cell(dimension, random.nextDouble(4, 6));
    while (true) {
      double[] places = new double[particles * dimension];
      for (int k = 0; k < places.length; k++) {
        places[k] = random.nextDouble(0, cell.width());
      }
      if (apart(cell, places, particles)) {
        return new Configuration(cell, places);
      }
    }
  }

  private static boolean apart(Cell cell, double[] places, int particles) {
    int dimension = cell.dimension();
    for (int i = 0; i < particles; i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int axis = 0; axis < dimension; axis++) {
          double step =
              cell.nearestImage(places[i * dimension + axis] - places[j * dimension + axis]);
          square += step * step;
        }
        if (square < 0.16) {
          return false;
        }
      }
    }
    return true;
  }
}
