package org.pesexplorer.jobs;

/**
 * Closes a runner when the program is told to end, as by Ctrl-C, so that its jobs stop and put away
 * what they had begun to write before the program is gone. Closing the guard closes the runner,
 * too.
 */
public final class ExitGuard implements AutoCloseable {
  private final JobRunner runner;
  private final Thread hook;

  /** Guards a runner from now on. */
  public ExitGuard(JobRunner runner) {
    this.runner = runner;
    this.hook = new Thread(runner::close, "pes-exit");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The runner that is guarded. */
  public JobRunner runner() {
    return runner;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending and the hook runs by itself; closing twice does no harm.
      Guard.LOG.fine("the program was ending when a runner was closed");
    }
    runner.close();
  }
}
