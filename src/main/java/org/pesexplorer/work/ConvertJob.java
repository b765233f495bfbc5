package org.pesexplorer.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.io.DatabaseFormat;
import org.pesexplorer.io.DatabaseReading;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/** Reads a database in one format and writes it in another, its settings with it. */
public final class ConvertJob implements Job<ConvertJob.Converted> {
  private static final double READING = 0.5;

  private final Path input;
  private final DatabaseReading reading;
  private final Path output;
  private final DatabaseFormat format;

  /**
   * Takes a file in hand.
   *
   * @param input the database
   * @param reading what is known of it; its keys are those of the output, too
   * @param output where it goes; another file than the input
   * @param format the output's format
   */
  public ConvertJob(Path input, DatabaseReading reading, Path output, DatabaseFormat format) {
    this.input = Objects.requireNonNull(input, "input");
    this.reading = Objects.requireNonNull(reading, "reading");
    this.output = Objects.requireNonNull(output, "output");
    this.format = Objects.requireNonNull(format, "format");
  }

  /**
   * What was written.
   *
   * @param rows how many rows
   * @param leftOut columns that the format has no place for
   */
  public record Converted(int rows, List<String> leftOut) {}

  @Override
  public Converted run(JobContext context) throws Exception {
    if (Files.exists(output) && Files.exists(input) && Files.isSameFile(input, output)) {
      throw new JobException(
          "A database cannot be converted onto itself",
          "Give --out another name than " + input + ".");
    }
    DatabaseOutput target = new DatabaseOutput(output, Optional.of(format), reading.keys());
    target.requireWritable();
    Database database = new ReadDatabaseJob(input, reading).run(context.share(READING));
    target.writeOwn(context.share(1), database);
    return new Converted(database.rows(), DatabaseFiles.leftOut(format, database));
  }
}
