package org.pesexplorer.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.JobState;

/**
 * The jobs of a runner as an observable list of snapshots, oldest first, and one line about them.
 * However fast the jobs report, at most one refresh waits at a time. Belongs to the window's
 * thread.
 */
public final class TaskList {
  private final JobRunner runner;
  private final UiScheduler scheduler;
  private final AtomicBoolean refreshWaits = new AtomicBoolean();
  private final ObservableList<TaskItem> items = FXCollections.observableArrayList();
  private final ObservableList<TaskItem> readOnlyItems =
      FXCollections.unmodifiableObservableList(items);
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");

  /**
   * Makes a list that follows a runner.
   *
   * @param runner whose jobs to show
   * @param scheduler brings each refresh to the window's thread
   */
  public TaskList(JobRunner runner, UiScheduler scheduler) {
    this.runner = Objects.requireNonNull(runner, "runner");
    this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
    runner.onChange(this::requestRefresh);
    requestRefresh();
  }

  /** The tasks, oldest first; read-only. */
  public ObservableList<TaskItem> items() {
    return readOnlyItems;
  }

  /** One line, such as "2 tasks (40 %)", "1 task failed" or, with nothing to say, "". */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Asks one job to stop; nothing happens when there is none with this number. */
  public void cancel(long id) {
    withJob(id, JobHandle::cancel);
  }

  /** Asks all jobs to stop. */
  public void cancelAll() {
    runner.cancelAll();
  }

  /** Takes a failed job off the list; nothing happens for any other number. */
  public void dismiss(long id) {
    withJob(id, runner::dismiss);
  }

  private void withJob(long id, Consumer<JobHandle<?>> action) {
    for (JobHandle<?> handle : runner.jobs()) {
      if (handle.id() == id) {
        action.accept(handle);
      }
    }
  }

  private void requestRefresh() {
    if (!refreshWaits.compareAndSet(false, true)) {
      return;
    }
    try {
      scheduler.run(this::refresh);
    } catch (RuntimeException e) {
      refreshWaits.set(false); // a later change may find the window's thread again
      throw e;
    }
  }

  private void refresh() {
    // Before the look at the jobs: what changes from here on asks for another refresh.
    refreshWaits.set(false);
    merge(runner.jobs().stream().map(TaskItem::of).toList());
    summary.set(summaryOf(items));
  }

  /** Changes only what differs, so that a view keeps its place. Both lists ascend by number. */
  private void merge(List<TaskItem> fresh) {
    Set<Long> ids = new HashSet<>();
    fresh.forEach(item -> ids.add(item.id()));
    items.removeIf(item -> !ids.contains(item.id()));
    for (int k = 0; k < fresh.size(); k++) {
      TaskItem item = fresh.get(k);
      if (k == items.size() || items.get(k).id() != item.id()) {
        items.add(k, item);
      } else if (!items.get(k).equals(item)) {
        items.set(k, item);
      }
    }
  }

  private static String summaryOf(List<TaskItem> items) {
    List<TaskItem> active = items.stream().filter(item -> !item.state().settled()).toList();
    long failed = items.stream().filter(item -> item.state() == JobState.FAILED).count();
    if (active.isEmpty()) {
      return failed == 0 ? "" : tasks(failed) + " failed";
    }
    String line = tasks(active.size()) + percent(active);
    return failed == 0 ? line : line + ", " + failed + " failed";
  }

  private static String tasks(long count) {
    return count == 1 ? "1 task" : count + " tasks";
  }

  /** The mean progress, unknown counted as none; nothing while none of the tasks has any. */
  private static String percent(List<TaskItem> active) {
    if (active.stream().noneMatch(item -> item.progress() >= 0)) {
      return "";
    }
    double mean =
        active.stream().mapToDouble(item -> Math.max(0, item.progress())).average().orElse(0);
    return " (" + (int) Math.floor(100 * mean + 1e-9) + " %)";
  }
}
