package org.pesexplorer.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as the build wrote it into the program. */
public final class ProgramVersion {
  private static final String RESOURCE = "/org/pesexplorer/version.properties";

  private ProgramVersion() {}

  /** The version, such as "0.1.0". */
  public static String get() {
    try (InputStream in = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + RESOURCE);
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
