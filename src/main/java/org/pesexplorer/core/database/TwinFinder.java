package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.pesexplorer.core.descriptor.TwinSearch;
import org.pesexplorer.core.stats.Quantiles;

/**
 * Compares the rows of a prepared database. Inputs are scaled first; then the neighbours of blocks
 * of rows are found, by several threads if wanted; then {@link #twins} sums up.
 */
public final class TwinFinder {
  /** So many neighbours of each row are looked at, as the nearest may be its near copy. */
  private static final int NEIGHBOURS = 8;

  private static final double CLOSE = 0.1;
  private static final int RESAMPLES = 200;
  private static final Comparator<Twins.Pair> BY_ROWS =
      Comparator.comparingInt(Twins.Pair::first).thenComparingInt(Twins.Pair::second);

  private final DescriptorColumns inputs;
  private final DatabaseColumns columns;
  private final int[] rows;
  private final TwinSearch search;

  /**
   * Scales the inputs and builds the tree.
   *
   * @throws IllegalArgumentException when the database is not prepared
   */
  public TwinFinder(Database database) {
    this.inputs =
        database
            .prepared()
            .orElseThrow(() -> new IllegalArgumentException("the database is not prepared"));
    this.columns = database.columns();
    this.rows =
        IntStream.range(0, columns.rows())
            .filter(row -> Double.isFinite(columns.energy(row)))
            .toArray();
    this.search = new TwinSearch(scaled(), inputs.length());
  }

  private double[] scaled() {
    int length = inputs.length();
    double[] all = new double[Math.multiplyExact(rows.length, length)];
    for (int input = 0; input < length; input++) {
      double mean = 0;
      for (int row : rows) {
        mean += inputs.inputs().get(row, input) / rows.length;
      }
      double square = 0;
      double largest = 0;
      for (int row : rows) {
        double value = inputs.inputs().get(row, input);
        square += (value - mean) * (value - mean) / rows.length;
        largest = Math.max(largest, Math.abs(value));
      }
      // An input that is the same in all rows, but for rounding, tells none apart.
      double deviation = Math.sqrt(square);
      double factor = deviation > 1e-12 * largest ? 1 / deviation : 0;
      for (int k = 0; k < rows.length; k++) {
        all[k * length + input] = (inputs.inputs().get(rows[k], input) - mean) * factor;
      }
    }
    return all;
  }

  /** How many rows are compared. */
  public int rows() {
    return rows.length;
  }

  /**
   * The pairs of some rows with their neighbours, nearest first, row after row. Safe for several
   * threads.
   *
   * @param from first row, counted among those that are compared
   * @param to the row after the last
   */
  public List<Twins.Pair> pairs(int from, int to) {
    TwinSearch.Query query = search.query(NEIGHBOURS);
    List<Twins.Pair> pairs = new ArrayList<>();
    for (int k = from; k < to; k++) {
      int found = query.find(k);
      for (int j = 0; j < found; j++) {
        pairs.add(pair(rows[k], rows[query.neighbour(j)], query.distance(j)));
      }
    }
    return pairs;
  }

  private Twins.Pair pair(int one, int other, double distance) {
    return new Twins.Pair(
        Math.min(one, other),
        Math.max(one, other),
        distance,
        Math.abs(columns.energy(one) - columns.energy(other)));
  }

  /**
   * Sums up.
   *
   * @param pairs what {@link #pairs} gave for all rows, in order
   * @param most how many twins are listed at most
   * @param seed fixes the resamples of the floor's interval
   */
  public Twins twins(List<Twins.Pair> pairs, int most, long seed) {
    int each = Math.min(NEIGHBOURS, Math.max(1, rows.length - 1));
    List<Twins.Pair> nearest = new ArrayList<>();
    for (int k = 0; k < pairs.size(); k += each) {
      nearest.add(pairs.get(k));
    }
    nearest = once(nearest);
    nearest.sort(Comparator.comparingDouble(Twins.Pair::distance).thenComparing(BY_ROWS));
    double close =
        nearest.isEmpty()
            ? 0
            : Quantiles.ofSorted(
                nearest.stream().mapToDouble(Twins.Pair::distance).toArray(), CLOSE);
    List<Twins.Pair> list = once(pairs.stream().filter(pair -> pair.distance() <= close).toList());
    list.sort(Comparator.comparingDouble(Twins.Pair::difference).reversed().thenComparing(BY_ROWS));
    return new Twins(
        inputs.settings(),
        rows.length,
        nearest,
        close,
        list.subList(0, Math.min(most, list.size())),
        TwinFloor.of(nearest, RESAMPLES, seed));
  }

  /** Each pair once: two rows may be neighbours of each other. */
  private static List<Twins.Pair> once(List<Twins.Pair> pairs) {
    List<Twins.Pair> sorted = new ArrayList<>(pairs);
    sorted.sort(BY_ROWS);
    List<Twins.Pair> once = new ArrayList<>();
    for (Twins.Pair pair : sorted) {
      if (once.isEmpty() || BY_ROWS.compare(once.get(once.size() - 1), pair) != 0) {
        once.add(pair);
      }
    }
    return once;
  }
}
