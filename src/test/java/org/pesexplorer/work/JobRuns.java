package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.logging.Logger;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.jobs.ThreadJobRunner;

/** Runs jobs inside the test. */
final class JobRuns {
  static final Duration LONG = Duration.ofMinutes(2);

  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  private JobRuns() {}

  /** The result of a job that must succeed. */
  static <R> R result(Job<R> job, int threads) {
    JobHandle<R> handle = run(job, threads);
    assertEquals(JobState.SUCCEEDED, handle.state(), () -> String.valueOf(handle.problem()));
    return handle.result().orElseThrow();
  }

  /** What a job fails with that must fail. Its failure is kept off the screen. */
  static Problem problem(Job<?> job) {
    LOG.setFilter(entry -> false);
    try {
      return run(job, 2).problem().orElseThrow();
    } finally {
      LOG.setFilter(null);
    }
  }

  /**
   * Cancels a job on one thread as soon as it says so; it must end as cancelled, with no result.
   *
   * @param job receives what it calls when it is to be cancelled
   */
  static void cancelled(Function<Runnable, Job<?>> job) {
    CompletableFuture<JobHandle<?>> handle = new CompletableFuture<>();
    Job<?> stopped = job.apply(() -> handle.join().cancel());
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<Object> running = runner.submit("Job", JobPool.COMPUTE, stopped::run);
      handle.complete(running);
      assertTrue(running.awaitSettled(LONG));
      assertEquals(JobState.CANCELLED, running.state(), () -> String.valueOf(running.problem()));
      assertTrue(running.result().isEmpty());
    }
  }

  private static <R> JobHandle<R> run(Job<R> job, int threads) {
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(threads)) {
      JobHandle<R> handle = runner.submit("Job", JobPool.COMPUTE, job);
      assertTrue(handle.awaitSettled(LONG));
      return handle;
    }
  }
}
