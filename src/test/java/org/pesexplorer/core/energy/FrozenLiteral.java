package org.pesexplorer.core.energy;

import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.PairFunction;
import org.pesexplorer.core.potential.TripletFunction;

/**
 * N v with images fixed at the start, as literally as can be: the five ordered sums, the particles
 * where they are for "in", all images of the start for "out". Reduced units. Slow by design.
 */
final class FrozenLiteral {
  private final EnergyModel model;
  private final int dimension;
  private final int count;
  private final List<double[]> out = new ArrayList<>();

  FrozenLiteral(EnergyModel model, Configuration start) {
    this.model = model;
    this.dimension = start.dimension();
    this.count = start.count();
    double[] positions = MoveKernels.reduced(model, start);
    double width = MoveKernels.width(model, start.cell());
    int depth = model.depth(start.cell());
    int side = 2 * depth + 1;
    int cells = (int) Math.pow(side, dimension);
    for (int cell = 0; cell < cells; cell++) {
      if (cell == cells / 2) {
        continue; // the central one
      }
      for (int j = 0; j < count; j++) {
        double[] place = new double[dimension];
        int rest = cell;
        for (int axis = 0; axis < dimension; axis++) {
          place[axis] = positions[j * dimension + axis] + (rest % side - depth) * width;
          rest /= side;
        }
        out.add(place);
      }
    }
  }

  double energy(double[] positions) {
    List<double[]> in = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] place = new double[dimension];
      System.arraycopy(positions, i * dimension, place, 0, dimension);
      in.add(place);
    }
    double split = model.settings().counting() == Counting.INVARIANT ? 2 : 1;
    double triplets =
        triangles(in, out, out) + split * triangles(in, in, out) + triangles(in, in, in);
    double pairs = pairs(in, out) + pairs(in, in);
    return weighted(model.shares().triplet(), triplets) + weighted(model.shares().pair(), pairs);
  }

  private static double weighted(double share, double sum) {
    return share == 0 ? 0 : share * sum;
  }

  @SuppressWarnings("ReferenceEquality") // the very same point, not one at the same place
  private double triangles(List<double[]> is, List<double[]> js, List<double[]> ks) {
    TripletFunction function = model.potential().triplet().orElse(null);
    if (function == null || model.shares().triplet() == 0) {
      return 0;
    }
    TripletFunction triplet = dimension == 1 ? function.onALine() : function;
    double sum = 0;
    for (double[] i : is) {
      for (double[] j : js) {
        for (double[] k : ks) {
          if (i != j && j != k && i != k) {
            sum += triplet.value(distance(i, j), distance(i, k), distance(j, k));
          }
        }
      }
    }
    return sum;
  }

  @SuppressWarnings("ReferenceEquality") // the very same point, not one at the same place
  private double pairs(List<double[]> is, List<double[]> js) {
    PairFunction pair = model.potential().pair().orElse(null);
    if (pair == null || model.shares().pair() == 0) {
      return 0;
    }
    double sum = 0;
    for (double[] i : is) {
      for (double[] j : js) {
        sum += i == j ? 0 : pair.value(distance(i, j));
      }
    }
    return sum;
  }

  private static double distance(double[] a, double[] b) {
    double square = 0;
    for (int axis = 0; axis < a.length; axis++) {
      square += (a[axis] - b[axis]) * (a[axis] - b[axis]);
    }
    return Math.sqrt(square);
  }
}
