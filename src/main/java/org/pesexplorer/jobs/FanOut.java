package org.pesexplorer.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * The parts of one forEach under way. Whoever has time claims the next part, does it and claims
 * again; parts are claimed in order. So when a part fails, all before it have been claimed and are
 * finished, and the lowest failure is the same for any number of threads.
 *
 * <p>Nothing here can lock up: the caller waits for parts that some thread is doing, never for help
 * that has not come, and a thread in a part waits, if at all, for parts of a forEach within it.
 *
 * @param <W> what each thread that takes part works in
 */
final class FanOut<W> {
  private final ShareContext context;
  private final Helpers helpers;
  private final Workers workers;
  private final int parts;
  private final Supplier<? extends W> workspaces;
  private final WorkspacePartWork<? super W> work;
  private volatile boolean over;

  /** Guards the fields below. */
  private final Object lock = new Object();

  private int next;
  private int underWay;
  private int finished;

  /** Sum of the progress of the parts under way. */
  private double begun;

  private int failedPart;
  private Throwable failure;

  /**
   * Prepares the parts.
   *
   * @param context covers them all
   * @param helpers threads that may take part
   * @param workers where these enter while they do
   * @param parts how many, at least 0
   * @param workspaces makes a workspace
   * @param work does a part
   */
  FanOut(
      ShareContext context,
      Helpers helpers,
      Workers workers,
      int parts,
      Supplier<? extends W> workspaces,
      WorkspacePartWork<? super W> work) {
    this.context = context;
    this.helpers = helpers;
    this.workers = workers;
    this.parts = parts;
    this.workspaces = workspaces;
    this.work = work;
  }

  /** Does all parts on this thread and those that help, and returns when none is under way. */
  void run() throws Exception {
    List<Help> invited = new ArrayList<>();
    Throwable failed;
    try {
      for (int k = 0; k < Math.min(parts - 1, helpers.most()); k++) {
        Help help = new Help();
        invited.add(help);
        helpers.invite(help);
      }
      doParts();
    } finally {
      over = true;
      invited.forEach(helpers::dismiss);
      failed = awaitLast();
    }
    rethrow(failed);
    context.checkCancelled();
    context.advance(1);
  }

  private void doParts() {
    Participant caller = new Participant();
    boolean more = true;
    while (more) {
      more = caller.step();
    }
  }

  /** Waits for the parts under way. An interrupt does not end the wait and stays set. */
  private Throwable awaitLast() {
    boolean interrupted = false;
    synchronized (lock) {
      while (underWay > 0) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return failure;
    }
  }

  private static void rethrow(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (Exception) failure;
    }
  }

  /** The next part, which is then under way; -1 when no other is to be begun. */
  private int claim() {
    synchronized (lock) {
      if (next == parts || failure != null || over || context.cancelled()) {
        return -1;
      }
      underWay++;
      return next++;
    }
  }

  private void finish(Part part, Throwable thrown) {
    try {
      if (part.end(thrown == null)) {
        context.advance(progress());
        context.announce();
      }
    } finally {
      synchronized (lock) {
        if (thrown != null && !isEndOfCancelled(thrown)) {
          fail(part.index, thrown);
        }
        underWay--;
        lock.notifyAll();
      }
    }
  }

  /** A part that ends because the job was asked to stop has not failed. */
  private boolean isEndOfCancelled(Throwable thrown) {
    return context.cancelled() && Guard.comesFromCancelling(thrown);
  }

  /** Keeps the failure of the lowest part, and any other with it, so that none is lost. */
  private void fail(int part, Throwable thrown) {
    Throwable other = thrown;
    if (failure == null || part < failedPart) {
      other = failure;
      failure = thrown;
      failedPart = part;
    }
    if (other != null && other != failure) {
      failure.addSuppressed(other);
    }
  }

  private double progress() {
    synchronized (lock) {
      return finished == parts ? 1 : (finished + begun) / parts;
    }
  }

  /** Takes the progress of one part in, until it has ended. */
  private final class Part implements DoubleConsumer {
    private final int index;
    private double done;
    private boolean ended;

    Part(int index) {
      this.index = index;
    }

    @Override
    public void accept(double fraction) {
      synchronized (lock) {
        if (ended) {
          return;
        }
        begun += Math.max(done, fraction) - done;
        done = Math.max(done, fraction);
      }
      context.advance(progress());
    }

    /** Ends the part: its progress is no longer that of a part under way. Returns success. */
    private boolean end(boolean success) {
      synchronized (lock) {
        ended = true;
        begun -= done;
        finished += success ? 1 : 0;
      }
      return success;
    }
  }

  /** One that does parts, on one thread at a time. */
  private final class Participant {
    private boolean equipped;
    private W workspace;

    /** Does the next part; false when there is none. Throws nothing. */
    boolean step() {
      int index = claim();
      if (index < 0) {
        return false;
      }
      Part part = new Part(index);
      Throwable thrown = null;
      try {
        if (!equipped) {
          workspace = workspaces.get();
          equipped = true;
        }
        work.run(index, context.part(part), workspace);
      } catch (Throwable t) {
        thrown = t;
      }
      finish(part, thrown);
      return true;
    }
  }

  /** What a helping thread runs: parts, until there are none or a job waits for the thread. */
  private final class Help implements Runnable {
    private final Participant participant = new Participant();

    @Override
    public void run() {
      boolean more = true;
      workers.enter();
      try {
        while (more && !helpers.jobWaits()) {
          more = participant.step();
        }
      } finally {
        workers.leave();
      }
      if (more && !over) {
        helpers.invite(this);
        if (over) {
          helpers.dismiss(this);
        }
      }
    }
  }
}
