package org.pesexplorer.architecture.broken.app;

import org.pesexplorer.architecture.broken.core.cell.Stray;

/** May import everything, and closes a cycle. */
public final class Everything {
  /** Reaches down again. */
  public Object back() {
    return Stray.reach();
  }
}
