package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final List<String> asked = new ArrayList<>();
  private final Turns turns = new Turns(Runnable::run);

  private void take(String question) {
    turns.take(
        () -> {
          turns.asked();
          asked.add(question);
        });
  }

  @Test
  void theNewestQuestionFollowsTheAnswer() {
    take("first");
    take("second");
    take("third");
    assertEquals(List.of("first"), asked);
    turns.answered();
    assertEquals(List.of("first", "third"), asked);
    turns.answered();
    take("fourth");
    assertEquals(List.of("first", "third", "fourth"), asked);
  }

  @Test
  void nothingWaitsTwice() {
    take("first");
    turns.answered();
    turns.answered();
    assertEquals(List.of("first"), asked);
  }
}
