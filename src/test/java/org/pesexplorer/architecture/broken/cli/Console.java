package org.pesexplorer.architecture.broken.cli;

/** Prints where it is allowed. */
public final class Console {
  private Console() {}

  /** To standard output. */
  public static void result() {
    System.out.println("result");
  }
}
