package org.pesexplorer.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;

/** A few bytes that stand for a piece of work and what it is done on. */
public final class Identity {
  private final MessageDigest digest;

  /** Of this version of the program so far. */
  public Identity() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    add(ProgramVersion.get());
  }

  /** Takes in a text. */
  public Identity add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  /** Takes in the rows of a database, its inputs and its settings. */
  public Identity add(Database database) {
    DatabaseColumns columns = database.columns();
    database.settings().ifPresent(own -> add(DatabaseWords.texts(own).toString()));
    double[] positions = new double[columns.coordinates().stride()];
    int inputs = database.prepared().map(own -> own.length()).orElse(0);
    double[] row = new double[inputs];
    database.prepared().ifPresent(own -> add(own.settings().toString()));
    for (int k = 0; k < columns.rows(); k++) {
      int place = k;
      columns.coordinates().copyRow(k, positions);
      add(positions);
      add(new double[] {columns.width(k), columns.energy(k)});
      database.prepared().ifPresent(own -> own.inputs().copyRow(place, row));
      add(row);
    }
    return this;
  }

  private void add(double[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Double.BYTES);
    buffer.asDoubleBuffer().put(numbers);
    digest.update(buffer);
  }

  /** What stands for all that was taken in; nothing can be added any more. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
