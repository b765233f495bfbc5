package org.pesexplorer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.core.network.TrainedEnsemble;
import org.pesexplorer.io.EnsembleFiles;
import org.pesexplorer.io.SearchFile;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobPool;

/**
 * Saves what trials have made, in the background. What fails becomes a notice. Belongs to the
 * thread of the window.
 */
public final class TrialFiles {
  private final Errands errands;

  TrialFiles(Errands errands) {
    this.errands = errands;
  }

  /** Writes a file. */
  @FunctionalInterface
  private interface Write {
    void run() throws IOException;
  }

  /**
   * Saves an ensemble as one of our files, which the commands evaluate, predict and export take.
   *
   * @param ensemble the ensemble
   * @param file replaced, as a whole, when everything is written
   */
  public void save(TrainedEnsemble ensemble, Path file) {
    save(file, "The ensemble cannot be saved", () -> EnsembleFiles.write(file, ensemble));
  }

  /**
   * Saves the leaderboard of a search as the command search does.
   *
   * @param setup what was searched
   * @param rows the finished runs, in the order of the lines
   * @param file replaced, as a whole, when everything is written
   */
  public void save(SearchSetup setup, List<SearchRow> rows, Path file) {
    List<String> names = setup.axes().stream().map(SearchSetup.Axis::name).toList();
    save(file, "The table cannot be saved", () -> SearchFile.write(file, names, rows));
  }

  private void save(Path file, String failed, Write write) {
    errands.submit(
        "Save " + file.getFileName(),
        JobPool.FILES,
        context -> {
          try {
            write.run();
            return file;
          } catch (IOException e) {
            throw new JobException(failed, e.getMessage() + ".", e);
          }
        },
        written -> {});
  }
}
