package org.pesexplorer.core.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Activations on the incubating vector interface. {@code e^x} is 2^k times the Taylor polynomial of
 * degree 12 of the rest, |rest| at most ln 2 / 2, x being kept within [-708, 708]: relative error
 * below 1e-15. Values and slopes are right to 1e-14 max(1, |z|).
 */
final class VectorActivations {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Adding this rounds to a whole number, whose bits are then the lowest ones of the sum. */
  private static final double ROUNDER = 0x1.8p52;

  private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  private static final double LOG2_E = 1.4426950408889634;
  private static final double NORMAL = Math.sqrt(0.5);
  private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

  private VectorActivations() {}

  /** As {@link Kernels#activate}. */
  static void apply(Activation function, double[] z, double[] a, double[] slope, int size) {
    switch (function) {
      case LINEAR -> linear(z, a, slope, size);
      case RELU -> relu(z, a, slope, size);
      case SOFTPLUS -> softplus(z, a, slope, size);
      case TANH -> tanh(z, a, slope, size);
      case SILU -> silu(z, a, slope, size);
      case GELU -> gelu(z, a, slope, size);
    }
  }

  private static void linear(double[] z, double[] a, double[] slope, int size) {
    System.arraycopy(z, 0, a, 0, size);
    java.util.Arrays.fill(slope, 0, size, 1);
  }

  private static void relu(double[] z, double[] a, double[] slope, int size) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    for (int i = 0; i < size; i += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, i);
      x.max(zero).intoArray(a, i);
      zero.blend(1, x.compare(VectorOperators.GT, 0)).intoArray(slope, i);
    }
  }

  private static void silu(double[] z, double[] a, double[] slope, int size) {
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
    for (int i = 0; i < size; i += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, i);
      DoubleVector s = one.div(exponential(x.neg()).add(1));
      DoubleVector value = x.mul(s);
      value.intoArray(a, i);
      value.fma(one.sub(s), s).intoArray(slope, i);
    }
  }

  private static void tanh(double[] z, double[] a, double[] slope, int size) {
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
    DoubleVector two = DoubleVector.broadcast(SPECIES, 2);
    for (int i = 0; i < size; i += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, i);
      DoubleVector value = two.div(exponential(x.mul(-2)).add(1)).sub(1);
      value.intoArray(a, i);
      one.sub(value.mul(value)).intoArray(slope, i);
    }
  }

  private static void softplus(double[] z, double[] a, double[] slope, int size) {
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
    for (int i = 0; i < size; i += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, i);
      DoubleVector e = exponential(x.abs().neg());
      DoubleVector s = one.div(e.add(1));
      VectorMask<Double> below = x.compare(VectorOperators.LT, 0);
      s.blend(e.mul(s), below).intoArray(slope, i);
      x.max(0).add(logarithm(e)).intoArray(a, i);
    }
  }

  private static void gelu(double[] z, double[] a, double[] slope, int size) {
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
    for (int i = 0; i < size; i += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, i);
      DoubleVector e = exponential(x.mul(x).mul(-0.5));
      DoubleVector tail = e.mul(scaledTail(x.abs().mul(NORMAL))).mul(0.5);
      DoubleVector below = tail.blend(one.sub(tail), x.compare(VectorOperators.GT, 0));
      x.mul(below).intoArray(a, i);
      x.mul(e).mul(DENSITY_AT_ZERO).add(below).intoArray(slope, i);
    }
  }

  private static DoubleVector exponential(DoubleVector x) {
    DoubleVector bounded = x.max(-708).min(708);
    DoubleVector shifted = bounded.mul(LOG2_E).add(ROUNDER);
    DoubleVector whole = shifted.sub(ROUNDER);
    DoubleVector r =
        whole.fma(
            DoubleVector.broadcast(SPECIES, -LN2_LOW),
            whole.fma(DoubleVector.broadcast(SPECIES, -LN2_HIGH), bounded));
    DoubleVector power =
        shifted
            .reinterpretAsLongs()
            .lanewise(VectorOperators.LSHL, 52)
            .add(0x3ff0000000000000L)
            .reinterpretAsDoubles();
    return taylor(r).mul(power);
  }

  private static DoubleVector taylor(DoubleVector r) {
    DoubleVector sum = DoubleVector.broadcast(SPECIES, 1.0 / 479001600);
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 39916800));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 3628800));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 362880));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 40320));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 5040));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 720));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 120));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 24));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1.0 / 6));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 0.5));
    sum = sum.fma(r, DoubleVector.broadcast(SPECIES, 1));
    return sum.fma(r, DoubleVector.broadcast(SPECIES, 1));
  }

  /** ln(1 + e) for e in [0, 1] by the series of 2 artanh(e / (2 + e)). */
  private static DoubleVector logarithm(DoubleVector e) {
    DoubleVector u = e.div(e.add(2));
    DoubleVector q = u.mul(u);
    DoubleVector sum = DoubleVector.broadcast(SPECIES, 1.0 / 29);
    for (int k = 27; k > 0; k -= 2) {
      sum = sum.fma(q, DoubleVector.broadcast(SPECIES, 1.0 / k));
    }
    return u.mul(sum).mul(2);
  }

  /** As {@link NormalDistribution#scaledTail}. */
  private static DoubleVector scaledTail(DoubleVector x) {
    DoubleVector u = x.sub(NormalDistribution.SPLIT).div(x.add(NormalDistribution.SPLIT));
    int last = NormalDistribution.coefficients() - 1;
    DoubleVector sum = DoubleVector.broadcast(SPECIES, NormalDistribution.coefficient(last));
    for (int k = last - 1; k >= 0; k--) {
      sum = sum.fma(u, DoubleVector.broadcast(SPECIES, NormalDistribution.coefficient(k)));
    }
    return sum.div(x.mul(2).add(1));
  }
}
