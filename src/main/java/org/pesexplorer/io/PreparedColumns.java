package org.pesexplorer.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.database.ColumnNames;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.database.DescriptorInference;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraLists;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/**
 * Finds the prepared inputs among the columns of a file, and what they were prepared with: as it is
 * said, or as the eigenvalues themselves tell. Where neither says it the columns stay as they are.
 */
final class PreparedColumns {
  private final Path file;
  private final DatabaseColumns columns;
  private final List<ExtraColumn> extras;

  private PreparedColumns(Path file, DatabaseContent content) {
    this.file = file;
    this.columns = content.columns();
    this.extras = new ArrayList<>(content.extras());
  }

  /**
   * The columns of a file, sorted.
   *
   * @param extras those that are no prepared inputs, or inputs of unknown settings
   * @param prepared the inputs
   */
  record Sorted(List<ExtraColumn> extras, Optional<DescriptorColumns> prepared) {}

  /**
   * Sorts the columns of a file.
   *
   * @param said what the inputs were prepared with, when that is known
   * @throws DataException when the inputs cannot be of this database or these settings
   */
  static Sorted of(Path file, DatabaseContent content, Optional<DescriptorSettings> said)
      throws DataException {
    return new PreparedColumns(file, content).sort(said);
  }

  private Sorted sort(Optional<DescriptorSettings> said) throws DataException {
    for (DescriptorKind kind : DescriptorKind.values()) {
      requireWholeOrders(ColumnNames.inputs(kind));
    }
    Optional<ExtraLists> eigenvalues = lists(ColumnNames.EIGENVALUES);
    if (eigenvalues.isPresent()) {
      dropLabels(eigenvalues.get().values().stride() / columns.particles());
    }
    Optional<DescriptorSettings> settings =
        said.or(() -> eigenvalues.flatMap(own -> DescriptorInference.of(columns, own.values())));
    if (settings.isEmpty()) {
      return new Sorted(extras, Optional.empty());
    }
    return new Sorted(others(settings.get()), inputs(settings.get()));
  }

  private Optional<ExtraLists> lists(String name) {
    return extras.stream()
        .filter(extra -> extra.name().equals(name))
        .filter(ExtraLists.class::isInstance)
        .map(ExtraLists.class::cast)
        .findFirst();
  }

  private void requireWholeOrders(String name) throws DataException {
    for (ExtraColumn extra : extras) {
      if (extra.name().equals(name)
          && !(extra instanceof ExtraLists lists
              && lists.values().stride() % columns.particles() == 0)) {
        throw DataException.inFile(
            file.toString(),
            "column "
                + name
                + ": expected lists of numbers in each row, one number for each of the "
                + columns.particles()
                + " particles and each order");
      }
    }
  }

  /** Older files have a number of the row before the width: takes it away. */
  private void dropLabels(int orders) throws DataException {
    Optional<ExtraLists> distances = lists(ColumnNames.DISTANCES);
    if (distances.isEmpty()) {
      return;
    }
    int pairs = columns.particles() * (columns.particles() - 1) / 2;
    int expected = 1 + orders * pairs;
    int found = distances.get().values().stride();
    if (found == expected + 1) {
      extras.set(extras.indexOf(distances.get()), withoutFirst(distances.get()));
    } else if (found != expected) {
      throw DataException.inFile(
          file.toString(),
          "column "
              + ColumnNames.DISTANCES
              + ": rows have "
              + found
              + " numbers, but the width and "
              + pairs
              + " pairs for each of "
              + orders
              + " orders are "
              + expected);
    }
  }

  private static ExtraLists withoutFirst(ExtraLists lists) {
    double[] row = new double[lists.values().stride()];
    ExtraLists.Builder shorter = new ExtraLists.Builder(lists.name(), row.length - 1, 0);
    for (int k = 0; k < lists.rows(); k++) {
      lists.values().copyRow(k, row);
      shorter.set(k, Arrays.copyOfRange(row, 1, row.length));
    }
    return shorter.build();
  }

  private List<ExtraColumn> others(DescriptorSettings settings) {
    boolean there = lists(ColumnNames.inputs(settings.kind())).isPresent();
    return there
        ? extras.stream().filter(extra -> !ColumnNames.prepared(extra.name())).toList()
        : extras;
  }

  private Optional<DescriptorColumns> inputs(DescriptorSettings settings) throws DataException {
    Optional<ExtraLists> lists = lists(ColumnNames.inputs(settings.kind()));
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    int length = lists.get().values().stride();
    if (length != settings.length(columns.particles())) {
      throw DataException.inFile(
          file.toString(),
          "column "
              + lists.get().name()
              + ": rows have "
              + length
              + " numbers, but "
              + columns.particles()
              + " particles and the orders "
              + settings.formatOrders()
              + " make "
              + settings.length(columns.particles()));
    }
    requireNumbers(lists.get());
    return Optional.of(new DescriptorColumns(settings, lists.get().values()));
  }

  private void requireNumbers(ExtraLists lists) throws DataException {
    for (int row = 0; row < lists.rows(); row++) {
      for (int k = 0; k < lists.values().stride(); k++) {
        if (!Double.isFinite(lists.values().get(row, k))) {
          throw DataException.inFile(
              file.toString(),
              "column "
                  + lists.name()
                  + ", row "
                  + row
                  + ": number "
                  + (k + 1)
                  + " is missing or not finite");
        }
      }
    }
  }
}
