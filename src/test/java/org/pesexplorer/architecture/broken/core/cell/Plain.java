package org.pesexplorer.architecture.broken.core.cell;

import java.util.List;

/** Breaks nothing. */
public final class Plain {
  private Plain() {}

  /** Uses the JDK alone. */
  public static List<String> names() {
    return List.of("plain");
  }
}
