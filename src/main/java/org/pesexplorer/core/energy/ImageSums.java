package org.pesexplorer.core.energy;

import java.util.Arrays;
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
  private final double reach;
  private final int dimension;
  private final double width;
  private final int depth;

  private final ParticleGrid grid;
  private boolean sorted;
  private final int[] low;
  private final int[] high;
  private final int[] shift;
  private double[] vectors = new double[64];
  private double[] distances = new double[32];
  private int[] owners = new int[32];
  private boolean[] inside = new boolean[32];
  private int size;

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
    this.reach = reach;
    this.dimension = dimension;
    this.width = width;
    this.depth = depth;
    this.grid = new ParticleGrid(dimension);
    this.low = new int[dimension];
    this.high = new int[dimension];
    this.shift = new int[dimension];
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
    sorted = grid.build(positions, 0, count, width, reach);
    for (int i = 0; i < count; i++) {
      gather(positions, count, i);
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
    for (int a = 0; a < size; a++) {
      double value = pair.value(distances[a]);
      if (inside[a]) {
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
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        double sum = distances[a] + distances[b];
        if (sum < perimeter) {
          double value = triplet.value(distances[a], distances[b], between(a, b));
          addTriangle(a, b, value);
        }
      }
    }
  }

  private void addTriangle(int a, int b, double value) {
    if (inside[a] && inside[b]) {
      three += 2 * value;
    } else if (inside[a] || inside[b]) {
      two += value;
    } else {
      one += 2 * value;
    }
  }

  private double between(int a, int b) {
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double difference = vectors[b * dimension + axis] - vectors[a * dimension + axis];
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
    sorted = grid.build(positions, 0, count, width, reach);
    for (int i = 0; i < count; i++) {
      gather(positions, count, i);
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
    for (int a = 0; a < size; a++) {
      if (owners[a] != i && distances[a] < pair.cutoff()) {
        pull(i, owners[a], share * pair.derivative(distances[a]), a, out);
      }
    }
  }

  /** The two ends of the side from particle i to list entry a are pulled together by a tension. */
  private void pull(int i, int j, double tension, int a, double[] out) {
    double scale = tension / distances[a];
    for (int axis = 0; axis < dimension; axis++) {
      double component = scale * vectors[a * dimension + axis];
      out[i * dimension + axis] += component;
      out[j * dimension + axis] -= component;
    }
  }

  private void pushTriangles(int i, double share, double splitFactor, double[] out) {
    if (triplet == null) {
      return;
    }
    double perimeter = triplet.perimeterCutoff();
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        boolean rigid = owners[a] == i && owners[b] == i;
        if (!rigid && distances[a] + distances[b] < perimeter) {
          double third = between(a, b);
          if (distances[a] + distances[b] + third < perimeter) {
            double weight = inside[a] == inside[b] ? 2 * share : splitFactor * share;
            pushTriangle(i, a, b, third, weight, out);
          }
        }
      }
    }
  }

  private void pushTriangle(int i, int a, int b, double third, double weight, double[] out) {
    triplet.derivatives(distances[a], distances[b], third, sides);
    pull(i, owners[a], weight * sides[0], a, out);
    pull(i, owners[b], weight * sides[1], b, out);
    double scale = weight * sides[2] / third;
    for (int axis = 0; axis < dimension; axis++) {
      double component = scale * (vectors[b * dimension + axis] - vectors[a * dimension + axis]);
      out[owners[a] * dimension + axis] += component;
      out[owners[b] * dimension + axis] -= component;
    }
  }

  /** Lists all particles and images within reach of particle i. */
  private void gather(double[] positions, int count, int i) {
    size = 0;
    if (sorted) {
      gatherSorted(i);
      return;
    }
    for (int j = 0; j < count; j++) {
      if (setRange(positions, i, j)) {
        gatherImages(positions, i, j);
      }
    }
  }

  private void gatherSorted(int i) {
    int slot = grid.slots[i];
    for (int run : grid.runs) {
      int first = grid.boxes[i] + run;
      for (int other = grid.starts[first]; other < grid.starts[first + 3]; other++) {
        if (other != slot && (depth > 0 || grid.cells[other] == 0)) {
          addSorted(slot, other);
        }
      }
    }
  }

  private void addSorted(int slot, int other) {
    ensureRoom();
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double difference = grid.axes[axis][other] - grid.axes[axis][slot];
      vectors[size * dimension + axis] = difference;
      square += difference * difference;
    }
    append(square, grid.owners[other], grid.cells[other] == 0);
  }

  /** The range of shifts along each axis that can bring particle j within reach of i. */
  private boolean setRange(double[] positions, int i, int j) {
    for (int axis = 0; axis < dimension; axis++) {
      double difference = positions[j * dimension + axis] - positions[i * dimension + axis];
      low[axis] = (int) Math.max(-depth, Math.ceil((-reach - difference) / width));
      high[axis] = (int) Math.min(depth, Math.floor((reach - difference) / width));
      if (low[axis] > high[axis]) {
        return false;
      }
      shift[axis] = low[axis];
    }
    return true;
  }

  private void gatherImages(double[] positions, int i, int j) {
    boolean more = true;
    while (more) {
      addImage(positions, i, j);
      more = nextShift();
    }
  }

  private boolean nextShift() {
    for (int axis = 0; axis < dimension; axis++) {
      if (shift[axis] < high[axis]) {
        shift[axis]++;
        return true;
      }
      shift[axis] = low[axis];
    }
    return false;
  }

  private void addImage(double[] positions, int i, int j) {
    ensureRoom();
    boolean central = true;
    double square = 0;
    for (int axis = 0; axis < dimension; axis++) {
      double difference =
          positions[j * dimension + axis] - positions[i * dimension + axis] + shift[axis] * width;
      vectors[size * dimension + axis] = difference;
      square += difference * difference;
      central &= shift[axis] == 0;
    }
    if (!(central && i == j)) {
      append(square, j, central);
    }
  }

  private void append(double square, int owner, boolean central) {
    if (square < reach * reach) {
      distances[size] = Math.sqrt(square);
      owners[size] = owner;
      inside[size] = central;
      size++;
    }
  }

  private void ensureRoom() {
    if (size == distances.length) {
      distances = Arrays.copyOf(distances, 2 * size);
      owners = Arrays.copyOf(owners, 2 * size);
      inside = Arrays.copyOf(inside, 2 * size);
    }
    if ((size + 1) * dimension > vectors.length) {
      vectors = Arrays.copyOf(vectors, Math.max(2 * vectors.length, 2 * (size + 1) * dimension));
    }
  }
}
