package org.pesexplorer.architecture.broken.io;

/** Prints where nobody looks. */
public final class Printer {
  private Printer() {}

  /** To standard output. */
  public static void out() {
    System.out.println("stray");
  }

  /** To standard error. */
  public static void err() {
    System.err.println("stray");
  }

  /** A trace instead of a message. */
  public static void trace(Exception problem) {
    problem.printStackTrace();
  }
}
