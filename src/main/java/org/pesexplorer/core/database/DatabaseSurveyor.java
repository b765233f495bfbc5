package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.stats.Quantiles;

/**
 * Makes a {@link DatabaseSurvey} in pieces: all parts of structures, by several threads if wanted,
 * then the order, then the columns one after the other. At most about 30 bytes a row at any time,
 * the result included.
 */
public final class DatabaseSurveyor {
  private static final int ROWS_A_PART = 1 << 14;
  private static final double[] SHARES = {0.05, 0.5, 0.95};

  private final Database database;
  private final StructureClassifier classifier;
  private final byte[] structures;
  private final List<ColumnSummary.Source> sources;
  private final List<ColumnSummary> summaries = new ArrayList<>();
  private int[] order;
  private List<WidthSummary> byWidth = List.of();

  /** Begins; bonds are as long as the database's potential has them, 1.2 R_c when it is unknown. */
  public DatabaseSurveyor(Database database) {
    this.database = Objects.requireNonNull(database, "database");
    this.classifier =
        database
            .settings()
            .map(settings -> StructureClassifier.of(settings.potential()))
            .orElseGet(() -> new StructureClassifier(StructureClassifier.BOND_LENGTH));
    this.structures = new byte[database.rows()];
    this.sources = ColumnSummary.sources(database);
  }

  /** How many parts there are to {@link #classify}. */
  public int structureParts() {
    return (structures.length + ROWS_A_PART - 1) / ROWS_A_PART;
  }

  /**
   * Finds the classes of some rows. Several threads may do different parts at the same time.
   *
   * @param part from 0
   */
  public void classify(int part) {
    DatabaseColumns columns = database.columns();
    BondGraph graph = new BondGraph(columns.particles());
    double[] positions = new double[columns.coordinates().stride()];
    int to = (int) Math.min(structures.length, (part + 1L) * ROWS_A_PART);
    for (int row = part * ROWS_A_PART; row < to; row++) {
      columns.coordinates().copyRow(row, positions);
      structures[row] =
          (byte) graph.classify(positions, columns.width(row), classifier.bondLength()).code();
    }
  }

  /** Sorts all rows by energy and takes the quantiles of each width. */
  public void sort() {
    DatabaseColumns columns = database.columns();
    int[] rows = new int[structures.length];
    long[] keys = new long[rows.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row;
      keys[row] = SortKeys.of(columns.energy(row), true);
    }
    order = SortKeys.sort(rows, keys);
    byWidth = widths(columns);
  }

  /** Quantiles of each width from one walk through the order of all. */
  private List<WidthSummary> widths(DatabaseColumns columns) {
    double[] widths = columns.widths();
    int[] counts = new int[widths.length];
    for (int row = 0; row < order.length; row++) {
      counts[columns.widthIndex(row)]++;
    }
    PlacesOfWidth[] places = new PlacesOfWidth[widths.length];
    for (int k = 0; k < widths.length; k++) {
      places[k] = new PlacesOfWidth(counts[k]);
    }
    for (int row : order) {
      places[columns.widthIndex(row)].next(columns.energy(row));
    }
    List<WidthSummary> all = new ArrayList<>();
    for (int k = 0; k < widths.length; k++) {
      all.add(places[k].summary(widths[k]));
    }
    return all;
  }

  /** How many columns there are to {@link #summarise}. */
  public int summaryParts() {
    return sources.size();
  }

  /** The name of a column of {@link #summaryParts}, as in files. */
  public String summaryName(int column) {
    return sources.get(column).name();
  }

  /** Takes the figures of the next column; they come in their order, from one thread. */
  public void summarise(int column) {
    if (column != summaries.size()) {
      throw new IllegalStateException("column " + column + " is not the next");
    }
    summaries.add(sources.get(column).summary());
  }

  /**
   * The survey.
   *
   * @throws IllegalStateException when rows are not sorted or columns are missing
   */
  public DatabaseSurvey survey() {
    if (order == null || summaries.size() < sources.size()) {
      throw new IllegalStateException("the survey is not finished");
    }
    return new DatabaseSurvey(this);
  }

  Database database() {
    return database;
  }

  double bondLength() {
    return classifier.bondLength();
  }

  int[] order() {
    return order;
  }

  byte[] structures() {
    return structures;
  }

  List<WidthSummary> byWidth() {
    return byWidth;
  }

  List<ColumnSummary> summaries() {
    return summaries;
  }

  /** Picks quantiles out of values that come in ascending order, without keeping the others. */
  private static final class PlacesOfWidth {
    private final int count;
    private final double[] below = new double[SHARES.length];
    private final double[] above = new double[SHARES.length];
    private double least;
    private double largest;
    private int seen;

    PlacesOfWidth(int count) {
      this.count = count;
    }

    void next(double value) {
      least = seen == 0 ? value : least;
      largest = value;
      for (int k = 0; k < SHARES.length; k++) {
        int place = (int) ((count - 1) * SHARES[k]);
        below[k] = seen <= place ? value : below[k];
        above[k] = seen <= place + 1 ? value : above[k];
      }
      seen++;
    }

    WidthSummary summary(double width) {
      double[] at = new double[SHARES.length];
      for (int k = 0; k < SHARES.length; k++) {
        double place = (count - 1) * SHARES[k];
        at[k] = Quantiles.ofSorted(new double[] {below[k], above[k]}, place - (int) place);
      }
      return new WidthSummary(width, count, at[0], at[1], at[2], least, largest);
    }
  }
}
