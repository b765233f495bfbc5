package org.pesexplorer.app;

import javafx.application.Application;

/** Starts {@link TrainingWindow}, as the launcher does for the program. */
public final class TrainingLatency {
  private TrainingLatency() {}

  /** Needs a display. */
  public static void main(String[] arguments) {
    Application.launch(TrainingWindow.class, arguments);
  }
}
