package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.network.Split.Part;
import org.pesexplorer.core.random.RandomStream;

class SplitPlanTest {
  private static final int ROWS = 600;
  private static final SplitTable TABLE = table();

  private static SplitTable table() {
    RandomStream random = RandomStream.of(1, 0);
    double[] inputs = Samples.numbers(random, ROWS * 2, 1);
    int[] classes = new int[ROWS];
    double[] widths = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      classes[row] = 10 + random.nextInt(8);
      widths[row] = 1.5 + 0.1 * random.nextInt(30);
    }
    return new SplitTable(2, inputs, Samples.numbers(random, ROWS, 5), classes, widths);
  }

  private static SplitPlan plan(SplitPlan.Kind kind, long seed) {
    return new SplitPlan(kind, 0.15, 0.15, seed);
  }

  @ParameterizedTest
  @EnumSource(SplitPlan.Kind.class)
  void everyRowHasOnePartOfAboutItsSizeAndSeedsRepeat(SplitPlan.Kind kind) {
    Part[] parts = plan(kind, 5).parts(ROWS, TABLE);
    Split split = Split.of(parts);

    int[] all =
        IntStream.concat(
                Arrays.stream(split.training()),
                IntStream.concat(Arrays.stream(split.validation()), Arrays.stream(split.test())))
            .sorted()
            .toArray();
    assertArrayEquals(Samples.all(ROWS), all);
    boolean whole =
        kind == SplitPlan.Kind.CLUSTERS
            || kind == SplitPlan.Kind.CLASS
            || kind == SplitPlan.Kind.WIDTH;
    assertEquals(90, split.test().length, whole ? 45 : 0);
    assertEquals(90, split.validation().length, whole ? 45 : 0);
    assertArrayEquals(parts, plan(kind, 5).parts(ROWS, TABLE));
    boolean drawn = whole || kind == SplitPlan.Kind.RANDOM;
    assertEquals(drawn, !Arrays.equals(parts, plan(kind, 6).parts(ROWS, TABLE)));
  }

  @Test
  void groupsStayTogether() {
    assertWhole(SplitPlan.Kind.CLASS, row -> TABLE.classes()[row]);
    assertWhole(SplitPlan.Kind.WIDTH, row -> TABLE.widths()[row]);
  }

  private static void assertWhole(SplitPlan.Kind kind, IntToDoubleFunction group) {
    Part[] parts = plan(kind, 3).parts(ROWS, TABLE);
    Map<Double, Part> seen = new HashMap<>();
    for (int row = 0; row < ROWS; row++) {
      Part before = seen.putIfAbsent(group.applyAsDouble(row), parts[row]);
      assertTrue(before == null || before == parts[row]);
    }
    assertTrue(seen.containsValue(Part.TEST) && seen.containsValue(Part.VALIDATION));
  }

  @Test
  void orderedSplitsGoFromTrainingOverValidationToTest() {
    assertAscending(SplitPlan.Kind.HIGHEST_ENERGY, row -> TABLE.energies()[row]);
    assertAscending(SplitPlan.Kind.LOWEST_ENERGY, row -> -TABLE.energies()[row]);
    Scaling scaling = Scaling.fit(TABLE.inputs(), 2, Samples.all(ROWS));
    assertAscending(
        SplitPlan.Kind.FARTHEST,
        row ->
            Math.hypot(
                scaling.apply(0, TABLE.inputs()[2 * row]),
                scaling.apply(1, TABLE.inputs()[2 * row + 1])));
  }

  private static void assertAscending(SplitPlan.Kind kind, IntToDoubleFunction key) {
    Split split = plan(kind, 3).split(ROWS, TABLE);
    double training = Arrays.stream(split.training()).mapToDouble(key).max().orElseThrow();
    double from = Arrays.stream(split.validation()).mapToDouble(key).min().orElseThrow();
    double to = Arrays.stream(split.validation()).mapToDouble(key).max().orElseThrow();
    double test = Arrays.stream(split.test()).mapToDouble(key).min().orElseThrow();
    assertTrue(training <= from && to <= test, "" + kind);
  }

  /** Test rows of whole clusters have no near twin in training. */
  @Test
  void clustersKeepTestRowsFartherAwayThanChance() {
    double chance = meanNearest(plan(SplitPlan.Kind.RANDOM, 2).split(ROWS, TABLE));
    double apart = meanNearest(plan(SplitPlan.Kind.CLUSTERS, 2).split(ROWS, TABLE));
    assertTrue(apart > 1.5 * chance, apart + " against " + chance);
  }

  private static double meanNearest(Split split) {
    double sum = 0;
    for (int test : split.test()) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int row : split.training()) {
        nearest =
            Math.min(
                nearest,
                Math.hypot(
                    TABLE.inputs()[2 * test] - TABLE.inputs()[2 * row],
                    TABLE.inputs()[2 * test + 1] - TABLE.inputs()[2 * row + 1]));
      }
      sum += nearest;
    }
    return sum / split.test().length;
  }

  @Test
  void partsMayBeEmptyButTraining() {
    Split split = new SplitPlan(SplitPlan.Kind.RANDOM, 0.2, 0, 1).split(10, TABLE);
    assertEquals(8, split.training().length);
    assertEquals(2, split.validation().length);
    assertEquals(0, split.test().length);
    assertThrows(
        IllegalArgumentException.class, () -> new SplitPlan(SplitPlan.Kind.RANDOM, 0.5, 0.5, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new SplitPlan(SplitPlan.Kind.RANDOM, -0.1, 0, 1));
    SplitPlan most = new SplitPlan(SplitPlan.Kind.RANDOM, 0.45, 0.45, 1);
    assertThrows(IllegalArgumentException.class, () -> most.parts(2, TABLE));
    assertThrows(
        IllegalArgumentException.class, () -> new Split(new int[0], new int[1], new int[0]));
  }

  @Test
  void tooFewGroupsAndMissingColumnsAreRefused() {
    double[] none = new double[0];
    int[] two = new int[10];
    two[4] = 1;
    SplitTable table = new SplitTable(1, none, none, two, none);
    SplitPlan three = plan(SplitPlan.Kind.CLASS, 1);
    Exception e = assertThrows(IllegalArgumentException.class, () -> three.parts(10, table));
    assertTrue(e.getMessage().contains("too few"), e.getMessage());
    SplitPlan widths = plan(SplitPlan.Kind.WIDTH, 1);
    e = assertThrows(IllegalArgumentException.class, () -> widths.parts(10, table));
    assertTrue(e.getMessage().contains("widths"), e.getMessage());
    SplitPlan clusters = plan(SplitPlan.Kind.CLUSTERS, 1);
    assertThrows(IllegalArgumentException.class, () -> clusters.parts(10, table));
    assertFalse(Arrays.asList(plan(SplitPlan.Kind.RANDOM, 1).parts(10, table)).contains(null));
  }
}
