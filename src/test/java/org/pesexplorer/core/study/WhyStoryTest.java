package org.pesexplorer.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhyStoryTest {
  private static final int CAPACITY = 0;
  private static final int NEIGHBOURS = 1;
  private static final int SCALING = 2;
  private static final int DATABASE = 3;
  private static final int CELL = 4;
  private static final int COVERAGE = 5;

  private static String text(WhyStudy study, int step) {
    return WhyStory.of(study).get(step).text();
  }

  private static void says(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), part + " in: " + text);
    }
  }

  @Test
  void nothingIsToldBeforeItsFiguresAreKnown() {
    List<WhyStep> steps = WhyStory.of(WhyStudy.empty(WhyCases.TINY));
    assertEquals(7, steps.size());
    assertTrue(steps.stream().noneMatch(WhyStep::told));
    WhyStudy one =
        new WhyStudy(
            WhyCases.TINY,
            Map.of(
                WhyDatabase.FIXED_EQUATION_9,
                WhyCases.ground(WhyDatabase.FIXED_EQUATION_9, 0.4, 3, 0.5)),
            Map.of(),
            Map.of());
    assertEquals(
        List.of(false, true, false, false, true, false, false),
        WhyStory.of(one).stream().map(WhyStep::told).toList());
    assertTrue(WhyStory.of(WhyCases.whole()).stream().allMatch(WhyStep::told));
  }

  @Test
  void figuresAreThoseOfTheStudy() {
    WhyStudy study = WhyCases.whole();
    says(text(study, CAPACITY), "0.480 E_c with inputs as they are", "0.476 E_c on the test part");
    says(text(study, NEIGHBOURS), "0.150 E_c", "3.2 times better", "0.427");
    says(text(study, SCALING), "0.160 E_c", "0.120 E_c", "1.3 times smaller");
    says(text(study, CELL), "428 % wrong against dv/ds", "60 % wrong against d(N v)/ds");
    says(text(study, COVERAGE), "26 % of that path");
  }

  @Test
  void whatFiguresDoNotSayIsNotSaid() {
    WhyStudy study = WhyCases.whole();
    WhyStudy worse = WhyCases.with(study, WhyCases.row(WhyCell.NETWORK_SCALED, 0.9, 2));
    says(text(worse, SCALING), "5.6 times larger", "does not tell yet");
    assertFalse(text(worse, SCALING).contains("gets lost"));
    WhyStudy same = WhyCases.with(study, WhyCases.row(WhyCell.NETWORK_SCALED, 0.161, 2));
    says(text(same, SCALING), "about the same");
    WhyStudy bad = WhyCases.with(study, WhyCases.row(WhyCell.MIXED_NETWORK, 0.02, 5));
    says(text(bad, COVERAGE), "does not show yet");
    WhyStudy far =
        WhyCases.with(
            WhyCases.with(study, WhyCases.row(WhyCell.LINEAR_UNSCALED, 3, 2)),
            WhyCases.row(WhyCell.LINEAR_SCALED, 1, 2));
    says(text(far, CAPACITY), "stopped short");
    WhyStudy slow = WhyCases.with(study, WhyCases.row(WhyCell.LINEAR_SCALED, 0.478, 2));
    slow = WhyCases.with(slow, WhyCases.row(WhyCell.LINEAR_UNSCALED, 0.657, 2));
    says(text(slow, CAPACITY), "nothing left to gain", "has not got there yet");
    WhyStudy images = WhyCases.with(study, WhyCases.row(WhyCell.UPDATED_NETWORK, 0.3, 2));
    says(text(images, DATABASE), "Images alone do not help");
    says(text(study, DATABASE), "as high as 10.000 E_c");
  }

  @Test
  void figuresInWords() {
    assertEquals("0.0021", WhyWords.error(0.0021));
    assertEquals("0.476", WhyWords.error(0.4761));
    assertEquals("5812", WhyWords.error(5811.6));
    assertEquals("\u2013", WhyWords.error(Double.NaN));
    assertEquals("7.4 %", WhyWords.percent(0.074));
    assertEquals("428 %", WhyWords.percent(4.281));
    assertEquals("\u2013", WhyWords.percent(Double.NaN));
    assertEquals("24 times smaller", WhyWords.change(0.48, 0.02));
    assertEquals("about the same", WhyWords.change(0.48, 0.46));
  }
}
