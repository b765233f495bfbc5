package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.cli.CommandRuns.Outcome;
import org.pesexplorer.core.study.WhyStudy;

class WhyCommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TINY = "--points 200 --epochs 2 --paths 2 --kernels plain ";

  @TempDir private Path folder;

  @Test
  void figuresForProgramsAndAsATable() throws IOException {
    Path table = folder.resolve("why.csv");
    Outcome outcome =
        CommandRuns.run(List.of("why", "--out", table.toString()), TINY + "--seed 5 --format json");
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode root = MAPPER.readTree(outcome.out());
    assertEquals(5, root.get("seed").asInt());
    assertEquals(200, root.get("points").asInt());
    assertEquals(WhyStudy.parts(), root.get("cells").size());
    assertEquals(7, root.get("story").size());
    List<String> lines = Files.readAllLines(table);
    assertEquals(1 + WhyStudy.parts(), lines.size());
    for (int k = 0; k < WhyStudy.parts(); k++) {
      JsonNode cell = root.get("cells").get(k);
      List<String> words = List.of(lines.get(k + 1).split(",", -1));
      assertEquals(words.get(0), cell.get("id").asText());
      assertEquals(Double.parseDouble(words.get(6)), cell.get("testMae").asDouble());
      assertEquals(Double.parseDouble(words.get(12)), cell.get("dragSlopeErrorOfCell").asDouble());
      assertEquals(cell.get("id").asText().endsWith("optimum"), cell.get("scaled").isNull());
    }
    JsonNode made = MAPPER.readTree(folder.resolve("why.settings.json").toFile());
    assertEquals("why", made.get("command").asText());
    assertEquals(2, made.get("settings").get("epochs").asInt());
  }

  @Test
  void wordsForPeople() {
    Outcome outcome = CommandRuns.run(List.of("why"), TINY + "--threads 2");
    assertEquals(0, outcome.code(), outcome.err());
    String text = outcome.out();
    assertTrue(text.contains("images fixed at start, equation 9, 40 scans: "), text);
    assertTrue(text.contains("exact linear optimum"), text);
    assertTrue(text.contains("7. What it comes to"), text);
    assertFalse(text.contains("NaN"), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 101), text);
  }

  @Test
  void badUseIsRefusedBeforeAnythingIsComputed() {
    for (String bad : List.of("--points 10", "--epochs 0", "--paths 0", "--threads 0")) {
      Outcome outcome = CommandRuns.run(List.of("why"), bad);
      assertEquals(2, outcome.code(), bad);
      assertEquals("", outcome.out());
    }
    Path nowhere = folder.resolve("nowhere").resolve("why.csv");
    assertEquals(1, CommandRuns.run(List.of("why", "--out", nowhere.toString()), TINY).code());
  }
}
