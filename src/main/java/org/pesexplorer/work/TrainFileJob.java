package org.pesexplorer.work;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/** Reads a database and trains a network on it. */
public final class TrainFileJob implements Job<TrainResult> {
  private static final double READING = 0.1;

  private final Path input;
  private final TrainRequest request;
  private final Consumer<? super TrainingView> interim;

  /**
   * A training.
   *
   * @param input the database, prepared or not
   * @param interim as for {@link TrainJob}
   */
  public TrainFileJob(Path input, TrainRequest request, Consumer<? super TrainingView> interim) {
    this.input = input;
    this.request = request;
    this.interim = interim;
  }

  @Override
  public TrainResult run(JobContext context) throws Exception {
    Database database = new PreparedInput(input, request.descriptor()).run(context.share(READING));
    return new TrainJob(database, request, interim, new PauseGate(), () -> false)
        .run(context.share(1));
  }
}
