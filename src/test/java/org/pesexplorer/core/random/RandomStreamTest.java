package org.pesexplorer.core.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams keyed by seed and index. All statistics are of fixed seeds: they pass or they do not. */
class RandomStreamTest {

  @Test
  void theNumbersNeverChange() {
    long[][] golden = {
      {0, 0, 0x238275bc38fcbe91L, 0xf89a2566b5822c54L, 0x47200e1d9780fa44L},
      {0, 1, 0x2f101fe21496ea20L, 0xa00624088f65d5b6L, 0x74963fa799894ab9L},
      {1, 0, 0xb18a02f46d8d86c3L, 0xf8c5b62c83f707e8L, 0x6d339d1740130eddL},
      {42, 7, 0x020a28ed9e2b2bc4L, 0x17e03160b6345c52L, 0xb6f12c62a4f9e4f3L}
    };
    for (long[] row : golden) {
      RandomStream stream = RandomStream.of(row[0], row[1]);
      for (int k = 2; k < row.length; k++) {
        assertEquals(row[k], stream.nextLong(), "seed " + row[0] + " index " + row[1]);
      }
    }
  }

  /** The stream whose start is 0 is the JDK's own SplitMix64 with the seed 0. */
  @Test
  void theGeneratorIsSplitMix64() {
    RandomStream stream = RandomStream.of(-0x9e3779b97f4a7c15L, -1);
    SplittableRandom reference = new SplittableRandom(0);
    for (int k = 0; k < 1000; k++) {
      assertEquals(reference.nextLong(), stream.nextLong());
    }
  }

  @Test
  void theSameKeyGivesTheSameNumbersWhateverElseIsDrawn() {
    RandomStream first = RandomStream.of(3, 5);
    RandomStream other = RandomStream.of(3, 6);
    RandomStream second = RandomStream.of(3, 5);
    for (int k = 0; k < 1000; k++) {
      other.nextDouble();
      assertEquals(first.nextDouble(), second.nextDouble());
    }
  }

  @Test
  void numbersAreInTheUnitInterval() {
    RandomStream stream = RandomStream.of(1, 1);
    double lowest = 1;
    double highest = 0;
    for (int k = 0; k < 100_000; k++) {
      double value = stream.nextDouble();
      assertTrue(value >= 0 && value < 1);
      assertEquals(Math.rint(value * 0x1p53), value * 0x1p53, "a multiple of 2^-53");
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    assertTrue(lowest < 1e-4 && highest > 1 - 1e-4);
  }

  /** The index was worked out backwards so that the first draw is all ones. */
  @Test
  void theUpperBoundIsNeverReached() {
    long allOnes = -4186219702491519592L;
    assertEquals(-1, RandomStream.of(0, allOnes).nextLong());
    assertEquals(1 - 0x1p-53, RandomStream.of(0, allOnes).nextDouble());
    assertEquals(Math.nextDown(2.0), RandomStream.of(0, allOnes).nextDouble(1, 2));
    assertEquals(Math.nextDown(-0.1), RandomStream.of(0, allOnes).nextDouble(-5, -0.1), 1e-15);
    assertTrue(RandomStream.of(0, allOnes).nextDouble(-5, -0.1) < -0.1);
    assertEquals(9, RandomStream.of(0, allOnes).nextInt(10));
    assertEquals(Integer.MAX_VALUE - 1, RandomStream.of(0, allOnes).nextInt(Integer.MAX_VALUE));
  }

  @Test
  void aRangeIsKept() {
    RandomStream stream = RandomStream.of(2, 2);
    double sum = 0;
    for (int k = 0; k < 100_000; k++) {
      double value = stream.nextDouble(-3, 7);
      assertTrue(value >= -3 && value < 7);
      sum += value;
    }
    assertEquals(2, sum / 100_000, 0.05);
  }

  /** Chi-squared of 100 equal bins: 99 degrees of freedom, so 55 to 155 is four sigma and more. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 77, -1, Long.MIN_VALUE})
  void numbersAreUniform(long index) {
    int[] bins = new int[100];
    RandomStream stream = RandomStream.of(12345, index);
    for (int k = 0; k < 100_000; k++) {
      bins[(int) (100 * stream.nextDouble())]++;
    }
    double chi = chiSquared(bins, 1000);
    assertTrue(chi > 45 && chi < 165, "chi-squared " + chi);
  }

  /** The first number of each of many neighbouring streams is as good as one stream's numbers. */
  @Test
  void firstNumbersOfNeighbouringStreamsAreUniform() {
    int[] bins = new int[100];
    int[] cells = new int[100];
    double previous = 0.5;
    for (int index = 0; index < 100_000; index++) {
      double value = RandomStream.of(7, index).nextDouble();
      bins[(int) (100 * value)]++;
      cells[10 * (int) (10 * previous) + (int) (10 * value)]++;
      previous = value;
    }
    double single = chiSquared(bins, 1000);
    double pairs = chiSquared(cells, 1000);
    assertTrue(single > 45 && single < 165, "chi-squared " + single);
    assertTrue(pairs > 45 && pairs < 165, "chi-squared of neighbours " + pairs);
  }

  /** Correlation of 20,000 numbers: one sigma is 0.007. */
  @Test
  void neighbouringStreamsAreNotCorrelated() {
    for (long index = 0; index < 20; index++) {
      assertEquals(0, correlation(RandomStream.of(9, index), RandomStream.of(9, index + 1)), 0.035);
      assertEquals(0, correlation(RandomStream.of(index, 0), RandomStream.of(index + 1, 0)), 0.035);
      RandomStream late = RandomStream.of(9, index);
      late.nextLong();
      assertEquals(0, correlation(RandomStream.of(9, index), late), 0.035);
    }
  }

  /** Saved after any number of draws of any kind, which take one step of the generator or more. */
  @Test
  void aSavedStreamGoesOnBitForBit() {
    for (int seed = 0; seed < 50; seed++) {
      RandomStream stream = RandomStream.of(seed, 3);
      for (int k = 0; k < 7 * seed; k++) {
        stream.nextInt(3 << 29);
      }
      long saved = stream.state();
      assertEquals(saved, stream.state());
      RandomStream resumed = RandomStream.resume(saved);
      for (int k = 0; k < 200; k++) {
        assertEquals(stream.nextLong(), resumed.nextLong());
        assertEquals(stream.nextDouble(-2, 5), resumed.nextDouble(-2, 5));
        assertEquals(stream.nextInt(3 << 29), resumed.nextInt(3 << 29));
        assertEquals(stream.state(), resumed.state());
      }
      assertNotEquals(saved, stream.state());
    }
  }

  /** Files keep the state, so it is as frozen as the numbers. */
  @Test
  void theStateNeverChangesItsMeaning() {
    assertEquals(0, RandomStream.of(-0x9e3779b97f4a7c15L, -1).state());
    RandomStream stream = RandomStream.resume(5);
    SplittableRandom reference = new SplittableRandom(5);
    for (int k = 1; k <= 100; k++) {
      assertEquals(reference.nextLong(), stream.nextLong());
      assertEquals(5 + k * 0x9e3779b97f4a7c15L, stream.state());
    }
  }

  private static double correlation(RandomStream a, RandomStream b) {
    double sum = 0;
    int n = 20_000;
    for (int k = 0; k < n; k++) {
      sum += (a.nextDouble() - 0.5) * (b.nextDouble() - 0.5);
    }
    return 12 * sum / n;
  }

  @Test
  void noTwoStreamsOfARunStartAlike() {
    Set<Long> starts = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (long index = -100; index < 5000; index++) {
        assertTrue(starts.add(RandomStream.of(seed, index).nextLong()), seed + " " + index);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 97, 100})
  void wholeNumbersAreWithoutBias(int bound) {
    int[] bins = new int[bound];
    RandomStream stream = RandomStream.of(55, bound);
    for (int k = 0; k < 1000 * bound; k++) {
      bins[stream.nextInt(bound)]++;
    }
    double chi = chiSquared(bins, 1000);
    double freedom = bound - 1;
    assertTrue(chi <= freedom + 5 * Math.sqrt(2 * freedom) + 1e-9, bound + ": " + chi);
  }

  /** With 3/4 of 2^32 a generator that only takes a remainder draws some numbers twice as often. */
  @Test
  void largeBoundsAreWithoutBias() {
    int bound = 3 << 29;
    int low = 0;
    int draws = 100_000;
    RandomStream stream = RandomStream.of(56, 0);
    for (int k = 0; k < draws; k++) {
      int value = stream.nextInt(bound);
      assertTrue(value >= 0 && value < bound);
      low += value % 3 == 0 ? 1 : 0;
    }
    assertEquals(draws / 3.0, low, 5 * Math.sqrt(draws * 2 / 9.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void badBounds(int bound) {
    RandomStream stream = RandomStream.of(1, 1);
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> stream.nextInt(bound));
    assertTrue(refusal.getMessage().contains(Integer.toString(bound)), refusal.getMessage());
  }

  private static double chiSquared(int[] bins, double expected) {
    double chi = 0;
    for (int bin : bins) {
      chi += (bin - expected) * (bin - expected) / expected;
    }
    return chi;
  }
}
