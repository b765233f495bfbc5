package org.pesexplorer.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

final class ExitGuardTest {
  @Test
  void closingTheGuardClosesTheRunner() {
    JobRunner runner = ThreadJobRunner.withThreads(1);
    try (ExitGuard guard = new ExitGuard(runner)) {
      assertSame(runner, guard.runner());
    }
    JobHandle<String> late = runner.submit("late", JobPool.COMPUTE, context -> "done");
    assertEquals(JobState.CANCELLED, late.state());
  }

  @Test
  void closingTwiceDoesNoHarm() {
    ExitGuard guard = new ExitGuard(new DirectJobRunner());
    guard.close();
    guard.close();
    assertEquals(
        JobState.CANCELLED,
        guard.runner().submit("late", JobPool.COMPUTE, context -> "done").state());
  }
}
