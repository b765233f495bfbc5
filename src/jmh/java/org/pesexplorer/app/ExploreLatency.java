package org.pesexplorer.app;

import javafx.application.Application;

/**
 * Starts the measurement of {@link LatencyWindow}. No Application itself, so that the toolkit may
 * come from the class path.
 */
public final class ExploreLatency {
  private ExploreLatency() {}

  /** Starts the measurement. */
  public static void main(String[] arguments) {
    Application.launch(LatencyWindow.class, arguments);
  }
}
