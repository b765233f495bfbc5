package org.pesexplorer.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {
  private final RemainingTime remaining = new RemainingTime();

  @Test
  void isUnknownBeforeThereIsAPace() {
    assertTrue(remaining.at(0).isEmpty());
    assertTrue(remaining.at(100).isEmpty());
    remaining.report(10, 0);
    assertTrue(remaining.at(10).isEmpty());
  }

  @Test
  void followsASteadyPaceExactly() {
    for (int k = 1; k <= 50; k++) {
      remaining.report(k, k * 0.01);
      assertEquals(100 - k, remaining.at(k).orElseThrow(), 1e-9);
    }
    assertEquals(45, remaining.at(55).orElseThrow(), 1e-9);
  }

  @Test
  void countsDownBetweenReportsAndIsUnknownWhenOverdue() {
    remaining.report(10, 0.5);

    assertEquals(10, remaining.at(10).orElseThrow(), 1e-12);
    assertEquals(1, remaining.at(19).orElseThrow(), 1e-12);
    assertTrue(remaining.at(20.5).isEmpty());
  }

  @Test
  void aResumedJobIsMeasuredFromWhereItBegan() {
    remaining.report(0.1, 0.9);
    remaining.report(10.1, 0.95);

    assertEquals(10, remaining.at(10.1).orElseThrow(), 1e-9);
  }

  @Test
  void forgetsAnOldPaceWithoutJumping() {
    for (int k = 1; k <= 20; k++) {
      remaining.report(k, k * 0.01);
    }
    remaining.report(21, 0.21 + 0.01);
    double justAfter = remaining.at(21).orElseThrow();
    for (int k = 22; k <= 51; k++) {
      remaining.report(k, 0.22 + 0.02 * (k - 21));
    }
    remaining.report(52, 0.84);

    assertEquals(78, justAfter, 16, "one quick second hardly shows");
    assertEquals(8, remaining.at(52).orElseThrow(), 0.3, "a new pace is believed in the end");
  }

  @Test
  void burstsOfReportsAreMeasuredTogether() {
    double seconds = 1;
    remaining.report(seconds, 0.01);
    for (int k = 1; k <= 1000; k++) {
      seconds = 1 + k * 0.001;
      remaining.report(seconds, 0.01 + k * 0.00001);
    }

    assertEquals(98, remaining.at(seconds).orElseThrow(), 1e-6);
  }

  @Test
  void theHandleTakesItsTimesFromTheClock() {
    AtomicLong nanos = new AtomicLong(5_000_000_000L);
    JobHandle<Integer> handle =
        new JobHandle<>(
            1,
            "work",
            false,
            context -> {
              nanos.addAndGet(20_000_000_000L);
              context.progress(0.25, "quarter");
              return 1;
            },
            nanos::get,
            () -> {});
    assertEquals(0, handle.secondsElapsed());
    handle.execute(Helpers.NONE);
    nanos.addAndGet(7_000_000_000L);

    assertEquals(20, handle.secondsElapsed());
    assertTrue(handle.secondsLeft().isEmpty());
  }

  @Test
  void aRunningHandleGuessesFromItsReports() {
    AtomicLong nanos = new AtomicLong();
    JobHandle<?>[] self = new JobHandle<?>[1];
    JobHandle<Double> handle =
        new JobHandle<>(
            1,
            "work",
            false,
            context -> {
              nanos.addAndGet(20_000_000_000L);
              context.progress(0.25, "quarter");
              nanos.addAndGet(10_000_000_000L);
              return self[0].secondsLeft().orElseThrow();
            },
            nanos::get,
            () -> {});
    self[0] = handle;
    handle.execute(Helpers.NONE);

    assertEquals(50, handle.result().orElseThrow(), 1e-9);
  }
}
