package org.pesexplorer.core.network;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Damped least squares on all training rows at once (Levenberg 1944, Marquardt 1963). With J the
 * derivatives of all outputs with respect to all parameters and r the errors, an epoch solves (J'J
 * + damping diag J'J) step = J'r by Cholesky's decomposition and takes the step if the squares
 * become less; if not, it tries again with more damping. The damping follows the gain ratio
 * (Nielsen, 1999). Cost of an epoch: rows * parameters^2 / 2 and parameters^3 / 6 for each attempt.
 */
final class LevenbergMarquardt implements EpochMethod {
  /** Beyond this the normal equations take longer than they are worth. */
  static final int MAX_PARAMETERS = 1000;

  private static final int ATTEMPTS = 12;
  private static final double LEAST_DAMPING = 1e-15;
  private static final double MOST_DAMPING = 1e15;

  private final TrainerSettings settings;
  private final ScaledRows rows;
  private final NormalEquations equations;
  private final DMatrixRMaj damped;
  private final DMatrixRMaj right;
  private final DMatrixRMaj step;
  private final LinearSolverDense<DMatrixRMaj> solver;
  private final double[] trial;
  private double damping;
  private double growth = 2;

  LevenbergMarquardt(TrainerSettings settings, ScaledRows rows, Kernels kernels) {
    this.settings = settings;
    this.rows = rows;
    int parameters = settings.shape().parameters();
    equations = new NormalEquations(settings.shape(), rows, kernels);
    damped = new DMatrixRMaj(parameters, parameters);
    right = new DMatrixRMaj(parameters, 1);
    step = new DMatrixRMaj(parameters, 1);
    solver = LinearSolverFactory_DDRM.chol(parameters);
    trial = new double[parameters];
    damping = settings.optimiser().rate();
  }

  /**
   * Refuses what it cannot do, with the reason.
   *
   * @throws IllegalArgumentException for other losses than squares, too many parameters, or slopes
   */
  static void require(NetworkShape shape, Loss loss, double slopeWeight) {
    if (!loss.quadratic()) {
      throw new IllegalArgumentException(
          "Levenberg-Marquardt minimises sums of squares: it takes the losses MSE and RMSE, not "
              + loss.kind());
    }
    if (shape.parameters() > MAX_PARAMETERS) {
      throw new IllegalArgumentException(
          "Levenberg-Marquardt takes at most "
              + MAX_PARAMETERS
              + " parameters, as its cost grows with their square; this network has "
              + shape.parameters());
    }
    if (slopeWeight > 0) {
      throw new IllegalArgumentException(
          "Levenberg-Marquardt fits targets only: the weight of slopes must be 0");
    }
  }

  @Override
  public Sums run(double[] w, int epoch, double reduced, Runnable watch) {
    watch.run();
    equations.assemble(w);
    double squares = equations.squares();
    double absolute = equations.absolutes();
    if (!Double.isFinite(squares)) {
      throw Diagnosis.of(settings, rows, w, epoch, 0);
    }
    for (int attempt = 0; attempt < ATTEMPTS && damping < MOST_DAMPING; attempt++) {
      watch.run();
      if (solve()) {
        for (int k = 0; k < trial.length; k++) {
          trial[k] = w[k] - step.data[k];
        }
        double[] sums = equations.sums(trial);
        if (sums[0] < squares) {
          soften((squares - sums[0]) / promised());
          System.arraycopy(trial, 0, w, 0, w.length);
          squares = sums[0];
          absolute = sums[1];
          break;
        }
      }
      damping *= growth;
      growth *= 2;
    }
    damping = Math.min(damping, MOST_DAMPING);
    double mean = squares / rows.count();
    double loss = settings.loss().kind() == Loss.Kind.RMSE ? Math.sqrt(mean) : mean;
    return new Sums(loss, absolute / rows.count(), damping);
  }

  /** Solves for the step; false when the damped matrix is not positive definite. */
  private boolean solve() {
    int parameters = trial.length;
    System.arraycopy(equations.matrix(), 0, damped.data, 0, parameters * parameters);
    double floor = 1e-12 * equations.largestDiagonal();
    for (int k = 0; k < parameters; k++) {
      double diagonal = equations.matrix()[k * parameters + k];
      damped.data[k * parameters + k] = diagonal + damping * Math.max(diagonal, floor);
    }
    System.arraycopy(equations.right(), 0, right.data, 0, parameters);
    if (!solver.setA(damped)) {
      return false;
    }
    solver.solve(right, step);
    return Diagnosis.finite(step.data);
  }

  /** How much less the squares would be if outputs were linear in the parameters. */
  private double promised() {
    int parameters = trial.length;
    double floor = 1e-12 * equations.largestDiagonal();
    double sum = 0;
    for (int k = 0; k < parameters; k++) {
      double diagonal = Math.max(equations.matrix()[k * parameters + k], floor);
      sum += step.data[k] * (equations.right()[k] + damping * diagonal * step.data[k]);
    }
    return sum;
  }

  private void soften(double ratio) {
    double off = 2 * ratio - 1;
    damping = Math.max(LEAST_DAMPING, damping * Math.max(1.0 / 3, 1 - off * off * off));
    growth = 2;
  }

  @Override
  public double[] memory() {
    return new double[] {damping, growth};
  }

  @Override
  public void restore(double[] memory) {
    if (memory.length != 2) {
      throw new IllegalArgumentException(
          "Levenberg-Marquardt remembers 2 numbers, the saved one "
              + memory.length
              + ": settings differ");
    }
    damping = memory[0];
    growth = memory[1];
  }
}
