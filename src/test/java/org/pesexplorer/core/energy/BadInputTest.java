package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.PotentialKind;

/** Input that cannot be taken: refused with a message that names the value. */
class BadInputTest {
  private static final Configuration PAIR = new Configuration(new Cell(2, 5), 1, 1, 3, 3);

  private static void refused(Executable what, String... mentioned) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, what);
    for (String word : mentioned) {
      assertTrue(refusal.getMessage().contains(word), word + " in: " + refusal.getMessage());
    }
  }

  private static EnergyEvaluator evaluator() {
    return new EnergyModel(PotentialKind.EQ10.create(Map.of()), EnergySettings.DEFAULT).evaluator();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, -1.5, Double.NaN, Double.POSITIVE_INFINITY, -1e300})
  void widths(double width) {
    refused(() -> new Cell(2, width), "width", Double.toString(width));
    refused(() -> PAIR.withWidth(width), "width", Double.toString(width));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 9, Integer.MAX_VALUE})
  void dimensions(int dimension) {
    refused(() -> new Cell(dimension, 5), "dimension", Integer.toString(dimension));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void coordinates(double bad) {
    Cell cell = new Cell(2, 5);
    String named = Double.toString(bad);
    refused(() -> new Configuration(cell, 1, 1, 2, bad), "coordinate 1 of particle 1", named);
    refused(() -> Configuration.ofFractions(cell, bad, 0), "coordinate 0 of particle 0", named);
    refused(() -> PAIR.withPosition(0, bad, 1), named);
    refused(() -> PAIR.withAdded(1, bad), named);
    refused(() -> PAIR.translated(1, bad), named);
    refused(() -> evaluator().energyChange(PAIR, 1, bad, 2), named);
  }

  @Test
  void lengths() {
    Cell cell = new Cell(3, 5);
    refused(() -> new Configuration(cell, 1, 2, 3, 4), "4", "3");
    refused(() -> PAIR.withPosition(0, 1, 2, 3), "2", "3");
    refused(() -> PAIR.withAdded(1), "2", "1");
    refused(() -> PAIR.translated(), "2", "0");
    refused(() -> evaluator().energyChange(PAIR, 0, 1, 2, 3), "2", "3");
    assertThrows(IndexOutOfBoundsException.class, () -> evaluator().energyChange(PAIR, 2, 1, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> evaluator().energyChange(PAIR, -1, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -7, 1001, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void depths(int depth) {
    refused(() -> ImageDepth.of(depth), "depth", Integer.toString(depth));
    refused(() -> ImageDepth.parse(Integer.toString(depth)), "depth", Integer.toString(depth));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Auto", "1.5", "two", "99999999999", "3 "})
  void depthsInWords(String text) {
    refused(() -> ImageDepth.parse(text), "depth", "\"" + text + "\"");
  }

  @Test
  void depthsThatAreTakenComeBackAsTheyWere() {
    assertEquals(ImageDepth.AUTO, ImageDepth.parse("auto"));
    assertEquals("auto", ImageDepth.AUTO.format());
    for (int depth : new int[] {0, 1, 17, 1000}) {
      assertEquals(ImageDepth.of(depth), ImageDepth.parse(ImageDepth.of(depth).format()));
      assertEquals(OptionalInt.of(depth), ImageDepth.of(depth).shells());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = PotentialKind.class,
      names = {"EQ10"},
      mode = EnumSource.Mode.EXCLUDE)
  void automaticDepthWithoutCutOff(PotentialKind kind) {
    refused(
        () -> new EnergyModel(kind.create(Map.of()), EnergySettings.DEFAULT),
        kind.id(),
        "depth",
        "auto");
  }

  @Test
  void countings() {
    refused(() -> Counting.of("uniform"), "\"uniform\"", "invariant", "thesis");
    for (Counting counting : Counting.values()) {
      assertEquals(counting, Counting.of(counting.id()));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void shares(double bad) {
    refused(() -> new Shares(bad, 1), "triplet", Double.toString(bad));
    refused(() -> new Shares(1, bad), "pair", Double.toString(bad));
  }

  @Test
  void surfaces() {
    SurfaceRequest.Region region = new SurfaceRequest.Region(0, 5, 0, 5);
    OptionalInt probe = OptionalInt.empty();
    double[] origin = new double[2];
    refused(() -> new SurfaceRequest(probe, 0, 1, origin, 0, 4, region), "0 x 4");
    refused(() -> new SurfaceRequest(probe, 0, 1, origin, 4, -1, region), "4 x -1");
    refused(() -> new SurfaceRequest(probe, 0, 1, origin, 1 << 20, 1 << 20, region), "1048576");
    refused(() -> new SurfaceRequest(probe, 1, 1, origin, 4, 4, region), "axes", "1");
    refused(() -> new SurfaceRequest(probe, -1, 1, origin, 4, 4, region), "-1");
    refused(() -> new SurfaceRequest.Region(0, 0, 0, 5), "0.0..0.0");
    refused(() -> new SurfaceRequest.Region(0, 5, 3, Double.NaN), "NaN");
    refused(() -> new SurfaceRequest.Region(0, Double.POSITIVE_INFINITY, 0, 5), "Infinity");
    SurfaceRequest third = new SurfaceRequest(probe, 0, 2, new double[3], 2, 2, region);
    refused(() -> evaluator().surface(PAIR, third, () -> false), "2", "dimension");
    SurfaceRequest deep = new SurfaceRequest(probe, 0, 1, new double[3], 2, 2, region);
    refused(() -> evaluator().surface(PAIR, deep, () -> false), "2", "3");
    Configuration line = new Configuration(new Cell(1, 5), 1);
    SurfaceRequest plane = SurfaceRequest.wholeCell(probe, 2, 5);
    refused(() -> evaluator().surface(line, plane, () -> false), "1-dimension");
    SurfaceRequest nobody = SurfaceRequest.wholeCell(OptionalInt.of(2), 2, 5);
    assertThrows(
        IndexOutOfBoundsException.class, () -> evaluator().surface(PAIR, nobody, () -> false));
  }
}
