package org.pesexplorer.model;

import org.pesexplorer.jobs.JobRunner;

/** Trains networks in the background. Belongs to the thread of the window. */
public final class Trainings {
  private final Errands errands;

  /** Makes the service. */
  public Trainings(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.errands = new Errands(runner, scheduler, notices);
  }

  Errands errands() {
    return errands;
  }
}
