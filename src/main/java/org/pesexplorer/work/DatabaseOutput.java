package org.pesexplorer.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.io.DatabaseFormat;
import org.pesexplorer.io.DatabaseJson;
import org.pesexplorer.io.DatabaseSettingsFile;
import org.pesexplorer.io.XyzKeys;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Writes a database and what it was made with, in the format of the file's ending; the thesis's
 * JSON is put together by all threads.
 */
final class DatabaseOutput {
  /** So many pieces of about a megabyte are in memory at a time. */
  private static final int MOST_PIECES = 16;

  private final Path file;
  private final Optional<DatabaseFormat> format;
  private final XyzKeys keys;

  DatabaseOutput(Path file) {
    this(file, DatabaseFormat.of(file), XyzKeys.STANDARD);
  }

  /**
   * A file to be written.
   *
   * @param format its format; empty when its name does not say it, which is refused
   * @param keys under which names extended XYZ has energies and forces
   */
  DatabaseOutput(Path file, Optional<DatabaseFormat> format, XyzKeys keys) {
    this.file = file;
    this.format = format;
    this.keys = keys;
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
      requireFormat();
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
    DatabaseFormat known = requireFormat();
    context.message("writing " + database.rows() + " rows");
    DatabaseSettingsFile.write(file, database);
    try {
      switch (known) {
        case JSON -> AtomicFile.writeBytes(file, out -> writeAll(context, database, out));
        case JSON_GZ ->
            AtomicFile.writeBytes(
                file,
                out -> DatabaseFiles.packed(out, packer -> writeAll(context, database, packer)));
        default ->
            DatabaseFiles.writeRows(
                file,
                known,
                database,
                keys,
                done -> {
                  context.checkCancelled();
                  context.progress(done, "writing " + database.rows() + " rows");
                });
      }
    } catch (Failed e) {
      throw e.failure;
    }
    DatabaseSettingsFile.discardOlder(file, database);
  }

  /**
   * Writes a database that did not come from here, unless that would change what lies beside
   * another one.
   *
   * @throws JobException when it cannot be written, in words
   * @throws Exception when the job was asked to stop
   */
  void writeOwn(JobContext context, Database database) throws Exception {
    try {
      DatabaseSettingsFile.requireOwn(file, database);
      write(context, database);
    } catch (DataException e) {
      throw e;
    } catch (IOException e) {
      context.checkCancelled();
      throw new JobException(
          "The database cannot be written",
          e.getMessage() + ". Choose another folder or name; an older file is unchanged.",
          e);
    }
  }

  private DatabaseFormat requireFormat() throws IOException {
    return format.isPresent() ? format.get() : DatabaseFormat.require(file);
  }

  private static void writeAll(JobContext context, Database database, OutputStream out)
      throws IOException {
    DatabaseJson json = new DatabaseJson(database);
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
