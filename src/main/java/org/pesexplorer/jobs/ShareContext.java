package org.pesexplorer.jobs;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** The context of a job, a part or a share of these: maps its own 0 to 1 into their progress. */
final class ShareContext implements JobContext {
  private final JobHandle<?> handle;
  private final Helpers helpers;
  private final DoubleConsumer gauge;
  private final double base;
  private final double weight;
  private double taken;

  /**
   * Makes a context.
   *
   * @param handle the job's handle
   * @param helpers who may take part in its work
   * @param gauge takes the progress of the job or of the part that this context belongs to
   * @param base that progress at this context's 0
   * @param weight how much of that progress this context covers
   */
  ShareContext(
      JobHandle<?> handle, Helpers helpers, DoubleConsumer gauge, double base, double weight) {
    this.handle = handle;
    this.helpers = helpers;
    this.gauge = gauge;
    this.base = base;
    this.weight = weight;
  }

  @Override
  public void progress(double fraction, String message) {
    if (Double.isNaN(fraction)) {
      throw new IllegalArgumentException("progress must be a number, was NaN");
    }
    Objects.requireNonNull(message, "message");
    advance(Math.max(0, Math.min(1, fraction)));
    handle.say(message);
  }

  /** Takes progress in, from 0 to 1; those who listen hear of it with the next message. */
  void advance(double fraction) {
    synchronized (this) {
      taken = Math.max(taken, fraction);
    }
    gauge.accept(base + fraction * weight);
  }

  /** Has those who listen look at the progress. */
  void announce() {
    handle.announce();
  }

  @Override
  public void message(String message) {
    handle.say(Objects.requireNonNull(message, "message"));
  }

  @Override
  public boolean cancelled() {
    return handle.cancelRequested();
  }

  @Override
  public void checkCancelled() {
    if (cancelled()) {
      throw new CancellationException("\"" + handle.title() + "\" was cancelled");
    }
  }

  @Override
  public ShareContext share(double part) {
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException("weight of a share must be from 0 to 1, was " + part);
    }
    synchronized (this) {
      double from = taken;
      taken = Math.min(1, from + part);
      return new ShareContext(
          handle, helpers, gauge, base + from * weight, (taken - from) * weight);
    }
  }

  @Override
  public JobContext withThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("number of threads must be at least 1, was " + threads);
    }
    ShareContext rest = share(1);
    return new ShareContext(handle, helpers.atMost(threads - 1), gauge, rest.base, rest.weight);
  }

  /** The context of a part of the same job whose progress goes elsewhere. */
  ShareContext part(DoubleConsumer partGauge) {
    return new ShareContext(handle, helpers, partGauge, 0, 1);
  }

  @Override
  public void forEach(int parts, PartWork work) throws Exception {
    Objects.requireNonNull(work, "work");
    forEach(parts, () -> null, (part, context, nothing) -> work.run(part, context));
  }

  @Override
  public <W> void forEach(
      int parts, Supplier<? extends W> workspaces, WorkspacePartWork<? super W> work)
      throws Exception {
    Objects.requireNonNull(workspaces, "workspaces");
    Objects.requireNonNull(work, "work");
    if (parts < 0) {
      throw new IllegalArgumentException("number of parts must not be negative, was " + parts);
    }
    new FanOut<W>(share(1), helpers, handle.workers(), parts, workspaces, work).run();
  }
}
