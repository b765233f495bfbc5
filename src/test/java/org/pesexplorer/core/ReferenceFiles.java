package org.pesexplorer.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads the reference figures, made by independent programs, from the test resources. */
public final class ReferenceFiles {
  private ReferenceFiles() {}

  /**
   * The contents of a file.
   *
   * @param name file name without folder
   */
  public static JsonNode read(String name) throws IOException {
    try (InputStream in = ReferenceFiles.class.getResourceAsStream("/reference/" + name)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
    }
  }
}
