package org.pesexplorer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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
  private final Networks networks;
  private Runnable databaseOpened = () -> {};
  private Runnable networkOpened = () -> {};

  /**
   * Makes the service.
   *
   * @param documents opens configurations
   * @param databases opens databases
   * @param networks opens networks
   */
  public Openings(
      JobRunner runner,
      UiScheduler scheduler,
      Notices notices,
      Documents documents,
      Databases databases,
      Networks networks) {
    this.errands = new Errands(runner, scheduler, notices);
    this.documents = documents;
    this.databases = databases;
    this.networks = networks;
  }

  /** Sets what is done when a database has been opened. */
  public void onDatabase(Runnable action) {
    databaseOpened = action;
  }

  /** Sets what is done when a network has been opened. */
  public void onNetwork(Runnable action) {
    networkOpened = action;
  }

  /** Opens a file. */
  public void open(Path path) {
    errands.submit(
        "Look at " + path.getFileName(),
        JobPool.FILES,
        context -> kind(path),
        kind -> give(path, kind));
  }

  /**
   * Tells which databases come with the program.
   *
   * @param show receives, in the background's own time, their names and descriptions, and what
   *     opens each
   */
  public void samples(Consumer<List<SampleEntry>> show) {
    databases.samples(
        all ->
            show.accept(
                all.stream()
                    .map(
                        each ->
                            new SampleEntry(
                                each.name(),
                                each.description(),
                                () -> databases.openSample(each, () -> databaseOpened.run())))
                    .toList()));
  }

  /**
   * A database that comes with the program.
   *
   * @param name its name
   * @param description a sentence on what it holds
   * @param open opens it
   */
  public record SampleEntry(String name, String description, Runnable open) {}

  private static FileKind kind(Path path) throws JobException {
    try {
      return FileKind.sniff(path);
    } catch (DataException e) {
      throw new JobException(
          "The file could not be opened", e.getMessage() + ". What was in hand is unchanged.", e);
    }
  }

  private void give(Path path, FileKind kind) {
    switch (kind) {
      case DATABASE -> databases.openFile(path, () -> databaseOpened.run());
      case NETWORK -> networks.openFile(path, () -> networkOpened.run());
      case CONFIGURATION -> documents.open(path);
    }
  }
}
