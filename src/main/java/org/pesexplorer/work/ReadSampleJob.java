package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.io.Sample;
import org.pesexplorer.io.SettingsFile;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/** Reads a database that comes with the program. */
public final class ReadSampleJob implements Job<Database> {
  private final Sample sample;

  /** A sample that is wanted. */
  public ReadSampleJob(Sample sample) {
    this.sample = sample;
  }

  @Override
  public Database run(JobContext context) throws Exception {
    Path folder = Files.createTempDirectory("pes-explorer-sample");
    try {
      return new ReadDatabaseJob(sample.copyInto(folder)).run(context);
    } finally {
      discard(folder);
    }
  }

  private void discard(Path folder) throws IOException {
    Path file = folder.resolve(sample.file());
    Files.deleteIfExists(SettingsFile.beside(file));
    Files.deleteIfExists(file);
    Files.deleteIfExists(folder);
  }
}
