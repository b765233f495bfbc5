package org.pesexplorer.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** The lines of a text with their numbers; a line without end is refused, not gathered. */
final class LineSource {
  /** The most characters of a line. */
  static final int MAX_LENGTH = 1 << 20;

  private final String file;
  private final BufferedReader in;
  private final StringBuilder line = new StringBuilder();
  private long number;

  LineSource(String file, Reader in) {
    this.file = file;
    this.in = new BufferedReader(in);
  }

  /** The next line without its end; null after the last. */
  String next() throws IOException {
    line.setLength(0);
    int c = in.read();
    if (c < 0) {
      return null;
    }
    number++;
    while (c >= 0 && c != '\n') {
      if (line.length() == MAX_LENGTH) {
        throw fail("the line is longer than " + MAX_LENGTH + " characters");
      }
      line.append((char) c);
      c = in.read();
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return line.toString();
  }

  /** The number of the line read last, from 1. */
  long number() {
    return number;
  }

  /** A complaint about the line read last. */
  DataException fail(String reason) {
    return DataException.atLine(file, Math.max(1, number), reason);
  }
}
