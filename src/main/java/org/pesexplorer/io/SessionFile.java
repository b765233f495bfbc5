package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.energy.Shares;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;

/** Reads and writes the session as one small JSON file. */
public final class SessionFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SessionFile() {}

  /**
   * Reads a session.
   *
   * @return the session; empty when there is no such file
   * @throws IOException when the file is damaged or of another program
   */
  public static Optional<SessionData> read(Path path) throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(MAPPER.readTree(path.toFile())));
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw DataException.atLine(
          path.toString(), Math.max(0, line), "is damaged: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw DataException.inFile(path.toString(), "is no session: " + e.getMessage());
    }
  }

  private static SessionData parse(JsonNode root) {
    Cell cell = new Cell(root.path("dimension").asInt(), root.path("widthOfCell").asDouble());
    JsonNode list = root.path("positions");
    double[] positions = new double[list.size()];
    for (int k = 0; k < positions.length; k++) {
      positions[k] = list.get(k).asDouble(Double.NaN);
    }
    Optional<Shares> shares =
        root.hasNonNull("tripletShare")
            ? Optional.of(
                new Shares(root.path("tripletShare").asDouble(), root.path("pairShare").asDouble()))
            : Optional.empty();
    List<Path> recent = new ArrayList<>();
    root.path("recent").forEach(each -> path(each.asText()).ifPresent(recent::add));
    Map<String, String> choices = new TreeMap<>();
    root.path("choices").properties().forEach(e -> choices.put(e.getKey(), e.getValue().asText()));
    Potential potential = PotentialKind.parse(root.path("potential").asText());
    EnergySettings settings =
        new EnergySettings(
            Counting.of(root.path("counting").asText()),
            ImageDepth.parse(root.path("depth").asText()),
            shares);
    new EnergyModel(potential, settings); // refuses parts that do not go together
    return new SessionData(
        new Configuration(cell, positions),
        potential,
        settings,
        root.hasNonNull("dark") ? Optional.of(root.path("dark").asBoolean()) : Optional.empty(),
        recent,
        choices);
  }

  /** A path; empty where its letters have no name in this start's locale. */
  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes a session, whole or not at all; folders on the way are made.
   *
   * @throws IOException when the file cannot be written
   */
  public static void write(Path path, SessionData session) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    byte[] content = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(session));
    AtomicFile.writeBytes(path, out -> out.write(content));
  }

  private static ObjectNode tree(SessionData session) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", 1);
    root.put("dimension", session.configuration().dimension());
    root.put("widthOfCell", session.configuration().width());
    ArrayNode positions = root.putArray("positions");
    for (double coordinate : session.configuration().positions()) {
      positions.add(coordinate);
    }
    root.put("potential", PotentialKind.format(session.potential()));
    root.put("counting", session.settings().counting().id());
    root.put("depth", session.settings().depth().format());
    session
        .settings()
        .shares()
        .ifPresent(
            shares -> {
              root.put("tripletShare", shares.triplet());
              root.put("pairShare", shares.pair());
            });
    session.dark().ifPresent(dark -> root.put("dark", dark));
    ArrayNode recent = root.putArray("recent");
    session.recent().forEach(path -> recent.add(path.toString()));
    ObjectNode choices = root.putObject("choices");
    new TreeMap<>(session.choices()).forEach(choices::put);
    return root;
  }
}
