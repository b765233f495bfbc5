package org.pesexplorer.core.network;

/** Errors of a network over one part of the data, in the unit of the target. */
final class Evaluation {
  private static final int BATCH = 256;

  private final ScaledRows rows;
  private final Propagation network;
  private final boolean withSlopes;
  private final double[] slopeErrors;
  private double slopeMae = Double.NaN;

  Evaluation(NetworkShape shape, ScaledRows rows, Kernels kernels, boolean withSlopes) {
    this.rows = rows;
    this.withSlopes = withSlopes;
    network = new Propagation(shape, kernels, BATCH);
    slopeErrors = new double[rows.coordinates()];
  }

  /** Errors of the targets; those of the slopes are then in {@link #slopeMae}. */
  ErrorFigures run(double[] w) {
    ErrorSums sums = new ErrorSums();
    ErrorSums slopeSums = new ErrorSums();
    for (int from = 0; from < rows.count(); from += BATCH) {
      int count = Math.min(BATCH, rows.count() - from);
      int n = network.gather(rows.inputs(), null, from, count);
      network.forward(w, n);
      for (int i = 0; i < count; i++) {
        double error = network.outputs()[i] - rows.targets()[from + i];
        sums.add(error * rows.targetUnit());
      }
      if (withSlopes) {
        addSlopes(w, from, count, n, slopeSums);
      }
    }
    slopeMae = slopeSums.figures().mae();
    return sums.figures();
  }

  private void addSlopes(double[] w, int from, int count, int n, ErrorSums sums) {
    double[] gradient = network.inputGradient(w, n);
    for (int i = 0; i < count; i++) {
      rows.slopeErrors(from + i, gradient, i, n, slopeErrors, 0);
      for (double error : slopeErrors) {
        sums.add(error * rows.targetUnit());
      }
    }
  }

  /** Mean absolute error of the slopes in the last run, NaN where there were none. */
  double slopeMae() {
    return slopeMae;
  }
}
