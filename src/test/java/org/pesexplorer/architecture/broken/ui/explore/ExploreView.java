package org.pesexplorer.architecture.broken.ui.explore;

import org.pesexplorer.architecture.broken.io.Files;
import org.pesexplorer.architecture.broken.jobs.SomeJobRunner;
import org.pesexplorer.architecture.broken.ui.training.TrainingView;

/** Does everything itself. */
public final class ExploreView {
  private ExploreView() {}

  /** Reads a file. */
  public static String load() {
    return Files.load();
  }

  /** Runs a job. */
  public static void run() {
    new SomeJobRunner().run();
  }

  /** Knows another view. */
  public static Object other() {
    return new TrainingView();
  }
}
