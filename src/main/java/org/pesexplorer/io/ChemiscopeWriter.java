package org.pesexplorer.io;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.database.ColumnNames;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;

/**
 * Writes a database for chemiscope, which shows structures and their properties in a browser
 * (docs/file-formats.md). Its properties are complete columns of numbers: one with gaps is left
 * out, and so are texts, relative distances and forces. Cells of fewer than three dimensions get a
 * thickness of 1, as a cell without volume cannot be shown.
 */
final class ChemiscopeWriter {
  private static final int AXES = 3;

  private final Database database;
  private final String name;
  private final List<NumberField> fields = new ArrayList<>();
  private double share;

  /**
   * Takes a database in hand.
   *
   * @param name what it is called there
   */
  ChemiscopeWriter(Database database, String name) {
    this.database = database;
    this.name = name;
    fields.add(energy(database));
    for (NumberField field : NumberField.others(database)) {
      if (!field.name().equals(ColumnNames.ENERGY) && shown(database, field)) {
        fields.add(field);
      }
    }
  }

  private static NumberField energy(Database database) {
    return NumberField.known(database).stream()
        .filter(field -> field.name().equals(ColumnNames.ENERGY))
        .findFirst()
        .orElseThrow();
  }

  /** The columns that have no place in such a file. */
  static List<String> leftOut(Database database) {
    List<String> names = new ArrayList<>();
    for (NumberField field : NumberField.others(database)) {
      if (!shown(database, field)) {
        names.add(field.name());
      }
    }
    return names;
  }

  private static boolean shown(Database database, NumberField field) {
    if (field.name().equals(ColumnNames.DISTANCES) || field.shape() == NumberField.Shape.NESTED) {
      return false;
    }
    double[] numbers = new double[field.length()];
    for (int row = 0; row < database.rows(); row++) {
      field.values().copy(row, numbers);
      for (double number : numbers) {
        if (Double.isNaN(number)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Refuses cells that it has no room for.
   *
   * @throws DataException when there are more than three dimensions
   */
  static void requireAxes(String file, DatabaseColumns columns) throws DataException {
    if (columns.dimension() > AXES) {
      throw DataException.inFile(
          file, "chemiscope shows up to 3 dimensions, this database has " + columns.dimension());
    }
  }

  /** Writes everything; what progress throws ends it. */
  void writeTo(Writer out, DoubleConsumer progress) throws IOException {
    int properties = fields.stream().mapToInt(NumberField::length).sum();
    share = 1.0 / (1 + properties);
    out.write("{\"meta\":{\"name\":" + Numbers.quoted(name));
    out.write(",\"description\":\"Lengths in R_c, energies per particle in E_c.\"},\n");
    out.write("\"structures\":[");
    for (int row = 0; row < database.rows(); row++) {
      out.write(row == 0 ? "\n" : ",\n");
      writeStructure(out, row);
      if (row % 1024 == 0) {
        progress.accept(share * row / database.rows());
      }
    }
    out.write("],\n\"properties\":{\n\"row\":{\"target\":\"structure\",\"values\":[");
    for (int row = 0; row < database.rows(); row++) {
      out.write((row == 0 ? "" : ",") + row);
    }
    out.write("]}");
    writeProperties(out, progress);
    out.write("},\n\"settings\":{\"structure\":[{\"unitCell\":true,\"bonds\":false}]}}\n");
  }

  private void writeStructure(Writer out, int row) throws IOException {
    DatabaseColumns columns = database.columns();
    int particles = columns.particles();
    int dimension = columns.dimension();
    double width = columns.width(row);
    StringBuilder text = new StringBuilder("{\"size\":").append(particles).append(",\"names\":[");
    for (int particle = 0; particle < particles; particle++) {
      text.append(particle == 0 ? "\"X\"" : ",\"X\"");
    }
    for (int axis = 0; axis < AXES; axis++) {
      text.append("],\"").append("xyz".charAt(axis)).append("\":[");
      for (int particle = 0; particle < particles; particle++) {
        int place = particle * dimension + axis;
        double at = axis < dimension ? Cell.wrap(columns.coordinates().get(row, place), width) : 0;
        text.append(particle == 0 ? "" : ",").append(Numbers.shortest(at));
      }
    }
    text.append("],\"cell\":[");
    for (int k = 0; k < AXES * AXES; k++) {
      double edge = k / AXES < dimension ? width : 1;
      text.append(k == 0 ? "" : ",").append(k / AXES == k % AXES ? Numbers.shortest(edge) : "0");
    }
    out.append(text).write("]}");
  }

  private void writeProperties(Writer out, DoubleConsumer progress) throws IOException {
    double done = share;
    for (NumberField field : fields) {
      for (int k = 0; k < field.length(); k++) {
        boolean single = field.shape() == NumberField.Shape.SINGLE;
        String title = single ? field.name() : CsvHead.place(field, k);
        // The row's number stands there already.
        out.write(",\n" + Numbers.quoted(title.equals("row") ? "row_" : title));
        out.write(":{\"target\":\"structure\"" + units(field.name()) + ",\"values\":[");
        writeValues(out, field, k);
        out.write("]}");
        done += share;
        progress.accept(Math.min(1, done));
      }
    }
  }

  private void writeValues(Writer out, NumberField field, int k) throws IOException {
    double[] numbers = new double[field.length()];
    for (int row = 0; row < database.rows(); row++) {
      field.values().copy(row, numbers);
      out.write(row == 0 ? "" : ",");
      out.write(field.whole() ? Long.toString((long) numbers[k]) : Numbers.json(numbers[k]));
    }
  }

  private static String units(String column) {
    return switch (column) {
      case ColumnNames.ENERGY -> ",\"units\":\"E_c\",\"description\":\"energy per particle\"";
      case ColumnNames.WIDTH -> ",\"units\":\"R_c\"";
      default -> "";
    };
  }
}
