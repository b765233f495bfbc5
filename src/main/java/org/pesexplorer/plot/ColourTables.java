package org.pesexplorer.plot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of colours that come with the program. */
final class ColourTables {
  private static final String RESOURCE = "colourmaps.csv";

  private ColourTables() {}

  /**
   * Reads a column of the resource.
   *
   * @param name the column's name
   * @param size the number of colours it must have
   * @return the colours as 0xFFRRGGBB, from low to high
   * @throws IllegalStateException when the resource is missing or not of that form
   */
  static int[] read(String name, int size) {
    List<String> lines = lines();
    int column = Arrays.asList(lines.get(0).split(",", -1)).indexOf(name);
    if (column < 0 || lines.size() != size + 1) {
      throw new IllegalStateException(RESOURCE + " must hold " + size + " colours of " + name);
    }
    int[] table = new int[size];
    for (int row = 0; row < size; row++) {
      String cell = lines.get(row + 1).split(",", -1)[column];
      table[row] = 0xff000000 | Integer.parseInt(cell, 16);
    }
    return table;
  }

  private static List<String> lines() {
    try (InputStream in = ColourTables.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
