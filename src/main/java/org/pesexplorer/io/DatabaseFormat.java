package org.pesexplorer.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of databases and the endings of names that stand for them. */
public enum DatabaseFormat {
  /** Structures and properties for chemiscope, packed. */
  CHEMISCOPE_GZ("chemiscope.json.gz"),
  /** Structures and properties for chemiscope. */
  CHEMISCOPE("chemiscope.json"),
  /** The thesis's JSON, packed. */
  JSON_GZ("json.gz"),
  /** The thesis's JSON. */
  JSON("json"),
  /** Extended XYZ, a frame for each row. */
  XYZ("xyz", "extxyz"),
  /** A table of comma-separated values, a line for each row. */
  CSV("csv"),
  /** Arrays of NumPy. */
  NPZ("npz");

  private final String id;
  private final String other;

  DatabaseFormat(String id) {
    this(id, id);
  }

  DatabaseFormat(String id, String other) {
    this.id = id;
    this.other = other;
  }

  private List<String> names() {
    return id.equals(other) ? List.of(id) : List.of(id, other);
  }

  /** Its name: the ending without the first point. */
  public String id() {
    return id;
  }

  /** Whether a database can be read from it. */
  public boolean readable() {
    return this != CHEMISCOPE && this != CHEMISCOPE_GZ;
  }

  /** The format that the ending of a file's name stands for; empty when it stands for none. */
  public static Optional<DatabaseFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.ends(name)).findFirst();
  }

  /**
   * The format that the ending of a file's name stands for.
   *
   * @throws DataException when it stands for none, with a list of those that do
   */
  public static DatabaseFormat require(Path file) throws DataException {
    Optional<DatabaseFormat> format = of(file);
    if (format.isEmpty()) {
      throw DataException.inFile(
          file.toString(),
          "its name does not say which format it has; give it one of " + endings());
    }
    return format.get();
  }

  /**
   * A format by its name.
   *
   * @throws IllegalArgumentException when there is none, with a list of them
   */
  public static DatabaseFormat named(String name) {
    for (DatabaseFormat format : values()) {
      if (format.names().contains(name.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "there is no format \"" + name + "\"; there are " + String.join(", ", allNames()));
  }

  /** The endings of all formats, for people. */
  public static String endings() {
    return allNames().stream().map(name -> "." + name).collect(Collectors.joining(", "));
  }

  private static List<String> allNames() {
    return Arrays.stream(values()).flatMap(format -> format.names().stream()).sorted().toList();
  }

  private boolean ends(String name) {
    return names().stream().anyMatch(ending -> name.endsWith("." + ending));
  }

  /** A file's name without the ending of a format. */
  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    Optional<DatabaseFormat> format = of(file);
    if (format.isEmpty()) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    int cut =
        format.get().names().stream()
            .filter(ending -> lower.endsWith("." + ending))
            .mapToInt(String::length)
            .max()
            .orElseThrow();
    return name.substring(0, name.length() - cut - 1);
  }

  /** Other files that are there with the same name but for the ending of a format. */
  static List<Path> siblings(Path file) {
    String stem = stem(file);
    return allNames().stream()
        .map(ending -> file.resolveSibling(stem + "." + ending))
        .filter(other -> !other.equals(file) && Files.exists(other))
        .toList();
  }
}
