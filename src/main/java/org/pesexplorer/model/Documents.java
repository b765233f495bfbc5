package org.pesexplorer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.io.AtomicFile;
import org.pesexplorer.io.ConfigurationEntry;
import org.pesexplorer.io.ConfigurationFiles;
import org.pesexplorer.io.DataException;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;

/**
 * Opens and saves files for the workspace, in the background. What fails becomes a notice, and what
 * was in hand stays.
 */
public final class Documents {
  private static final int MOST_RECENT = 8;

  private final Workspace workspace;
  private final Errands errands;
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Path> recent = FXCollections.observableArrayList();

  /** Makes the service. */
  public Documents(Workspace workspace, JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.workspace = workspace;
    this.errands = new Errands(runner, scheduler, notices);
  }

  /** The file that the configuration came from or went to last; null for none. */
  public ReadOnlyObjectProperty<Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Files opened or saved lately, newest first. */
  public ObservableList<Path> recent() {
    return recent;
  }

  /** Opens a configuration; it replaces the one in hand, as one step to undo. */
  public void open(Path path) {
    submit(
        "Open " + path.getFileName(),
        context -> read(path),
        entry -> {
          show(path, entry);
          remember(path);
        });
  }

  private static ConfigurationEntry read(Path path) throws JobException {
    try {
      ConfigurationEntry entry = ConfigurationFiles.readFirst(path);
      if (entry.configuration().dimension() != 2) {
        throw new JobException(
            "This view shows cells of two dimensions",
            path.getFileName()
                + " holds one of "
                + entry.configuration().dimension()
                + ". The energy command reads it: pes-explorer energy --in "
                + path.getFileName());
      }
      return entry;
    } catch (DataException e) {
      throw new JobException(
          "The file could not be opened", e.getMessage() + ". What was in hand is unchanged.", e);
    }
  }

  private void show(Path path, ConfigurationEntry entry) {
    workspace.apply(
        "Open " + path.getFileName(),
        now -> {
          EnergySettings settings =
              entry.depth().isPresent()
                  ? now.settings().withDepth(ImageDepth.of(entry.depth().getAsInt()))
                  : now.settings();
          return new WorkspaceState(
              entry.configuration().wrapped(), now.potential(), settings, Set.of(), Set.of());
        });
  }

  /** Saves the configuration in hand, as JSON or extended XYZ by the file's ending. */
  public void save(Path path) {
    Configuration configuration = workspace.state().configuration();
    export(path, target -> ConfigurationFiles.write(target, configuration), () -> remember(path));
  }

  /**
   * Writes bytes into a file, whole or not at all.
   *
   * @param path the file
   * @param content writes the bytes, on a worker thread
   */
  public void exportBytes(Path path, AtomicFile.ByteContent content) {
    export(path, target -> AtomicFile.writeBytes(target, content), () -> {});
  }

  @FunctionalInterface
  private interface FileWriter {
    void write(Path path) throws IOException;
  }

  private void export(Path path, FileWriter writer, Runnable done) {
    submit(
        "Save " + path.getFileName(),
        context -> {
          try {
            writer.write(path);
            return path;
          } catch (IOException e) {
            throw new JobException(
                "The file could not be saved",
                e.getMessage() + ". Choose another folder or name; an older file is unchanged.",
                e);
          }
        },
        saved -> done.run());
  }

  private <R> void submit(String title, Job<R> job, Consumer<R> done) {
    errands.submit(title, JobPool.FILES, job, done);
  }

  private void remember(Path path) {
    file.set(path);
    noteRecent(path);
  }

  /** Puts a file first among the recent ones. */
  public void noteRecent(Path path) {
    Path absolute = path.toAbsolutePath();
    recent.remove(absolute);
    recent.add(0, absolute);
    if (recent.size() > MOST_RECENT) {
      recent.remove(MOST_RECENT, recent.size());
    }
  }

  /** The configuration in hand no longer belongs to a file. */
  public void forgetFile() {
    file.set(null);
  }

  /** Brings back the recent files of an earlier session. */
  public void restoreRecent(List<Path> paths) {
    recent.setAll(paths.subList(0, Math.min(MOST_RECENT, paths.size())));
  }
}
