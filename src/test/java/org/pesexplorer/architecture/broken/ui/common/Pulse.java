package org.pesexplorer.architecture.broken.ui.common;

import java.util.function.Consumer;
import javafx.application.Platform;

/** One of two classes that go to the window's thread. */
public final class Pulse {
  private Pulse() {}

  /** By a method reference. */
  public static Consumer<Runnable> pulse() {
    return Platform::runLater;
  }
}
