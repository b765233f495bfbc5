package org.pesexplorer.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A file that cannot be used, with the place and the reason in words that a user can act on. The
 * message reads "FILE, line L: reason", or "FILE: reason" where no line is at fault.
 */
public final class DataException extends IOException {
  private static final long serialVersionUID = 1;

  /** Stands for a line or column that is not known. */
  private static final long UNKNOWN = 0;

  private final String file;
  private final long line;
  private final long column;
  private final String reason;

  private DataException(String file, long line, long column, String reason, Throwable cause) {
    super(message(Objects.requireNonNull(file, "file"), line, reason), cause);
    this.file = file;
    this.line = line;
    this.column = column;
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  private static String message(String file, long line, String reason) {
    return file + (line > UNKNOWN ? ", line " + line : "") + ": " + reason;
  }

  /** A problem of the file as a whole. */
  public static DataException inFile(String file, String reason) {
    return new DataException(file, UNKNOWN, UNKNOWN, reason, null);
  }

  /**
   * A problem in one line.
   *
   * @param line number of the line, from 1
   */
  public static DataException atLine(String file, long line, String reason) {
    return new DataException(file, line, UNKNOWN, reason, null);
  }

  /**
   * A problem at one place.
   *
   * @param line number of the line, from 1
   * @param column number of the character in the line, from 1
   */
  public static DataException at(String file, long line, long column, String reason) {
    return new DataException(file, line, column, reason, null);
  }

  /** What the system said when a file could not be read, in plain words. */
  static DataException unreadable(Path path, IOException cause) {
    if (cause instanceof DataException known) {
      return known;
    }
    return new DataException(path.toString(), UNKNOWN, UNKNOWN, readingReason(path, cause), cause);
  }

  private static String readingReason(Path path, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "cannot be read: no permission";
    }
    if (Files.isDirectory(path)) {
      return "is a folder, not a file";
    }
    return "cannot be read: " + Objects.requireNonNullElse(cause.getMessage(), "unknown reason");
  }

  /** The file, as it was given. */
  public String file() {
    return file;
  }

  /** The line at fault, from 1; empty when it is not known. */
  public OptionalLong line() {
    return known(line);
  }

  /** The character of that line, from 1; empty when it is not known. */
  public OptionalLong column() {
    return known(column);
  }

  private static OptionalLong known(long number) {
    return number > UNKNOWN ? OptionalLong.of(number) : OptionalLong.empty();
  }

  /** What is wrong, without the place. */
  public String reason() {
    return reason;
  }
}
