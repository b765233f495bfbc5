package org.pesexplorer.core.descriptor;

/**
 * From the derivatives of the entries of a matrix to those of its eigenvalues, d lambda = v^T dP v,
 * and of their power sums, d s_m = m tr(P^(m-1) dP) / S^m. A workspace for one thread.
 */
final class Gradients {
  private final DescriptorSettings settings;
  private final int particles;
  private final int dimension;
  private final double[] slopes;
  private final double[] vectors;
  private final double[] weights;

  Gradients(DescriptorSettings settings, int particles, int dimension) {
    this.settings = settings;
    this.particles = particles;
    this.dimension = dimension;
    this.slopes =
        new double[particles * (particles - 1) / 2 * settings.orders().size() * dimension];
    this.vectors = new double[particles * particles];
    this.weights = new double[particles * particles];
  }

  /** Where the derivatives of the entries go, see {@link #place}. */
  double[] slopes() {
    return slopes;
  }

  /** Where those of a pair i < j begin: for each order one for each axis, of r_i - r_j. */
  int place(int pair) {
    return pair * settings.orders().size() * dimension;
  }

  /** Where the eigenvectors of the order at work go, as {@link SymmetricEigen} has them. */
  double[] vectors() {
    return vectors;
  }

  /**
   * The gradients of the eigenvalues of an order.
   *
   * @param jacobian receives N rows of N * d numbers; must be zero there
   * @param row the first of these rows
   */
  void ofEigenvalues(int order, double[] jacobian, int row) {
    int n = particles;
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          weights[i * n + j] = vectors[k * n + i] * vectors[k * n + j];
        }
      }
      contract(order, jacobian, row + k);
    }
  }

  /**
   * The gradients of the power sums of an order.
   *
   * @param values the eigenvalues
   * @param jacobian receives N rows of N * d numbers; must be zero there
   * @param row the first of these rows
   */
  void ofPowerSums(int order, double[] values, double[] jacobian, int row) {
    int n = particles;
    double inverse = 1 / PowerSums.scale(settings, order);
    double[] factors = new double[n];
    for (int m = 1; m <= n; m++) {
      for (int k = 0; k < n; k++) {
        factors[k] = m == 1 ? inverse : factors[k] / (m - 1) * m * (values[k] * inverse);
      }
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          double weight = 0;
          for (int k = 0; k < n; k++) {
            weight += factors[k] * vectors[k * n + i] * vectors[k * n + j];
          }
          weights[i * n + j] = weight;
        }
      }
      contract(order, jacobian, row + m - 1);
    }
  }

  /** Adds 2 sum over i < j of weight_ij dP_ij: an entry stands in the matrix twice. */
  private void contract(int order, double[] jacobian, int row) {
    int n = particles;
    int at = row * n * dimension;
    int slope = order * dimension;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double weight = 2 * weights[i * n + j];
        for (int axis = 0; axis < dimension; axis++) {
          double part = weight * slopes[slope + axis];
          jacobian[at + i * dimension + axis] += part;
          jacobian[at + j * dimension + axis] -= part;
        }
        slope += place(1);
      }
    }
  }
}
