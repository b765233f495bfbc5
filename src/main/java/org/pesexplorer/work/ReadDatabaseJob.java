package org.pesexplorer.work;

import java.nio.file.Path;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.io.DatabaseReading;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/** Reads a database. */
public final class ReadDatabaseJob implements Job<Database> {
  private final Path file;
  private final DatabaseReading reading;

  /** A file that is wanted. */
  public ReadDatabaseJob(Path file) {
    this(file, DatabaseReading.PLAIN);
  }

  /** A file that is wanted, and what is known of it that it does not say. */
  public ReadDatabaseJob(Path file, DatabaseReading reading) {
    this.file = file;
    this.reading = reading;
  }

  @Override
  public Database run(JobContext context) throws Exception {
    context.message("reading " + file);
    return DatabaseFiles.read(
        file,
        reading,
        done -> {
          context.checkCancelled();
          context.progress(done, "reading " + file);
        });
  }
}
