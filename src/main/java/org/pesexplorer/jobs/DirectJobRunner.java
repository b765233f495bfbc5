package org.pesexplorer.jobs;

import java.util.Set;

/**
 * Runs every job at once on the thread that submits it, before {@link #submit} returns. For tests.
 */
public final class DirectJobRunner extends LedgerRunner {
  @Override
  void start(JobHandle<?> handle, JobPool pool) {
    handle.execute(Helpers.NONE);
  }

  @Override
  void endThreads(Set<Thread> spared) {}
}
