package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTicksTest {
  private static List<String> labels(ChartAxis axis, int target) {
    return ChartTicks.major(axis, target).stream().map(Tick::label).toList();
  }

  @Test
  void powersOfTenHaveRaisedDigits() {
    ChartAxis axis = ChartAxis.log("loss").withRange(1e-8, 1);
    List<String> labels = labels(axis, 4);
    assertTrue(labels.contains("10\u207b\u2076"), labels.toString());
    assertTrue(labels.contains("0.01") || labels.contains("1"), labels.toString());
    ChartAxis large = ChartAxis.linear("v").withRange(0, 5e8);
    assertTrue(labels(large, 5).contains("2\u00b710\u2078"), labels(large, 5).toString());
  }

  @Test
  void wholeNumbersOnly() {
    ChartAxis axis = ChartAxis.linear("epoch").withIntegerTicks();
    assertEquals(List.of("0", "1", "2"), labels(axis.withRange(0, 2), 10));
    assertEquals(List.of("3"), labels(axis.withRange(2.6, 3.2), 10));
    assertEquals(List.of("0", "50", "100"), labels(axis.withRange(0, 100), 2));
  }

  @Test
  void aNarrowLogarithmicAxisIsMarkedLikeALinearOne() {
    ChartAxis axis = ChartAxis.log("loss").withRange(0.02, 0.09);
    assertEquals(List.of("0.02", "0.04", "0.06", "0.08"), labels(axis, 4));
    assertEquals(List.of(), ChartTicks.minor(axis));
  }

  @Test
  void betweenPowersOfTenStandFaintLines() {
    ChartAxis axis = ChartAxis.log("loss").withRange(0.1, 1);
    assertEquals(8, ChartTicks.minor(axis).size());
    assertEquals(List.of(), ChartTicks.minor(ChartAxis.log("x").withRange(1e-9, 1)));
    assertEquals(List.of(), ChartTicks.minor(ChartAxis.linear("x").withRange(1, 100)));
  }

  @Test
  void aShiftedAxisIsMarkedAtRoundValuesThatDoNotCrowd() {
    ChartAxis axis = ChartAxis.logOffset("v", 3.2).withRange(-3.1, 1e6);
    List<Tick> ticks = ChartTicks.major(axis, 8);
    List<String> labels = ticks.stream().map(Tick::label).toList();
    assertTrue(labels.containsAll(List.of("0", "100", "10000")), labels.toString());
    double least = Double.POSITIVE_INFINITY;
    for (int k = 1; k < ticks.size(); k++) {
      double gap =
          axis.scale().place(ticks.get(k).value()) - axis.scale().place(ticks.get(k - 1).value());
      least = Math.min(least, gap);
    }
    assertTrue(least > 0.5, labels.toString());
    ChartAxis narrow = ChartAxis.logOffset("v", 3.2).withRange(1000.1, 1000.9);
    assertTrue(ChartTicks.major(narrow, 4).size() >= 2);
  }

  @Test
  void noPartOfALongLogarithmicAxisIsWithoutMarks() {
    for (double top : new double[] {1e6, 1e16, 1e31, 1e200}) {
      ChartAxis axis = ChartAxis.logOffset("v", 7).withRange(-6, top);
      List<Tick> ticks = ChartTicks.major(axis, 12);
      double span = axis.scale().place(top) - axis.scale().place(-6);
      double before = axis.scale().place(-6);
      for (Tick tick : ticks) {
        double place = axis.scale().place(tick.value());
        assertTrue(place - before < span / 4, tick + " of " + ticks);
        before = place;
      }
      assertTrue(axis.scale().place(top) - before < span / 4, ticks.toString());
    }
  }
}
