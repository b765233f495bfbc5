package org.pesexplorer.architecture.broken.model;

import javafx.application.Platform;

/** Goes to the window's thread by itself. */
public final class Late {
  private Late() {}

  /** By a lambda. */
  public static void late() {
    Runnable hop = () -> Platform.runLater(() -> {});
    hop.run();
  }
}
