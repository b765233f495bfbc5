package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.List;
import org.pesexplorer.core.database.ColumnSummary;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/** Reads a database and sums its columns up. */
public final class DescribeJob implements Job<List<ColumnSummary>> {
  private static final double READING = 0.9;

  private final Path file;

  /** A file that is wanted. */
  public DescribeJob(Path file) {
    this.file = file;
  }

  @Override
  public List<ColumnSummary> run(JobContext context) throws Exception {
    Database database = new ReadDatabaseJob(file).run(context.share(READING));
    context.message("summing " + database.rows() + " rows up");
    return ColumnSummary.of(database);
  }
}
