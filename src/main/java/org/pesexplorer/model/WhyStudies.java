package org.pesexplorer.model;

import org.pesexplorer.jobs.JobRunner;

/** Computes why the thesis stopped at 0.47 E_c. Belongs to the thread of the window. */
public final class WhyStudies {
  private final Errands errands;

  /** Makes the service. */
  public WhyStudies(JobRunner runner, UiScheduler scheduler, Notices notices) {
    this.errands = new Errands(runner, scheduler, notices);
  }

  Errands errands() {
    return errands;
  }
}
