package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file holds. */
public enum FileKind {
  /** A configuration of particles, or several. */
  CONFIGURATION,
  /** A database. */
  DATABASE,
  /** A network, one of ours or an .h5 of Keras, or an ensemble of ours. */
  NETWORK;

  /** The first bytes of what gzip has packed. */
  private static final int GZIP_FIRST = 0x1f;

  private static final int GZIP_SECOND = 0x8b;

  /** Databases by the end of their names, as these say nothing else in their first bytes. */
  private static final List<String> ENDINGS = List.of(".npz", ".csv", ".gz");

  private static final List<String> FRAMES = List.of(".xyz", ".extxyz");

  /** Particles of a frame up to which a second one is looked for. */
  private static final int MOST_PARTICLES = 10_000;

  /** Characters of a line, comment or particle, that are read. */
  private static final int MOST_CHARACTERS = 100_000;

  /**
   * Looks at the beginning of a file. A database in JSON is an object of columns, which are objects
   * from row label to value; the values of a configuration are numbers and lists. Extended XYZ of
   * several frames is a database. Networks are told by their first bytes.
   *
   * @param path the file
   * @return a configuration where nothing speaks for a database: its reader has the better words
   *     for what is wrong
   * @throws DataException when the file cannot be read
   */
  public static FileKind sniff(Path path) throws DataException {
    if (NetworkFiles.sniff(path) || EnsembleFiles.sniff(path) || KerasFile.sniff(path)) {
      return NETWORK;
    }
    String name = path.toString().toLowerCase(Locale.ROOT);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      boolean named = ENDINGS.stream().anyMatch(name::endsWith);
      boolean frames = FRAMES.stream().anyMatch(name::endsWith);
      return named || packed(in) || (frames ? several(in) : columns(in)) ? DATABASE : CONFIGURATION;
    } catch (IOException e) {
      throw DataException.unreadable(path, e);
    }
  }

  /** Whether a frame of extended XYZ is followed by another one. */
  private static boolean several(InputStream in) throws IOException {
    int left;
    try {
      left = Integer.parseInt(line(in).strip());
    } catch (NumberFormatException e) {
      return false;
    }
    if (left < 0 || left > MOST_PARTICLES) {
      return false;
    }
    for (int skipped = 0; skipped < left + 1; skipped++) {
      line(in);
    }
    return line(in).strip().matches("[0-9]+");
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.length() < MOST_CHARACTERS) {
      line.append((char) next);
      next = in.read();
    }
    return line.toString();
  }

  private static boolean packed(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return gzip;
  }

  /** Whether the first value of an object is one, too. */
  private static boolean columns(InputStream in) throws IOException {
    try (JsonParser parser = JsonTokens.FACTORY.createParser(in)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          && parser.nextToken() == JsonToken.FIELD_NAME
          && parser.nextToken() == JsonToken.START_OBJECT;
    } catch (JsonProcessingException e) {
      return false; // no JSON
    }
  }
}
