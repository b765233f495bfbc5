package org.pesexplorer.core.network;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Weighted least squares with a constant on scaled inputs, again and again with other weights. A
 * hair of damping keeps inputs that depend on each other harmless.
 */
final class WeightedSquares {
  private static final double RIDGE = 1e-14;

  private final Scaling scaling;
  private final double[] inputs;
  private final int rows;
  private final int size;
  private final double[] sums;
  private final DMatrixRMaj matrix;
  private final DMatrixRMaj right;
  private final DMatrixRMaj solution;
  private final LinearSolverDense<DMatrixRMaj> solver;

  WeightedSquares(TrainingData data, int[] chosen) {
    scaling = Scaling.fit(data.inputs(), data.width(), chosen);
    inputs = scaling.apply(data.inputs(), chosen);
    rows = chosen.length;
    size = data.width() + 1;
    sums = new double[size * size];
    matrix = new DMatrixRMaj(size, size);
    right = new DMatrixRMaj(size, 1);
    solution = new DMatrixRMaj(size, 1);
    solver = LinearSolverFactory_DDRM.chol(size);
  }

  /** Numbers in a solution: one for each input, then the constant. */
  int size() {
    return size;
  }

  /** Takes up the normal equations of new weights, one a row, all above 0. */
  void weigh(double[] weights) {
    Arrays.fill(sums, 0);
    double[] row = new double[size];
    row[size - 1] = 1;
    for (int k = 0; k < rows; k++) {
      System.arraycopy(inputs, k * (size - 1), row, 0, size - 1);
      for (int c = 0; c < size; c++) {
        double factor = weights[k] * row[c];
        for (int b = 0; b <= c; b++) {
          sums[c * size + b] += factor * row[b];
        }
      }
    }
    double trace = 0;
    for (int c = 0; c < size; c++) {
      trace += sums[c * size + c];
    }
    double damping = RIDGE * trace;
    while (!decompose(damping)) {
      damping *= 10;
      if (!Double.isFinite(damping)) {
        throw new ArithmeticException("weights of least squares are not finite");
      }
    }
  }

  private boolean decompose(double damping) {
    for (int c = 0; c < size; c++) {
      for (int b = 0; b <= c; b++) {
        matrix.set(c, b, sums[c * size + b]);
        matrix.set(b, c, sums[c * size + b]);
      }
      matrix.add(c, c, damping);
    }
    return solver.setA(matrix);
  }

  /**
   * The solution with the weights of {@link #weigh}.
   *
   * @param products weight times target of each row
   * @return overwritten by the next call
   */
  double[] solve(double[] products) {
    Arrays.fill(right.data, 0);
    int width = size - 1;
    for (int k = 0; k < rows; k++) {
      for (int c = 0; c < width; c++) {
        right.data[c] += products[k] * inputs[k * width + c];
      }
      right.data[width] += products[k];
    }
    solver.solve(right, solution);
    return solution.data;
  }

  /** What a solution predicts for each row. */
  void predict(double[] coefficients, double[] predicted) {
    int width = size - 1;
    for (int k = 0; k < rows; k++) {
      double value = coefficients[width];
      for (int c = 0; c < width; c++) {
        value += coefficients[c] * inputs[k * width + c];
      }
      predicted[k] = value;
    }
  }

  /** The weights of unscaled inputs. */
  double[] unscaled(double[] coefficients) {
    double[] weights = new double[size - 1];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = coefficients[c] / scaling.deviations()[c];
    }
    return weights;
  }

  /** The constant beside unscaled inputs. */
  double bias(double[] coefficients) {
    double bias = coefficients[size - 1];
    double[] weights = unscaled(coefficients);
    for (int c = 0; c < weights.length; c++) {
      bias -= weights[c] * scaling.means()[c];
    }
    return bias;
  }
}
