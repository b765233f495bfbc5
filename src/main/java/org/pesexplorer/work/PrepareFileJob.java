package org.pesexplorer.work;

import java.nio.file.Path;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/** Reads a database, prepares it and writes it to a file, perhaps the same. */
public final class PrepareFileJob implements Job<Database> {
  private static final double READING = 0.4;
  private static final double PREPARING = 0.3;

  private final Path input;
  private final DescriptorSettings settings;
  private final Path output;

  /** What is prepared, how, and where it goes. */
  public PrepareFileJob(Path input, DescriptorSettings settings, Path output) {
    this.input = input;
    this.settings = settings;
    this.output = output;
  }

  @Override
  public Database run(JobContext context) throws Exception {
    DatabaseOutput target = new DatabaseOutput(output);
    target.requireWritable();
    Database read = new ReadDatabaseJob(input).run(context.share(READING));
    Database prepared = new PrepareJob(read, settings).run(context.share(PREPARING));
    target.writeOwn(context.share(1), prepared);
    return prepared;
  }
}
