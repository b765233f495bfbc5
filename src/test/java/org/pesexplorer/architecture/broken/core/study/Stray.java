package org.pesexplorer.architecture.broken.core.study;

import org.pesexplorer.architecture.broken.app.Everything;

/** Imports what only the top may know. */
public final class Stray {
  private Stray() {}

  /** Reaches upwards. */
  public static Object reach() {
    return new Everything();
  }
}
