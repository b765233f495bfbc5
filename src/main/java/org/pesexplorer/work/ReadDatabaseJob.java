package org.pesexplorer.work;

import java.nio.file.Path;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/** Reads a database. */
public final class ReadDatabaseJob implements Job<Database> {
  private final Path file;

  /** A file that is wanted. */
  public ReadDatabaseJob(Path file) {
    this.file = file;
  }

  @Override
  public Database run(JobContext context) throws Exception {
    context.message("reading " + file);
    return DatabaseFiles.read(
        file,
        done -> {
          context.checkCancelled();
          context.progress(done, "reading " + file);
        });
  }
}
