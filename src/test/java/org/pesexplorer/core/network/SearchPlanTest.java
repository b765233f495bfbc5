package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchPlanTest {
  private static final SearchAxis LAYERS =
      new SearchAxis.Choice("layers", List.of("8", "8,8", "16"));
  private static final SearchAxis LOSS = new SearchAxis.Choice("loss", List.of("mae", "mse"));
  private static final SearchAxis RATE = new SearchAxis.Range("rate", 1e-4, 1e-2, true, false);
  private static final SearchAxis BATCH = new SearchAxis.Range("batch", 16, 64, false, true);

  @Test
  void aGridHasEveryCombinationOnce() {
    SearchPlan plan = new SearchPlan(List.of(LAYERS, LOSS), 0, 1);
    assertEquals(6, plan.runs());
    List<List<String>> all = new ArrayList<>();
    for (int run = 0; run < 6; run++) {
      all.add(plan.words(run));
    }
    assertEquals(6, all.stream().distinct().count());
    assertEquals(List.of("8", "mae"), all.get(0));
    assertEquals(List.of("8", "mse"), all.get(1));
    assertEquals(List.of("16", "mse"), all.get(5));
    assertEquals(List.of("layers", "loss"), plan.names());
  }

  @Test
  void drawnRunsStayInTheirRangesAndFillThem() {
    SearchPlan plan = new SearchPlan(List.of(LAYERS, RATE, BATCH), 300, 7);
    int below = 0;
    for (int run = 0; run < 300; run++) {
      List<String> words = plan.words(run);
      double rate = Double.parseDouble(words.get(1));
      int batch = Integer.parseInt(words.get(2));
      assertTrue(rate >= 1e-4 && rate <= 1e-2, words.get(1));
      assertTrue(batch >= 16 && batch <= 64, words.get(2));
      below += rate < 1e-3 ? 1 : 0;
    }
    assertTrue(below > 110 && below < 190, "half of them below the middle of the logarithm");
  }

  @Test
  void moreRunsBeginWithTheSameOnes() {
    SearchPlan few = new SearchPlan(List.of(RATE, BATCH), 3, 5);
    SearchPlan many = new SearchPlan(List.of(RATE, BATCH), 30, 5);
    assertEquals(few.words(2), many.words(2));
    SearchPlan others = new SearchPlan(List.of(RATE, BATCH), 3, 6);
    assertTrue(!few.words(2).equals(others.words(2)), "another seed, other runs");
  }

  @Test
  void whatCannotBeSearchedIsRefused() {
    assertRefused(List.of(), 0, "at least one");
    assertRefused(List.of(RATE), 0, "how many runs are drawn");
    assertRefused(List.of(LOSS, LOSS), 0, "varied twice");
    assertRefused(List.of(RATE), SearchPlan.MOST_RUNS + 1, "from 1 to");
    assertThrows(
        IllegalArgumentException.class, () -> new SearchAxis.Range("rate", 0, 1, true, false));
    assertThrows(
        IllegalArgumentException.class, () -> new SearchAxis.Choice("loss", List.of("a", "a")));
  }

  private static void assertRefused(List<SearchAxis> axes, int random, String reason) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> new SearchPlan(axes, random, 1));
    assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
  }
}
