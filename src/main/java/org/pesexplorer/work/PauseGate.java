package org.pesexplorer.work;

import org.pesexplorer.jobs.JobContext;

/** Holds a job up while it is shut. The job's threads wait at it, within a row. */
public final class PauseGate {
  private volatile boolean paused;

  /** Has whoever comes wait. */
  public void pause() {
    paused = true;
  }

  /** Lets everybody through. */
  public synchronized void resume() {
    paused = false;
    notifyAll();
  }

  /** Whether it is shut. */
  public boolean paused() {
    return paused;
  }

  /**
   * Waits while the gate is shut.
   *
   * @throws java.util.concurrent.CancellationException when the job was asked to stop
   */
  void pass(JobContext context) {
    context.checkCancelled();
    if (paused) {
      await(context);
    }
  }

  private synchronized void await(JobContext context) {
    boolean interrupted = false;
    try {
      while (paused) {
        context.checkCancelled();
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    context.checkCancelled();
  }
}
