package org.pesexplorer.core.network;

import java.util.Arrays;

/**
 * Linear least absolute deviations as a linear programme: among all a in [0, 1] with X'a = X'1/2
 * the one with the largest y'a; its multipliers are the coefficients. Solved by the primal-dual
 * interior method with predictor and corrector (Mehrotra 1992; Portnoy and Koenker, Statistical
 * Science 12, 279, 1997), two least squares with new weights a round, some twenty rounds. Every
 * round bounds what is possible: 2 a - 1 is orthogonal to all inputs and within [-1, 1], so no
 * linear model has a sum of absolute errors below that of (2 a - 1) times the errors.
 */
final class AbsoluteDeviations {
  private static final int ROUNDS = 100;
  private static final double ENOUGH = 1e-8;
  private static final double ROUNDING = 1e-13;
  private static final double SHORTENED = 0.99995;

  private final WeightedSquares squares;
  private final double[] targets;
  private final int n;
  private final double[] coefficients;
  private final double[] residuals;
  private final double[] above;
  private final double[] below;
  private final double[] a;
  private final double[] rest;
  private final double[] stepA;
  private final double[] stepAbove;
  private final double[] stepBelow;
  private final double[] weights;
  private final double[] products;
  private final double[] predicted;
  private double bound;

  AbsoluteDeviations(WeightedSquares squares, double[] targets) {
    this.squares = squares;
    this.targets = targets;
    n = targets.length;
    coefficients = new double[squares.size()];
    residuals = new double[n];
    above = new double[n];
    below = new double[n];
    a = new double[n];
    rest = new double[n];
    stepA = new double[n];
    stepAbove = new double[n];
    stepBelow = new double[n];
    weights = new double[n];
    products = new double[n];
    predicted = new double[n];
  }

  /** Solves; returns the coefficients with the least mean absolute error that was met. */
  double[] solve() {
    Arrays.fill(weights, 1);
    squares.weigh(weights);
    System.arraycopy(squares.solve(targets), 0, coefficients, 0, coefficients.length);
    double least = takeResiduals();
    double[] best = coefficients.clone();
    start(least);
    double exact = ROUNDING * largestTarget();
    for (int round = 0; round < ROUNDS && least - bound > ENOUGH * least + exact; round++) {
      round();
      double error = takeResiduals();
      if (!Double.isFinite(error)) {
        break;
      }
      bound = Math.max(bound, boundNow());
      if (error < least) {
        least = error;
        best = coefficients.clone();
      }
    }
    return best;
  }

  /** No linear model has a lower mean absolute error, after {@link #solve}. */
  double bound() {
    return bound;
  }

  private double largestTarget() {
    double largest = 0;
    for (double target : targets) {
      largest = Math.max(largest, Math.abs(target));
    }
    return largest;
  }

  private double takeResiduals() {
    squares.predict(coefficients, predicted);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      residuals[k] = targets[k] - predicted[k];
      sum += Math.abs(residuals[k]);
    }
    return sum / n;
  }

  private double boundNow() {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += (a[k] - rest[k]) * residuals[k];
    }
    return sum / n;
  }

  /** Parts above and below the plane, none of them 0; their difference is the error. */
  private void start(double error) {
    Arrays.fill(a, 0.5);
    Arrays.fill(rest, 0.5);
    for (int k = 0; k < n; k++) {
      double more = 1e-3 * error;
      above[k] = Math.max(residuals[k], 0) + more;
      below[k] = Math.max(-residuals[k], 0) + more;
    }
  }

  private void round() {
    for (int k = 0; k < n; k++) {
      weights[k] = 1 / (below[k] / a[k] + above[k] / rest[k]);
      products[k] = weights[k] * (above[k] - below[k]);
    }
    squares.weigh(weights);
    double[] change = squares.solve(products);
    squares.predict(change, predicted);
    for (int k = 0; k < n; k++) {
      stepA[k] = weights[k] * (above[k] - below[k] - predicted[k]);
      stepBelow[k] = -below[k] * (1 + stepA[k] / a[k]);
      stepAbove[k] = -above[k] * (1 - stepA[k] / rest[k]);
    }
    double share = shareOfA();
    double shareOfErrors = shareOfErrors();
    if (Math.min(share, shareOfErrors) < 1) {
      change = correct(centring(share, shareOfErrors));
      share = shareOfA();
      shareOfErrors = shareOfErrors();
    }
    for (int c = 0; c < coefficients.length; c++) {
      coefficients[c] += shareOfErrors * change[c];
    }
    for (int k = 0; k < n; k++) {
      a[k] += share * stepA[k];
      rest[k] -= share * stepA[k];
      below[k] += shareOfErrors * stepBelow[k];
      above[k] += shareOfErrors * stepAbove[k];
    }
  }

  /** How far products of pairs are to be kept from 0, from what the predictor would leave. */
  private double centring(double share, double shareOfErrors) {
    double now = 0;
    double then = 0;
    for (int k = 0; k < n; k++) {
      now += below[k] * a[k] + above[k] * rest[k];
      then +=
          (below[k] + shareOfErrors * stepBelow[k]) * (a[k] + share * stepA[k])
              + (above[k] + shareOfErrors * stepAbove[k]) * (rest[k] - share * stepA[k]);
    }
    double ratio = then / now;
    return now * ratio * ratio * ratio / (2 * n);
  }

  private double[] correct(double mu) {
    for (int k = 0; k < n; k++) {
      // What is left over by the predictor, as an error of row k.
      residuals[k] =
          above[k]
              - below[k]
              + mu * (1 / a[k] - 1 / rest[k])
              - stepA[k] * stepBelow[k] / a[k]
              - stepA[k] * stepAbove[k] / rest[k];
      products[k] = weights[k] * residuals[k];
    }
    double[] change = squares.solve(products);
    squares.predict(change, predicted);
    for (int k = 0; k < n; k++) {
      double second = stepA[k];
      stepA[k] = weights[k] * (residuals[k] - predicted[k]);
      stepBelow[k] = (mu - second * stepBelow[k] - below[k] * stepA[k]) / a[k] - below[k];
      stepAbove[k] = (mu + second * stepAbove[k] + above[k] * stepA[k]) / rest[k] - above[k];
    }
    return change;
  }

  private double shareOfA() {
    double share = Double.POSITIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      double room = stepA[k] < 0 ? a[k] : rest[k];
      share = Math.min(share, room / Math.abs(stepA[k]));
    }
    return Math.min(1, SHORTENED * share);
  }

  private double shareOfErrors() {
    double share = Double.POSITIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      if (stepBelow[k] < 0) {
        share = Math.min(share, -below[k] / stepBelow[k]);
      }
      if (stepAbove[k] < 0) {
        share = Math.min(share, -above[k] / stepAbove[k]);
      }
    }
    return Math.min(1, SHORTENED * share);
  }
}
