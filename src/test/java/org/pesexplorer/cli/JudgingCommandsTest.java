package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.cli.CommandRuns.Outcome;

/** judge, ensemble and learning-curve, and what reads an ensemble. */
class JudgingCommandsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SMALL = "--layers 5 --epochs 3 --batch 32 --kernels plain ";

  /** The database and its prepared form with their settings, made once. */
  private static final Map<String, byte[]> MADE = new TreeMap<>();

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Outcome run(String command, List<String> files, String options) {
    List<String> words = new ArrayList<>(List.of(command));
    for (int k = 0; k < files.size(); k += 2) {
      words.add(files.get(k));
      words.add(file(files.get(k + 1)).toString());
    }
    return CommandRuns.run(words, options);
  }

  private static JsonNode json(Outcome outcome) throws IOException {
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    return MAPPER.readTree(outcome.out());
  }

  private Outcome ensemble(String options) {
    return run("ensemble", List.of("--in", "p.json", "--out", "ens.json"), SMALL + options);
  }

  private Outcome curve(String options) {
    return run("learning-curve", List.of("--in", "p.json", "--out", "c.csv"), SMALL + options);
  }

  @BeforeAll
  static void prepare(@TempDir Path once) throws IOException {
    String generated = once.resolve("a.json").toString();
    String prepared = once.resolve("p.json").toString();
    Outcome nothing = new Outcome(0, "", "");
    assertEquals(
        nothing,
        CommandRuns.run(List.of("generate", "--out", generated), "--points 300 --scans 10,20"));
    assertEquals(
        nothing, CommandRuns.run(List.of("prepare", "--in", generated, "--out", prepared)));
    try (Stream<Path> files = Files.list(once)) {
      for (Path file : files.toList()) {
        MADE.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
  }

  @BeforeEach
  void lay() throws IOException {
    for (Map.Entry<String, byte[]> one : MADE.entrySet()) {
      Files.write(file(one.getKey()), one.getValue());
    }
  }

  @Test
  void judgeSaysWhereANetworkIsWrong() throws IOException {
    JsonNode trained =
        json(run("train", List.of("--in", "p.json", "--out", "net.json"), SMALL + "--format json"));
    List<String> files = List.of("--network", "net.json", "--in", "a.json");
    JsonNode judged = json(run("judge", files, "--format json"));
    assertEquals("test", judged.get("judged").asText());
    assertEquals(trained.get("testMae").asDouble(), judged.get("mae").asDouble(), 1e-12);
    assertEquals(trained.get("testRows").asInt(), judged.get("rows").asInt());
    assertEquals(
        trained.get("dragSlopeError").asDouble(), judged.get("dragSlopeError").asDouble(), 1e-9);
    assertEquals(trained.get("baselines"), judged.get("baselines"));
    for (String kind :
        List.of("energy", "width", "structure", "nearestDistance", "trainingDistance")) {
      int rows = 0;
      for (JsonNode group : judged.get("groups").get(kind)) {
        rows += group.get("rows").asInt();
        assertTrue(group.get("mae").asDouble() >= 0 && group.has("lower"), kind);
      }
      assertEquals(judged.get("rows").asInt(), rows, kind);
    }
    assertTrue(judged.get("forces").get("mae").asDouble() > 0);
    assertTrue(judged.get("forces").get("medianAngle").asDouble() > 0);
    Outcome text = run("judge", files, "--threads 1");
    for (String words :
        List.of("test part: ", "energy per particle, E_c", "10 of 10", "degrees off", "5 of 5")) {
      assertTrue(text.out().contains(words), words + " in " + text.out());
    }
  }

  @Test
  void judgeRefusesOtherRows() {
    assertEquals(0, run("train", List.of("--in", "p.json", "--out", "net.json"), SMALL).code());
    run("generate", List.of("--out", "b.json"), "--points 200 --scans 10 --seed 5");
    Outcome refused = run("judge", List.of("--network", "net.json", "--in", "b.json"), "");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("trained on other rows"), refused.err());
  }

  @Test
  void ensembleSaysItsFiguresAndItsFileIsRead() throws IOException {
    JsonNode figures = json(ensemble("--networks 3 --format json --threads 1"));
    byte[] one = Files.readAllBytes(file("ens.json"));
    assertEquals(3, figures.get("networks").asInt());
    assertEquals(3, figures.get("members").size());
    assertEquals(2, figures.get("members").get(1).get("seed").asInt());
    for (String name : List.of("testMae", "scale", "coverage1", "coverage2", "validationMae")) {
      assertTrue(figures.get(name).asDouble() > 0, name);
    }
    JsonNode range = figures.get("ranges").get("testMae");
    assertTrue(range.get("min").asDouble() <= range.get("median").asDouble());
    assertTrue(figures.get("ranges").get("dragSlopeError").get("max").asDouble() > 0);
    Outcome text = ensemble("--networks 3 --threads 2");
    assertTrue(text.out().contains("times the spread"), text.out());
    assertTrue(text.out().contains("within one uncertainty"), text.out());
    assertArrayEquals(one, Files.readAllBytes(file("ens.json")));
    readIt(figures);
  }

  private void readIt(JsonNode figures) throws IOException {
    List<String> files = List.of("--network", "ens.json", "--in", "a.json");
    JsonNode errors = json(run("evaluate", files, "--format json"));
    assertTrue(errors.get("mae").asDouble() > 0);
    assertTrue(errors.get("coverage1").asDouble() > 0.4);
    assertTrue(run("evaluate", files, "").out().contains("within one uncertainty"));
    Files.writeString(
        file("c.json"),
        "[{\"widthOfCell\":5,\"particleCoordinates\":[[1,1],[2,1],[2,2],[1,2.1]]}]");
    List<String> one = List.of("--network", "ens.json", "--in", "c.json");
    JsonNode predicted = json(run("predict", one, "--format json")).get(0);
    assertEquals(
        figures.get("scale").asDouble() * predicted.get("spread").asDouble(),
        predicted.get("uncertainty").asDouble(),
        1e-12);
    assertEquals(4, predicted.get("forces").size());
    assertTrue(run("predict", one, "").out().contains("uncertainty of v: "));
    Outcome member =
        run("export", List.of("--network", "ens.json", "--out", "two.onnx"), "--member 2");
    assertEquals(new Outcome(0, "", ""), member);
    Outcome none = run("export", List.of("--network", "ens.json", "--out", "x.onnx"), "");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("is an ensemble of 3 networks"), none.err());
    Outcome judged = run("judge", files, "");
    assertEquals(1, judged.code());
    assertTrue(judged.err().contains("is an ensemble of networks"), judged.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--networks 1 | from 2 to 100",
        "--validation 0 --test 0.2 | validation part",
        "--networks x | --networks"
      })
  void badUseOfEnsembleIsRefused(String options, String reason) {
    Outcome outcome = ensemble(options);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains(reason), outcome.err());
    assertFalse(Files.exists(file("ens.json")));
  }

  @Test
  void learningCurveSaysHowErrorsFall() throws IOException {
    String options = "--rows 30,100,all --seeds 2 ";
    JsonNode curve = json(curve(options + "--format json --threads 1"));
    String table = Files.readString(file("c.csv"));
    assertEquals(7, table.lines().count());
    assertTrue(table.startsWith("rows,seed,epochs,mae,rmse,maxError,dragSlopeError"), table);
    JsonNode settings = MAPPER.readTree(file("c.settings.json").toFile());
    assertEquals("learning-curve", settings.get("command").asText());
    assertEquals("[5]", settings.get("settings").get("layers").toString());
    assertEquals(3, curve.get("points").size());
    assertEquals(curve.get("trainRows"), curve.get("points").get(2).get("rows"));
    assertTrue(curve.get("points").get(0).get("epochs").asInt() > 3);
    assertTrue(curve.get("points").get(0).get("mae").get("median").asDouble() > 0);
    assertTrue(curve.get("exponent").isNumber() && curve.get("standardError").isNumber());
    Outcome text = curve(options + "--threads 2");
    assertTrue(text.out().contains("exponent +-"), text.out());
    assertEquals(table, Files.readString(file("c.csv")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rows 1 | at least 2 rows",
        "--rows 10,some | --rows",
        "--rows 20 --seeds 0 | seeds"
      })
  void badUseOfLearningCurveIsRefused(String options, String reason) {
    Outcome outcome = curve(options);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains(reason), outcome.err());
  }

  @Test
  void helpHasExamples() {
    for (String command : List.of("judge", "ensemble", "learning-curve")) {
      Outcome help = CommandRuns.run(List.of(command, "--help"));
      assertEquals(0, help.code());
      assertTrue(help.out().contains("java -jar pes-explorer.jar " + command), help.out());
    }
  }
}
