package org.pesexplorer.model;

import org.pesexplorer.jobs.JobRunner;

/** Judges networks in the background. Belongs to the thread of the window. */
public final class Judgements {
  private final Errands errands;

  /** Makes the service. */
  public Judgements(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.errands = new Errands(runner, scheduler, notices);
  }

  Errands errands() {
    return errands;
  }
}
