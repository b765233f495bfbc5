package org.pesexplorer.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.DatabaseJson;
import org.pesexplorer.io.DatabaseSettingsFile;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/** Writes a database and what it was made with, the text put together by all threads. */
final class DatabaseOutput {
  /** So many pieces of about a megabyte are in memory at a time. */
  private static final int MOST_PIECES = 16;

  private final Path file;

  DatabaseOutput(Path file) {
    this.file = file;
  }

  /** What another failure than one of writing is put into, on its way through the file. */
  private static final class Failed extends IOException {
    private static final long serialVersionUID = 1;

    private final Exception failure;

    Failed(Exception failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /**
   * Looks whether the file could be written.
   *
   * @throws JobException when it could not, in words
   */
  void requireWritable() throws JobException {
    try {
      AtomicFile.requireWritable(file);
      AtomicFile.discardLeftovers(file);
    } catch (IOException e) {
      throw new JobException("The database cannot be written", e.getMessage() + ".", e);
    }
  }

  /**
   * Writes the settings, where they are known, and the database; else nothing is left beside it
   * that says how an older one was generated.
   *
   * @throws IOException when one cannot be written; the old file is then as it was
   * @throws Exception when the job was asked to stop
   */
  void write(JobContext context, Database database) throws Exception {
    context.message("writing " + database.rows() + " rows");
    if (database.settings().isPresent()) {
      DatabaseSettingsFile.write(file, database.settings().get(), database.shard());
    }
    DatabaseJson json = new DatabaseJson(database);
    try {
      AtomicFile.writeBytes(file, out -> writeAll(context, json, out));
    } catch (Failed e) {
      throw e.failure;
    }
    if (database.settings().isEmpty()) {
      DatabaseSettingsFile.discardBeside(file);
    }
  }

  private static void writeAll(JobContext context, DatabaseJson json, OutputStream out)
      throws IOException {
    for (int from = 0; from < json.pieces(); from += MOST_PIECES) {
      int first = from;
      byte[][] pieces = new byte[Math.min(MOST_PIECES, json.pieces() - from)][];
      try {
        context
            .share((double) pieces.length / json.pieces())
            .forEach(pieces.length, (k, own) -> pieces[k] = json.piece(first + k));
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new Failed(e);
      }
      for (byte[] piece : pieces) {
        out.write(piece);
      }
    }
  }
}
