package org.pesexplorer.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectJobRunnerTest extends ForEachContract {
  @Override
  JobRunner createRunner() {
    return new DirectJobRunner();
  }

  @Override
  int mostThreads() {
    return 1;
  }

  @Test
  void jobsHaveSettledWhenSubmitReturns() {
    JobHandle<Thread> handle =
        runner().submit("work", JobPool.FILES, context -> Thread.currentThread());

    assertEquals(Optional.of(Thread.currentThread()), handle.result());
  }

  @Test
  void anInterruptOfTheCallerIsKeptFromTheJobAndGivenBack() {
    Thread.currentThread().interrupt();
    JobHandle<Boolean> handle =
        runner().submit("work", JobPool.COMPUTE, context -> Thread.currentThread().isInterrupted());

    assertTrue(Thread.interrupted());
    assertFalse(handle.result().orElseThrow());
  }
}
