package org.pesexplorer.ui.database;

import javafx.application.Application;

/**
 * Starts {@link LookLatencyWindow} from the class path. Runs on a display, or without one with the
 * properties of the tests that drive the window. Arguments: number of rows (100000), number of
 * rounds (40).
 */
public final class LookLatency {
  private LookLatency() {}

  /** Opens the window, measures and prints. */
  public static void main(String[] arguments) {
    Application.launch(LookLatencyWindow.class, arguments);
  }
}
