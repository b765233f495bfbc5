package org.pesexplorer.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The databases that come with the program. */
public final class Samples {
  private Samples() {}

  /**
   * What there is.
   *
   * @return the samples in the order of their list
   * @throws UncheckedIOException when the program is incomplete
   */
  public static List<Sample> all() {
    try (InputStream in = Sample.resource("index.json")) {
      List<Sample> all = new ArrayList<>();
      for (JsonNode each : new ObjectMapper().readTree(in)) {
        List<String> commands = new ArrayList<>();
        each.path("commands").forEach(command -> commands.add(command.asText()));
        all.add(
            new Sample(
                each.path("name").asText(),
                each.path("description").asText(),
                each.path("file").asText(),
                commands));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
