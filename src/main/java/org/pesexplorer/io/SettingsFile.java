package org.pesexplorer.io;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a result was made with, in a small JSON file beside it, for formats that have no room for it
 * (docs/file-formats.md). The same settings and seed give the same bytes: no dates, no durations,
 * no names of files.
 */
public final class SettingsFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SettingsFile() {}

  /**
   * The file that belongs to a result: table.settings.json for table.csv or table.json.gz, and for
   * the same name with the ending of any other format, so that the forms of a database share it.
   */
  public static Path beside(Path result) {
    return result.resolveSibling(DatabaseFormat.stem(result) + ".settings.json");
  }

  /**
   * Writes the file that belongs to a result, whole or not at all.
   *
   * @param result the result's own file
   * @param command what made it
   * @param seed what its random numbers were drawn from
   * @param settings all else that it depends on, in order: words, numbers and lists of these
   * @throws IOException when the file cannot be written
   */
  public static void write(Path result, String command, long seed, Map<String, ?> settings)
      throws IOException {
    ObjectNode root = root(command);
    root.put("seed", seed);
    root.set("settings", MAPPER.valueToTree(settings));
    byte[] text = bytes(root);
    AtomicFile.writeBytes(beside(result), out -> out.write(text));
  }

  /** An object that says which command of which version made something. */
  static ObjectNode root(String command) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("program", "PES Explorer");
    root.put("version", ProgramVersion.get());
    root.put("command", command);
    return root;
  }

  /** An object as it stands in a file. */
  static byte[] bytes(ObjectNode root) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    String text = MAPPER.writer(printer).writeValueAsString(root) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
