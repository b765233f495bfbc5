package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/**
 * Settings of databases in files: those that a user writes, an object of the options of the command
 * line in camelCase, and those that lie beside a database and say what it was generated with.
 */
public final class DatabaseSettingsFile {
  private static final String COMMAND = "generate";
  private static final String PREPARE = "prepare";
  private static final String ROWS = "rows";
  private static final String VERSION = "version";
  private static final String PREPARED = "prepared";
  private static final String KIND = "descriptor";
  private static final String ORDERS = "orders";
  private static final String R0P = "r0p";
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
   * Writes the file that belongs to a database, whole or not at all: what it was generated with and
   * what its inputs were prepared with, as far as that is known; see {@link #discardOlder} for when
   * it is not.
   *
   * @param file the database's own file
   * @throws IOException when the settings cannot be written
   */
  public static void write(Path file, Database database) throws IOException {
    Optional<byte[]> text = text(database);
    if (text.isPresent()) {
      AtomicFile.writeBytes(SettingsFile.beside(file), out -> out.write(text.get()));
    }
  }

  /**
   * Deletes what an older database of the same name has left beside a file, where nothing is known
   * of the new one; for the time when that one is written.
   *
   * @param file the database's own file
   * @throws IOException when it cannot be deleted
   */
  public static void discardOlder(Path file, Database database) throws IOException {
    Path beside = SettingsFile.beside(file);
    if (text(database).isEmpty() && Files.exists(beside) && ours(root(beside))) {
      Files.delete(beside);
    }
  }

  /**
   * Looks whether the settings of a database could be written without changing those of another
   * one: files with the same name but for the ending share them.
   *
   * @param file the database's own file
   * @throws DataException when another file has other settings there
   */
  public static void requireOwn(Path file, Database database) throws IOException {
    Path beside = SettingsFile.beside(file);
    boolean same =
        !Files.exists(beside) || text(database).filter(own -> alike(own, beside)).isPresent();
    for (Path other : same ? List.<Path>of() : DatabaseFormat.siblings(file)) {
      throw DataException.inFile(
          file.toString(),
          "would share "
              + beside.getFileName()
              + " with "
              + other.getFileName()
              + ", which was made with something else; choose another name");
    }
  }

  /** Whether a text and a file say the same but for the version of the program. */
  private static boolean alike(byte[] text, Path beside) {
    try {
      ObjectNode mine = (ObjectNode) MAPPER.readTree(text);
      ObjectNode theirs = (ObjectNode) root(beside);
      return mine.without(VERSION).equals(theirs.without(VERSION));
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<byte[]> text(Database database) throws IOException {
    if (database.settings().isEmpty() && database.prepared().isEmpty()) {
      return Optional.empty();
    }
    ObjectNode root = SettingsFile.root(database.settings().isPresent() ? COMMAND : PREPARE);
    if (database.settings().isPresent()) {
      DatabaseSettings settings = database.settings().get();
      Map<String, Object> values = DatabaseWords.values(settings);
      database.shard().ifPresent(range -> values.put(ROWS, range.format()));
      root.put("seed", settings.seed());
      root.set("settings", MAPPER.valueToTree(values));
    }
    database
        .prepared()
        .ifPresent(own -> root.set(PREPARED, MAPPER.valueToTree(words(own.settings()))));
    return Optional.of(SettingsFile.bytes(root));
  }

  private static Map<String, Object> words(DescriptorSettings settings) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put(KIND, settings.kind().id());
    words.put(ORDERS, settings.orders());
    words.put(R0P, settings.r0p());
    return words;
  }

  /**
   * Reads what the inputs of a database were prepared with from the file that belongs to it.
   *
   * @param database the database's own file
   * @return empty when there is no such file, or it does not say so
   * @throws DataException when it cannot be read
   */
  public static Optional<DescriptorSettings> readDescriptorBeside(Path database)
      throws IOException {
    Path file = SettingsFile.beside(database);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode root = root(file);
    if (!ours(root) || !root.has(PREPARED)) {
      return Optional.empty();
    }
    Map<String, String> words = words(file, root.get(PREPARED));
    if (!words.containsKey(ORDERS) || !words.containsKey(R0P)) {
      throw DataException.inFile(file.toString(), PREPARED + " must have orders and r0p");
    }
    try {
      return Optional.of(
          new DescriptorSettings(
              DescriptorSettings.parseOrders(words.get(ORDERS)),
              Double.parseDouble(words.get(R0P)),
              DescriptorKind.of(words.getOrDefault(KIND, DescriptorKind.EIGENVALUES.id()))));
    } catch (IllegalArgumentException e) {
      throw DataException.inFile(file.toString(), PREPARED + ": " + e.getMessage());
    }
  }

  private static boolean ours(JsonNode root) {
    String command = root.path("command").asText();
    return command.equals(COMMAND) || command.equals(PREPARE);
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
    return new Described(settings(file, words), range, root.path(VERSION).asText("unknown"));
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
