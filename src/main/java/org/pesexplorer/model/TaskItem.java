package org.pesexplorer.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.Problem;

/**
 * A job at one moment, for the task list.
 *
 * @param id number of the job, unique within its runner
 * @param title what it does
 * @param state where it stands
 * @param progress done part, 0 to 1; -1 when unknown
 * @param message what it is doing; may be empty
 * @param secondsLeft guess of the time left; empty when unknown
 * @param problem what went wrong; empty unless it failed
 */
public record TaskItem(
    long id,
    String title,
    JobState state,
    double progress,
    String message,
    OptionalDouble secondsLeft,
    Optional<Problem> problem) {

  /** The job as it is now. */
  static TaskItem of(JobHandle<?> handle) {
    return new TaskItem(
        handle.id(),
        handle.title(),
        handle.state(),
        handle.progress(),
        handle.message(),
        handle.secondsLeft(),
        handle.problem());
  }
}
