package org.pesexplorer.core.energy;

import org.pesexplorer.core.potential.PairFunction;
import org.pesexplorer.core.potential.TripletFunction;

/** The row sums of any pair and triplet functions, term by term. */
final class FunctionSums implements RowSums {
  private final PairFunction pair;
  private final TripletFunction triplet;
  private final ClassWeights weights;

  private FunctionSums(PairFunction pair, TripletFunction triplet, ClassWeights weights) {
    this.pair = pair;
    this.triplet = triplet;
    this.weights = weights;
  }

  static FunctionSums of(EnergyModel model, int dimension, ClassWeights weights) {
    PairFunction pair = model.shares().pair() == 0 ? null : model.potential().pair().orElse(null);
    TripletFunction triplet =
        model.shares().triplet() == 0 ? null : model.potential().triplet().orElse(null);
    boolean line = triplet != null && dimension == 1;
    return new FunctionSums(pair, line ? triplet.onALine() : triplet, weights);
  }

  @Override
  public double row(NeighbourList list) {
    for (int k = 0; k < list.size; k++) {
      list.distances[k] = Math.sqrt(list.squares[k]);
    }
    return (pair == null ? 0 : pairs(list)) + (triplet == null ? 0 : triangles(list));
  }

  private double pairs(NeighbourList list) {
    double sum = 0;
    for (int k = 0; k < list.size; k++) {
      double weight = weights.pair(list.cells[k]);
      if (weight != 0) {
        sum += weight * pair.value(list.distances[k]);
      }
    }
    return sum;
  }

  private double triangles(NeighbourList list) {
    double sum = 0;
    double limit = triplet.perimeterCutoff();
    for (int a = 0; a < list.size - 1; a++) {
      for (int b = a + 1; b < list.size; b++) {
        double two = list.distances[a] + list.distances[b];
        double weight = two < limit ? weights.triangle(list, a, b) : 0;
        if (weight != 0) {
          sum += weight * triangle(list, a, b);
        }
      }
    }
    return sum;
  }

  private double triangle(NeighbourList list, int a, int b) {
    double square = 0;
    for (double[] components : list.axes) {
      double difference = components[b] - components[a];
      square += difference * difference;
    }
    return triplet.value(list.distances[a], list.distances[b], Math.sqrt(square));
  }
}
