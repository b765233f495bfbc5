package org.pesexplorer.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.Trainer;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.TrainingCheckpoint;
import org.pesexplorer.jobs.JobException;

/** Writes the state of a training beside its file now and then. */
final class CheckpointKeeper {
  /** With epochs of up to five seconds a checkpoint is never older than ten. */
  static final long NANOS_BETWEEN = 5_000_000_000L;

  private final Path file;
  private final byte[] identity;
  private final long nanosBetween;
  private long writtenAt = System.nanoTime();

  CheckpointKeeper(Path file, byte[] identity, long nanosBetween) {
    this.nanosBetween = nanosBetween;
    this.file = file;
    this.identity = identity;
  }

  /**
   * What an earlier run has left.
   *
   * @throws DataException when it is of another run or damaged
   */
  Optional<TrainingCheckpoint> find() throws DataException {
    return Files.exists(TrainingCheckpoint.beside(file))
        ? Optional.of(TrainingCheckpoint.read(file, identity))
        : Optional.empty();
  }

  /** After an epoch: writes the state when the last one was written long ago. */
  void take(Trainer trainer, List<EpochFigures> history) throws JobException {
    if (System.nanoTime() - writtenAt >= nanosBetween) {
      write(trainer, history);
    }
  }

  /** Writes the state. */
  void write(Trainer trainer, List<EpochFigures> history) throws JobException {
    try {
      new TrainingCheckpoint(trainer.state(), history).write(file, identity);
    } catch (IOException e) {
      throw new JobException(
          "The checkpoint of the training cannot be written", e.getMessage() + ".", e);
    }
    writtenAt = System.nanoTime();
  }

  /** Deletes what is there. */
  void discard() throws JobException {
    try {
      Files.deleteIfExists(TrainingCheckpoint.beside(file));
    } catch (IOException e) {
      throw new JobException(
          "The checkpoint of the training cannot be deleted", e.getMessage() + ".", e);
    }
  }
}
