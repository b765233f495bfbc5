package org.pesexplorer.core.network;

import java.util.Arrays;

/** The optimisers, each as Keras documents it; g is the gradient, a the rate, t the step from 1. */
final class Optimisers {
  private Optimisers() {}

  /** v = momentum v - a g; w += v, or with Nesterov's w += momentum v - a g. */
  static final class Descent extends Optimiser {
    private final double momentum;
    private final boolean nesterov;

    Descent(OptimiserSettings settings, int parameters) {
      super(parameters, 1);
      momentum = settings.momentum();
      nesterov = settings.nesterov();
    }

    @Override
    void move(double[] w, double[] g, double rate, double step) {
      double[] v = slot(0);
      for (int k = 0; k < w.length; k++) {
        v[k] = momentum * v[k] - rate * g[k];
      }
      for (int k = 0; k < w.length; k++) {
        w[k] += nesterov ? momentum * v[k] - rate * g[k] : v[k];
      }
    }
  }

  /**
   * m += (g - m)(1 - b1), v += (g g - v)(1 - b2), w -= a sqrt(1 - b2^t) / (1 - b1^t) m / (sqrt v +
   * epsilon).
   */
  static final class Adam extends Optimiser {
    private final OptimiserSettings settings;

    Adam(OptimiserSettings settings, int parameters) {
      super(parameters, 2);
      this.settings = settings;
    }

    @Override
    void move(double[] w, double[] g, double rate, double step) {
      double left1 = 1 - Math.pow(settings.beta1(), step);
      double left2 = 1 - Math.pow(settings.beta2(), step);
      double a = rate * Math.sqrt(left2) / left1;
      double epsilon = settings.epsilon();
      double[] m = slot(0);
      double[] v = slot(1);
      averages(g, m, v, 1 - settings.beta1(), 1 - settings.beta2());
      for (int k = 0; k < w.length; k++) {
        w[k] -= a * m[k] / (Math.sqrt(v[k]) + epsilon);
      }
    }

    static void averages(double[] g, double[] m, double[] v, double share1, double share2) {
      for (int k = 0; k < g.length; k++) {
        m[k] += (g[k] - m[k]) * share1;
      }
      for (int k = 0; k < g.length; k++) {
        v[k] += (g[k] * g[k] - v[k]) * share2;
      }
    }
  }

  /**
   * Adam's m and v; u(t) = b1 (1 - 0.96^t / 2), U(t) = u(1) ... u(t); w -= a (u(t+1) m / (1 -
   * U(t+1)) + (1 - u(t)) g / (1 - U(t))) / (sqrt(v / (1 - b2^t)) + epsilon).
   */
  static final class NesterovAdam extends Optimiser {
    private static final double DECAY = 0.96;

    private final OptimiserSettings settings;
    private double product = 1;

    NesterovAdam(OptimiserSettings settings, int parameters) {
      super(parameters, 2);
      this.settings = settings;
    }

    private double weight(double step) {
      return settings.beta1() * (1 - 0.5 * Math.pow(DECAY, step));
    }

    @Override
    void move(double[] w, double[] g, double rate, double step) {
      double now = weight(step);
      double next = weight(step + 1);
      product *= now;
      double meanShare = next / (1 - product * next);
      double gradientShare = (1 - now) / (1 - product);
      double left = 1 - Math.pow(settings.beta2(), step);
      double epsilon = settings.epsilon();
      double[] m = slot(0);
      double[] v = slot(1);
      Adam.averages(g, m, v, 1 - settings.beta1(), 1 - settings.beta2());
      for (int k = 0; k < w.length; k++) {
        double mean = meanShare * m[k] + gradientShare * g[k];
        w[k] -= rate * mean / (Math.sqrt(v[k] / left) + epsilon);
      }
    }

    @Override
    double[] memory() {
      double[] rest = super.memory();
      double[] all = Arrays.copyOf(rest, rest.length + 1);
      all[rest.length] = product;
      return all;
    }

    @Override
    void restore(double[] memory) {
      super.restore(memory);
      product = memory[memory.length - 1];
    }
  }

  /** s += g g, from the accumulator on; w -= a g / sqrt(s + epsilon). */
  static final class AdaGrad extends Optimiser {
    private final double epsilon;

    AdaGrad(OptimiserSettings settings, int parameters) {
      super(parameters, 1);
      epsilon = settings.epsilon();
      Arrays.fill(slot(0), settings.accumulator());
    }

    @Override
    void move(double[] w, double[] g, double rate, double step) {
      double[] s = slot(0);
      for (int k = 0; k < w.length; k++) {
        s[k] += g[k] * g[k];
        w[k] -= rate * g[k] / Math.sqrt(s[k] + epsilon);
      }
    }
  }

  /**
   * v = rho v + (1 - rho) g g, centred also c = rho c + (1 - rho) g; r = a g / sqrt(v [- c c] +
   * epsilon); m = momentum m + r, w -= m.
   */
  static final class RmsProp extends Optimiser {
    private final OptimiserSettings settings;

    RmsProp(OptimiserSettings settings, int parameters) {
      super(parameters, 3);
      this.settings = settings;
    }

    @Override
    void move(double[] w, double[] g, double rate, double step) {
      double rho = settings.rho();
      double[] v = slot(0);
      double[] m = slot(1);
      double[] c = slot(2);
      for (int k = 0; k < w.length; k++) {
        v[k] = rho * v[k] + (1 - rho) * g[k] * g[k];
        double square = v[k];
        if (settings.centred()) {
          c[k] = rho * c[k] + (1 - rho) * g[k];
          square -= c[k] * c[k];
        }
        m[k] = settings.momentum() * m[k] + rate * g[k] / Math.sqrt(square + settings.epsilon());
        w[k] -= m[k];
      }
    }
  }

  /**
   * s = rho s + (1 - rho) g g; d = -sqrt(x + epsilon) g / sqrt(s + epsilon); x = rho x + (1 - rho)
   * d d; w += a d.
   */
  static final class AdaDelta extends Optimiser {
    private final OptimiserSettings settings;

    AdaDelta(OptimiserSettings settings, int parameters) {
      super(parameters, 2);
      this.settings = settings;
    }

    @Override
    void move(double[] w, double[] g, double rate, double step) {
      double rho = settings.rho();
      double epsilon = settings.epsilon();
      double[] s = slot(0);
      double[] x = slot(1);
      for (int k = 0; k < w.length; k++) {
        s[k] = rho * s[k] + (1 - rho) * g[k] * g[k];
        double d = -Math.sqrt(x[k] + epsilon) * g[k] / Math.sqrt(s[k] + epsilon);
        x[k] = rho * x[k] + (1 - rho) * d * d;
        w[k] += rate * d;
      }
    }
  }
}
