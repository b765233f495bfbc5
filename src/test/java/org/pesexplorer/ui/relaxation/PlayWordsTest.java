package org.pesexplorer.ui.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlayWordsTest {
  @Test
  void thePlaceCountsScansAndTheirMoves() {
    assertEquals("scan  0 of 40, move 0 of 4", PlayWords.place(0, 160, 4));
    assertEquals("scan  1 of 40, move 1 of 4", PlayWords.place(1, 160, 4));
    assertEquals("scan  1 of 40, move 4 of 4", PlayWords.place(4, 160, 4));
    assertEquals("scan  2 of 40, move 1 of 4", PlayWords.place(5, 160, 4));
    assertEquals("scan 17 of 40, move 3 of 4", PlayWords.place(67, 160, 4));
    assertEquals("scan 40 of 40, move 4 of 4", PlayWords.place(160, 160, 4));
    assertEquals("scan 3 of 3, move  2 of 20", PlayWords.place(42, 42, 20));
  }

  @Test
  void whereAScanIsOneStepThePlaceCountsSteps() {
    assertEquals("step   0 of 100", PlayWords.place(0, 100, 1));
    assertEquals("step  42 of 100", PlayWords.place(42, 100, 1));
    assertEquals("step 100 of 100", PlayWords.place(100, 100, 1));
  }

  @Test
  void thePlaceIsAsWideEverywhere() {
    int width = PlayWords.place(0, 3000, 20).length();
    for (long head = 0; head <= 3000; head++) {
      assertEquals(width, PlayWords.place(head, 3000, 20).length());
    }
  }

  @Test
  void theSpeedHasAsManyDigitsAsItNeeds() {
    PlayClock clock = new PlayClock();
    clock.load(5000);
    double[] speeds = {0.5, 1, 1.6, 2, 20, 450, 4999, 5000, PlayClock.FASTEST};
    String[] words = {
      "0.5 moves/s",
      "1 move/s",
      "1.6 moves/s",
      "2 moves/s",
      "20 moves/s",
      "450 moves/s",
      "4999 moves/s",
      "max",
      "max"
    };
    for (int k = 0; k < speeds.length; k++) {
      clock.speedProperty().set(speeds[k]);
      assertEquals(words[k], PlayWords.speed(clock));
    }
  }
}
