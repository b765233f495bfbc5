package org.pesexplorer.core.database;

import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.stats.Quantiles;

/**
 * What there is to know about the rows of a database at a glance: their order by energy, their
 * classes of structures, energies by width and the figures of its columns. Immutable; about 13
 * bytes a row beside the database. Made by {@link DatabaseSurveyor}.
 */
public final class DatabaseSurvey {
  private static final StructureClass[] CLASSES = StructureClass.values();
  private static final double PERCENT = 100;

  private final DatabaseColumns columns;
  private final double bondLength;
  private final int[] order;
  private final int[] rank;
  private final byte[] structures;

  /** Rows class by class, each in the order of energy; where each class begins, and the end. */
  private final int[] byClass;

  private final int[] starts;
  private final List<WidthSummary> byWidth;
  private final List<ColumnSummary> summaries;

  DatabaseSurvey(DatabaseSurveyor from) {
    this.columns = from.database().columns();
    this.bondLength = from.bondLength();
    this.order = from.order();
    this.structures = from.structures();
    this.rank = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      rank[order[place]] = place;
    }
    this.starts = new int[CLASSES.length + 1];
    this.byClass = grouped();
    this.byWidth = List.copyOf(from.byWidth());
    this.summaries = List.copyOf(from.summaries());
  }

  /** Surveys a database on the calling thread. */
  public static DatabaseSurvey of(Database database) {
    DatabaseSurveyor surveyor = new DatabaseSurveyor(database);
    for (int part = 0; part < surveyor.structureParts(); part++) {
      surveyor.classify(part);
    }
    surveyor.sort();
    for (int column = 0; column < surveyor.summaryParts(); column++) {
      surveyor.summarise(column);
    }
    return surveyor.survey();
  }

  private int[] grouped() {
    for (byte structure : structures) {
      starts[structure + 1]++;
    }
    for (int k = 0; k < CLASSES.length; k++) {
      starts[k + 1] += starts[k];
    }
    int[] next = starts.clone();
    int[] grouped = new int[order.length];
    for (int row : order) {
      grouped[next[structures[row]]++] = row;
    }
    return grouped;
  }

  /** How many rows there are. */
  public int rows() {
    return order.length;
  }

  /** Below which distance particles are bonded, in R_c. */
  public double bondLength() {
    return bondLength;
  }

  /** The rows by ascending energy, equal ones in their own order; a copy. */
  public int[] order() {
    return order.clone();
  }

  /**
   * The row at a place in the order of energies.
   *
   * @throws IndexOutOfBoundsException when there is no such place
   */
  public int rowAt(int place) {
    return order[place];
  }

  /** The energy at a place in the order of energies, per particle in E_c. */
  public double sortedEnergy(int place) {
    return columns.energy(order[place]);
  }

  /** The place of a row in the order of energies, from 0. */
  public int rank(int row) {
    return rank[row];
  }

  /**
   * How many rows have energies strictly below a value. Cost O(log n).
   *
   * @param energy not NaN
   */
  public int countBelow(double energy) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sortedEnergy(middle) < energy) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The energy that a percentage of all rows is below, as pandas has quantiles; NaN without rows.
   *
   * @param percent from 0 to 100
   * @throws IllegalArgumentException when it is outside
   */
  public double energyAt(double percent) {
    double place = place(percent);
    if (order.length == 0) {
      return Double.NaN;
    }
    int below = (int) place;
    int above = Math.min(below + 1, order.length - 1);
    return Quantiles.ofSorted(
        new double[] {sortedEnergy(below), sortedEnergy(above)}, place - below);
  }

  /**
   * The row whose energy is nearest to a percentile in rank.
   *
   * @param percent from 0 to 100
   * @throws IllegalArgumentException when it is outside
   * @throws IllegalStateException without rows
   */
  public int rowAtPercent(double percent) {
    if (order.length == 0) {
      throw new IllegalStateException("there are no rows");
    }
    return order[(int) Math.round(place(percent))];
  }

  private double place(double percent) {
    if (!(percent >= 0 && percent <= PERCENT)) {
      throw new IllegalArgumentException("a percentile is from 0 to 100, was " + percent);
    }
    return (order.length - 1) * (percent / PERCENT);
  }

  /** The class of a row. */
  public StructureClass structure(int row) {
    return CLASSES[structures[row]];
  }

  /** How many rows are of a class. */
  public int count(StructureClass structure) {
    int k = structure.code();
    return starts[k + 1] - starts[k];
  }

  /** The share of a class among all rows, from 0 to 1; NaN without rows. */
  public double share(StructureClass structure) {
    return (double) count(structure) / order.length;
  }

  /**
   * Rows of a class: first one next to the median of its energies, then others from the lowest on,
   * at equal distances in rank.
   *
   * @param structure the class
   * @param most how many are wanted, at least 0
   * @return as many different ones, or all that there are
   */
  public int[] examples(StructureClass structure, int most) {
    Objects.checkIndex(most, Integer.MAX_VALUE);
    int first = starts[structure.code()];
    int there = count(structure);
    int[] examples = new int[Math.min(most, there)];
    int middle = examples.length / 2;
    int next = 1;
    for (int k = 0; k < examples.length; k++) {
      if (k == middle) {
        examples[0] = byClass[first + there / 2];
      } else {
        int place = (int) ((2L * k + 1) * there / (2L * examples.length));
        examples[next++] = byClass[first + place];
      }
    }
    return examples;
  }

  /** The energies of each width, from the narrowest on. */
  public List<WidthSummary> byWidth() {
    return byWidth;
  }

  /** The figures of each column of single numbers, in the order of a file. */
  public List<ColumnSummary> summaries() {
    return summaries;
  }
}
