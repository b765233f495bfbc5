package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.database.Databases;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.stats.Histogram;
import org.pesexplorer.core.stats.Quantiles;

class DatabaseChartsTest {
  private static final Database LOW = Databases.random(4000, 21);
  private static final Database HIGH = Databases.withEnergies(tail(3000));
  private static final DatabaseCharts.Layer CURRENT = layer("low", LOW, true);
  private static final DatabaseCharts.Layer OTHER = layer("high", HIGH, false);

  private static DatabaseCharts.Layer layer(String name, Database database, boolean current) {
    return new DatabaseCharts.Layer(name, database, DatabaseSurvey.of(database), current);
  }

  /** From -4 to about a million. */
  private static double[] tail(int rows) {
    return IntStream.range(0, rows)
        .mapToDouble(row -> Math.exp(RandomStream.of(9, row).nextDouble(-3, 14)) - 4)
        .toArray();
  }

  private static List<String> names(ChartSpec chart) {
    return chart.series().stream().map(ChartSeries::name).toList();
  }

  private static double sum(ChartSeries bars) {
    return IntStream.range(0, bars.size()).mapToDouble(bars::y).sum();
  }

  @Test
  void theHistogramCountsEveryRowInBinsOfEqualWidth() {
    ChartSpec chart = DatabaseCharts.histogram(List.of(CURRENT), 50, Optional.empty());
    assertEquals(List.of("low"), names(chart));
    ChartSeries bars = chart.series().get(0);
    double[] energies = LOW.columns().energies().toArray();
    Histogram expected = Histogram.of(energies, bars.x(0), bars.upperEdge(49), 50);
    for (int k = 0; k < 50; k++) {
      int bin = k;
      double low = bars.x(k);
      double high = bars.upperEdge(k);
      long count = Arrays.stream(energies).filter(e -> e >= low && (e < high || bin == 49)).count();
      assertEquals((double) count, bars.y(k), "bin " + k);
      assertEquals(expected.edge(k), low, 1e-9);
    }
    assertEquals(4000, sum(bars));
    assertEquals(ChartScale.LOG, chart.y().scale());
    assertEquals(ChartScale.LINEAR, chart.y().other().orElseThrow());
    assertFalse(chart.x().scale().logarithmic());
  }

  @Test
  void rowsOutsideTheFilterAreMutedBehindThoseInside() {
    BitSet some = new BitSet();
    some.set(0, 4000);
    for (int row = 0; row < 4000; row++) {
      some.set(row, LOW.columns().energy(row) < -1 && row % 3 == 0);
    }
    ChartSpec chart = DatabaseCharts.histogram(List.of(CURRENT), 40, Optional.of(some));
    assertEquals(List.of("low", "low, filtered"), names(chart));
    ChartSeries all = chart.series().get(0);
    ChartSeries passed = chart.series().get(1);
    assertEquals(SeriesStyle.MUTED, all.style().colour());
    assertEquals(0, passed.style().colour());
    assertEquals(some.cardinality(), sum(passed));
    for (int k = 0; k < 40; k++) {
      assertEquals(all.x(k), passed.x(k));
      assertTrue(passed.y(k) <= all.y(k));
      assertTrue(passed.x(k) < -1 || passed.y(k) == 0);
    }
  }

  @Test
  void severalDatabasesShareTheirBinsOnAnAxisForAllEnergies() {
    ChartSpec chart = DatabaseCharts.histogram(List.of(OTHER, CURRENT), 30, Optional.empty());
    ChartSeries line = chart.series().get(0);
    ChartSeries bars = chart.series().get(1);
    assertEquals(ChartSeries.Kind.LINE, line.kind());
    assertEquals(ChartSeries.Kind.BARS, bars.kind());
    assertEquals(0, line.style().colour());
    assertEquals(1, bars.style().colour());
    assertTrue(chart.x().scale().logarithmic());
    assertEquals(60, line.size());
    double rows = 0;
    for (int k = 0; k < 30; k++) {
      assertEquals(bars.x(k), line.x(2 * k));
      assertEquals(bars.upperEdge(k), line.x(2 * k + 1));
      rows += Double.isNaN(line.y(2 * k)) ? 0 : line.y(2 * k);
      double room = chart.x().scale().place(bars.upperEdge(k)) - chart.x().scale().place(bars.x(k));
      double first = chart.x().scale().place(bars.x(1)) - chart.x().scale().place(bars.x(0));
      assertEquals(first, room, 1e-6);
    }
    assertEquals(3000, rows);
    assertEquals(4000, sum(bars));
  }

  @Test
  void equalAndInfiniteEnergiesHaveAHistogramToo() {
    double inf = Double.POSITIVE_INFINITY;
    Database odd = Databases.withEnergies(-1, -1, inf, -1, -inf);
    ChartSpec chart =
        DatabaseCharts.histogram(List.of(layer("odd", odd, true)), 20, Optional.empty());
    assertEquals(1, chart.series().get(0).size());
    assertEquals(3, sum(chart.series().get(0)));
    assertTrue(chart.title().contains("2 infinite"), chart.title());
    ChartSpec curve = DatabaseCharts.percentiles(List.of(layer("odd", odd, true)));
    assertTrue(curve.title().contains("2 infinite"), curve.title());
    assertTrue(Double.isNaN(curve.series().get(0).y(0)));
    assertEquals(-1, curve.series().get(0).y(2));
  }

  @Test
  void percentilesFollowTheQuantilesWithBothTailsComplete() {
    for (DatabaseCharts.Layer layer : List.of(CURRENT, OTHER)) {
      ChartSeries line = DatabaseCharts.percentiles(List.of(layer)).series().get(0);
      double[] sorted = Quantiles.sorted(layer.database().columns().energies().toArray());
      int last = sorted.length - 1;
      assertTrue(line.size() < 1000, () -> "" + line.size());
      assertEquals(0, line.x(0));
      assertEquals(100, line.x(line.size() - 1));
      for (int i = 0; i < line.size(); i++) {
        assertEquals(Quantiles.ofSorted(sorted, line.x(i) / 100), line.y(i), 1e-6 + 1e-9 * last);
        assertTrue(i == 0 || line.x(i) > line.x(i - 1));
      }
      for (int k = 0; k < 10; k++) {
        assertEquals(sorted[k], line.y(k));
        assertEquals(sorted[last - k], line.y(line.size() - 1 - k));
      }
    }
    assertFalse(DatabaseCharts.percentiles(List.of(CURRENT)).y().scale().logarithmic());
    ChartSpec both = DatabaseCharts.percentiles(List.of(CURRENT, OTHER));
    assertTrue(both.y().scale().logarithmic());
    assertEquals(List.of("low", "high"), names(both));
    assertTrue(both.series().get(0).style().width() > both.series().get(1).style().width());
  }

  @Test
  void shortDatabasesHaveAllTheirRowsInThePercentiles() {
    for (int rows = 1; rows < 12; rows++) {
      Database few = Databases.withEnergies(IntStream.range(0, rows).asDoubleStream().toArray());
      ChartSeries line =
          DatabaseCharts.percentiles(List.of(layer("few", few, true))).series().get(0);
      assertEquals(rows, line.size());
      assertEquals(rows - 1, line.y(rows - 1));
    }
  }

  @Test
  void eachWidthHasItsMedianInABand() {
    ChartSpec chart = DatabaseCharts.byWidth(List.of(CURRENT));
    assertEquals(List.of("5 to 95 %", "5 %", "95 %", "median"), names(chart));
    ChartSeries band = chart.series().get(0);
    ChartSeries median = chart.series().get(3);
    assertTrue(median.dots());
    for (int k = 0; k < 3; k++) {
      double width = 3 + k;
      double[] energies =
          IntStream.range(0, 4000)
              .filter(row -> LOW.columns().width(row) == width)
              .mapToDouble(row -> LOW.columns().energy(row))
              .toArray();
      assertEquals(width, median.x(k));
      assertEquals(Quantiles.of(energies, 0.5), median.y(k));
      assertEquals(Quantiles.of(energies, 0.05), band.low(k));
      assertEquals(Quantiles.of(energies, 0.95), band.high(k));
    }
    assertFalse(chart.y().scale().logarithmic());
  }

  @Test
  void oneWidthIsABarWithASign() {
    ChartSpec chart = DatabaseCharts.byWidth(List.of(OTHER));
    assertEquals(List.of("5 to 95 %", "median"), names(chart));
    double[] energies = HIGH.columns().energies().toArray();
    assertEquals(Quantiles.of(energies, 0.05), chart.series().get(0).y(0));
    assertEquals(Quantiles.of(energies, 0.95), chart.series().get(0).y(1));
    assertEquals(Quantiles.of(energies, 0.5), chart.series().get(1).y(0));
    assertTrue(chart.y().scale().logarithmic());
    assertEquals(5, chart.series().get(1).x(0));
    ChartSpec beside = DatabaseCharts.byWidth(List.of(OTHER, OTHER));
    assertTrue(beside.title().contains("moved aside") && !chart.title().contains("aside"));
    assertEquals(4.95, beside.series().get(0).x(0), 1e-12);
    assertEquals(4.95, beside.series().get(1).x(0), 1e-12);
    assertEquals(5.05, beside.series().get(3).x(0), 1e-12);
    ChartSpec both = DatabaseCharts.byWidth(List.of(OTHER, CURRENT));
    assertEquals(List.of("high", "high", "low", "", "", "low"), names(both));
  }

  @Test
  void deepEnergiesAloneDoNotCallForALogarithmicAxis() {
    assertFalse(EnergyAxis.of("v", -50, 20).scale().logarithmic());
    assertTrue(EnergyAxis.of("v", -50, 200).scale().logarithmic());
    assertTrue(EnergyAxis.of("v", -4, 11).scale().logarithmic());
    assertFalse(EnergyAxis.of("v", -4, 9.9).scale().logarithmic());
    assertEquals(4.1, EnergyAxis.offset(-4), 1e-9);
    for (double lowest = 3; lowest > -500; lowest -= 0.37) {
      double room = lowest + EnergyAxis.offset(lowest);
      assertTrue(room >= 0.0999 && room >= 0.0249 * -lowest, "at " + lowest);
    }
  }

  @Test
  void theLiveHistogramCountsForThoseThatAreNotSent() {
    double[] energies = {-4, -3, -3, 0.5, 1};
    ChartSpec chart = DatabaseCharts.liveHistogram(energies, 7, 35_000);
    assertEquals(35, sum(chart.series().get(0)));
    assertTrue(chart.title().startsWith("35,000 rows"), chart.title());
    assertTrue(chart.title().contains("one in 7"), chart.title());
    assertFalse(DatabaseCharts.liveHistogram(energies, 1, 5).title().contains("one in"));
    assertTrue(DatabaseCharts.liveHistogram(tail(50), 1, 50).x().scale().logarithmic());
  }

  @Test
  void withoutDataChartsSayWhatWouldBeThere() {
    DatabaseCharts.Layer empty = layer("empty", Databases.withEnergies(), true);
    for (List<DatabaseCharts.Layer> layers :
        List.of(List.<DatabaseCharts.Layer>of(), List.of(empty))) {
      for (ChartSpec chart :
          List.of(
              DatabaseCharts.histogram(layers, 10, Optional.empty()),
              DatabaseCharts.percentiles(layers),
              DatabaseCharts.byWidth(layers),
              DatabaseCharts.liveHistogram(new double[0], 1, 0))) {
        assertEquals(List.of(), chart.series());
        assertTrue(chart.emptyText().startsWith("Generate"), chart.emptyText());
        assertTrue(chart.x().label().contains(" / ") && !chart.y().label().isEmpty());
      }
    }
  }

  @Test
  void everyChartCanBeDrawnWithNothingLost() {
    BitSet some = new BitSet();
    some.set(0, 900);
    for (ChartSpec chart :
        List.of(
            DatabaseCharts.histogram(List.of(CURRENT, OTHER), 60, Optional.of(some)),
            DatabaseCharts.histogram(List.of(OTHER), 60, Optional.empty()),
            DatabaseCharts.percentiles(List.of(CURRENT, OTHER)),
            DatabaseCharts.byWidth(List.of(CURRENT, OTHER)),
            DatabaseCharts.byWidth(List.of(OTHER)),
            DatabaseCharts.liveHistogram(tail(500), 2, 1000))) {
      ChartImage image = ChartRenderer.image(chart, ChartTheme.LIGHT, 500, 300, 1);
      assertEquals("", image.note(), chart.title());
      assertTrue(image.frame().right() - image.frame().left() > 250, chart.title());
    }
  }
}
