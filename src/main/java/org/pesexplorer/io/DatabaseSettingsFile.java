package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;

/**
 * Settings of databases in files: those that a user writes, an object of the options of the command
 * line in camelCase, and those that lie beside a database and say what it was generated with.
 */
public final class DatabaseSettingsFile {
  private static final String COMMAND = "generate";
  private static final String ROWS = "rows";
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private DatabaseSettingsFile() {}

  /**
   * What a database was generated with.
   *
   * @param settings all that it depends on
   * @param rows which of the generated rows it holds, for a shard
   * @param version the program's version
   */
  public record Described(DatabaseSettings settings, Optional<RowRange> rows, String version) {}

  /**
   * Writes the file that belongs to a database, whole or not at all.
   *
   * @param database the database's own file
   * @param settings what it was generated with
   * @param rows which rows it holds, for a shard
   * @throws IOException when the file cannot be written
   */
  public static void write(Path database, DatabaseSettings settings, Optional<RowRange> rows)
      throws IOException {
    Map<String, Object> values = DatabaseWords.values(settings);
    rows.ifPresent(range -> values.put(ROWS, range.format()));
    SettingsFile.write(database, COMMAND, settings.seed(), values);
  }

  /**
   * Reads the file that belongs to a database.
   *
   * @param database the database's own file
   * @return empty when there is none, or one that another command wrote
   * @throws DataException when it cannot be read
   */
  public static Optional<Described> readBeside(Path database) throws IOException {
    Path file = SettingsFile.beside(database);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode root = root(file);
    boolean ours = COMMAND.equals(root.path("command").asText()) && root.has("settings");
    return ours ? Optional.of(described(file, root)) : Optional.empty();
  }

  /**
   * Takes away what says how a database was generated, where the database in its place now was not.
   *
   * @param database the database's own file
   * @throws IOException when it cannot be read or taken away
   */
  public static void discardBeside(Path database) throws IOException {
    if (readBeside(database).isPresent()) {
      Files.delete(SettingsFile.beside(database));
    }
  }

  /**
   * Reads settings that a user has written, or those that lie beside a database. What a file does
   * not say is as {@link DatabaseWords#defaults} has it.
   *
   * @throws DataException when the file cannot be read, or its settings make no database
   */
  public static DatabaseSettings read(Path file) throws IOException {
    JsonNode root = root(file);
    return root.has("settings") && root.has("command")
        ? described(file, root).settings()
        : settings(file, words(file, root));
  }

  private static Described described(Path file, JsonNode root) throws IOException {
    Map<String, String> words = words(file, root.get("settings"));
    if (root.has("seed")) {
      words.put("seed", text(file, "seed", root.get("seed")));
    }
    String rows = words.remove(ROWS);
    Optional<RowRange> range;
    try {
      range = Optional.ofNullable(rows).map(RowRange::parse);
    } catch (IllegalArgumentException e) {
      throw DataException.inFile(file.toString(), e.getMessage());
    }
    return new Described(settings(file, words), range, root.path("version").asText("unknown"));
  }

  private static JsonNode root(Path file) throws IOException {
    String name = file.toString();
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      JsonNode root = MAPPER.readTree(text);
      if (root == null || !root.isObject()) {
        throw DataException.inFile(name, "expected an object of settings, {...}");
      }
      return root;
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw DataException.atLine(name, line, JsonTokens.wording(e));
    } catch (IOException e) {
      throw DataException.unreadable(file, e);
    }
  }

  private static Map<String, String> words(Path file, JsonNode object) throws IOException {
    if (!object.isObject()) {
      throw DataException.inFile(file.toString(), "expected an object of settings, {...}");
    }
    Map<String, String> words = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      words.put(entry.getKey(), text(file, entry.getKey(), entry.getValue()));
    }
    return words;
  }

  /** A word, a number or a list of these as it would stand on the command line. */
  private static String text(Path file, String key, JsonNode value) throws DataException {
    if (value.isArray()) {
      StringJoiner list = new StringJoiner(",");
      for (JsonNode one : value) {
        list.add(single(file, key, one));
      }
      return list.toString();
    }
    return single(file, key, value);
  }

  private static String single(Path file, String key, JsonNode value) throws DataException {
    if (value.isIntegralNumber()) {
      return value.bigIntegerValue().toString();
    }
    if (value.isNumber()) {
      double number = value.doubleValue();
      return number == Math.rint(number) && Math.abs(number) < 1e9
          ? Long.toString((long) number)
          : Double.toString(number);
    }
    if (!value.isTextual()) {
      throw DataException.inFile(
          file.toString(), key + " must be a number, a word or a list of these");
    }
    return value.textValue();
  }

  private static DatabaseSettings settings(Path file, Map<String, String> words)
      throws DataException {
    try {
      return DatabaseWords.with(DatabaseWords.defaults(), words);
    } catch (IllegalArgumentException e) {
      throw DataException.inFile(file.toString(), Objects.toString(e.getMessage()));
    }
  }
}
