package org.pesexplorer.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The presets of sample-databases/presets, which the build puts into the program. */
public final class Presets {
  private static final String FOLDER = "/org/pesexplorer/samples/presets/";

  private Presets() {}

  /**
   * Reads all presets.
   *
   * @return the presets in the order of the index
   * @throws UncheckedIOException when the program is incomplete
   */
  public static List<Preset> all() {
    try {
      List<Preset> presets = new ArrayList<>();
      for (String line :
          new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank()) {
          presets.add(read(line.strip()));
        }
      }
      return List.copyOf(presets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Preset read(String file) throws IOException {
    byte[] content = resource(file);
    JsonNode words = new ObjectMapper().readTree(content);
    return new Preset(
        word(file, words, "name"),
        word(file, words, "description"),
        word(file, words, "source"),
        ConfigurationJson.read(file, new ByteArrayInputStream(content)).get(0).configuration());
  }

  private static String word(String file, JsonNode words, String key) throws DataException {
    String text = words.path(key).asText();
    if (text.isEmpty()) {
      throw DataException.inFile(file, key + " is missing");
    }
    return text;
  }

  private static byte[] resource(String file) throws IOException {
    try (InputStream in = Presets.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new FileNotFoundException("the program is incomplete: it lacks " + FOLDER + file);
      }
      return in.readAllBytes();
    }
  }
}
