package org.pesexplorer.jobs;

import java.util.Objects;
import java.util.concurrent.CancellationException;

/** The context of a whole job or of a share of it: maps its own 0 to 1 into the job's progress. */
final class ShareContext implements JobContext {
  private final JobHandle<?> handle;
  private final double base;
  private final double weight;
  private double taken;

  /**
   * Makes a context.
   *
   * @param handle the job's handle
   * @param base progress of the job at this context's 0
   * @param weight part of the job's progress that this context covers
   */
  ShareContext(JobHandle<?> handle, double base, double weight) {
    this.handle = handle;
    this.base = base;
    this.weight = weight;
  }

  @Override
  public void progress(double fraction, String message) {
    if (Double.isNaN(fraction)) {
      throw new IllegalArgumentException("progress must be a number, was NaN");
    }
    Objects.requireNonNull(message, "message");
    double own = Math.max(0, Math.min(1, fraction));
    synchronized (this) {
      taken = Math.max(taken, own);
    }
    handle.report(base + own * weight, message);
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
  public JobContext share(double part) {
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException("weight of a share must be from 0 to 1, was " + part);
    }
    synchronized (this) {
      double from = taken;
      taken = Math.min(1, from + part);
      return new ShareContext(handle, base + from * weight, (taken - from) * weight);
    }
  }
}
