package org.pesexplorer.architecture.broken.core.relax;

import org.pesexplorer.architecture.broken.app.Everything;

/** Imports what only the top may know. */
public final class Stray {
  private Stray() {}

  /** Reaches upwards. */
  public static Object reach() {
    return new Everything();
  }
}
