package org.pesexplorer.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class RunningStatisticsTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static RunningStatistics of(double... values) {
    RunningStatistics running = new RunningStatistics();
    running.addAll(values);
    return running;
  }

  private static void assertSameBits(RunningStatistics expected, RunningStatistics actual) {
    assertEquals(expected.count(), actual.count());
    assertEquals(expected.mean(), actual.mean());
    assertEquals(expected.variance(), actual.variance());
    assertEquals(expected.min(), actual.min());
    assertEquals(expected.max(), actual.max());
  }

  @Test
  void figuresByHand() {
    RunningStatistics running = of(2, 4, 4, 4, 5, 5, 7, 9);

    assertEquals(8, running.count());
    assertEquals(5, running.mean());
    assertEquals(32 / 7.0, running.variance(), 1e-15);
    assertEquals(Math.sqrt(32 / 7.0), running.standardDeviation(), 1e-15);
    assertEquals(Math.sqrt(32 / 7.0 / 8), running.standardError(), 1e-15);
    assertEquals(2, running.min());
    assertEquals(9, running.max());
  }

  @Test
  void figuresArePandas() {
    RunningStatistics running = of(QuantilesTest.COLUMN);

    assertEquals(2.23841, running.mean(), 1e-15);
    assertEquals(4.4202625277615955, running.standardDeviation(), 1e-14);
    assertEquals(1.3978097443619903, running.standardError(), 1e-15);
  }

  @Test
  void tooFewValuesHaveNoFigures() {
    RunningStatistics none = of();
    assertEquals(0, none.count());
    for (double figure : new double[] {none.mean(), none.variance(), none.min(), none.max()}) {
      assertEquals(Double.NaN, figure);
    }
    RunningStatistics one = of(-3);
    assertEquals(-3, one.mean());
    assertEquals(-3, one.min());
    assertEquals(-3, one.max());
    assertEquals(Double.NaN, one.variance());
    assertEquals(Double.NaN, one.standardError());
  }

  /** The naive formula, mean of squares less square of mean, has no right digit here. */
  @Test
  void aLargeOffsetCostsNoDigits() {
    RunningStatistics running = of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);

    assertEquals(1e9 + 10, running.mean());
    assertEquals(30, running.variance(), 1e-9);
  }

  @Test
  void piecesMergeToTheWhole() {
    RandomStream random = RandomStream.of(4, 0);
    for (int round = 0; round < 300; round++) {
      double offset = random.nextDouble(-100, 100);
      RunningStatistics whole = new RunningStatistics();
      RunningStatistics merged = new RunningStatistics();
      int pieces = 1 + random.nextInt(6);
      for (int piece = 0; piece < pieces; piece++) {
        RunningStatistics part = new RunningStatistics();
        int n = random.nextInt(5) * random.nextInt(20);
        for (int k = 0; k < n; k++) {
          double value = offset + random.nextDouble();
          part.add(value);
          whole.add(value);
        }
        merged.merge(part);
      }
      assertEquals(whole.count(), merged.count());
      assertEquals(whole.mean(), merged.mean(), 1e-12);
      assertEquals(whole.variance(), merged.variance(), 1e-12);
      assertEquals(whole.min(), merged.min());
      assertEquals(whole.max(), merged.max());
    }
  }

  @Test
  void mergingInOrderGivesTheSameBitsHoweverThePiecesCameAbout() {
    List<RunningStatistics> forwards = new ArrayList<>();
    List<RunningStatistics> backwards = new ArrayList<>();
    for (int piece = 0; piece < 20; piece++) {
      forwards.add(piece(piece));
      backwards.add(0, piece(19 - piece));
    }
    RunningStatistics first = new RunningStatistics();
    forwards.forEach(first::merge);
    RunningStatistics second = new RunningStatistics();
    backwards.forEach(second::merge);

    assertSameBits(first, second);
  }

  private static RunningStatistics piece(int index) {
    RandomStream random = RandomStream.of(5, index);
    RunningStatistics running = new RunningStatistics();
    for (int k = 0; k < 10 + index; k++) {
      running.add(random.nextDouble(-1, 3));
    }
    return running;
  }

  @Test
  void anEmptyPieceChangesNothing() {
    RunningStatistics running = of(QuantilesTest.COLUMN);
    running.merge(of());
    assertSameBits(of(QuantilesTest.COLUMN), running);

    RunningStatistics empty = of();
    empty.merge(of(QuantilesTest.COLUMN));
    assertSameBits(of(QuantilesTest.COLUMN), empty);
  }

  @Test
  void mergingWithItselfDoublesEveryValue() {
    RunningStatistics running = of(1, 2, 6);
    running.merge(running);

    assertEquals(6, running.count());
    assertEquals(3, running.mean());
    assertEquals(28 / 5.0, running.variance(), 1e-14);
  }

  @Test
  void infinitiesShowInTheMean() {
    RunningStatistics upper = of(1, INFINITE, 2, INFINITE);
    assertEquals(4, upper.count());
    assertEquals(INFINITE, upper.mean());
    assertEquals(Double.NaN, upper.variance());
    assertEquals(1, upper.min());
    assertEquals(INFINITE, upper.max());

    RunningStatistics lower = of(3);
    lower.merge(of(-INFINITE));
    assertEquals(-INFINITE, lower.mean());
    assertEquals(-INFINITE, lower.min());

    RunningStatistics both = of(-INFINITE, 5);
    both.merge(upper);
    assertEquals(Double.NaN, both.mean());
    assertEquals(6, both.count());
    assertEquals(INFINITE, both.max());
  }

  @Test
  void notANumberIsRefused() {
    RunningStatistics running = of(1);

    assertThrows(IllegalArgumentException.class, () -> running.add(Double.NaN));
    assertEquals(1, running.count());
    assertEquals(1, running.mean());
  }
}
