package org.pesexplorer.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.database.ColumnNames;

/**
 * Reads a database from arrays of NumPy in a zip. Sizes are checked against each other and against
 * the file's before any memory is taken for them. Used once.
 */
final class DatabaseNpzReader {
  private static final String SUFFIX = ".npy";
  private static final int MOST_ARRAYS = 10_000;

  private final Path file;
  private final ToIntFunction<Cell> depth;
  private final RowSink sink = new RowSink();
  private int rows = -1;
  private double[] widths = {};

  /**
   * Takes a file in hand.
   *
   * @param depth shells of images in the energies where no array says how many
   */
  DatabaseNpzReader(Path file, ToIntFunction<Cell> depth) {
    this.file = file;
    this.depth = depth;
  }

  DatabaseContent readAll(DoubleConsumer progress) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<ZipEntry> arrays = arrays(zip);
      double done = 0;
      for (ZipEntry entry : arrays) {
        readArray(zip, entry);
        progress.accept(++done / arrays.size());
      }
      return content(arrays);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // A zip of unusual damage is reported so by the class library.
      throw DataException.inFile(file.toString(), e.getMessage());
    }
  }

  /** The arrays, the coordinates first, as they say how many rows there are. */
  private List<ZipEntry> arrays(ZipFile zip) throws IOException {
    List<ZipEntry> arrays = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long bytes = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (!entry.getName().endsWith(SUFFIX)) {
        throw fail("holds " + XyzNumbers.shortened(entry.getName()) + ", which is no array");
      }
      if (!names.add(entry.getName()) || arrays.size() == MOST_ARRAYS) {
        throw fail("array " + name(entry) + " is there twice, or there are too many arrays");
      }
      bytes += Math.max(0, entry.getSize());
      if (bytes > PackedInput.limit(Files.size(file))) {
        throw PackedInput.tooMuch(file);
      }
      boolean first = name(entry).equals(NpzNames.array(ColumnNames.COORDINATES));
      arrays.add(first ? 0 : arrays.size(), entry);
    }
    if (arrays.isEmpty() || !name(arrays.get(0)).equals(NpzNames.array(ColumnNames.COORDINATES))) {
      throw fail("has no array coordinates; it needs coordinates, widths and energies");
    }
    return arrays;
  }

  private static String name(ZipEntry entry) {
    String name = entry.getName();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private DataException fail(String reason) {
    return DataException.inFile(file.toString(), reason);
  }

  private void readArray(ZipFile zip, ZipEntry entry) throws IOException {
    String place = "array " + name(entry) + ": ";
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
      NpyHead head = NpyHead.read(in);
      requireSize(head, entry.getSize());
      takeRows(head, NpzNames.column(name(entry)), in);
      if (in.read() >= 0 || sum.getValue() != entry.getCrc()) {
        throw fail(place + "its checksum is wrong: the file is damaged");
      }
    } catch (EOFException e) {
      throw fail(place + "the file ends too early");
    } catch (ArithmeticException e) {
      throw fail(place + "its shape is impossible");
    } catch (IllegalArgumentException e) {
      throw fail(place + e.getMessage());
    }
  }

  private static void requireSize(NpyHead head, long bytes) {
    if (head.shape().length == 0) {
      throw new IllegalArgumentException("is a single number; a row for each sample is needed");
    }
    long numbers = Math.multiplyExact(head.perRow(), (long) head.shape()[0]);
    long expected = Math.addExact(Math.multiplyExact(numbers, (long) head.size()), head.bytes());
    if (expected != bytes) {
      throw new IllegalArgumentException(
          "its head speaks of " + expected + " bytes, but there are " + bytes);
    }
  }

  private void takeRows(NpyHead head, String column, InputStream in) throws IOException {
    int[] shape = head.shape();
    boolean coordinates = column.equals(ColumnNames.COORDINATES);
    if (coordinates) {
      if (shape.length != 3) {
        throw new IllegalArgumentException(
            "must have three axes, samples by particles by coordinates, has " + shape.length);
      }
      rows = shape[0];
      sink.setShape(shape[1], shape[2]);
    }
    if (shape[0] != rows || shape.length > 3) {
      throw new IllegalArgumentException(
          "has the shape " + Arrays.toString(shape) + ", but coordinates has " + rows + " samples");
    }
    widths = column.equals(ColumnNames.WIDTH) ? new double[rows] : widths;
    double[] numbers = new double[Math.toIntExact(head.perRow())];
    byte[] bytes = new byte[Math.multiplyExact(numbers.length, head.size())];
    for (int row = 0; row < rows; row++) {
      if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
        throw new EOFException();
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      for (int k = 0; k < numbers.length; k++) {
        numbers[k] = head.number(buffer);
      }
      try {
        take(head, column, row, numbers);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("row " + row + ": " + e.getMessage(), e);
      }
    }
  }

  private void take(NpyHead head, String column, int row, double[] numbers) {
    int axes = head.shape().length;
    if (column.equals(ColumnNames.COORDINATES)) {
      sink.coordinates(row, numbers);
    } else if (axes == 1) {
      sink.number(column, row, numbers[0], head.whole());
      if (column.equals(ColumnNames.WIDTH)) {
        widths[row] = numbers[0];
      }
    } else if (!NumberField.missing(numbers)) {
      sink.list(column, row, numbers, axes == 3 ? head.shape()[2] : 0);
    }
  }

  private DatabaseContent content(List<ZipEntry> arrays) {
    boolean said =
        arrays.stream().anyMatch(entry -> name(entry).equals(NpzNames.array(ColumnNames.DEPTH)));
    for (int row = 0; !said && row < widths.length; row++) {
      Cell cell = new Cell(sink.dimension(), widths[row]);
      sink.number(ColumnNames.DEPTH, row, depth.applyAsInt(cell), true);
    }
    return sink.build(rows);
  }
}
