package org.pesexplorer.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.pesexplorer.core.database.Database;

/** Opens and saves databases. */
public final class DatabaseFiles {
  private DatabaseFiles() {}

  /**
   * Reads a database, and what it was generated with where that lies beside it.
   *
   * @param path the file: the thesis's JSON
   * @param progress receives how much of the file is read, from 0 to 1, now and then; what it
   *     throws ends the reading
   * @throws DataException when the file cannot be used, naming the place and the reason
   */
  public static Database read(Path path, DoubleConsumer progress) throws IOException {
    DatabaseJsonReader.Content content;
    try (InputStream in = new Watched(Files.newInputStream(path), Files.size(path), progress)) {
      content =
          new DatabaseJsonReader(path.toString(), new Utf8Reader(path.toString(), in)).readAll();
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
    Optional<DatabaseSettingsFile.Described> beside = DatabaseSettingsFile.readBeside(path);
    return new Database(
        content.columns(),
        beside.map(DatabaseSettingsFile.Described::settings),
        beside.flatMap(DatabaseSettingsFile.Described::rows),
        content.extras());
  }

  /**
   * Writes a database and, where it is known, what it was generated with beside it; else nothing is
   * left there that says so of an older one.
   *
   * @param path the file; replaced when it exists
   * @throws IOException when it cannot be written, with a message that says why
   */
  public static void write(Path path, Database database) throws IOException {
    if (database.settings().isPresent()) {
      DatabaseSettingsFile.write(path, database.settings().get(), database.shard());
    }
    DatabaseJson.write(path, database);
    if (database.settings().isEmpty()) {
      DatabaseSettingsFile.discardBeside(path);
    }
  }

  /** Tells how much has been read. */
  private static final class Watched extends FilterInputStream {
    private static final long STEP = 1 << 20;

    private final long size;
    private final DoubleConsumer progress;
    private long done;
    private long told;

    Watched(InputStream in, long size, DoubleConsumer progress) {
      super(in);
      this.size = size;
      this.progress = progress;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int got = super.read(bytes, offset, length);
      done += Math.max(0, got);
      if (done - told >= STEP) {
        told = done;
        progress.accept(Math.min(1, (double) done / size));
      }
      return got;
    }
  }
}
