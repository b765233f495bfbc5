package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.SearchRow;

/**
 * A hyper-parameter search in files (docs/file-formats.md, "Searches"): the table of its results,
 * and while it is under way its finished runs beside that.
 */
public final class SearchFile {
  private static final String FORMAT = "pes-explorer search";
  private static final int FORMAT_VERSION = 1;

  /** What the table says of each run, after what was tried. */
  private static final List<String> FIGURES =
      List.of(
          "trainMae",
          "validationMae",
          "validationRmse",
          "validationMaxError",
          "testMae",
          "dragSlopeError",
          "randomSlopeError",
          "epochs",
          "parameters",
          "reason");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private SearchFile() {}

  /** The finished runs of a table that is not complete: results.csv.runs for results.csv. */
  public static Path beside(Path table) {
    return table.resolveSibling(table.getFileName() + ".runs");
  }

  /** The names of the columns after what varies. */
  public static List<String> figureNames() {
    return FIGURES;
  }

  /**
   * What a run says beside its words, by the name of its column: numbers, and the reason; without
   * what there is none of.
   */
  public static Map<String, Object> figures(SearchRow row) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (row.failed()) {
      all.put("reason", row.reason());
      return all;
    }
    put(all, "trainMae", row.trainMae());
    put(all, "validationMae", row.validation().mae());
    put(all, "validationRmse", row.validation().rmse());
    put(all, "validationMaxError", row.validation().maxError());
    put(all, "testMae", row.testMae());
    put(all, "dragSlopeError", row.dragSlopeError());
    put(all, "randomSlopeError", row.randomSlopeError());
    all.put("epochs", row.epochs());
    all.put("parameters", row.parameters());
    return all;
  }

  private static void put(Map<String, Object> all, String name, double value) {
    if (Double.isFinite(value)) {
      all.put(name, value);
    }
  }

  /**
   * Writes the table, whole or not at all.
   *
   * @param table the file; replaced when it exists
   * @param names what varies
   * @param rows the runs, in the order of the lines
   * @throws IOException when it cannot be written
   */
  public static void write(Path table, List<String> names, List<SearchRow> rows)
      throws IOException {
    List<String> head = new ArrayList<>(names);
    head.addAll(FIGURES);
    List<List<String>> lines = new ArrayList<>();
    for (SearchRow row : rows) {
      List<String> line = new ArrayList<>();
      row.words().forEach(word -> line.add(CsvRecords.quoted(word)));
      Map<String, Object> figures = figures(row);
      FIGURES.forEach(name -> line.add(cell(figures.get(name))));
      lines.add(line);
    }
    CsvTable.write(table, head, lines);
  }

  private static String cell(Object figure) {
    if (figure == null) {
      return "";
    }
    return figure instanceof Double number
        ? Numbers.shortest(number)
        : CsvRecords.quoted(figure.toString());
  }

  /**
   * Writes the runs that are finished, whole or not at all.
   *
   * @param table the table's own file
   * @param identity what stands for the search: its plan and its rows
   * @throws IOException when it cannot be written
   */
  public static void writeRuns(Path table, String identity, List<SearchRow> rows)
      throws IOException {
    ObjectNode root = NetworkFiles.head(FORMAT, FORMAT_VERSION);
    root.put("identity", identity);
    ArrayNode runs = root.putArray("runs");
    rows.forEach(row -> write(runs.addObject(), row));
    String text = MAPPER.writeValueAsString(root) + "\n";
    AtomicFile.write(beside(table), out -> out.write(text));
  }

  private static void write(ObjectNode to, SearchRow row) {
    to.put("run", row.run());
    row.words().forEach(to.putArray("words")::add);
    to.put("reason", row.reason());
    to.put("epochs", row.epochs());
    to.put("parameters", row.parameters());
    put(to, "trainMae", row.trainMae());
    to.put("validationRows", row.validation().rows());
    put(to, "validationMae", row.validation().mae());
    put(to, "validationRmse", row.validation().rmse());
    put(to, "validationMaxError", row.validation().maxError());
    put(to, "testMae", row.testMae());
    put(to, "dragSlopeError", row.dragSlopeError());
    put(to, "randomSlopeError", row.randomSlopeError());
  }

  /** JSON has no word for what is no number. */
  private static void put(ObjectNode to, String name, double value) {
    if (Double.isFinite(value)) {
      to.put(name, value);
    } else {
      to.putNull(name);
    }
  }

  /**
   * Reads the runs that an earlier start of the same search has finished.
   *
   * @param table the table's own file
   * @param identity as for {@link #writeRuns}
   * @return empty when there is no such file
   * @throws DataException when it is of another search, or cannot be read
   */
  public static List<SearchRow> readRuns(Path table, String identity) throws IOException {
    Path file = beside(table);
    if (!Files.exists(file)) {
      return List.of();
    }
    JsonPlace root = root(file);
    if (!FORMAT.equals(root.get("format").text())
        || root.get("formatVersion").whole() != FORMAT_VERSION
        || !identity.equals(root.get("identity").text())) {
      throw DataException.inFile(
          file.toString(),
          "holds the finished runs of another search, of other settings or rows; delete it, or"
              + " choose another name for the table");
    }
    return root.get("runs").each(SearchFile::row);
  }

  private static JsonPlace root(Path file) throws IOException {
    try {
      JsonNode root = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
      return new JsonPlace(file.toString(), root);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw DataException.atLine(file.toString(), line, JsonTokens.wording(e));
    } catch (IOException e) {
      throw DataException.unreadable(file, e);
    }
  }

  private static SearchRow row(JsonPlace at) throws DataException {
    List<String> words = new ArrayList<>();
    for (JsonPlace word : at.get("words").list()) {
      words.add(word.text());
    }
    return new SearchRow(
        at.get("run").whole(),
        words,
        at.get("epochs").whole(),
        at.get("parameters").whole(),
        at.get("trainMae").numberOrNull(),
        new ErrorFigures(
            at.get("validationRows").whole(),
            at.get("validationMae").numberOrNull(),
            at.get("validationRmse").numberOrNull(),
            at.get("validationMaxError").numberOrNull()),
        at.get("testMae").numberOrNull(),
        at.get("dragSlopeError").numberOrNull(),
        at.get("randomSlopeError").numberOrNull(),
        at.get("reason").text());
  }
}
