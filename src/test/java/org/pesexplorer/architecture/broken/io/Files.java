package org.pesexplorer.architecture.broken.io;

/** Stands for a reader of files. */
public final class Files {
  private Files() {}

  /** Reads nothing. */
  public static String load() {
    return "";
  }
}
