package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

class StructureClassifierTest {
  private static final Cell CELL = new Cell(2, 5);
  private static final StructureClassifier CLASSIFIER =
      StructureClassifier.of(PotentialKind.parse("eq10"));

  private static StructureClass of(double... positions) {
    return CLASSIFIER.classify(new Configuration(CELL, positions));
  }

  @Test
  void theBestFourParticlesAreASquareWhereverTheyLie() {
    double s = 0.909;
    assertEquals(StructureClass.SQUARE, of(1, 1, 1 + s, 1, 1, 1 + s, 1 + s, 1 + s));
    assertEquals(StructureClass.SQUARE, of(4.5, 4.5, 4.5 + s, 4.5, 4.5, 4.5 + s, 0.41, 0.41));
  }

  @Test
  void aRhombusOfTwoTrianglesIsCompactToo() {
    double h = Math.sqrt(0.75);
    assertEquals(StructureClass.SQUARE, of(1, 1, 2, 1, 1.5, 1 + h, 2.5, 1 + h));
  }

  @Test
  void threeTogetherAreATriangleWithTheFourthFarOrHeldByOneBond() {
    double h = Math.sqrt(0.75);
    assertEquals(StructureClass.TRIANGLE, of(1, 1, 2, 1, 1.5, 1 + h, 4, 4));
    assertEquals(StructureClass.TRIANGLE, of(1, 1, 2, 1, 1.5, 1 + h, 3.1, 1));
  }

  @Test
  void twoAndTwoArePairs() {
    assertEquals(StructureClass.PAIRS, of(1, 1, 2, 1, 1, 3.5, 2, 3.5));
    assertEquals(StructureClass.PAIRS, of(0.2, 1, 4.3, 1, 2.5, 3, 2.5, 3.8));
  }

  @Test
  void onePairAlone() {
    assertEquals(StructureClass.PAIR, of(1, 1, 2, 1, 1, 3, 3, 3.5));
    assertEquals(StructureClass.PAIR, of(0.2, 1, 4.3, 1, 2.5, 3, 2.5, 4.5));
  }

  @Test
  void openChainsAndStarsAreChains() {
    assertEquals(StructureClass.CHAIN, of(0.5, 1, 1.5, 1, 2.5, 1, 3.5, 1.5));
    assertEquals(StructureClass.CHAIN, of(1, 1, 2, 1, 2, 2.1, 4, 4));
    assertEquals(StructureClass.CHAIN, of(2, 2, 3.1, 2, 0.9, 2, 2, 3.1), "a star of four");
  }

  @Test
  void farApartIsDispersed() {
    assertEquals(StructureClass.DISPERSED, of(0.5, 0.5, 3, 0.5, 0.5, 3, 3, 3));
    assertEquals(StructureClass.DISPERSED, of(1, 1));
    assertEquals(StructureClass.DISPERSED, of());
  }

  @Test
  void aBondEndsAtItsLength() {
    assertEquals(StructureClass.PAIR, of(1, 1, 2.199, 1));
    assertEquals(StructureClass.DISPERSED, of(1, 1, 2.201, 1));
    assertEquals(StructureClass.PAIR, of(0.5, 1, 4.301, 1), "over the face of the cell");
    assertEquals(StructureClass.DISPERSED, of(0.5, 1, 4.299, 1));
  }

  @Test
  void twoAndThreeParticles() {
    double h = Math.sqrt(0.75);
    assertEquals(StructureClass.PAIR, of(1, 1, 2, 1));
    assertEquals(StructureClass.DISPERSED, of(1, 1, 3, 1));
    assertEquals(StructureClass.PAIR, of(1, 1, 2, 1, 3.5, 3.5));
    assertEquals(StructureClass.CHAIN, of(1, 1, 2, 1, 3, 1.2));
    assertEquals(StructureClass.TRIANGLE, of(1, 1, 2, 1, 1.5, 1 + h));
    assertEquals(StructureClass.DISPERSED, of(1, 1, 3, 1, 1, 3));
  }

  @Test
  void moreParticlesGoByTheLargestGroup() {
    double h = Math.sqrt(0.75);
    assertEquals(StructureClass.PAIR, of(1, 1, 2, 1, 3.5, 3.5, 1, 3.5, 0.9, 2.2));
    assertEquals(StructureClass.CHAIN, of(1, 1, 2, 1, 3.5, 3.5, 1, 3.5, 0.9, 2.1));
    assertEquals(StructureClass.CHAIN, of(1, 1, 2, 1, 3, 1.1, 1, 3.5, 2, 3.5), "and a pair");
    assertEquals(StructureClass.PAIR, of(1, 1, 2, 1, 0.5, 3, 2, 3, 3.5, 3, 3.5, 4.3));
    assertEquals(StructureClass.PAIRS, of(1, 1, 2, 1, 1, 2.5, 2, 2.5, 3.5, 3, 3.5, 0.5));
    assertEquals(StructureClass.PAIRS, of(1, 1, 2, 1, 1, 2.5, 2, 2.5, 1, 4, 2, 4));
    assertEquals(StructureClass.TRIANGLE, of(1, 1, 2, 1, 1.5, 1 + h, 4, 4, 4, 3, 0.1, 4.2));
    assertEquals(StructureClass.SQUARE, of(1, 1, 2, 1, 1, 2, 2, 2, 3.5, 3.5, 4.5, 3.5, 4, 3.5 + h));
    assertEquals(StructureClass.DISPERSED, of(0, 0, 1.6, 0, 3.2, 0, 0, 2.4, 1.6, 2.4, 3.2, 2.4));
  }

  @Test
  void titlesNameTheRestWhereItIsKnown() {
    List<String> ofFour =
        List.of("square", "triangle + 1", "two pairs", "pair + 2", "chain", "dispersed");
    List<String> general = List.of("square", "triangle", "pairs", "pair", "chain", "dispersed");
    StructureClass[] all = StructureClass.values();
    for (int k = 0; k < all.length; k++) {
      assertEquals(k, all[k].code());
      assertEquals(ofFour.get(k), all[k].title(4));
      assertEquals(general.get(k), all[k].title());
      assertEquals(general.get(k), all[k].title(2));
    }
    assertEquals("pair + 1", StructureClass.PAIR.title(3));
    assertEquals("pair + 4", StructureClass.PAIR.title(6));
    assertEquals("triangle", StructureClass.TRIANGLE.title(6), "there may be two of them");
  }

  @Test
  void threeAxes() {
    Cell cube = new Cell(3, 6);
    double a = 1 / Math.sqrt(2);
    double[] tetrahedron = {0, 0, 0, a, a, 0, a, 0, a, 0, a, a};
    assertEquals(StructureClass.SQUARE, CLASSIFIER.classify(new Configuration(cube, tetrahedron)));
  }

  @Test
  void theClassStaysUnderEverySymmetryOfThePeriodicCell() {
    Set<StructureClass> met = EnumSet.noneOf(StructureClass.class);
    for (int k = 0; k < 3000; k++) {
      RandomStream random = RandomStream.of(31, k);
      double spread = random.nextDouble(0.8, 5);
      int count = k % 5 == 0 ? 2 + random.nextInt(6) : 4;
      double[] places = new double[2 * count];
      for (int i = 0; i < places.length; i++) {
        places[i] = random.nextDouble(0, spread);
      }
      Configuration start = new Configuration(CELL, places);
      StructureClass expected = CLASSIFIER.classify(start);
      met.add(expected);
      Configuration shifted =
          start.translated(random.nextDouble(-20, 20), random.nextDouble(-20, 20));
      assertEquals(expected, CLASSIFIER.classify(shifted), () -> "shifted " + start);
      assertEquals(expected, CLASSIFIER.classify(turned(start)), () -> "turned " + start);
      assertEquals(expected, CLASSIFIER.classify(renumbered(start, random)), () -> "" + start);
      assertEquals(expected, CLASSIFIER.classify(elsewhere(start, random)), () -> "" + start);
    }
    assertEquals(EnumSet.allOf(StructureClass.class), met, "the cases must hold every class");
  }

  private static Configuration turned(Configuration start) {
    double[] places = new double[2 * start.count()];
    for (int i = 0; i < start.count(); i++) {
      places[2 * i] = -start.coordinate(i, 1);
      places[2 * i + 1] = start.coordinate(i, 0);
    }
    return new Configuration(CELL, places);
  }

  private static Configuration renumbered(Configuration start, RandomStream random) {
    Configuration next = start;
    for (int i = start.count() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double[] one = next.position(i);
      next = next.withPosition(i, next.position(j)).withPosition(j, one);
    }
    return next;
  }

  /** Every particle at some image of itself. */
  private static Configuration elsewhere(Configuration start, RandomStream random) {
    double[] places = start.positions();
    for (int k = 0; k < places.length; k++) {
      places[k] += CELL.width() * (random.nextInt(7) - 3);
    }
    return new Configuration(CELL, places);
  }

  @Test
  void theBondLengthFollowsThePotentialsUnit() {
    var wide = PotentialKind.EQ10.create(Map.of("Rc", 2.0));
    assertEquals(2.4, StructureClassifier.of(wide).bondLength(), 1e-12);
    assertTrue(StructureClassifier.BOND_LENGTH < 0.909 * Math.sqrt(2));
    assertThrows(IllegalArgumentException.class, () -> new StructureClassifier(0));
    assertThrows(IllegalArgumentException.class, () -> new StructureClassifier(Double.NaN));
  }

  @Test
  void theBondLengthIsWhereHalfOfTheDepthIsLeft() {
    var pair = PotentialKind.parse("eq10").pair().orElseThrow();
    double left = pair.value(StructureClassifier.BOND_LENGTH) / pair.value(1.0013);
    assertEquals(0.516, left, 0.001);
  }
}
