package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.stats.Quantiles;

class DatabaseSurveyTest {
  private static final Database RANDOM = Databases.random(20_000, 5);
  private static final DatabaseSurvey SURVEY = DatabaseSurvey.of(RANDOM);

  private static int[] sorted(Database database, IntStream rows) {
    return rows.boxed()
        .sorted(Comparator.comparingDouble(row -> database.columns().energy(row)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Test
  void rowsAreInTheOrderOfEnergyAndEqualOnesInTheirOwn() {
    int[] expected = sorted(RANDOM, IntStream.range(0, RANDOM.rows()));
    assertArrayEquals(expected, SURVEY.order());
    for (int place = 0; place < expected.length; place++) {
      assertEquals(place, SURVEY.rank(expected[place]));
      assertEquals(expected[place], SURVEY.rowAt(place));
    }
  }

  @Test
  void energiesOfAnySignAndSizeAreSorted() {
    double inf = Double.POSITIVE_INFINITY;
    Database odd = Databases.withEnergies(3, -1e-300, inf, 0.0, -0.0, -4, 1e300, -inf, -4.5, 2);
    assertArrayEquals(new int[] {7, 8, 5, 1, 3, 4, 9, 0, 6, 2}, DatabaseSurvey.of(odd).order());
  }

  @Test
  void percentilesAreThoseOfAllEnergies() {
    double[] energies = RANDOM.columns().energies().toArray();
    for (double percent : new double[] {0, 0.003, 5, 33.3, 50, 90, 99.999, 100}) {
      assertEquals(Quantiles.of(energies, percent / 100), SURVEY.energyAt(percent), 1e-12);
      double nearest = RANDOM.columns().energy(SURVEY.rowAtPercent(percent));
      assertEquals(SURVEY.energyAt(percent), nearest, 0.0101);
    }
    for (double energy : new double[] {-5, -4, -1.234, 0, 0.5, 1, 2}) {
      long below = Arrays.stream(energies).filter(each -> each < energy).count();
      assertEquals(below, SURVEY.countBelow(energy));
    }
    assertThrows(IllegalArgumentException.class, () -> SURVEY.energyAt(100.1));
    assertThrows(IllegalArgumentException.class, () -> SURVEY.energyAt(Double.NaN));
  }

  @Test
  void structuresAreThoseOfTheClassifierAndTheirSharesSumToAll() {
    StructureClassifier classifier = new StructureClassifier(1.2);
    double sum = 0;
    for (StructureClass structure : StructureClass.values()) {
      long count =
          IntStream.range(0, RANDOM.rows())
              .filter(row -> SURVEY.structure(row) == structure)
              .count();
      assertTrue(count > 20, () -> structure + " " + count);
      assertEquals(count, SURVEY.count(structure));
      assertEquals(count / 20_000.0, SURVEY.share(structure), 1e-15);
      sum += SURVEY.share(structure);
    }
    assertEquals(1, sum, 1e-12);
    for (int row = 0; row < RANDOM.rows(); row += 7) {
      assertEquals(classifier.classify(RANDOM.columns().configuration(row)), SURVEY.structure(row));
    }
  }

  @Test
  void examplesBeginAtTheMedianAndSpreadOverTheEnergies() {
    for (StructureClass structure : StructureClass.values()) {
      int[] all =
          sorted(
              RANDOM,
              IntStream.range(0, RANDOM.rows()).filter(row -> SURVEY.structure(row) == structure));
      double[] energies =
          Arrays.stream(all).mapToDouble(row -> RANDOM.columns().energy(row)).toArray();
      double median = Quantiles.ofSorted(energies, 0.5);
      for (int most : new int[] {1, 2, 3, 6, all.length, all.length + 5}) {
        int[] some = SURVEY.examples(structure, most);
        assertEquals(Math.min(most, all.length), Arrays.stream(some).distinct().count());
        double first = Math.abs(RANDOM.columns().energy(some[0]) - median);
        double least = Arrays.stream(energies).map(e -> Math.abs(e - median)).min().orElseThrow();
        assertEquals(least, first, 1e-12);
        for (int row : some) {
          assertEquals(structure, SURVEY.structure(row));
        }
      }
      int[] six = SURVEY.examples(structure, 6);
      assertTrue(RANDOM.columns().energy(six[1]) <= Quantiles.ofSorted(energies, 0.1));
      assertTrue(RANDOM.columns().energy(six[5]) >= Quantiles.ofSorted(energies, 0.9));
      assertEquals(0, SURVEY.examples(structure, 0).length);
    }
    DatabaseSurvey three = DatabaseSurvey.of(Databases.withEnergies(3, 1, 2));
    assertArrayEquals(new int[] {2, 1, 0}, three.examples(StructureClass.DISPERSED, 9));
    assertArrayEquals(new int[] {2, 1}, three.examples(StructureClass.DISPERSED, 2));
    assertArrayEquals(new int[] {}, three.examples(StructureClass.SQUARE, 2));
  }

  @Test
  void eachWidthHasTheQuantilesOfItsOwnRows() {
    assertEquals(3, SURVEY.byWidth().size());
    for (int k = 0; k < 3; k++) {
      WidthSummary one = SURVEY.byWidth().get(k);
      assertEquals(3 + k, one.width());
      double[] energies =
          IntStream.range(0, RANDOM.rows())
              .filter(row -> RANDOM.columns().width(row) == one.width())
              .mapToDouble(row -> RANDOM.columns().energy(row))
              .toArray();
      assertEquals(energies.length, one.rows());
      double[] expected = Quantiles.of(energies, 0, 0.05, 0.5, 0.95, 1);
      double[] actual = {one.least(), one.p5(), one.median(), one.p95(), one.largest()};
      assertArrayEquals(expected, actual);
    }
    for (int rows = 1; rows < 30; rows++) {
      double[] energies = IntStream.range(0, rows).mapToDouble(k -> k * k % 17).toArray();
      WidthSummary one = DatabaseSurvey.of(Databases.withEnergies(energies)).byWidth().get(0);
      double[] expected = Quantiles.of(energies, 0, 0.05, 0.5, 0.95, 1);
      double[] actual = {one.least(), one.p5(), one.median(), one.p95(), one.largest()};
      assertArrayEquals(expected, actual);
    }
  }

  @Test
  void columnsHaveTheFiguresOfTheDescription() {
    assertEquals(ColumnSummary.of(RANDOM), SURVEY.summaries());
    assertEquals(6, SURVEY.summaries().size());
  }

  @Test
  void bondsFollowTheDatabasesPotential() {
    assertEquals(1.2, SURVEY.bondLength());
    DatabaseSettings settings = SettingsCases.mixed(2);
    var wide = PotentialKind.EQ10.create(Map.of("Rc", 2.0));
    DatabaseSettings wider =
        new DatabaseSettings(
            2,
            2,
            2,
            wide,
            settings.counting(),
            settings.widths(),
            settings.depth(),
            settings.relaxation(),
            settings.scans(),
            settings.filter(),
            1);
    Database plain = Databases.withEnergies(1, 2);
    Database known = new Database(plain.columns(), Optional.of(wider), Optional.empty(), List.of());
    assertEquals(1, DatabaseSurvey.of(plain).share(StructureClass.DISPERSED));
    assertEquals(2.4, DatabaseSurvey.of(known).bondLength(), 1e-12);
    assertEquals(1, DatabaseSurvey.of(known).share(StructureClass.PAIR));
  }

  @Test
  void anEmptyDatabaseHasNothing() {
    DatabaseSurvey empty = DatabaseSurvey.of(Databases.withEnergies());
    assertEquals(0, empty.rows());
    assertEquals(0, empty.byWidth().size());
    assertTrue(Double.isNaN(empty.energyAt(50)));
    assertEquals(0, empty.examples(StructureClass.PAIR, 3).length);
    assertThrows(IllegalStateException.class, () -> empty.rowAtPercent(0));
  }

  @Test
  void anUnfinishedSurveyIsNotGivenOut() {
    DatabaseSurveyor surveyor = new DatabaseSurveyor(Databases.withEnergies(1));
    assertThrows(IllegalStateException.class, surveyor::survey);
    surveyor.sort();
    assertThrows(IllegalStateException.class, surveyor::survey);
    assertThrows(IllegalStateException.class, () -> surveyor.summarise(1));
  }
}
