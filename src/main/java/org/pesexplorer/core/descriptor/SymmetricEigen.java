package org.pesexplorer.core.descriptor;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues and eigenvectors of symmetric matrices of one size, ascending. A workspace for one
 * thread.
 */
final class SymmetricEigen {
  private final int size;
  private final DMatrixRMaj matrix;
  private final EigenDecomposition_F64<DMatrixRMaj> valuesOnly;
  private final EigenDecomposition_F64<DMatrixRMaj> both;

  SymmetricEigen(int size) {
    this.size = size;
    this.matrix = new DMatrixRMaj(size, size);
    this.valuesOnly = DecompositionFactory_DDRM.eig(size, false, true);
    this.both = DecompositionFactory_DDRM.eig(size, true, true);
  }

  /**
   * The eigenvalues.
   *
   * @param symmetric row-major, size * size; not modified
   * @param out receives size numbers, ascending
   * @param at where in out
   * @throws IllegalArgumentException when they exceed the range of numbers
   */
  void values(double[] symmetric, double[] out, int at) {
    solve(valuesOnly, symmetric);
    for (int k = 0; k < size; k++) {
      out[at + k] = finite(valuesOnly.getEigenvalue(k).getReal());
    }
    sort(out, at);
  }

  /**
   * Eigenvalues and eigenvectors.
   *
   * @param symmetric row-major, size * size; not modified
   * @param values receives size numbers, ascending
   * @param vectors receives the eigenvector of each value, size rows of size numbers, of length 1
   * @throws IllegalArgumentException when they exceed the range of numbers
   */
  void decompose(double[] symmetric, double[] values, double[] vectors) {
    solve(both, symmetric);
    int[] places = new int[size];
    for (int k = 0; k < size; k++) {
      double value = finite(both.getEigenvalue(k).getReal());
      int place = k;
      for (; place > 0 && values[place - 1] > value; place--) {
        values[place] = values[place - 1];
        places[place] = places[place - 1];
      }
      values[place] = value;
      places[place] = k;
    }
    for (int k = 0; k < size; k++) {
      System.arraycopy(both.getEigenVector(places[k]).data, 0, vectors, k * size, size);
    }
  }

  private void solve(EigenDecomposition_F64<DMatrixRMaj> solver, double[] symmetric) {
    System.arraycopy(symmetric, 0, matrix.data, 0, size * size);
    if (!solver.decompose(matrix)) {
      throw new IllegalArgumentException("the eigenvalues of a proximity matrix cannot be found");
    }
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "two particles are so close that the descriptor exceeds the range of numbers");
    }
    return value;
  }

  /** Few numbers, mostly; more are left to the library. */
  private void sort(double[] out, int at) {
    if (size > 16) {
      Arrays.sort(out, at, at + size);
      return;
    }
    for (int k = at + 1; k < at + size; k++) {
      double value = out[k];
      int place = k;
      for (; place > at && out[place - 1] > value; place--) {
        out[place] = out[place - 1];
      }
      out[place] = value;
    }
  }
}
