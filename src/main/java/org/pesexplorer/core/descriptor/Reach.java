package org.pesexplorer.core.descriptor;

import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.pesexplorer.core.cell.Configuration;

/**
 * How much of a force a descriptor can reach. The forces of any model that sees a configuration
 * through its inputs alone are combinations of the rows of the Jacobian; the part of the true force
 * that is perpendicular to all of them cannot be learnt, however long one trains.
 */
public final class Reach {
  /**
   * Singular values below this part of the largest count as zero, the rows of the Jacobian being
   * brought to length 1 before: rounding makes them 1e-14, two eigenvalues that almost cross 1e-6.
   */
  public static final double TOLERANCE = 1e-10;

  private Reach() {}

  /**
   * The share of a force outside the reach of a descriptor.
   *
   * @param evaluator the descriptor, of the configuration's size
   * @param configuration the particles
   * @param force the true force on every particle, particle-major, N * d numbers; its length as one
   *     vector of all of them is what counts
   * @return from 0, all can be learnt, to 1, nothing can; empty for a force of length 0
   * @throws IllegalArgumentException when the force has another length or is not finite, or the
   *     configuration cannot be described
   */
  public static OptionalDouble missing(
      DescriptorEvaluator evaluator, Configuration configuration, double[] force) {
    int length = configuration.count() * configuration.dimension();
    if (force.length != length) {
      throw new IllegalArgumentException(
          "the force has " + force.length + " components, the configuration " + length);
    }
    double size = norm(force, 0, length);
    if (!Double.isFinite(size)) {
      throw new IllegalArgumentException("the force must be finite");
    }
    if (size == 0) {
      return OptionalDouble.empty();
    }
    double[] jacobian = evaluator.jacobian(configuration, new double[evaluator.length()]);
    return OptionalDouble.of(norm(rest(jacobian, force), 0, length) / size);
  }

  /** What is left of a force without its parts along the rows of a matrix. */
  private static double[] rest(double[] jacobian, double[] force) {
    int columns = force.length;
    int rows = jacobian.length / columns;
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    for (int row = 0; row < rows; row++) {
      double size = norm(jacobian, row * columns, columns);
      for (int k = 0; k < columns && size > 0; k++) {
        matrix.set(row, k, jacobian[row * columns + k] / size);
      }
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(rows, columns, false, true, true);
    if (!svd.decompose(matrix)) {
      throw new IllegalArgumentException("the row space of the Jacobian cannot be found");
    }
    double[] values = svd.getSingularValues();
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    DMatrixRMaj basis = svd.getV(null, true);
    double[] rest = force.clone();
    for (int k = 0; k < basis.getNumRows() && k < values.length; k++) {
      if (values[k] > TOLERANCE * largest) {
        takeAway(rest, basis, k);
      }
    }
    return rest;
  }

  private static void takeAway(double[] rest, DMatrixRMaj basis, int row) {
    double along = 0;
    for (int k = 0; k < rest.length; k++) {
      along += rest[k] * basis.get(row, k);
    }
    for (int k = 0; k < rest.length; k++) {
      rest[k] -= along * basis.get(row, k);
    }
  }

  private static double norm(double[] values, int from, int count) {
    double square = 0;
    for (int k = from; k < from + count; k++) {
      square += values[k] * values[k];
    }
    return Math.sqrt(square);
  }
}
