package org.pesexplorer.cli;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.logging.Logger;
import org.pesexplorer.jobs.ExitGuard;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.ThreadJobRunner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of commands that take a while, and how these run their work. */
final class JobOptions {
  private static final int MOST_THREADS = 1024;
  private static final Duration PAUSE = Duration.ofMillis(250);

  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger JOBS_LOG = Logger.getLogger("org.pesexplorer.jobs");

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "how many threads calculate (default: as many as there are processors). The result does"
              + " not depend on it.")
  private Integer threads;

  @Option(
      names = "--progress",
      description =
          "say on standard error how far the work is, even where that is no terminal (default: on"
              + " a terminal only)")
  private boolean progress;

  /**
   * Checks the values.
   *
   * @throws ParameterException when one is out of its range
   */
  void check() {
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '--threads': the number of threads must be from 1 to "
              + MOST_THREADS
              + ", was "
              + threads);
    }
  }

  /**
   * Runs a job to its end. Ctrl-C stops it and waits until it has put away what it had begun.
   *
   * @throws CancellationException when it was stopped
   * @throws Exception what the job threw
   */
  <R> R run(String title, Job<R> job) throws Exception {
    ThreadJobRunner runner =
        threads == null ? ThreadJobRunner.commandLine() : ThreadJobRunner.withThreads(threads);
    // What a job throws is said once, in words, by whoever called this.
    JOBS_LOG.setFilter(entry -> entry.getThrown() == null);
    try (ExitGuard guard = new ExitGuard(runner)) {
      JobHandle<R> handle = guard.runner().submit(title, JobPool.COMPUTE, job);
      await(handle);
      return result(handle);
    } finally {
      JOBS_LOG.setFilter(null);
    }
  }

  /** Says something to whoever is told how far the work is; nobody else hears it. */
  void say(String words) {
    if (progress || ProgressLine.onTerminal()) {
      spec.commandLine().getErr().println(words);
    }
  }

  private void await(JobHandle<?> handle) {
    boolean terminal = ProgressLine.onTerminal();
    if (!progress && !terminal) {
      handle.awaitSettled(FOREVER);
      return;
    }
    ProgressLine line = new ProgressLine(spec.commandLine().getErr(), terminal);
    while (!handle.awaitSettled(PAUSE) && !Thread.currentThread().isInterrupted()) {
      line.show(handle);
    }
    line.show(handle);
    line.clear();
  }

  private static <R> R result(JobHandle<R> handle) throws Exception {
    if (handle.problem().isPresent()) {
      Throwable cause = handle.problem().get().cause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw (Exception) cause;
    }
    return handle
        .result()
        .orElseThrow(() -> new CancellationException("Stopped; nothing was written."));
  }
}
