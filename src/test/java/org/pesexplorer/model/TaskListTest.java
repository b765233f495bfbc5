package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobException;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.ThreadJobRunner;

@Timeout(30)
class TaskListTest {
  private static final Logger LOG = Logger.getLogger("org.pesexplorer.jobs");

  private final JobRunner runner = new DirectJobRunner();

  /** The failures here are meant; other tests see that they are logged. */
  @BeforeEach
  void keepTheLogOffTheScreen() {
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void close() {
    runner.close();
    LOG.setUseParentHandlers(true);
  }

  private static TaskList direct(JobRunner runner) {
    return new TaskList(runner, Runnable::run);
  }

  private static String summary(TaskList list) {
    return list.summaryProperty().get();
  }

  private JobHandle<Integer> fail(String title) {
    return runner.submit(
        title,
        JobPool.COMPUTE,
        context -> {
          context.progress(0.75, "nearly");
          throw new JobException("No " + title, "Try again");
        });
  }

  @Test
  void followsAJobFromStartToEnd() {
    TaskList list = direct(runner);
    assertEquals("", summary(list));
    List<String> summaries = new ArrayList<>();
    List<TaskItem> items = new ArrayList<>();
    runner.submit(
        "Generate",
        JobPool.COMPUTE,
        context -> {
          summaries.add(summary(list));
          context.progress(0.29, "rows");
          summaries.add(summary(list));
          items.addAll(list.items());
          return 1;
        });

    assertEquals(List.of("1 task", "1 task (29 %)"), summaries);
    TaskItem item = items.get(0);
    assertEquals("Generate", item.title());
    assertEquals(JobState.RUNNING, item.state());
    assertEquals(0.29, item.progress());
    assertEquals("rows", item.message());
    assertTrue(item.problem().isEmpty());
    assertEquals(List.of(), list.items());
    assertEquals("", summary(list));
  }

  @Test
  void severalTasksShareOneLine() {
    TaskList list = direct(runner);
    List<String> summaries = new ArrayList<>();
    fail("map");
    runner.submit(
        "outer",
        JobPool.COMPUTE,
        context -> {
          context.progress(0.5, "half");
          return runner.submit(
              "inner",
              JobPool.FILES,
              inner -> {
                summaries.add(summary(list));
                inner.progress(0.3, "third");
                summaries.add(summary(list));
                return list.items().size();
              });
        });

    assertEquals(List.of("2 tasks (25 %), 1 failed", "2 tasks (40 %), 1 failed"), summaries);
    assertEquals("1 task failed", summary(list));
    fail("chart");
    assertEquals("2 tasks failed", summary(list));
  }

  @Test
  void failedTasksStayWithTheirReasonUntilDismissed() {
    TaskList list = direct(runner);
    JobHandle<Integer> map = fail("map");
    JobHandle<Integer> chart = fail("chart");

    assertEquals(2, list.items().size());
    TaskItem item = list.items().get(0);
    assertEquals(map.id(), item.id());
    assertEquals(JobState.FAILED, item.state());
    assertEquals(0.75, item.progress());
    assertEquals("No map", item.problem().orElseThrow().title());
    assertEquals("Try again", item.problem().orElseThrow().advice());

    list.dismiss(map.id());
    assertEquals(List.of(chart.id()), list.items().stream().map(TaskItem::id).toList());
    list.dismiss(12345);
    list.dismiss(chart.id());
    assertEquals("", summary(list));
  }

  @Test
  void showsWhatWasThereBefore() {
    fail("map");

    assertEquals("1 task failed", summary(direct(runner)));
  }

  @Test
  void cancelStopsOneAndCancelAllTheRest() {
    TaskList list = direct(runner);
    List<Boolean> cancelled = new ArrayList<>();
    JobHandle<Integer> one =
        runner.submit(
            "one",
            JobPool.COMPUTE,
            context -> {
              list.cancel(list.items().get(0).id() + 1);
              cancelled.add(context.cancelled());
              list.cancel(list.items().get(0).id());
              cancelled.add(context.cancelled());
              return 1;
            });
    JobHandle<Integer> other =
        runner.submit(
            "other",
            JobPool.COMPUTE,
            context -> {
              list.cancelAll();
              return 1;
            });

    assertEquals(List.of(false, true), cancelled);
    assertEquals(JobState.CANCELLED, one.state());
    assertEquals(JobState.CANCELLED, other.state());
    assertEquals(List.of(), list.items());
  }

  @Test
  void itemsAreReadOnlyAndUnchangedOnesKeepTheirPlace() {
    TaskList list = direct(runner);
    JobHandle<Integer> first = fail("first");
    JobHandle<Integer> second = fail("second");
    fail("third");
    List<String> changes = new ArrayList<>();
    list.items()
        .addListener(
            (ListChangeListener<TaskItem>)
                change -> {
                  while (change.next()) {
                    change.getRemoved().forEach(item -> changes.add("-" + item.title()));
                    change.getAddedSubList().forEach(item -> changes.add("+" + item.title()));
                  }
                });

    list.dismiss(second.id());
    list.dismiss(first.id());

    assertEquals(List.of("-second", "-first"), changes);
    assertThrows(UnsupportedOperationException.class, () -> list.items().remove(0));
  }

  @Test
  void atMostOneRefreshWaits() {
    Deque<Runnable> posted = new ArrayDeque<>();
    TaskList list = new TaskList(runner, posted::add);
    assertEquals(1, posted.size());
    fail("map");
    runner.submit(
        "many",
        JobPool.COMPUTE,
        context -> {
          for (int k = 0; k <= 1000; k++) {
            context.progress(k / 1000.0, "step " + k);
          }
          return 1;
        });
    assertEquals(1, posted.size());
    assertEquals("", summary(list));

    posted.remove().run();
    assertEquals("1 task failed", summary(list));
    fail("chart");
    assertEquals(1, posted.size());
    posted.remove().run();
    assertEquals("2 tasks failed", summary(list));
  }

  @Test
  void aRefreshThatCannotBePostedDoesNotBlockLaterOnes() {
    List<Runnable> posted = new ArrayList<>();
    boolean[] broken = {false};
    TaskList list =
        new TaskList(
            runner,
            action -> {
              if (broken[0]) {
                throw new IllegalStateException("no window");
              }
              posted.add(action);
            });
    posted.remove(0).run();
    broken[0] = true;
    JobHandle<Integer> failed = fail("map");
    broken[0] = false;
    runner.dismiss(failed);
    assertEquals(1, posted.size());
    posted.remove(0).run();
    assertEquals("", summary(list));
  }

  @Test
  void seesTheLastStateOfJobsOnOtherThreads() throws Exception {
    Deque<Runnable> posted = new ConcurrentLinkedDeque<>();
    JobHandle<Integer> handle;
    TaskList list;
    try (ThreadJobRunner threads = ThreadJobRunner.withThreads(2)) {
      list = new TaskList(threads, posted::add);
      CountDownLatch started = new CountDownLatch(1);
      handle =
          threads.submit(
              "work",
              JobPool.COMPUTE,
              context -> {
                context.progress(0.5, "half");
                started.countDown();
                new CountDownLatch(1).await();
                return 1;
              });
      assertTrue(started.await(30, TimeUnit.SECONDS));
      runAll(posted);
      assertEquals("1 task (50 %)", summary(list));
      list.cancel(handle.id());
      assertTrue(handle.awaitSettled(Duration.ofSeconds(30)));
    }
    // Closing joined the threads, so every change has been announced.
    runAll(posted);
    assertEquals(JobState.CANCELLED, handle.state());
    assertEquals("", summary(list));
    assertEquals(List.of(), list.items());
  }

  private static void runAll(Deque<Runnable> posted) {
    for (Runnable action = posted.poll(); action != null; action = posted.poll()) {
      action.run();
    }
  }
}
