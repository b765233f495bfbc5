package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.database.ColumnsBuilder;

/**
 * Reads the particles of row after row, each a list of lists. The first row says how many particles
 * there are and in how many dimensions.
 */
final class Coordinates {
  private final JsonTokens source;
  private final ColumnsBuilder columns;
  private double[] values = {};
  private int particles;
  private int dimension;

  Coordinates(JsonTokens source, ColumnsBuilder columns) {
    this.source = source;
    this.columns = columns;
  }

  /** Reads the row at the parser. */
  void read(int row) throws IOException {
    if (particles == 0) {
      readFirst();
    } else {
      readAlike();
    }
    columns.setCoordinates(row, values);
  }

  private void readFirst() throws IOException {
    DoubleList all = new DoubleList();
    requireList("the particles");
    while (next() != JsonToken.END_ARRAY) {
      requireList("a particle");
      int axes = 0;
      while (next() != JsonToken.END_ARRAY) {
        all.add(source.number("a coordinate"));
        axes++;
      }
      dimension = particles == 0 ? axes : dimension;
      requireAxes(axes);
      particles++;
    }
    if (particles == 0) {
      throw source.fail("there is no particle");
    }
    values = all.toArray();
    columns.setShape(particles, dimension);
  }

  private void readAlike() throws IOException {
    requireList("the particles");
    for (int particle = 0; particle < particles; particle++) {
      if (next() == JsonToken.END_ARRAY) {
        throw source.fail(
            "has " + particle + " particles, but the first row of the file has " + particles);
      }
      requireList("a particle");
      int axes = 0;
      while (next() != JsonToken.END_ARRAY) {
        double value = source.number("a coordinate");
        if (axes < dimension) {
          values[particle * dimension + axes] = value;
        }
        axes++;
      }
      requireAxes(axes);
    }
    if (next() != JsonToken.END_ARRAY) {
      throw source.fail("has more than the " + particles + " particles of the file's first row");
    }
  }

  private JsonToken next() throws IOException {
    return source.parser().nextToken();
  }

  private void requireList(String what) throws IOException {
    JsonToken token = source.parser().currentToken();
    if (token != JsonToken.START_ARRAY) {
      throw source.fail(what + " must be a list [...], found " + JsonTokens.described(token));
    }
  }

  private void requireAxes(int axes) throws IOException {
    if (axes != dimension) {
      throw source.fail(
          "a particle has " + axes + " coordinates, but the first of the file has " + dimension);
    }
    if (axes < 1 || axes > Cell.MAX_DIMENSION) {
      throw source.fail(
          "a particle must have from 1 to " + Cell.MAX_DIMENSION + " coordinates, has " + axes);
    }
  }
}
