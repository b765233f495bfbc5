package org.pesexplorer.ui.database;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.pesexplorer.core.database.ColumnSummary;
import org.pesexplorer.core.stats.Describe;
import org.pesexplorer.model.OpenDatabase;

/**
 * The describe table, with the names that pandas has for its rows.
 *
 * @param words which rows it is of
 * @param columns the figures of each column
 */
record LookDescription(String words, List<ColumnSummary> columns) {
  /** Nothing. */
  static final LookDescription NONE = new LookDescription("", List.of());

  /** Its rows. */
  static final List<Figure> FIGURES =
      List.of(
          new Figure("count", Describe::count),
          new Figure("mean", Describe::mean),
          new Figure("std", Describe::standardDeviation),
          new Figure("min", Describe::min),
          new Figure("25%", Describe::p25),
          new Figure("50%", Describe::p50),
          new Figure("75%", Describe::p75),
          new Figure("max", Describe::max));

  /**
   * A row of the table.
   *
   * @param name as pandas has it
   * @param value takes the figure out
   */
  record Figure(String name, ToDoubleFunction<Describe> value) {}

  /** Copies the list. */
  LookDescription {
    columns = List.copyOf(columns);
  }

  /**
   * Describes the rows that pass.
   *
   * @param from the database
   * @param filter which rows
   */
  static LookDescription of(OpenDatabase from, LookFilter filter) {
    if (filter.isAll()) {
      return new LookDescription(words("All", from.database().rows()), from.survey().summaries());
    }
    var some = filter.subset(from.database(), from.survey());
    return new LookDescription(
        words("The", some.rows()) + " with " + filter.describe(), ColumnSummary.of(some));
  }

  private static String words(String first, int rows) {
    return String.format(Locale.ROOT, "%s %,d rows", first, rows);
  }

  /**
   * The table as text.
   *
   * @param separator between two cells
   */
  String text(String separator) {
    StringBuilder text = new StringBuilder();
    columns.forEach(column -> text.append(separator).append(column.name()));
    for (Figure figure : FIGURES) {
      text.append('\n').append(figure.name());
      for (ColumnSummary column : columns) {
        double value = figure.value().applyAsDouble(column.figures());
        boolean count = "count".equals(figure.name());
        text.append(separator).append(count ? String.valueOf((long) value) : cell(value));
      }
    }
    return text.append('\n').toString();
  }

  /** A number that reads back; nothing where there is none, as pandas writes it. */
  private static String cell(double value) {
    return Double.isNaN(value) ? "" : String.valueOf(value);
  }
}
