package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergyReport;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

final class ExtendedXyzTest {
  private static final String FLAT = "Lattice=\"5 0 0 0 5 0 0 0 0\"";
  private static final String CUBE = "Lattice=\"5 0 0 0 5 0 0 0 5\"";

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("in.xyz"), text);
  }

  private XyzFrame one(String text) throws IOException {
    List<XyzFrame> frames = ExtendedXyz.read(file(text));
    assertEquals(1, frames.size());
    return frames.get(0);
  }

  @Test
  void writesTwoDimensionsAsAPlane() throws IOException {
    Path file = folder.resolve("a.xyz");
    Configuration pair = new Configuration(new Cell(2, 5), 1, 2, 0.5, 4.25);
    ExtendedXyz.write(
        file,
        List.of(
            new XyzFrame(
                pair,
                OptionalDouble.of(-1.5),
                OptionalDouble.of(-0.75),
                Optional.of(new double[] {1, 2, -1, -2}))));
    assertEquals(
        """
        2
        Lattice="5.0 0.0 0.0 0.0 5.0 0.0 0.0 0.0 0.0" Properties=species:S:1:pos:R:3:forces:R:3 \
        energy=-1.5 energy_per_particle=-0.75 pbc="T T F"
        X 1.0 2.0 0.0 1.0 2.0 0.0
        X 0.5 4.25 0.0 -1.0 -2.0 0.0
        """,
        Files.readString(file));
  }

  @Test
  void framesReadBackBitForBit() throws IOException {
    RandomStream random = RandomStream.of(21, 0);
    List<XyzFrame> frames = new ArrayList<>();
    for (int k = 0; k < 150; k++) {
      Cell cell = new Cell(1 + k % 3, random.nextDouble(0.1, 20));
      double[] positions = new double[cell.dimension() * (k % 5)];
      double[] forces = new double[positions.length];
      for (int c = 0; c < positions.length; c++) {
        positions[c] = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(30) - 15);
        forces[c] = random.nextDouble(-1e6, 1e6);
      }
      frames.add(
          new XyzFrame(
              new Configuration(cell, positions),
              k % 2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble(-9, 9)),
              k % 4 == 0 ? OptionalDouble.empty() : OptionalDouble.of(Double.POSITIVE_INFINITY),
              k % 5 == 0 ? Optional.empty() : Optional.of(forces)));
    }
    Path file = folder.resolve("all.extxyz");
    ExtendedXyz.write(file, frames);
    List<XyzFrame> back = ExtendedXyz.read(file);
    assertEquals(frames.size(), back.size());
    for (int k = 0; k < frames.size(); k++) {
      assertEquals(frames.get(k).configuration(), back.get(k).configuration());
      assertEquals(frames.get(k).energy(), back.get(k).energy());
      assertEquals(frames.get(k).energyPerParticle(), back.get(k).energyPerParticle());
      assertArrayEquals(frames.get(k).forces().orElse(null), back.get(k).forces().orElse(null));
    }
  }

  @Test
  void aFrameTakesItsEnergiesFromAReport() {
    Configuration pair = new Configuration(new Cell(2, 5), 1, 1, 2.1, 1);
    EnergyReport report =
        new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT)
            .evaluator()
            .report(pair);
    XyzFrame frame = XyzFrame.of(pair, report);
    assertEquals(2 * frame.energyPerParticle().getAsDouble(), frame.energy().getAsDouble(), 1e-15);
    assertArrayEquals(report.forces().get().total(), frame.forces().get());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new XyzFrame(
                pair, OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(new double[3])));
  }

  @Test
  void columnsSpeciesAndCommentsMayDiffer() throws IOException {
    XyzFrame frame =
        one(
            "2\r\n"
                + "note=\"a \\\"quoted\\\" = sign\" lonely Properties=id:I:1:forces:R:3:Z:I:1:pos:R:3"
                + " more={1 2} list=[1, 2] "
                + FLAT
                + " energy=-3e0 pbc=\"True true F\"\r\n"
                + "1  1 2 0  18\t1.5 2.5 7\r\n"
                + "2  3 4 0  18  .5 -2. 7\r\n"
                + "\r\n");
    assertEquals(new Configuration(new Cell(2, 5), 1.5, 2.5, 0.5, -2), frame.configuration());
    assertArrayEquals(new double[] {1, 2, 3, 4}, frame.forces().get());
    assertEquals(OptionalDouble.of(-3), frame.energy());
    assertEquals(OptionalDouble.empty(), frame.energyPerParticle());
    assertEquals(
        List.of("note=a \"quoted\" = sign", "lonely=T", "more=1 2", "list=1, 2"),
        frame.extra().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }

  @Test
  void extraKeysKeepTheirOrderAndEveryLetter() throws IOException {
    Map<String, String> extra = new LinkedHashMap<>();
    extra.put("step", "12");
    extra.put("accepted", "T");
    extra.put("potential", "eq10:n=4,R0=2");
    extra.put("a key", "two words");
    extra.put("quote", "say \"yes\" \\ \\n");
    extra.put("lines", "one\ntwo");
    extra.put("key=sign", "[1, {2}]");
    extra.put("empty", "");
    extra.put("greek", "\u03b5 = \u00bd");
    extra.put("back", "\\");
    Configuration one = new Configuration(new Cell(2, 5), 1, 2);
    XyzFrame frame =
        new XyzFrame(one, OptionalDouble.of(2), OptionalDouble.empty(), Optional.empty(), extra);
    extra.put("late", "ignored");
    Path file = folder.resolve("extra.xyz");
    ExtendedXyz.write(file, List.of(frame, XyzFrame.of(one), frame));
    List<XyzFrame> back = ExtendedXyz.read(file);
    assertEquals(
        List.copyOf(frame.extra().entrySet()), List.copyOf(back.get(0).extra().entrySet()));
    assertEquals(Map.of(), back.get(1).extra());
    assertEquals(frame.extra(), back.get(2).extra());
    String comment = Files.readAllLines(file).get(1);
    assertTrue(comment.contains(" step=12 accepted=T potential=\"eq10:n=4,R0=2\" "), comment);
    assertTrue(comment.endsWith(" pbc=\"T T F\""), comment);
  }

  @Test
  void listsInListsAreOneValue() throws IOException {
    XyzFrame frame = one("0\n" + FLAT + " table=[[1, 2], [3, 4]] set={{1} 2} =5 last=1\n");
    assertEquals(Map.of("table", "[1, 2], [3, 4]", "set", "{1} 2", "last", "1"), frame.extra());
  }

  @Test
  void keysOfAFrameItselfCannotBeExtra() {
    Configuration one = new Configuration(new Cell(2, 5), 1, 2);
    for (String key :
        List.of("", "Lattice", "Properties", "pbc", "energy", "energy_per_particle")) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new XyzFrame(
                  one,
                  OptionalDouble.empty(),
                  OptionalDouble.empty(),
                  Optional.empty(),
                  Map.of(key, "1")),
          key);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 0 0 0 5 0 0 0 5 | T T T | 3",
        "5 0 0 0 5 0 0 0 0 | T T T | 2",
        "5 0 0 0 5 0 0 0 9 | T T F | 2",
        "5 0 0 0 0 0 0 0 0 | T F F | 1",
        "5 0 0 0 5.00000001 0 0 1e-9 5 | 1 1 1 | 3",
      })
  void latticeAndPeriodicityTellTheDimension(String lattice, String periodic, int dimension)
      throws IOException {
    XyzFrame frame =
        one("1\nLattice=\"" + lattice + "\" pbc=\"" + periodic + "\"\nAr 1 0.25 0.25\n");
    assertEquals(dimension, frame.configuration().dimension());
    assertEquals(5, frame.configuration().width());
    assertEquals(1, frame.configuration().coordinate(0, 0));
  }

  @Test
  void withoutPeriodicityTheLatticeDecides() throws IOException {
    assertEquals(2, one("0\n" + FLAT + "\n").configuration().dimension());
    assertEquals(3, one("0\n" + CUBE + "\n").configuration().dimension());
  }

  /** F is the flat lattice, C the cube, ~ a new line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "two~F~ | 1 | expected the number of particles, found \"two\"",
        "-1~F~ | 1 | expected the number of particles",
        "99999999999~F~ | 1 | expected the number of particles",
        "1 | 1 | the file ends where the comment line",
        "1~~X 1 1 0 | 2 | no Lattice",
        "1~Lattice=\"5 0 0 0 5 0 0 0\"~X 1 1 0 | 2 | Lattice must be nine numbers, found 8",
        "1~Lattice=\"5 0 0 0 5 0 0 0 a\"~X 1 1 0 | 2 | Lattice number 9 must be a finite number",
        "1~Lattice=\"5 0 0 0 6 0 0 0 0\"~X 1 1 0 | 2 | must be a square along the axes; vector 2",
        "1~Lattice=\"5 0 0 1 5 0 0 0 5\"~X 1 1 0 | 2 | must be a cube along the axes; vector 2",
        "1~Lattice=\"-5 0 0 0 -5 0 0 0 0\"~X 1 1 0 | 2 | must be a",
        "1~Lattice=\"0 0 0 0 0 0 0 0 0\"~X 1 1 0 | 2 | not periodic along its first axis",
        "1~F pbc=\"F F F\"~X 1 1 0 | 2 | not periodic along its first axis",
        "1~C pbc=\"T F T\"~X 1 1 0 | 2 | not periodic along axis 2, but along a later one",
        "1~C pbc=\"T T\"~X 1 1 0 | 2 | pbc must be three of T and F",
        "1~C pbc=\"T T x\"~X 1 1 0 | 2 | pbc must be three of T and F",
        "1~Lattice=\"5 0 0~X 1 1 0 | 2 | no closing",
        "1~F F~X 1 1 0 | 2 | gives Lattice twice",
        "1~F energy=low~X 1 1 0 | 2 | energy must be a finite number, found \"low\"",
        "1~F energy=nan~X 1 1 0 | 2 | energy must be a finite number",
        "1~F Properties=species:S~X 1 1 0 | 2 | Properties must be groups of name:type:columns",
        "1~F Properties=species:S:1~X | 2 | Properties has no pos:R:3",
        "1~F Properties=pos:R:2~1 1 | 2 | expected pos:R:3, found pos:R:2",
        "1~F Properties=pos:R:3:pos:R:3~1 1 0 1 1 0 | 2 | gives pos twice",
        "1~F Properties=pos:R:x~1 1 0 | 2 | must be a number, found x",
        "1~F Properties=a:S:0:pos:R:3~1 1 0 | 2 | cannot have 0 columns",
        "2~F~X 1 1 0 | 3 | the file ends after 1 of 2 particles",
        "1~F~X 1 1 | 3 | expected 4 columns for a particle (see Properties), found 3",
        "1~F~X 1 1 0 9 | 3 | expected 4 columns for a particle (see Properties), found 5",
        "2~F~X 1 1 0~ | 3 | the file ends after 1",
        "1~F~X 1 one 0 | 3 | coordinate y must be a finite number, found \"one\"",
        "1~F~X nan 1 0 | 3 | coordinate x must be a finite number",
        "1~F~X 1e999 1 0 | 3 | coordinate x must be a finite number",
        "1~F~X 1d 1 0 | 3 | coordinate x must be a finite number",
        "2~F~X 1 1 0~X 1 1 0.5 | 4 | z must be the same for all particles; here it is 0.5",
        "1~F~X 1 1 0~more | 4 | expected the number of particles",
      })
  void badTextIsRefusedByLineAndReason(String text, long line, String words) throws IOException {
    Path file =
        file(
            text.replace("F~", FLAT + "~")
                .replace("F F~", FLAT + " " + FLAT + "~")
                .replace("~F ", "~" + FLAT + " ")
                .replace("~C ", "~" + CUBE + " ")
                .replace('~', '\n'));
    DataException refused = assertThrows(DataException.class, () -> ExtendedXyz.read(file));
    assertEquals(OptionalLong.of(line), refused.line(), refused.getMessage());
    assertTrue(refused.reason().contains(words), refused.getMessage());
    assertTrue(
        refused.getMessage().startsWith(file + ", line " + line + ": "), refused.getMessage());
  }

  @Test
  void filesWithoutEndOrOfAnotherKindAreRefused() throws IOException {
    assertTrue(refusal(file(" \n\n")).contains("is empty"));
    assertTrue(refusal(file("1".repeat(2 << 20))).contains("line 1: the line is longer"));
    Path latin = folder.resolve("latin.xyz");
    Files.write(latin, "0\nname=\u00f6".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(refusal(latin).contains("line 2: is not UTF-8"));
    assertTrue(refusal(folder.resolve("none.xyz")).contains("there is no such file"));
  }

  private static String refusal(Path file) {
    return assertThrows(DataException.class, () -> ExtendedXyz.read(file)).getMessage();
  }

  @Test
  void fourDimensionsAreRefusedBeforeAnythingIsWritten() {
    Path file = folder.resolve("four.xyz");
    IOException refused =
        assertThrows(
            IOException.class,
            () -> ExtendedXyz.write(file, new Configuration(new Cell(4, 5), 1, 2, 3, 4)));
    assertTrue(refused.getMessage().contains("this one has 4; save it as .json"));
    assertTrue(Files.notExists(file));
  }
}
