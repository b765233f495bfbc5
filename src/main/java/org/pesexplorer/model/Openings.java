package org.pesexplorer.model;

import java.nio.file.Path;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.FileKind;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;

/**
 * Opens files of any kind: looks at each in the background and gives it to the service that it is
 * for. What fails becomes a notice.
 */
public final class Openings {
  private final Errands errands;
  private final Documents documents;
  private final Databases databases;
  private Runnable databaseOpened = () -> {};

  /**
   * Makes the service.
   *
   * @param documents opens configurations
   * @param databases opens databases
   */
  public Openings(
      JobRunner runner,
      UiScheduler scheduler,
      Notices notices,
      Documents documents,
      Databases databases) {
    this.errands = new Errands(runner, scheduler, notices);
    this.documents = documents;
    this.databases = databases;
  }

  /** Sets what is done when a database has been opened. */
  public void onDatabase(Runnable action) {
    databaseOpened = action;
  }

  /** Opens a file. */
  public void open(Path path) {
    errands.submit(
        "Look at " + path.getFileName(),
        JobPool.FILES,
        context -> kind(path),
        kind -> give(path, kind));
  }

  private static FileKind kind(Path path) throws JobException {
    try {
      return FileKind.sniff(path);
    } catch (DataException e) {
      throw new JobException(
          "The file could not be opened", e.getMessage() + ". What was in hand is unchanged.", e);
    }
  }

  private void give(Path path, FileKind kind) {
    if (kind == FileKind.DATABASE) {
      databases.openFile(path, () -> databaseOpened.run());
    } else {
      documents.open(path);
    }
  }
}
