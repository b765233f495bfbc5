package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class TicksTest {

  private static List<String> labels(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).toList();
  }

  @Test
  void goldenLinearAxes() {
    assertEquals(List.of("0", "1", "2", "3", "4", "5"), labels(Ticks.linear(0, 5, 6)));
    assertEquals(
        List.of("\u22120.4", "\u22120.2", "0.0", "0.2", "0.4"),
        labels(Ticks.linear(-0.422, 0.5, 6)));
    assertEquals(
        List.of("-0.4", "-0.2", "0.0", "0.2", "0.4"),
        labels(Ticks.linear(-0.422, 0.5, 6, Ticks.Minus.HYPHEN)));
    assertEquals(List.of("0.10", "0.15", "0.20"), labels(Ticks.linear(0.1, 0.2, 3)));
    assertEquals(List.of("0", "500", "1000"), labels(Ticks.linear(0, 1000, 2)));
    assertEquals(List.of("0", "2e6", "4e6"), labels(Ticks.linear(0, 4.7e6, 3)));
    assertEquals(List.of("0.0", "0.5e6", "1.0e6"), labels(Ticks.linear(0, 1e6, 2)));
    assertEquals(List.of("0", "2e\u22129", "4e\u22129"), labels(Ticks.linear(0, 5e-9, 3)));
  }

  @Test
  void linearTicksAreInRangeEvenAndReadBack() {
    RandomStream random = RandomStream.of(7, 0);
    for (int trial = 0; trial < 3000; trial++) {
      double span = Math.pow(10, random.nextDouble(-12, 12));
      double low = random.nextDouble(-3, 3) * span * Math.pow(10, random.nextInt(4));
      double high = low + span;
      int target = 1 + random.nextInt(12);
      List<Tick> ticks = Ticks.linear(low, high, target, Ticks.Minus.HYPHEN);
      String what = low + " to " + high + " by " + target + ": " + ticks;
      assertTrue(ticks.size() <= Math.max(1.25 * target + 1, 5), what);
      assertTrue(ticks.size() >= 2 && 2 * ticks.size() + 1 >= target, what);
      for (int k = 0; k < ticks.size(); k++) {
        Tick tick = ticks.get(k);
        assertTrue(tick.value() >= low && tick.value() <= high, what);
        assertEquals(tick.value(), Double.parseDouble(tick.label()), what);
        assertEquals(decimals(ticks.get(0)), decimals(tick), what);
        if (k > 1) {
          double gap = tick.value() - ticks.get(k - 1).value();
          double first = ticks.get(1).value() - ticks.get(0).value();
          assertEquals(first, gap, 1e-6 * first, what);
        }
      }
    }
  }

  private static int decimals(Tick tick) {
    String mantissa = tick.label().split("e", -1)[0];
    int point = mantissa.indexOf('.');
    return point < 0 ? 0 : mantissa.length() - point - 1;
  }

  @Test
  void rangesTooNarrowForTheNumbersHaveNoTicks() {
    assertEquals(List.of(), Ticks.linear(1, Math.nextUp(1.0), 5));
    assertFalse(Ticks.linear(1e9, 1e9 + 1e-2, 5).isEmpty());
  }

  @Test
  void goldenLogAxes() {
    assertEquals(List.of("0.01", "0.1", "1", "10", "100"), labels(Ticks.log(0.01, 200, 6)));
    assertEquals(List.of("1", "2", "5", "10", "20", "50", "100"), labels(Ticks.log(1, 100, 7)));
    assertEquals(
        List.of("1e\u22126", "0.001", "1", "1000", "1e6"), labels(Ticks.log(1e-6, 1e6, 5)));
    assertEquals(List.of("3.0", "3.5", "4.0", "4.5"), labels(Ticks.log(3, 4.6, 4)));
  }

  @Test
  void logTicksAreInRangeAndReadBack() {
    RandomStream random = RandomStream.of(8, 0);
    for (int trial = 0; trial < 1000; trial++) {
      double low = Math.pow(10, random.nextDouble(-10, 10));
      double high = low * Math.pow(10, random.nextDouble(0.05, 15));
      int target = 2 + random.nextInt(10);
      List<Tick> ticks = Ticks.log(low, high, target);
      String what = low + " to " + high + " by " + target + ": " + ticks;
      assertTrue(ticks.size() <= Math.max(target + 2, 6) && ticks.size() >= 2, what);
      for (int k = 0; k < ticks.size(); k++) {
        Tick tick = ticks.get(k);
        assertTrue(tick.value() >= low && tick.value() <= high, what);
        assertTrue(k == 0 || tick.value() > ticks.get(k - 1).value(), what);
        assertEquals(tick.value(), Double.parseDouble(tick.label().replace('\u2212', '-')), what);
      }
    }
  }

  @Test
  void refusesBadRanges() {
    assertThrows(IllegalArgumentException.class, () -> Ticks.linear(1, 1, 5));
    assertThrows(IllegalArgumentException.class, () -> Ticks.linear(0, Double.NaN, 5));
    assertThrows(IllegalArgumentException.class, () -> Ticks.linear(0, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> Ticks.log(0, 1, 5));
  }
}
