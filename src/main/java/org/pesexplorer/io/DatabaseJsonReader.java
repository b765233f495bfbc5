package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pesexplorer.core.database.ColumnNames;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.ExtraColumn;

/**
 * Reads a database from the JSON of the thesis, token by token into columns of numbers. The first
 * column of the file decides on the rows and their order; the others may have theirs in any. Used
 * once.
 */
final class DatabaseJsonReader extends JsonTokens {
  private static final String EXPECTED =
      "expected a database: an object of columns, each an object from row label to value";

  private final Reader text;
  private final RowLabels labels = new RowLabels();
  private final ColumnsBuilder columns = new ColumnsBuilder();
  private final Coordinates coordinates = new Coordinates(this, columns);
  private final List<ExtraColumn> extras = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private String column = "";
  private String label;

  DatabaseJsonReader(String file, Reader text) {
    super(file);
    this.text = text;
  }

  /** Takes in the value at the parser. */
  @FunctionalInterface
  private interface Target {
    void read(int row) throws IOException;
  }

  DatabaseContent readAll() throws IOException {
    try (JsonParser open = FACTORY.createParser(text)) {
      begin(open);
      readRoot();
      column = "";
      requireEnd();
    } catch (JsonProcessingException e) {
      throw invalid(e, wording(e));
    }
    for (String name :
        List.of(
            ColumnNames.COORDINATES, ColumnNames.WIDTH, ColumnNames.DEPTH, ColumnNames.ENERGY)) {
      if (!names.contains(name)) {
        throw DataException.inFile(file(), "has no column " + name + "; " + EXPECTED);
      }
    }
    if (labels.size() == 0) {
      throw DataException.inFile(file(), "holds no row");
    }
    return new DatabaseContent(columns.build(), extras);
  }

  @Override
  String place() {
    if (column.isEmpty()) {
      return "";
    }
    return "column " + column + (label == null ? "" : ", row \"" + label + "\"") + ": ";
  }

  private void readRoot() throws IOException {
    JsonToken first = parser().nextToken();
    if (first == null) {
      throw DataException.inFile(file(), "is empty; " + EXPECTED);
    }
    if (first != JsonToken.START_OBJECT) {
      throw fail(EXPECTED + "; found " + described(first));
    }
    while (parser().nextToken() != JsonToken.END_OBJECT) {
      column = parser().currentName();
      label = null;
      boolean old = column.equals(ColumnNames.OLD_DEPTH);
      if (!names.add(old ? ColumnNames.DEPTH : column)) {
        throw fail("is given twice" + (old ? ", also as " + ColumnNames.DEPTH : ""));
      }
      if (parser().nextToken() != JsonToken.START_OBJECT) {
        throw fail(
            "expected an object from row label to value, found "
                + described(parser().currentToken()));
      }
      readColumn();
    }
  }

  private void readColumn() throws IOException {
    switch (column) {
      case ColumnNames.COORDINATES -> readRows(coordinates::read);
      case ColumnNames.WIDTH -> readRows(row -> columns.setWidth(row, width()));
      case ColumnNames.DEPTH, ColumnNames.OLD_DEPTH ->
          readRows(row -> columns.setDepth(row, notNegative()));
      case ColumnNames.ENERGY -> readRows(row -> columns.setEnergy(row, energy()));
      case ColumnNames.ACCEPTANCE -> readRows(row -> columns.setAcceptance(row, rate()));
      case ColumnNames.SCANS -> readRows(row -> columns.setScans(row, notNegative()));
      case ColumnNames.ROW -> readRows(row -> columns.setRowIndex(row, notNegative()));
      case ColumnNames.EIGENVALUES, ColumnNames.POWER_SUMS, ColumnNames.DISTANCES ->
          readLists(false);
      case ColumnNames.FORCES -> readLists(true);
      default -> {
        ExtraColumnReader extra = new ExtraColumnReader(column);
        readRows(row -> extra.read(parser(), row));
        extras.add(extra.build());
      }
    }
  }

  private void readLists(boolean nested) throws IOException {
    ListColumnReader lists = new ListColumnReader(this, column, nested);
    readRows(lists::read);
    if (labels.size() > 0) {
      extras.add(lists.build(labels.size()));
    }
  }

  private void readRows(Target target) throws IOException {
    boolean first = names.size() == 1;
    BitSet seen = new BitSet(labels.size());
    int count = 0;
    while (parser().nextToken() != JsonToken.END_OBJECT) {
      label = parser().currentName();
      int row = first ? labels.add(label) : labels.find(label, count);
      if (row < 0 && !first) {
        throw fail("there is no such row in the columns before");
      }
      if (row < 0 || seen.get(row)) {
        throw fail("is given twice");
      }
      seen.set(row);
      count++;
      parser().nextToken();
      target.read(row);
    }
    label = null;
    if (count < labels.size()) {
      throw fail("lacks row \"" + labels.label(seen.nextClearBit(0)) + "\"");
    }
  }

  private double width() throws IOException {
    double width = number("the width");
    if (!(width > 0)) {
      throw fail("the width must be above 0, was " + width);
    }
    return width;
  }

  private int notNegative() throws IOException {
    int value = wholeNumber("the value");
    if (value < 0) {
      throw fail("the value must be at least 0, was " + value);
    }
    return value;
  }

  /** An energy may be infinite, as 1e999, but must be there. */
  private double energy() throws IOException {
    JsonToken token = parser().currentToken();
    if (!token.isNumeric()) {
      throw fail("the energy must be a number, found " + described(token));
    }
    double energy = parser().getDoubleValue();
    if (Double.isNaN(energy)) {
      throw fail("the energy must be a number, found NaN");
    }
    return energy;
  }

  private double rate() throws IOException {
    if (parser().currentToken() == JsonToken.VALUE_NULL) {
      return Double.NaN;
    }
    return number("the rate");
  }
}
