package org.pesexplorer.ui.common;

import java.util.function.Consumer;
import java.util.function.Function;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.LatestSlot;
import org.pesexplorer.jobs.Problem;

/**
 * Makes the latest-wins pipelines of a view: questions go to the background, the newest answer
 * comes back on the FX thread.
 */
public final class Pipelines {
  private final JobRunner runner;
  private final LatestPoster poster;
  private final Consumer<Problem> fail;

  /** Brings the newest value of a key to the thread that shows it. */
  @FunctionalInterface
  public interface LatestPoster {
    /** Runs the work there, unless newer work of the same key comes first. */
    void latest(Object key, Runnable work);
  }

  /**
   * Makes the maker.
   *
   * @param runner runs the questions
   * @param poster brings answers to the FX thread
   * @param fail receives failures, on the FX thread
   */
  public Pipelines(JobRunner runner, LatestPoster poster, Consumer<Problem> fail) {
    this.runner = runner;
    this.poster = poster;
    this.fail = fail;
  }

  /**
   * A pipeline for one kind of question.
   *
   * @param title what is computed, for the task list and for failures
   * @param compute answers a question, on a worker thread
   * @param show receives the newest answer, on the FX thread
   * @return where questions go; a newer question makes older ones void
   */
  public <Q, R> Consumer<Q> live(String title, Function<Q, R> compute, Consumer<R> show) {
    Object key = new Object();
    LatestSlot<R> slot =
        new LatestSlot<>(
            runner,
            JobPool.COMPUTE,
            answer -> poster.latest(key, () -> show.accept(answer)),
            problem -> poster.latest(problem, () -> fail.accept(problem)));
    return question -> slot.submit(title, context -> compute.apply(question));
  }

  /** A pipeline for pictures of the surface, shown on the FX thread. */
  public MapPipeline maps(Consumer<MapFrame> show) {
    Object key = new Object();
    return new MapPipeline(
        runner,
        frame -> poster.latest(key, () -> show.accept(frame)),
        problem -> poster.latest(problem, () -> fail.accept(problem)));
  }
}
