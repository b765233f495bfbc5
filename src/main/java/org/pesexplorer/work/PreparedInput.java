package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/**
 * A database with the inputs that are wanted: those it has, where they are of these settings, else
 * computed anew from its particles.
 */
public final class PreparedInput implements Job<Database> {
  private static final double READING = 0.7;

  private final Job<Database> source;
  private final Optional<DescriptorSettings> descriptor;

  /**
   * A file that is wanted.
   *
   * @param descriptor which inputs; empty for those that it has, or the thesis's where it has none
   */
  public PreparedInput(Path file, Optional<DescriptorSettings> descriptor) {
    this.source = new ReadDatabaseJob(file);
    this.descriptor = descriptor;
  }

  /** The same of a database in memory. */
  public PreparedInput(Database database, Optional<DescriptorSettings> descriptor) {
    this.source = context -> database;
    this.descriptor = descriptor;
  }

  @Override
  public Database run(JobContext context) throws Exception {
    Database read = source.run(context.share(READING));
    Optional<DescriptorSettings> has = read.prepared().map(DescriptorColumns::settings);
    Optional<DescriptorSettings> wanted =
        descriptor.or(() -> has).or(() -> Optional.of(DescriptorSettings.THESIS));
    return wanted.equals(has) ? read : new PrepareJob(read, wanted.get()).run(context.share(1));
  }
}
