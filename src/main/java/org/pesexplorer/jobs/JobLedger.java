package org.pesexplorer.jobs;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The books of a runner: numbers the jobs, knows those in hand, tells who listens. */
final class JobLedger {
  private final AtomicLong ids = new AtomicLong();
  private final NavigableMap<Long, JobHandle<?>> inHand = new ConcurrentSkipListMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Enters a listed job. */
  <R> JobHandle<R> enter(String title, Job<R> job) {
    JobHandle<R> handle =
        new JobHandle<>(ids.incrementAndGet(), title, false, job, System::nanoTime, this::announce);
    inHand.put(handle.id(), handle);
    handle.onSettled(this::settled);
    announce();
    return handle;
  }

  /** Enters a job that no list shows. */
  <R> JobHandle<R> enterQuiet(
      String title, Job<R> job, Consumer<? super JobHandle<R>> settledListener) {
    JobHandle<R> handle =
        new JobHandle<>(ids.incrementAndGet(), title, true, job, System::nanoTime, () -> {});
    inHand.put(handle.id(), handle);
    handle.onSettled(settled -> inHand.remove(settled.id()));
    handle.onSettled(settledListener);
    return handle;
  }

  List<JobHandle<?>> listed() {
    return inHand.values().stream().filter(JobLedger::isListed).toList();
  }

  private static boolean isListed(JobHandle<?> handle) {
    JobState state = handle.state();
    return !handle.quiet() && (state == JobState.FAILED || !state.settled());
  }

  void dismiss(JobHandle<?> handle) {
    if (handle.state() == JobState.FAILED && inHand.remove(handle.id(), handle)) {
      announce();
    }
  }

  /** Cancels the listed jobs, newest first, so that none starts in place of a cancelled one. */
  void cancelListed() {
    inHand.descendingMap().values().stream().filter(JobLedger::isListed).forEach(JobHandle::cancel);
  }

  /** Cancels every job, newest first. */
  void cancelEverything() {
    inHand.descendingMap().values().forEach(JobHandle::cancel);
  }

  /** The threads of the job that the calling thread works on; none when it works on none. */
  Set<Thread> colleagues() {
    for (JobHandle<?> handle : inHand.values()) {
      Set<Thread> workers = handle.workers().now();
      if (workers.contains(Thread.currentThread())) {
        return workers;
      }
    }
    return Set.of();
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void settled(JobHandle<?> handle) {
    if (handle.state() != JobState.FAILED) {
      inHand.remove(handle.id());
    }
    announce();
  }

  private void announce() {
    for (Runnable listener : listeners) {
      Guard.run("a listener of the task list", listener);
    }
  }
}
