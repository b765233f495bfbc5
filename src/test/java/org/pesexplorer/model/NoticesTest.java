package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.jobs.Problem;

class NoticesTest {
  private final Notices notices = new Notices();

  private static Problem problem(int number) {
    return new Problem("Problem " + number, "Advice", new IllegalStateException("test"));
  }

  @Test
  void theSameWordsAreShownOnce() {
    Problem first = problem(1);
    notices.report(first);
    notices.report(problem(1));
    notices.report(problem(2));
    assertEquals(2, notices.problems().size());
    notices.dismiss(first);
    assertEquals(List.of("Problem 2"), notices.problems().stream().map(Problem::title).toList());
    notices.report(problem(1));
    assertEquals(2, notices.problems().size());
  }

  @Test
  void theOldestGoWhenThereAreTooMany() {
    for (int k = 1; k <= 7; k++) {
      notices.report(problem(k));
    }
    assertEquals(
        List.of("Problem 3", "Problem 4", "Problem 5", "Problem 6", "Problem 7"),
        notices.problems().stream().map(Problem::title).toList());
  }

  @Test
  void theListCannotBeChangedFromOutside() {
    notices.report(problem(1));
    assertThrows(UnsupportedOperationException.class, () -> notices.problems().clear());
  }
}
