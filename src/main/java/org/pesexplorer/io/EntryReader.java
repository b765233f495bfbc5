package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.ImageDepth;

/** Reads one object of a file of configurations. Used once. */
final class EntryReader {
  private final ConfigurationJsonReader source;
  private final JsonParser parser;
  private final JsonLocation start;
  private final Map<String, JsonLocation> seen = new HashMap<>();
  private final DoubleList values = new DoubleList();
  private double width;
  private int dimension;
  private int rowLength;
  private OptionalInt depth = OptionalInt.empty();

  /** Starts at the object's opening bracket. */
  EntryReader(ConfigurationJsonReader source) {
    this.source = source;
    this.parser = source.parser();
    this.start = parser.currentTokenLocation();
  }

  ConfigurationEntry read() throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      parser.nextToken();
      if (known(key)) {
        if (seen.put(key, at) != null) {
          throw source.fail(at, key + " is given twice");
        }
        readValue(key);
      } else {
        source.skipValue();
      }
    }
    require(ConfigurationJson.WIDTH);
    require(ConfigurationJson.COORDINATES);
    return new ConfigurationEntry(new Configuration(cell(), values.toArray()), depth);
  }

  private static boolean known(String key) {
    return switch (key) {
      case ConfigurationJson.DIMENSION,
          ConfigurationJson.WIDTH,
          ConfigurationJson.COORDINATES,
          ConfigurationJson.DEPTH ->
          true;
      default -> false;
    };
  }

  private void readValue(String key) throws IOException {
    switch (key) {
      case ConfigurationJson.DIMENSION -> readDimension();
      case ConfigurationJson.WIDTH -> readWidth();
      case ConfigurationJson.COORDINATES -> readRows();
      default -> readDepth();
    }
  }

  private void readDimension() throws IOException {
    dimension = source.wholeNumber(ConfigurationJson.DIMENSION);
    checked(ConfigurationJson.DIMENSION, () -> new Cell(dimension, 1));
  }

  private void readWidth() throws IOException {
    width = source.number(ConfigurationJson.WIDTH);
    checked(ConfigurationJson.WIDTH, () -> new Cell(1, width));
  }

  private void readDepth() throws IOException {
    int shells = source.wholeNumber(ConfigurationJson.DEPTH);
    checked(ConfigurationJson.DEPTH, () -> ImageDepth.of(shells));
    depth = OptionalInt.of(shells);
  }

  private void checked(String key, Runnable construction) throws DataException {
    try {
      construction.run();
    } catch (IllegalArgumentException e) {
      throw source.fail(key + ": " + e.getMessage());
    }
  }

  private void readRows() throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw source.fail(
          ConfigurationJson.COORDINATES
              + " must be a list of rows, one row of numbers for each particle, found "
              + ConfigurationJsonReader.described(parser.currentToken()));
    }
    int rows = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      readRow("row " + ++rows + " of " + ConfigurationJson.COORDINATES);
    }
  }

  private void readRow(String row) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw source.fail(
          row
              + " must be a list of numbers, found "
              + ConfigurationJsonReader.described(parser.currentToken()));
    }
    JsonLocation at = parser.currentTokenLocation();
    int before = values.size();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(source.number("number " + (values.size() - before + 1) + " in " + row));
      if (values.size() - before > Cell.MAX_DIMENSION) {
        throw source.fail(row + " holds more than " + Cell.MAX_DIMENSION + " numbers");
      }
    }
    int length = values.size() - before;
    source.count(length);
    requireLength(at, row, length);
  }

  private void requireLength(JsonLocation at, String row, int length) throws DataException {
    if (length == 0) {
      throw source.fail(at, row + " is empty");
    }
    boolean dimensionKnown = seen.containsKey(ConfigurationJson.DIMENSION);
    int expected = dimensionKnown ? dimension : rowLength;
    if (expected > 0 && length != expected) {
      throw source.fail(
          at,
          row
              + " holds "
              + numbers(length)
              + (dimensionKnown ? ", but dimension is " : ", but the rows before it hold ")
              + expected);
    }
    rowLength = length;
  }

  private static String numbers(int count) {
    return count == 1 ? "1 number" : count + " numbers";
  }

  private Cell cell() throws DataException {
    JsonLocation said = seen.get(ConfigurationJson.DIMENSION);
    if (said == null && rowLength == 0) {
      throw source.fail(
          start,
          ConfigurationJson.DIMENSION + " is missing, and there are no particles to tell it from");
    }
    if (said != null && rowLength > 0 && rowLength != dimension) {
      throw source.fail(
          said,
          ConfigurationJson.DIMENSION
              + " is "
              + dimension
              + ", but the rows of "
              + ConfigurationJson.COORDINATES
              + " hold "
              + numbers(rowLength));
    }
    return new Cell(said == null ? rowLength : dimension, width);
  }

  private void require(String key) throws DataException {
    if (!seen.containsKey(key)) {
      throw source.fail(start, key + " is missing");
    }
  }
}
