package org.pesexplorer.ui.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlayClockTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int CASES = 300;

  private final Random random = new Random(11);
  private final PlayClock clock = new PlayClock();

  private long head() {
    return clock.headProperty().get();
  }

  private boolean playing() {
    return clock.playingProperty().get();
  }

  private PlayClock any(long length, boolean loop, double speed) {
    PlayClock made = new PlayClock();
    made.load(length);
    made.loopProperty().set(loop);
    made.speedProperty().set(speed);
    made.play();
    return made;
  }

  @Test
  void manyShortTicksGoAsFarAsOneLongTick() {
    for (int k = 0; k < CASES; k++) {
      long length = 1L + random.nextInt(2000);
      boolean loop = random.nextBoolean();
      double speed = 0.5 * Math.pow(10, 4 * random.nextDouble());
      PlayClock one = any(length, loop, speed);
      PlayClock many = any(length, loop, speed);
      for (int second = 0; second < 3; second++) {
        long whole = (long) (SECOND * random.nextDouble());
        one.tick(whole);
        long left = whole;
        while (left > 0) {
          long part = Math.min(left, 1L + random.nextInt(40_000_000));
          many.tick(part);
          left -= part;
        }
        String run = length + " attempts, " + speed + " a second, loop " + loop;
        assertEquals(one.headProperty().get(), many.headProperty().get(), run);
        assertEquals(one.playingProperty().get(), many.playingProperty().get(), run);
      }
    }
  }

  @Test
  void fractionsAreCarried() {
    clock.load(100);
    clock.speedProperty().set(0.5);
    clock.play();
    for (int k = 0; k < 3; k++) {
      clock.tick(SECOND / 2);
      assertEquals(0, head());
    }
    clock.tick(SECOND / 2);
    assertEquals(1, head());
    clock.tick(SECOND);
    clock.tick(SECOND);
    assertEquals(2, head());
  }

  @Test
  void aChangeOfSpeedKeepsThePlace() {
    clock.load(1000);
    clock.speedProperty().set(10);
    clock.play();
    clock.tick(SECOND / 20);
    assertEquals(0, head());
    clock.speedProperty().set(100);
    clock.tick(SECOND / 200);
    assertEquals(1, head());
    clock.speedProperty().set(0.5);
    assertEquals(1, head());
  }

  @Test
  void aLongPauseBetweenTicksCountsAsOneSecond() {
    clock.load(1000);
    clock.speedProperty().set(30);
    clock.play();
    clock.tick(3600 * SECOND);
    assertEquals(30, head());
    clock.tick(-SECOND);
    assertEquals(30, head());
  }

  @Test
  void atTheEndOfACompleteRunItStopsAndPlayStartsAgain() {
    clock.load(10);
    clock.speedProperty().set(20);
    clock.play();
    clock.tick(SECOND);
    assertEquals(10, head());
    assertFalse(playing());
    clock.tick(SECOND);
    assertEquals(10, head());
    clock.play();
    assertEquals(0, head());
    assertTrue(playing());
    clock.tick(SECOND / 4);
    assertEquals(5, head());
    clock.toggle();
    assertFalse(playing());
    clock.tick(SECOND);
    assertEquals(5, head());
    clock.toggle();
    assertEquals(5, head());
    assertTrue(playing());
  }

  @Test
  void aLoopShowsTheEndAndThenTheStart() {
    clock.load(3);
    clock.loopProperty().set(true);
    clock.speedProperty().set(1);
    clock.play();
    for (int k = 1; k <= 50; k++) {
      clock.tick(SECOND);
      assertEquals(k % 4, head());
      assertTrue(playing());
    }
    clock.loopProperty().set(false);
    clock.tick(SECOND);
    assertEquals(3, head());
    assertFalse(playing());
  }

  @Test
  void itWaitsAtTheEndOfARunThatIsStillRecorded() {
    clock.begin(40);
    assertTrue(clock.growing());
    clock.loopProperty().set(true);
    clock.speedProperty().set(20);
    clock.play();
    clock.tick(SECOND);
    assertEquals(0, head());
    assertTrue(playing());
    clock.recorded(5);
    clock.tick(SECOND);
    clock.tick(SECOND);
    assertEquals(5, head());
    assertTrue(playing());
    // What was waited for is not made up for.
    clock.recorded(30);
    clock.tick(SECOND / 10);
    assertEquals(7, head());
    clock.loopProperty().set(false);
    clock.complete();
    assertEquals(30, clock.plannedProperty().get());
    clock.tick(SECOND);
    clock.tick(SECOND);
    assertEquals(30, head());
    assertFalse(playing());
  }

  @Test
  void aRunThatEndsBeforeItsFirstAttemptStops() {
    clock.begin(40);
    clock.loopProperty().set(true);
    clock.play();
    clock.complete();
    clock.tick(SECOND);
    assertFalse(playing());
    clock.play();
    assertFalse(playing());
  }

  @Test
  void aRecordOnlyGrows() {
    clock.begin(10);
    clock.recorded(4);
    assertThrows(IllegalArgumentException.class, () -> clock.recorded(3));
    assertThrows(IllegalArgumentException.class, () -> clock.begin(-1));
    clock.recorded(12);
    assertEquals(12, clock.plannedProperty().get());
    assertEquals(12, clock.lengthProperty().get());
    clock.seek(9);
    clock.begin(20);
    assertEquals(0, head());
    assertEquals(0, clock.lengthProperty().get());
    assertFalse(playing());
  }

  @Test
  void theEndOfARecordingDoesNotMoveTheHead() {
    clock.begin(1_000_000);
    clock.recorded(500);
    clock.speedProperty().set(PlayClock.FASTEST);
    clock.play();
    clock.tick(SECOND / 10_000);
    assertEquals(100, head());
    clock.complete(); // the highest speed falls to the 500 attempts there are
    clock.tick(SECOND / 100);
    assertEquals(105, head());
  }

  @Test
  void stepsStayWithinTheRunAndPause() {
    clock.load(10);
    clock.stepMove(-1);
    assertEquals(0, head());
    clock.play();
    clock.stepMove(1);
    assertEquals(1, head());
    assertFalse(playing());
    clock.seek(10);
    clock.stepMove(1);
    assertEquals(10, head());
    clock.seek(99);
    assertEquals(10, head());
    clock.seek(-3);
    assertEquals(0, head());
    clock.toEnd();
    assertEquals(10, head());
    clock.toStart();
    assertEquals(0, head());
  }

  @Test
  void scansAreSteppedToWhereTheyAreComplete() {
    clock.load(10);
    long[][] expected = {{0, 4, 0}, {1, 4, 0}, {4, 8, 0}, {5, 8, 4}, {8, 10, 4}, {10, 10, 8}};
    for (long[] row : expected) {
      clock.seek(row[0]);
      clock.stepScan(1, 4);
      assertEquals(row[1], head(), "on from " + row[0]);
      clock.seek(row[0]);
      clock.stepScan(-1, 4);
      assertEquals(row[2], head(), "back from " + row[0]);
    }
    clock.play();
    clock.stepScan(1, 4);
    assertFalse(playing());
    assertThrows(IllegalArgumentException.class, () -> clock.stepScan(1, 0));
  }

  @Test
  void seekingWhilePlayingGoesOnFromThere() {
    clock.load(1000);
    clock.speedProperty().set(10);
    clock.play();
    clock.tick(SECOND / 20);
    clock.seek(500);
    assertTrue(playing());
    clock.tick(SECOND / 20);
    assertEquals(500, head());
    clock.tick(SECOND / 20);
    assertEquals(501, head());
  }

  @Test
  void theHighestSpeedPlaysTheRunInASecond() {
    for (long length : new long[] {160, 1_000_000}) {
      clock.load(length);
      clock.speedProperty().set(PlayClock.FASTEST);
      clock.play();
      clock.tick(SECOND / 2);
      assertEquals(length / 2, head());
      clock.tick(SECOND / 2);
      assertEquals(length, head());
    }
    clock.load(5);
    assertEquals(60, clock.attemptsPerSecond());
  }

  @Test
  void theScaleOfSpeedsIsLogarithmicAndReadsBack() {
    clock.load(50_000);
    assertEquals(PlayClock.SLOWEST, clock.speedAt(0));
    assertEquals(PlayClock.SLOWEST, clock.speedAt(-1));
    assertEquals(PlayClock.FASTEST, clock.speedAt(1));
    assertEquals(160, clock.speedAt(0.5), 1e-9);
    assertEquals(1, clock.fractionOf(PlayClock.FASTEST));
    assertEquals(0, clock.fractionOf(PlayClock.SLOWEST));
    double before = 0;
    for (int k = 0; k < 100; k++) {
      double speed = clock.speedAt(k / 100.0);
      assertEquals(k / 100.0, clock.fractionOf(speed), 0.01);
      assertTrue(speed > before, "faster to the right");
      before = speed;
    }
  }

  @Test
  void speedsThatAreNoneAreRefused() {
    clock.speedProperty().set(0.001);
    assertEquals(PlayClock.SLOWEST, clock.speedProperty().get());
    assertThrows(IllegalArgumentException.class, () -> clock.speedProperty().set(Double.NaN));
    assertEquals(PlayClock.SLOWEST, clock.speedProperty().get());
  }

  @Test
  void withoutARunNothingPlays() {
    clock.play();
    assertFalse(playing());
    clock.stepMove(1);
    clock.toEnd();
    assertEquals(0, head());
  }
}
