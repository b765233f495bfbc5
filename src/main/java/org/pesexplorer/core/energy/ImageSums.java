package org.pesexplorer.core.energy;

import org.pesexplorer.core.potential.PairFunction;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.TripletFunction;

/**
 * The five sums and the forces at any depth, for any potential, in any dimension: for each particle
 * the list of particles and images within reach, then every unordered pair of that list. Reduced
 * units, positions inside [0, w). One instance per thread; grows its arrays and keeps them.
 */
final class ImageSums {
  private final PairFunction pair;
  private final TripletFunction triplet;
  private final int dimension;

  private final ImageSearch near;
  private final double[] sides = new double[3];
  private double one;
  private double two;
  private double three;
  private double pairsOut;
  private double pairsIn;

  /**
   * Makes the sums for one kind of cell.
   *
   * @param pair the pair function; null when pairs do not count
   * @param triplet the triplet function; null when triangles do not count
   * @param reach the largest distance that can matter, in reduced units
   * @param dimension number of axes
   * @param width cell width in reduced units
   * @param depth shells of image cells taken in
   */
  ImageSums(
      PairFunction pair,
      TripletFunction triplet,
      double reach,
      int dimension,
      double width,
      int depth) {
    this.pair = pair;
    this.triplet = triplet;
    this.dimension = dimension;
    this.near = new ImageSearch(reach, dimension, width, depth);
  }

  /** Takes the functions that a model counts. */
  static ImageSums of(EnergyModel model, int dimension, double width, int depth) {
    Potential potential = model.potential();
    PairFunction pair = model.shares().pair() == 0 ? null : potential.pair().orElse(null);
    TripletFunction triplet =
        model.shares().triplet() == 0 ? null : potential.triplet().orElse(null);
    if (triplet != null && dimension == 1) {
      triplet = triplet.onALine();
    }
    return new ImageSums(pair, triplet, model.reach(), dimension, width, depth);
  }

  /**
   * The five ordered sums.
   *
   * @param positions particle-major, in [0, w), length at least count * dimension; not modified
   * @param count number of particles
   * @return the sums in reduced units
   */
  EnergyTerms terms(double[] positions, int count) {
    reset();
    near.begin(positions, count);
    for (int i = 0; i < count; i++) {
      near.gather(i);
      addPairs();
      addTriangles();
    }
    return new EnergyTerms(one, two, three, pairsOut, pairsIn);
  }

  private void reset() {
    one = 0;
    two = 0;
    three = 0;
    pairsOut = 0;
    pairsIn = 0;
  }

  private void addPairs() {
    if (pair == null) {
      return;
    }
    for (int a = 0; a < near.size; a++) {
      double value = pair.value(near.distances[a]);
      if (near.inside[a]) {
        pairsIn += value;
      } else {
        pairsOut += value;
      }
    }
  }

  private void addTriangles() {
    if (triplet == null) {
      return;
    }
    double perimeter = triplet.perimeterCutoff();
    for (int a = 0; a < near.size; a++) {
      for (int b = a + 1; b < near.size; b++) {
        double sum = near.distances[a] + near.distances[b];
        if (sum < perimeter) {
          double value = triplet.value(near.distances[a], near.distances[b], between(a, b));
          addTriangle(a, b, value);
        }
      }
    }
  }

  private void addTriangle(int a, int b, double value) {
    if (near.inside[a] && near.inside[b]) {
      three += 2 * value;
    } else if (near.inside[a] || near.inside[b]) {
      two += value;
    } else {
      one += 2 * value;
    }
  }

  private double between(int a, int b) {
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double difference = near.vectors[b * dimension + axis] - near.vectors[a * dimension + axis];
      square += difference * difference;
    }
    return Math.sqrt(square);
  }

  /**
   * The forces of what is summed, F_i = -d(N v)/d r_i, pair and triplet parts apart. Components are
   * NaN or infinite where undefined.
   *
   * @param positions as for {@link #terms}
   * @param count number of particles
   * @param shares the shares
   * @param splitFactor what c2 is multiplied with
   */
  Forces forces(double[] positions, int count, Shares shares, double splitFactor) {
    double[] pairForces = new double[count * dimension];
    double[] tripletForces = new double[count * dimension];
    near.begin(positions, count);
    for (int i = 0; i < count; i++) {
      near.gather(i);
      pushPairs(i, shares.pair(), pairForces);
      pushTriangles(i, shares.triplet(), splitFactor, tripletForces);
    }
    double[] total = new double[count * dimension];
    for (int k = 0; k < total.length; k++) {
      total[k] = pairForces[k] + tripletForces[k];
    }
    return new Forces(total, pairForces, tripletForces);
  }

  private void pushPairs(int i, double share, double[] out) {
    if (pair == null) {
      return;
    }
    for (int a = 0; a < near.size; a++) {
      if (near.owners[a] != i && near.distances[a] < pair.cutoff()) {
        pull(i, near.owners[a], share * pair.derivative(near.distances[a]), a, out);
      }
    }
  }

  /** The two ends of the side from particle i to list entry a are pulled together by a tension. */
  private void pull(int i, int j, double tension, int a, double[] out) {
    double scale = tension / near.distances[a];
    for (int axis = 0; axis < dimension; axis++) {
      double component = scale * near.vectors[a * dimension + axis];
      out[i * dimension + axis] += component;
      out[j * dimension + axis] -= component;
    }
  }

  private void pushTriangles(int i, double share, double splitFactor, double[] out) {
    if (triplet == null) {
      return;
    }
    double perimeter = triplet.perimeterCutoff();
    for (int a = 0; a < near.size; a++) {
      for (int b = a + 1; b < near.size; b++) {
        boolean rigid = near.owners[a] == i && near.owners[b] == i;
        if (!rigid && near.distances[a] + near.distances[b] < perimeter) {
          double third = between(a, b);
          if (near.distances[a] + near.distances[b] + third < perimeter) {
            double weight = near.inside[a] == near.inside[b] ? 2 * share : splitFactor * share;
            pushTriangle(i, a, b, third, weight, out);
          }
        }
      }
    }
  }

  private void pushTriangle(int i, int a, int b, double third, double weight, double[] out) {
    triplet.derivatives(near.distances[a], near.distances[b], third, sides);
    pull(i, near.owners[a], weight * sides[0], a, out);
    pull(i, near.owners[b], weight * sides[1], b, out);
    double scale = weight * sides[2] / third;
    for (int axis = 0; axis < dimension; axis++) {
      double component =
          scale * (near.vectors[b * dimension + axis] - near.vectors[a * dimension + axis]);
      out[near.owners[a] * dimension + axis] += component;
      out[near.owners[b] * dimension + axis] -= component;
    }
  }
}
