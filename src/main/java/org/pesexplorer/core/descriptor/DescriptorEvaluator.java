package org.pesexplorer.core.descriptor;

import org.pesexplorer.core.cell.Configuration;

/**
 * Evaluates a descriptor and its gradient (docs/theory.md, "Descriptors"). Owns a workspace: use
 * one evaluator per thread. Images are listed anew when the width changes, so rows of one width
 * belong together. Particles may lie outside the cell.
 *
 * <p>For N particles and n images within R0p the inputs cost O(N^2 n + N^3), the Jacobian O(N^2 n +
 * N^4) for power sums and O(N^2 n + N^3) for eigenvalues.
 */
public final class DescriptorEvaluator {
  private final DescriptorSettings settings;
  private final int particles;
  private final int dimension;
  private final int orders;
  private final ProximitySums sums;
  private final SymmetricEigen eigen;
  private final int pairs;
  private final double[] deltas;
  private final double[] entries;
  private final double[][] matrices;
  private final double[] values;
  private final Gradients gradients;

  /**
   * An evaluator for configurations of one size.
   *
   * @param settings which descriptor
   * @param particles N, at least 1
   * @param dimension d
   * @throws IllegalArgumentException when there is no particle
   */
  public DescriptorEvaluator(DescriptorSettings settings, int particles, int dimension) {
    if (particles < 1) {
      throw new IllegalArgumentException("a descriptor needs at least 1 particle");
    }
    this.settings = settings;
    this.particles = particles;
    this.dimension = dimension;
    this.orders = settings.orders().size();
    this.sums = new ProximitySums(settings, dimension);
    this.eigen = new SymmetricEigen(particles);
    this.pairs = particles * (particles - 1) / 2;
    this.deltas = new double[pairs * dimension];
    this.entries = new double[pairs * orders];
    this.matrices = new double[orders][particles * particles];
    this.values = new double[particles];
    this.gradients = new Gradients(settings, particles, dimension);
  }

  /** Which descriptor. */
  public DescriptorSettings settings() {
    return settings;
  }

  /** How many inputs there are. */
  public int length() {
    return orders * particles;
  }

  /**
   * The inputs of a configuration.
   *
   * @return order after order, N for each: eigenvalues ascending, or the sums of the powers 1 to N
   * @throws IllegalArgumentException when the configuration has another size, or two particles are
   *     so close that numbers do not reach
   */
  public double[] inputs(Configuration configuration) {
    requireSize(configuration);
    double[] out = new double[length()];
    inputs(configuration.positions(), configuration.width(), out);
    return out;
  }

  /**
   * The inputs of a configuration in arrays. Allocates next to nothing.
   *
   * @param positions particle-major coordinates in R_c, N * d of them; not modified
   * @param width width of the cell in R_c
   * @param out receives {@link #length} numbers from index 0; must not alias positions
   * @throws IllegalArgumentException when two particles are so close that numbers do not reach
   */
  public void inputs(double[] positions, double width, double[] out) {
    fillMatrices(positions, width);
    for (int order = 0; order < orders; order++) {
      int at = order * particles;
      if (settings.kind() == DescriptorKind.EIGENVALUES) {
        eigen.values(matrices[order], out, at);
      } else {
        eigen.values(matrices[order], values, 0);
        PowerSums.of(values, settings, order, out, at);
      }
    }
  }

  /**
   * The inputs of a configuration and their gradients.
   *
   * @param configuration of the evaluator's size
   * @param out receives {@link #length} inputs from index 0
   * @return the Jacobian: for each input N * d derivatives with respect to the coordinates, images
   *     moving along. Where eigenvalues coincide those of each one by itself depend on the choice
   *     of eigenvectors; their sum over the eigenvalues that coincide, and power sums, do not.
   * @throws IllegalArgumentException as {@link #inputs(Configuration)}
   */
  public double[] jacobian(Configuration configuration, double[] out) {
    requireSize(configuration);
    double[] positions = configuration.positions();
    fillMatrices(positions, configuration.width());
    fillSlopes();
    double[] jacobian = new double[length() * positions.length];
    for (int order = 0; order < orders; order++) {
      int at = order * particles;
      eigen.decompose(matrices[order], values, gradients.vectors());
      if (settings.kind() == DescriptorKind.EIGENVALUES) {
        System.arraycopy(values, 0, out, at, particles);
        gradients.ofEigenvalues(order, jacobian, at);
      } else {
        PowerSums.of(values, settings, order, out, at);
        gradients.ofPowerSums(order, values, jacobian, at);
      }
    }
    return jacobian;
  }

  private void requireSize(Configuration configuration) {
    if (configuration.count() != particles || configuration.dimension() != dimension) {
      throw new IllegalArgumentException(
          "the descriptor is for "
              + particles
              + " particles in "
              + dimension
              + " dimensions, not for "
              + configuration);
    }
  }

  private void fillMatrices(double[] positions, double width) {
    sums.setWidth(width);
    fillDeltas(positions, width);
    sums.entries(deltas, pairs, entries);
    for (int order = 0; order < orders; order++) {
      double[] matrix = matrices[order];
      int entry = order;
      for (int i = 0; i < particles; i++) {
        matrix[i * particles + i] = sums.diagonal(order);
        for (int j = i + 1; j < particles; j++) {
          matrix[i * particles + j] = entries[entry];
          matrix[j * particles + i] = entries[entry];
          entry += orders;
        }
      }
    }
  }

  /** The differences of all pairs i < j to their nearest images. */
  private void fillDeltas(double[] positions, double width) {
    double inverse = 1 / width;
    int at = 0;
    for (int i = 0; i < particles; i++) {
      for (int j = i + 1; j < particles; j++) {
        for (int axis = 0; axis < dimension; axis++) {
          double step = positions[i * dimension + axis] - positions[j * dimension + axis];
          deltas[at++] = step - width * Math.rint(step * inverse);
        }
      }
    }
  }

  private void fillSlopes() {
    for (int pair = 0; pair < pairs; pair++) {
      sums.slopes(deltas, pair, gradients.slopes(), gradients.place(pair));
    }
  }
}
