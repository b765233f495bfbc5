package org.pesexplorer.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pesexplorer.core.database.Database;

/**
 * Writes a database as arrays of NumPy in a packed zip, all little-endian and row by row. Columns
 * of texts have no place there.
 */
final class DatabaseNpzWriter {
  /** The first moment that a zip knows, so that the same numbers give the same bytes. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int PIECE = 1 << 16;

  private final Database database;
  private final List<NumberField> fields = new ArrayList<>();

  DatabaseNpzWriter(Database database) {
    this.database = database;
    fields.add(NumberField.coordinates(database.columns()));
    fields.addAll(NumberField.others(database));
  }

  /** Writes everything; what progress throws ends it. */
  void writeTo(OutputStream out, DoubleConsumer progress) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (int k = 0; k < fields.size(); k++) {
      ZipEntry entry = new ZipEntry(NpzNames.array(fields.get(k).name()) + ".npy");
      entry.setTimeLocal(ALWAYS);
      zip.putNextEntry(entry);
      writeArray(zip, fields.get(k));
      zip.closeEntry();
      progress.accept((k + 1.0) / fields.size());
    }
    zip.finish();
  }

  private void writeArray(OutputStream out, NumberField field) throws IOException {
    boolean whole = field.whole() && complete(field);
    out.write(NpyHead.write(whole ? "<i8" : "<f8", shape(field)));
    double[] numbers = new double[field.length()];
    byte[] piece = new byte[PIECE + Double.BYTES * numbers.length];
    ByteBuffer bytes = ByteBuffer.wrap(piece).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < database.rows(); row++) {
      field.values().copy(row, numbers);
      for (double number : numbers) {
        if (whole) {
          bytes.putLong((long) number);
        } else {
          bytes.putDouble(number);
        }
      }
      if (bytes.position() >= PIECE) {
        out.write(piece, 0, bytes.position());
        bytes.clear();
      }
    }
    out.write(piece, 0, bytes.position());
  }

  private int[] shape(NumberField field) {
    return switch (field.shape()) {
      case SINGLE -> new int[] {database.rows()};
      case FLAT -> new int[] {database.rows(), field.length()};
      case NESTED -> new int[] {database.rows(), field.length() / field.inner(), field.inner()};
    };
  }

  /** Whole numbers among which one is missing are written as others, which have a word for it. */
  private boolean complete(NumberField field) {
    double[] numbers = new double[field.length()];
    for (int row = 0; row < database.rows(); row++) {
      field.values().copy(row, numbers);
      if (NumberField.missing(numbers)) {
        return false;
      }
    }
    return true;
  }
}
