package org.pesexplorer.core.database;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a database are looked at. A row passes when it is within every range, of an allowed
 * class and of an allowed width. Immutable.
 *
 * @param ranges by column; rows without a value there do not pass
 * @param structures the classes that pass
 * @param widths the widths that pass, in R_c; empty for all
 */
public record RowFilter(
    Map<RowColumn, Range> ranges, Set<StructureClass> structures, Optional<Set<Double>> widths) {

  /**
   * A closed interval.
   *
   * @param low the least value that passes, -infinity for no limit
   * @param high the largest value that passes, infinity for no limit
   */
  public record Range(double low, double high) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException when they do not ascend or one is NaN
     */
    public Range {
      if (!(low <= high)) {
        throw new IllegalArgumentException("a range must ascend, was " + low + " to " + high);
      }
    }

    /** Whether a value is in it; NaN is not. */
    public boolean contains(double value) {
      return value >= low && value <= high;
    }
  }

  /** Lets all rows pass. */
  public static final RowFilter ALL =
      new RowFilter(Map.of(), EnumSet.allOf(StructureClass.class), Optional.empty());

  /** Copies the collections. */
  public RowFilter {
    Map<RowColumn, Range> inOrder = new EnumMap<>(RowColumn.class);
    inOrder.putAll(ranges);
    ranges = Collections.unmodifiableMap(inOrder);
    Set<StructureClass> allowed = EnumSet.noneOf(StructureClass.class);
    allowed.addAll(structures);
    structures = Collections.unmodifiableSet(allowed);
    widths = widths.map(some -> Collections.unmodifiableSet(new TreeSet<>(some)));
  }

  /** Whether every row passes that has a value in each column, whatever the database. */
  public boolean isAll() {
    return ranges.isEmpty()
        && structures.size() == StructureClass.values().length
        && widths.isEmpty();
  }

  /** The range of a column; empty for none. */
  public Optional<Range> range(RowColumn column) {
    return Optional.ofNullable(ranges.get(column));
  }

  /**
   * The same filter with another range of a column.
   *
   * @throws IllegalArgumentException when it does not ascend
   */
  public RowFilter withRange(RowColumn column, double low, double high) {
    Map<RowColumn, Range> next = new EnumMap<>(RowColumn.class);
    next.putAll(ranges);
    next.put(column, new Range(low, high));
    return new RowFilter(next, structures, widths);
  }

  /** The same filter without a range of a column. */
  public RowFilter withoutRange(RowColumn column) {
    Map<RowColumn, Range> next = new EnumMap<>(RowColumn.class);
    next.putAll(ranges);
    next.remove(column);
    return new RowFilter(next, structures, widths);
  }

  /** The same filter for other classes. */
  public RowFilter withStructures(Collection<StructureClass> next) {
    return new RowFilter(ranges, Set.copyOf(next), widths);
  }

  /** The same filter for some widths only. */
  public RowFilter withWidths(Collection<Double> next) {
    return new RowFilter(ranges, structures, Optional.of(Set.copyOf(next)));
  }

  /** The same filter for all widths. */
  public RowFilter withAllWidths() {
    return new RowFilter(ranges, structures, Optional.empty());
  }

  /**
   * The rows that pass. Cost O(n) for each of its conditions.
   *
   * @param database the rows
   * @param survey of this database
   */
  public BitSet rows(Database database, DatabaseSurvey survey) {
    BitSet passed = new BitSet(database.rows());
    passed.set(0, database.rows());
    ranges.forEach((column, range) -> keep(passed, database, survey, column, range));
    if (structures.size() < StructureClass.values().length) {
      for (int row = passed.nextSetBit(0); row >= 0; row = passed.nextSetBit(row + 1)) {
        passed.set(row, structures.contains(survey.structure(row)));
      }
    }
    widths.ifPresent(some -> keepWidths(passed, database.columns(), some));
    return passed;
  }

  private static void keep(
      BitSet passed, Database database, DatabaseSurvey survey, RowColumn column, Range range) {
    for (int row = passed.nextSetBit(0); row >= 0; row = passed.nextSetBit(row + 1)) {
      passed.set(row, range.contains(column.value(database, survey, row)));
    }
  }

  private static void keepWidths(BitSet passed, DatabaseColumns columns, Set<Double> some) {
    double[] all = columns.widths();
    boolean[] allowed = new boolean[all.length];
    for (int k = 0; k < all.length; k++) {
      allowed[k] = some.contains(all[k]);
    }
    for (int row = passed.nextSetBit(0); row >= 0; row = passed.nextSetBit(row + 1)) {
      passed.set(row, allowed[columns.widthIndex(row)]);
    }
  }

  /** What passes, in words: "v from -3 to -2 E_c, squares only". */
  public String describe() {
    return FilterWords.of(this);
  }
}
