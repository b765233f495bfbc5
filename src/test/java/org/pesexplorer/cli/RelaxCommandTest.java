package org.pesexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.cli.CommandRuns.Outcome;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxers;
import org.pesexplorer.io.ConfigurationEntry;
import org.pesexplorer.io.ConfigurationJson;
import org.pesexplorer.io.ExtendedXyz;
import org.pesexplorer.io.ProgramVersion;
import org.pesexplorer.io.XyzFrame;

final class RelaxCommandTest {
  private static final int CONFIGURATIONS = 5;

  private final Locale before = Locale.getDefault();
  private final List<Configuration> starts = new ArrayList<>();

  @TempDir Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void writeStarts() throws IOException {
    input = folder.resolve("in.json");
    output = folder.resolve("out.xyz");
    for (int k = 0; k < CONFIGURATIONS; k++) {
      starts.add(Relaxers.draw(new Cell(2, 5), 4, RandomStream.of(31, k)));
    }
    ConfigurationJson.write(input, starts.stream().map(ConfigurationEntry::of).toList());
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  private Outcome relax(String options) {
    return relax(input, options);
  }

  private Outcome relax(Path file, String options) {
    return CommandRuns.run(
        List.of("relax", "--in", file.toString(), "--out", output.toString()), options);
  }

  private List<XyzFrame> frames(String options) throws IOException {
    Outcome outcome = relax(options);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    return ExtendedXyz.read(output);
  }

  private static EnergyModel model(Counting counting, ImageDepth depth) {
    return new EnergyModel(
        PotentialKind.parse("eq10"), new EnergySettings(counting, depth, Optional.empty()));
  }

  private static List<XyzFrame> of(List<XyzFrame> frames, int configuration) {
    String number = Integer.toString(configuration);
    return frames.stream().filter(f -> f.extra().get("configuration").equals(number)).toList();
  }

  private static XyzFrame last(List<XyzFrame> frames) {
    return frames.get(frames.size() - 1);
  }

  private static Recording recording(RelaxationRequest request) {
    Recorder recorder = new Recorder(request);
    recorder.advance(Long.MAX_VALUE);
    return recorder.recording();
  }

  @ParameterizedTest
  @CsvSource({"live, 1", "frozen, 1", "live, auto", "frozen, auto"})
  void framesAreTheRunOfTheCoreWithTheStreamOfTheirPlace(String images, String depth)
      throws IOException {
    List<XyzFrame> all =
        frames(
            "--seed 9 --scans 60 --max-move 0.2 --counting thesis --depth 3 --images "
                + images
                + " --relaxation-depth "
                + depth);
    EnergyModel model = model(Counting.THESIS, ImageDepth.of(3));
    EnergyEvaluator evaluator = model.evaluator();
    RelaxationSettings settings =
        new RelaxationSettings(
            Method.RANDOM, Images.of(images), 60, 0.2, 1, ImageDepth.parse(depth));
    for (int k = 0; k < CONFIGURATIONS; k++) {
      Recording recording = recording(new RelaxationRequest(settings, model, starts.get(k), 9, k));
      List<XyzFrame> frames = of(all, k + 1);
      assertEquals(starts.get(k), frames.get(0).configuration());
      assertEquals(recording.end(), last(frames).configuration());
      assertEquals("240", last(frames).extra().get("step"));
      long accepted = recording.points().get(recording.points().size() - 1).accepted();
      long marked = frames.stream().filter(f -> f.extra().get("accepted").equals("T")).count();
      assertEquals(accepted, marked);
      assertTrue(accepted > 10, "moves were accepted");
      for (XyzFrame frame : frames) {
        double energy = evaluator.cellEnergy(frame.configuration());
        double tolerance = 1e-12 * Math.max(1, Math.abs(energy));
        assertEquals(energy, frame.energy().getAsDouble(), tolerance);
        assertEquals(energy / 4, frame.energyPerParticle().getAsDouble(), tolerance);
        assertEquals(
            images.equals("frozen"), frame.extra().containsKey("believed_energy_per_particle"));
      }
    }
  }

  @Test
  void everyFrameOfAnAcceptedMoveDiffersFromTheOneBefore() throws IOException {
    List<XyzFrame> frames = of(frames("--scans 30"), 2);
    long step = -1;
    for (int k = 1; k < frames.size(); k++) {
      boolean moved = frames.get(k).extra().get("accepted").equals("T");
      assertEquals(moved, !frames.get(k).configuration().equals(frames.get(k - 1).configuration()));
      long now = Long.parseLong(frames.get(k).extra().get("step"));
      assertTrue(now > step);
      step = now;
    }
  }

  @Test
  void everyKthAcceptedMoveIsEveryKthOfAllThatAreAccepted() throws IOException {
    List<XyzFrame> all = of(frames("--scans 100"), 1);
    List<XyzFrame> seventh = of(frames("--scans 100 --every 7"), 1);
    List<XyzFrame> expected = new ArrayList<>();
    for (int k = 0; k < all.size(); k += 7) {
      expected.add(all.get(k));
    }
    if (!expected.contains(last(all))) {
      expected.add(last(all));
    }
    assertEquals(
        expected.stream().map(f -> f.extra().get("step")).toList(),
        seventh.stream().map(f -> f.extra().get("step")).toList());
    assertEquals(
        expected.stream().map(XyzFrame::configuration).toList(),
        seventh.stream().map(XyzFrame::configuration).toList());
    assertTrue(seventh.size() > 3);
  }

  @Test
  void tooManyAcceptedMovesAreThinnedEvenlyAndItIsSaid() throws IOException {
    Path one = folder.resolve("one.json");
    ConfigurationJson.write(one, starts.get(0));
    String hot = "--method metropolis --temperature 1e6 --scans 5000 --format json";
    Outcome outcome = relax(one, hot);
    assertEquals(0, outcome.code(), outcome.err());
    JsonNode run = new ObjectMapper().readTree(outcome.out()).get(0);
    long accepted = run.get("accepted").asLong();
    assertTrue(accepted > 10_000, "the test needs more moves than frames");
    long frames = run.get("frames").asLong();
    assertTrue(frames <= 10_000 && frames > 5_000, "frames " + frames);
    assertEquals(frames, ExtendedXyz.read(output).size());
    assertTrue(outcome.err().startsWith("Configuration 1: of " + accepted), outcome.err());
    assertTrue(outcome.err().contains("one in 2 "), outcome.err());

    Outcome asked = relax(one, hot + " --every 1");
    assertEquals("", asked.err());
    JsonNode whole = new ObjectMapper().readTree(asked.out()).get(0);
    assertTrue(whole.get("frames").asLong() > accepted);
  }

  @Test
  void theFirstFrameOfEachConfigurationTellsTheSettings() throws IOException {
    List<XyzFrame> all =
        frames(
            "--seed 12 --scans 7 --method metropolis --temperature 0.5 --relaxation-depth 1"
                + " --potential eq10:n=4,R0=2");
    for (int k = 1; k <= CONFIGURATIONS; k++) {
      XyzFrame first = of(all, k).get(0);
      assertEquals("metropolis", first.extra().get("method"));
      assertEquals("live", first.extra().get("images"));
      assertEquals("7", first.extra().get("scans"));
      assertEquals("0.1", first.extra().get("max_move"));
      assertEquals("0.5", first.extra().get("temperature"));
      assertEquals("1", first.extra().get("relaxation_depth"));
      assertEquals("auto", first.extra().get("depth"));
      assertEquals("invariant", first.extra().get("counting"));
      assertEquals("eq10:n=4", first.extra().get("potential"));
      assertEquals("12", first.extra().get("seed"));
      assertEquals(Integer.toString(k - 1), first.extra().get("stream"));
      assertEquals(ProgramVersion.get(), first.extra().get("version"));
      assertFalse(last(of(all, k)).extra().containsKey("seed"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--scans 50",
        "--scans 50 --images frozen --counting thesis --relaxation-depth 1 --depth 3",
        "--method metropolis --temperature 0.3 --every 3",
        "--method descent --scans 200",
        "--method fire --scans 200 --format json",
      })
  void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads(String options) throws IOException {
    Outcome one = relax(options + " --threads 1");
    assertEquals(0, one.code(), one.err());
    byte[] frames = Files.readAllBytes(output);
    Outcome two = relax(options + " --threads 2");
    assertEquals(one, two);
    assertArrayEquals(frames, Files.readAllBytes(output));
  }

  @Test
  void anotherSeedGivesAnotherWay() throws IOException {
    Configuration one = last(frames("--seed 1")).configuration();
    assertNotEquals(one, last(frames("--seed 2")).configuration());
  }

  @Test
  void jsonHasTheseKeysInThisOrder() throws IOException {
    Outcome outcome = relax("--images frozen --relaxation-depth 1 --format json");
    JsonNode list = new ObjectMapper().readTree(outcome.out());
    assertEquals(CONFIGURATIONS, list.size());
    List<String> keys = new ArrayList<>();
    list.get(0).fieldNames().forEachRemaining(keys::add);
    assertEquals(
        List.of(
            "configuration",
            "particles",
            "widthOfCell",
            "startEnergyPerParticle",
            "endEnergyPerParticle",
            "believedEnergyPerParticle",
            "steps",
            "accepted",
            "frames"),
        keys);
    List<XyzFrame> frames = ExtendedXyz.read(output);
    for (int k = 0; k < CONFIGURATIONS; k++) {
      JsonNode run = list.get(k);
      List<XyzFrame> its = of(frames, k + 1);
      assertEquals(k + 1, run.get("configuration").asInt());
      assertEquals(160, run.get("steps").asInt());
      assertEquals(its.size(), run.get("frames").asInt());
      assertEquals(
          its.get(0).energyPerParticle().getAsDouble(),
          run.get("startEnergyPerParticle").asDouble());
      assertEquals(
          last(its).energyPerParticle().getAsDouble(), run.get("endEnergyPerParticle").asDouble());
      assertEquals(
          last(its).extra().get("believed_energy_per_particle"),
          run.get("believedEnergyPerParticle").asText());
    }
    String live = relax("--format json").out();
    assertTrue(live.contains("\"believedEnergyPerParticle\":null"), live);
  }

  @Test
  void textIsATableInAnyLanguageOfTheSystem() throws IOException {
    Outcome text = relax("--images frozen --relaxation-depth 1");
    byte[] frames = Files.readAllBytes(output);
    assertTrue(text.out().contains("energies per particle in E_c"), text.out());
    assertTrue(text.out().contains("believed"), text.out());
    assertEquals(1 + CONFIGURATIONS, text.out().lines().filter(l -> l.startsWith("  ")).count());
    for (Locale other : List.of(Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
      Locale.setDefault(other);
      assertEquals(text, relax("--images frozen --relaxation-depth 1"));
      assertArrayEquals(frames, Files.readAllBytes(output));
    }
  }

  @Test
  void aFilesDepthHoldsUnlessOneIsGiven() throws IOException {
    Path deep = folder.resolve("deep.json");
    Files.writeString(
        deep,
        "{\"widthOfCell\":2.5,\"particleCoordinates\":[[0.3,0.2],[1.4,1.3],[2,0.5]],"
            + "\"depthOfSurroundingCells\":0}");
    Configuration start = new Configuration(new Cell(2, 2.5), 0.3, 0.2, 1.4, 1.3, 2, 0.5);
    for (String given : new String[] {"", "2", "auto"}) {
      Outcome outcome = relax(deep, "--scans 0" + (given.isEmpty() ? "" : " --depth " + given));
      assertEquals(0, outcome.code(), outcome.err());
      ImageDepth depth = given.isEmpty() ? ImageDepth.of(0) : ImageDepth.parse(given);
      double expected = model(Counting.INVARIANT, depth).evaluator().energyPerParticle(start);
      List<XyzFrame> frames = ExtendedXyz.read(output);
      assertEquals(1, frames.size());
      assertEquals(expected, frames.get(0).energyPerParticle().getAsDouble(), 1e-12);
    }
  }

  @Test
  void framesCanBeRelaxedAgain() throws IOException {
    frames("--every 1000");
    Path again = folder.resolve("again.xyz");
    Files.move(output, again);
    assertEquals(0, relax(again, "--scans 1 --method fire").code());
  }

  /** Options with the word of the message that names what is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--scans -1 | was -1",
        "--scans 2000000000 | 2000000000",
        "--scans many | many",
        "--max-move 0 | was 0.0",
        "--max-move -0.1 | was -0.1",
        "--max-move NaN | was NaN",
        "--max-move wide | wide",
        "--images cold | cold",
        "--method guess | guess",
        "--method descent --images frozen | live images",
        "--method fire --images frozen | live images",
        "--temperature 1 | --method metropolis",
        "--method metropolis --temperature 0 | was 0.0",
        "--method metropolis --temperature warm | warm",
        "--seed x | x",
        "--counting both | both",
        "--depth -1 | was -1",
        "--depth deep | deep",
        "--relaxation-depth 1.5 | 1.5",
        "--potential eq11 | eq11",
        "--potential eq6 | as in --relaxation-depth 1",
        "--potential eq6 --relaxation-depth 1 | as in --depth 3 (configuration 1",
        "--potential eq6 --relaxation-depth 1 --depth auto | as in --depth 3",
        "--every 0 | was 0",
        "--every some | some",
        "--threads 0 | was 0",
        "--threads two | two",
        "--format yaml | yaml",
        "--frobnicate | --frobnicate",
        "more | more",
      })
  void badUseIsNamedAndEndsWithTwo(String options, String word) {
    Outcome outcome = relax(options);
    assertEquals(2, outcome.code(), outcome.err());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains(word), outcome.err());
    assertTrue(outcome.err().contains("Help: pes-explorer relax --help"), outcome.err());
    assertFalse(outcome.err().contains("Exception"), outcome.err());
    assertTrue(Files.notExists(output));
  }

  @Test
  void filesThatAreMissingOrOfAnotherKindAreNamed() {
    String in = input.toString();
    assertEquals(2, CommandRuns.run(List.of("relax", "--in", in)).code());
    assertEquals(2, CommandRuns.run(List.of("relax", "--out", "a.xyz")).code());
    Outcome json = CommandRuns.run(List.of("relax", "--in", in, "--out", "frames.json"));
    assertEquals(2, json.code());
    assertTrue(json.err().contains("ends in .xyz or .extxyz"), json.err());

    Outcome none = relax(folder.resolve("none.json"), "");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("none.json: there is no such file"), none.err());

    Outcome nowhere =
        CommandRuns.run(List.of("relax", "--in", in, "--out", folder + "/no/such/a.xyz"));
    assertEquals(1, nowhere.code());
    assertTrue(nowhere.err().contains("does not exist; make it first"), nowhere.err());
    assertEquals("", nowhere.out());
  }

  /** Configurations with the words that say what is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[1,1],[1,1]] | --method descent | Configuration 2: The relaxation cannot go on. The forces"
            + " are undefined where particles coincide: move them apart",
        "[[1,1],[1,1]] | --method fire | random moves.",
        "[] | --scans 1 | Configuration 2: The relaxation cannot begin. There is no particle",
        "[[1,1,1,1]] | --scans 1 | up to 3 dimensions",
      })
  void badDataAreNamedAndNothingIsWritten(String coordinates, String options, String words)
      throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(
        file,
        "[{\"widthOfCell\":5,\"particleCoordinates\":[[1,1]]},"
            + "{\"widthOfCell\":5,\"dimension\":"
            + (coordinates.contains("1,1,1") ? 4 : 2)
            + ",\"particleCoordinates\":"
            + coordinates
            + "}]");
    Outcome outcome = relax(file, options);
    assertEquals(1, outcome.code(), outcome.err());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains(words), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count(), "only what was there before");
    }
  }

  @Test
  void progressIsSaidOnRequest() {
    Outcome outcome = relax("--progress");
    assertEquals(0, outcome.code());
    assertTrue(
        outcome.err().contains("100 %  writing the frames of configuration 5"), outcome.err());
    assertEquals("", relax("").err());
  }

  @Test
  void aProgressLineSaysHowFarAndHowLong() {
    assertEquals("  0 %", ProgressLine.text(-1, "", OptionalDouble.empty()));
    assertEquals(
        " 42 %  scan 3 of 7", ProgressLine.text(0.429, "scan 3 of 7", OptionalDouble.empty()));
    assertEquals(" 99 %  x  4 s left", ProgressLine.text(0.999, "x", OptionalDouble.of(3.2)));
    assertEquals("100 %  2 min 5 s left", ProgressLine.text(1, "", OptionalDouble.of(125)));
    assertEquals(" 10 %  26 h 0 min left", ProgressLine.text(0.1, "", OptionalDouble.of(93_600)));
  }

  @Test
  void helpHasExamples() {
    Outcome outcome = CommandRuns.run(List.of("relax", "--help"));
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().contains("Usage: pes-explorer relax"), outcome.out());
    assertTrue(outcome.out().contains("java -jar pes-explorer.jar relax --"), outcome.out());
    assertTrue(outcome.out().contains("Exit codes:"), outcome.out());
  }
}
