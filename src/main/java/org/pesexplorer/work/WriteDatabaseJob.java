package org.pesexplorer.work;

import java.nio.file.Path;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/** Writes a database into a file, and what it was made with beside it. */
public final class WriteDatabaseJob implements Job<Path> {
  private final Path file;
  private final Database database;

  /**
   * A file that is wanted.
   *
   * @param file replaced, as a whole, when everything is written
   * @param database what goes into it
   */
  public WriteDatabaseJob(Path file, Database database) {
    this.file = file;
    this.database = database;
  }

  @Override
  public Path run(JobContext context) throws Exception {
    DatabaseOutput output = new DatabaseOutput(file);
    output.requireWritable();
    output.writeOwn(context, database);
    return file;
  }
}
