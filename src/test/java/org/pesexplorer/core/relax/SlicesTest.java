package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SlicesTest {
  private static final long MILLISECOND = 1_000_000;

  /** Runs on a clock of its own; the longest slice in nanoseconds after the first hundred. */
  private static long longest(long nanosPerStep, long left) {
    Slices slices = new Slices();
    long now = 5_000_000_000L;
    long longest = 0;
    for (int k = 0; k < 1000; k++) {
      long steps = slices.next(left, now);
      assertTrue(steps >= 1 && steps <= left);
      now += steps * nanosPerStep;
      longest = k < 100 ? 0 : Math.max(longest, steps * nanosPerStep);
    }
    return longest;
  }

  @Test
  void slicesTakeAFewMillisecondsWhateverAStepCosts() {
    for (long cost = 20; cost < 2 * MILLISECOND; cost *= 3) {
      long longest = longest(cost, Long.MAX_VALUE);
      assertTrue(longest <= 4 * MILLISECOND, cost + " ns a step: " + longest);
      assertTrue(longest >= Math.min(MILLISECOND, cost << 20) / 2, cost + " ns a step: " + longest);
    }
  }

  @Test
  void aSlowStepIsASliceOfItsOwn() {
    assertEquals(70 * MILLISECOND, longest(70 * MILLISECOND, Long.MAX_VALUE));
    Slices slices = new Slices();
    assertEquals(1, slices.next(1000, 0), "the first is one step, as nobody knows its cost");
  }

  @Test
  void shortSlicesAtTheEndOfAPieceSayNothingOfLongOnes() {
    Slices slices = new Slices();
    long now = 0;
    for (int k = 0; k < 100; k++) {
      long steps = slices.next(4, now);
      assertTrue(steps <= 4);
      now += steps * 100_000;
    }
    assertTrue(slices.next(1 << 20, now) <= 8, "eight times 0.1 ms is enough");
  }

  @Test
  void aSliceThatTookLongIsFollowedByAShorterOne() {
    Slices slices = new Slices();
    long now = 0;
    long steps = 0;
    for (int k = 0; k < 30; k++) {
      steps = slices.next(Long.MAX_VALUE, now);
      now += 10;
    }
    assertEquals(1 << 20, steps);
    now += 10 * MILLISECOND;
    assertEquals(1 << 19, slices.next(Long.MAX_VALUE, now));
  }
}
