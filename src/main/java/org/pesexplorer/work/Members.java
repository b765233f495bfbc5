package org.pesexplorer.work;

import org.pesexplorer.core.relax.EnsembleMember;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/** Relaxes all members of an ensemble, in blocks over all threads that are free. */
final class Members {
  /** So many blocks at most: enough to share out evenly, few enough to count. */
  private static final int MOST_BLOCKS = 512;

  private Members() {}

  /** Takes in what was made; several threads call it at the same time. */
  interface Receiver {
    /** Takes the samples of a member. */
    void take(int index, EnsembleSample[] samples);

    /** Told when all members of a block have been taken. */
    default void finished(int from, int to) {}
  }

  /**
   * Relaxes all members.
   *
   * @throws JobException when they cannot be relaxed
   * @throws Exception for any other failure
   */
  static void run(JobContext context, EnsembleRequest request, Receiver receiver) throws Exception {
    int all = request.configurations();
    int size = 1 + (all - 1) / MOST_BLOCKS;
    int blocks = 1 + (all - 1) / size;
    context.forEach(
        blocks,
        () -> new EnsembleMember(request, context::checkCancelled),
        (block, own, member) -> {
          int from = block * size;
          int to = Math.min(all, from + size);
          for (int index = from; index < to; index++) {
            receiver.take(index, relax(member, index, own));
          }
          receiver.finished(from, to);
        });
  }

  private static EnsembleSample[] relax(EnsembleMember member, int index, JobContext context)
      throws JobException {
    try {
      EnsembleSample[] samples = member.run(index, context::cancelled);
      context.checkCancelled();
      return samples;
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Failures.inWords(e);
    }
  }
}
