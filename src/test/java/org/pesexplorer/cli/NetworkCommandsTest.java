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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.cli.CommandRuns.Outcome;
import org.pesexplorer.io.DatabaseFiles;
import org.pesexplorer.io.NetworkFiles;

/** train, evaluate, predict and export. */
class NetworkCommandsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

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

  private Outcome train(String options) {
    return run("train", List.of("--in", "p.json", "--out", "net.json"), options);
  }

  private static JsonNode json(Outcome outcome) throws IOException {
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    return MAPPER.readTree(outcome.out());
  }

  @BeforeEach
  void prepare() {
    Outcome generated = run("generate", List.of("--out", "a.json"), "--points 300 --scans 10,20");
    assertEquals(new Outcome(0, "", ""), generated);
    Outcome prepared = run("prepare", List.of("--in", "a.json", "--out", "p.json"), "");
    assertEquals(new Outcome(0, "", ""), prepared);
  }

  @Test
  void trainSaysItsFigures() throws IOException {
    JsonNode figures =
        json(train("--layers 6,5 --epochs 5 --validation 0.2 --batch 32 --format json"));
    assertEquals(8 * 6 + 6 + 6 * 5 + 5 + 5 + 1, figures.get("parameters").asInt());
    assertEquals(5, figures.get("epochs").asInt());
    for (String name :
        List.of("trainMae", "validationMae", "validationRmse", "validationMaxError", "seconds")) {
      assertTrue(figures.get(name).asDouble() > 0, name);
    }
    assertTrue(figures.get("testMae").isNull(), "no test part where --validation is given alone");
    assertTrue(figures.get("dragSlopeError").asDouble() > 0);
    assertTrue(figures.get("baselines").get("constant").asDouble() > 0);
    JsonNode tested =
        json(train("--layers 4 --epochs 2 --validation 0.2 --test 0.1 --format json"));
    assertTrue(tested.get("testMae").asDouble() > 0);
  }

  @Test
  void emptyLayersAreTheLinearNetwork() throws IOException {
    for (String layers : List.of("--layers=", "--layers")) {
      JsonNode figures = json(train(layers + " --epochs 2 --format json"));
      assertEquals(9, figures.get("parameters").asInt(), layers);
      assertTrue(figures.get("testMae").asDouble() > 0, "15 % test by default");
    }
  }

  @Test
  void theSameCommandMakesTheSameBytes() throws IOException {
    String options = "--layers 5 --epochs 4 --kernels plain --seed 7 --force-weight 0.1";
    train(options + " --threads 1");
    byte[] one = Files.readAllBytes(file("net.json"));
    train(options + " --threads 2");
    assertArrayEquals(one, Files.readAllBytes(file("net.json")));
    train(options.replace("seed 7", "seed 8"));
    assertFalse(Arrays.equals(one, Files.readAllBytes(file("net.json"))));
  }

  @Test
  void everyOptionArrives() throws IOException {
    Outcome outcome =
        train(
            "--layers 4,3 --activation gelu --loss huber --huber-delta 0.3 --optimizer rmsprop"
                + " --rate 0.01 --momentum 0.5 --schedule plateau --warm-up 2 --patience 9"
                + " --initializer he-normal --epochs 3 --batch 50 --scaling off --split farthest"
                + " --validation 0.1 --test 0.3 --seed 12 --orders=-2 --r0p 3 --descriptor"
                + " power-sums");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("exact linear"), outcome.out());
    JsonNode net = MAPPER.readTree(file("net.json").toFile());
    assertEquals("[4,3]", net.get("shape").get("layers").toString());
    assertEquals("gelu", net.get("shape").get("activation").asText());
    assertEquals(4, net.get("shape").get("inputs").asInt());
    JsonNode training = net.get("training");
    assertEquals("huber", training.get("loss").asText());
    assertEquals(0.3, training.get("huberDelta").asDouble());
    assertEquals("rmsprop", training.get("optimizer").get("kind").asText());
    assertEquals(0.01, training.get("optimizer").get("rate").asDouble());
    assertEquals(0.5, training.get("optimizer").get("momentum").asDouble());
    assertEquals("plateau", training.get("schedule").get("kind").asText());
    assertEquals(2, training.get("schedule").get("warmUp").asDouble());
    assertEquals(9, training.get("earlyStopping").get("patience").asInt());
    assertEquals("he-normal", training.get("initializer").asText());
    assertEquals(50, training.get("batch").asInt());
    assertFalse(training.get("scaling").asBoolean());
    assertEquals("farthest", net.get("split").get("kind").asText());
    assertEquals(0.3, net.get("split").get("test").asDouble());
    assertEquals("power-sums", net.get("descriptor").get("kind").asText());
    assertEquals("[-2]", net.get("descriptor").get("orders").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--layers 3,x | --layers",
        "--layers 0 | at least one neuron",
        "--activation selu | expected one of linear, softplus",
        "--optimizer lbfgs | levenberg-marquardt",
        "--optimizer levenberg-marquardt | takes the losses MSE and RMSE",
        "--rate 0 | rate must be above 0",
        "--validation 0.6 --test 0.5 | shares must be",
        "--epochs 0 | epochs must be",
        "--orders=-1 | must be -2 or lower",
        "--scaling perhaps | --scaling"
      })
  void badUseIsRefused(String options, String reason) {
    Outcome outcome = train(options);
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().contains(reason), outcome.err());
    assertFalse(Files.exists(file("net.json")));
  }

  @Test
  void numbersThatAreNotFiniteAreExplained() {
    Outcome outcome = train("--optimizer sgd --rate 1e6 --loss mse --scaling off --epochs 3");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("Training stopped in epoch"), outcome.err());
    assertTrue(outcome.err().contains("Try"), outcome.err());
  }

  @Test
  void evaluatePredictAndExportReadIt() throws IOException {
    assertEquals(0, train("--layers 6 --epochs 3").code());
    JsonNode errors =
        json(run("evaluate", List.of("--network", "net.json", "--in", "a.json"), "--format json"));
    assertEquals(DatabaseFiles.read(file("a.json"), done -> {}).rows(), errors.get("rows").asInt());
    assertTrue(errors.get("mae").asDouble() <= errors.get("rmse").asDouble());
    Files.writeString(
        file("c.json"),
        "[{\"widthOfCell\":5,\"particleCoordinates\":[[1,1],[2,1],[2,2],[1,2.1]]},"
            + "{\"widthOfCell\":5,\"particleCoordinates\":[[1,1],[1.02,1],[2,2],[1,2.1]]}]");
    JsonNode predicted =
        json(run("predict", List.of("--network", "net.json", "--in", "c.json"), "--format json"));
    assertEquals(2, predicted.size());
    double v = predicted.get(0).get("energyPerParticle").asDouble();
    assertEquals(4 * v, predicted.get(0).get("energy").asDouble(), 1e-12);
    assertEquals(4, predicted.get(0).get("forces").size());
    assertTrue(predicted.get(1).get("outside").size() > 0, "particles closer than any of training");
    Outcome text = run("predict", List.of("--network", "net.json", "--in", "c.json"), "");
    assertTrue(text.out().contains("outside the training: input"), text.out());
    for (String name : List.of("net.onnx", "net.py")) {
      Outcome exported = run("export", List.of("--network", "net.json", "--out", name), "");
      assertEquals(new Outcome(0, "", ""), exported);
      assertTrue(Files.size(file(name)) > 500);
    }
    assertEquals(2, run("export", List.of("--network", "net.json", "--out", "a.txt"), "").code());
    assertEquals(
        v,
        NetworkFiles.read(file("net.json"))
            .surface()
            .predictor()
            .energyPerParticle(new double[] {1, 1, 2, 1, 2, 2, 1, 2.1}, 5));
  }

  @Test
  void badFilesAreNamed() throws IOException {
    Outcome noNetwork = run("evaluate", List.of("--network", "p.json", "--in", "a.json"), "");
    assertEquals(1, noNetwork.code());
    assertTrue(noNetwork.err().contains("is no network of this program"), noNetwork.err());
    assertEquals(0, train("--layers 6 --epochs 1").code());
    Files.writeString(
        file("three.json"), "{\"widthOfCell\":5,\"particleCoordinates\":[[1,1],[2,1],[2,2]]}");
    Outcome three = run("predict", List.of("--network", "net.json", "--in", "three.json"), "");
    assertEquals(1, three.code());
    assertTrue(three.err().contains("configuration 0 (from 0): the network is for 4"), three.err());
    Outcome none = run("train", List.of("--in", "none.json", "--out", "x.json"), "");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("no such file"), none.err());
  }
}
