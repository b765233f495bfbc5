package org.pesexplorer.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every runner promises. */
@Timeout(30)
abstract class JobRunnerContract {
  static final Duration WATCHDOG = Duration.ofSeconds(30);

  private JobRunner runner;
  private LogCapture log;

  abstract JobRunner createRunner();

  JobRunner runner() {
    return runner;
  }

  LogCapture log() {
    return log;
  }

  @BeforeEach
  void open() {
    log = new LogCapture();
    runner = createRunner();
  }

  @AfterEach
  void close() {
    runner.close();
    log.close();
  }

  <R> JobHandle<R> settle(Job<R> job) {
    return settled(runner.submit("work", JobPool.COMPUTE, job));
  }

  static <R> JobHandle<R> settled(JobHandle<R> handle) {
    assertTrue(handle.awaitSettled(WATCHDOG), "the job never settled");
    return handle;
  }

  @Test
  void aResultIsKept() {
    JobHandle<Integer> handle = settle(context -> 42);

    assertEquals(JobState.SUCCEEDED, handle.state());
    assertEquals(Optional.of(42), handle.result());
    assertEquals(Optional.empty(), handle.problem());
    assertEquals(1, handle.progress());
    assertEquals("work", handle.title());
    assertTrue(handle.secondsLeft().isEmpty());
    assertEquals(List.of(), log.records());
  }

  @Test
  void aJobWithoutResultSucceeds() {
    JobHandle<Void> handle = settle(context -> null);

    assertEquals(JobState.SUCCEEDED, handle.state());
    assertEquals(Optional.empty(), handle.result());
  }

  @Test
  void numbersAscend() {
    JobHandle<Integer> first = settle(context -> 1);
    JobHandle<Integer> second = settle(context -> 2);

    assertTrue(second.id() > first.id());
  }

  @Test
  void anUnexpectedExceptionBecomesAProblemAndIsLogged() {
    IllegalStateException thrown = new IllegalStateException("broken");

    JobHandle<Integer> handle = settleThrowing(thrown);

    assertEquals(JobState.FAILED, handle.state());
    assertEquals(Optional.empty(), handle.result());
    Problem problem = handle.problem().orElseThrow();
    assertSame(thrown, problem.cause());
    assertTrue(problem.title().contains("work"), problem.title());
    assertTrue(problem.advice().contains("log"), problem.advice());
    assertEquals(List.of(thrown), log.thrown());
    assertEquals(Level.SEVERE, log.records().get(0).getLevel());
  }

  @Test
  void aJobExceptionBringsItsOwnWords() {
    JobException thrown =
        new JobException("The file is broken", "Choose another", new IOException("line 3"));

    Problem problem = settleThrowing(thrown).problem().orElseThrow();

    assertEquals(new Problem("The file is broken", "Choose another", thrown), problem);
    assertEquals(List.of(thrown), log.thrown());
  }

  @Test
  void anErrorFailsTheJobAndTheWorkerLivesOn() {
    AssertionError thrown = new AssertionError("impossible");

    JobHandle<Integer> failed = settleThrowing(thrown);

    assertEquals(JobState.FAILED, failed.state());
    assertSame(thrown, failed.problem().orElseThrow().cause());
    assertEquals(List.of(thrown), log.thrown());
    assertEquals(Optional.of(1), settle(context -> 1).result());
  }

  @Test
  void aLackOfMemoryHasItsOwnAdvice() {
    Problem problem = settleThrowing(new OutOfMemoryError("test")).problem().orElseThrow();

    assertTrue(problem.title().contains("memory"), problem.title());
    assertTrue(problem.advice().contains("more memory"), problem.advice());
  }

  private JobHandle<Integer> settleThrowing(Throwable thrown) {
    return settle(
        context -> {
          if (thrown instanceof Error error) {
            throw error;
          }
          throw (Exception) thrown;
        });
  }

  @Test
  void cancellingARunningJobInterruptsItAndCountsHoweverItEnds() {
    AtomicReference<Boolean> told = new AtomicReference<>();
    JobHandle<Integer> returning =
        settle(
            context -> {
              runner.cancelAll();
              told.set(Thread.currentThread().isInterrupted() && context.cancelled());
              return 1;
            });
    JobHandle<Integer> checking =
        settle(
            context -> {
              runner.cancelAll();
              context.checkCancelled();
              return 1;
            });

    assertEquals(true, told.get());
    for (JobHandle<Integer> handle : List.of(returning, checking)) {
      assertEquals(JobState.CANCELLED, handle.state());
      assertEquals(Optional.empty(), handle.result());
      assertEquals(Optional.empty(), handle.problem());
    }
    assertEquals(List.of(), log.records());
  }

  @Test
  void anythingThrownAfterACancelIsACancelButAStrangerIsLogged() {
    JobHandle<Integer> handle =
        settle(
            context -> {
              runner.cancelAll();
              throw new IllegalStateException("while stopping");
            });

    assertEquals(JobState.CANCELLED, handle.state());
    assertEquals(Optional.empty(), handle.problem());
    assertEquals(1, log.records().size());
    assertEquals(Level.WARNING, log.records().get(0).getLevel());
  }

  @Test
  void aCancellationThatNobodyAskedForIsAFailure() {
    assertEquals(JobState.FAILED, settleThrowing(new CancellationException("by itself")).state());
  }

  @Test
  void theInterruptOfACancelDoesNotReachTheNextJobOrTheCaller() {
    settled(
        runner.submit(
            "work",
            JobPool.FILES,
            context -> {
              runner.cancelAll();
              return 1;
            }));
    JobHandle<Boolean> next =
        settled(
            runner.submit(
                "next", JobPool.FILES, context -> Thread.currentThread().isInterrupted()));

    assertEquals(Optional.of(false), next.result());
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void anEndNeverChanges() {
    JobHandle<Integer> done = settle(context -> 1);
    JobHandle<Integer> failed = settleThrowing(new IllegalStateException("broken"));

    done.cancel();
    failed.cancel();

    assertEquals(JobState.SUCCEEDED, done.state());
    assertEquals(Optional.of(1), done.result());
    assertEquals(JobState.FAILED, failed.state());
    assertTrue(failed.problem().isPresent());
  }

  @Test
  void reportsAfterTheEndAreIgnored() {
    AtomicReference<JobContext> leaked = new AtomicReference<>();
    JobHandle<Integer> handle =
        settle(
            context -> {
              leaked.set(context);
              context.progress(0.25, "quarter");
              throw new JobException("stopped", "nothing");
            });

    leaked.get().progress(0.75, "late");
    leaked.get().message("later");

    assertEquals(0.25, handle.progress());
    assertEquals("quarter", handle.message());
  }

  @Test
  void listenersHearOfEachEndExactlyOnce() {
    JobHandle<Integer> done = settle(context -> 1);
    JobHandle<Integer> failed = settleThrowing(new IllegalStateException("broken"));
    JobHandle<Integer> cancelled =
        settle(
            context -> {
              runner.cancelAll();
              return 1;
            });

    for (JobHandle<Integer> handle : List.of(done, failed, cancelled)) {
      List<JobState> heard = new ArrayList<>();
      handle.onSettled(settled -> heard.add(settled.state()));
      handle.cancel();
      assertEquals(List.of(handle.state()), heard);
    }
  }

  @Test
  void aListenerFromBeforeTheEndHearsOnceOnTheThreadOfTheJob() {
    AtomicInteger calls = new AtomicInteger();
    AtomicReference<Thread> jobThread = new AtomicReference<>();
    AtomicReference<Thread> listenerThread = new AtomicReference<>();
    JobHandle<Integer> handle =
        runner.submitQuiet(
            "quiet",
            JobPool.COMPUTE,
            context -> {
              jobThread.set(Thread.currentThread());
              return 1;
            },
            settled -> {
              calls.incrementAndGet();
              listenerThread.set(Thread.currentThread());
            });
    settled(handle);
    runner.close();

    assertEquals(1, calls.get());
    assertSame(jobThread.get(), listenerThread.get());
  }

  @Test
  void aThrowingListenerLosesNoOther() {
    IllegalStateException thrown = new IllegalStateException("listener");
    AtomicInteger heard = new AtomicInteger();
    JobHandle<Integer> handle =
        settle(
            context -> {
              JobHandle<?> self = runner.jobs().get(0);
              self.onSettled(settled -> heard.incrementAndGet());
              self.onSettled(
                  settled -> {
                    throw thrown;
                  });
              self.onSettled(settled -> heard.incrementAndGet());
              return 1;
            });
    handle.onSettled(
        settled -> {
          throw thrown;
        });
    runner.close();

    assertEquals(2, heard.get());
    assertEquals(JobState.SUCCEEDED, handle.state());
    assertEquals(List.of(thrown, thrown), log.thrown());
  }

  @Test
  void progressIsUnknownThenOnlyGrows() {
    List<Double> seen = Collections.synchronizedList(new ArrayList<>());
    List<String> messages = Collections.synchronizedList(new ArrayList<>());
    settle(
        context -> {
          JobHandle<?> self = runner.jobs().get(0);
          Runnable look =
              () -> {
                seen.add(self.progress());
                messages.add(self.message());
              };
          look.run();
          context.message("begin");
          look.run();
          for (double fraction : new double[] {-3, 0.5, 0.2, 0.7, Double.POSITIVE_INFINITY}) {
            context.progress(fraction, "at " + fraction);
            look.run();
          }
          return 1;
        });

    assertEquals(List.of(-1.0, -1.0, 0.0, 0.5, 0.5, 0.7, 1.0), seen);
    assertEquals(
        List.of("", "begin", "at -3.0", "at 0.5", "at 0.2", "at 0.7", "at Infinity"), messages);
  }

  @Test
  void progressThatIsNoNumberAndSharesThatAreNoPartsAreRefused() {
    JobHandle<Integer> handle =
        settle(
            context -> {
              context.progress(0.5, "half");
              assertThrows(
                  IllegalArgumentException.class, () -> context.progress(Double.NaN, "nothing"));
              for (double weight : new double[] {Double.NaN, -0.1, 1.1}) {
                assertThrows(IllegalArgumentException.class, () -> context.share(weight));
              }
              throw new JobException("end", "of test");
            });

    assertEquals("end", handle.problem().orElseThrow().title());
    assertEquals(0.5, handle.progress());
  }

  @Test
  void sharesMapToTheNextPartOfTheirParent() {
    List<Double> seen = Collections.synchronizedList(new ArrayList<>());
    settle(
        context -> {
          JobHandle<?> self = runner.jobs().get(0);
          JobContext first = context.share(0.5);
          first.progress(0.5, "first, half");
          seen.add(self.progress());
          JobContext second = context.share(0.25);
          second.progress(0, "second begins where the first ends");
          seen.add(self.progress());
          JobContext nested = second.share(0.5);
          nested.progress(1, "half of the second");
          seen.add(self.progress());
          first.progress(1, "a late report does not go back");
          seen.add(self.progress());
          context.progress(0.875, "own");
          JobContext last = context.share(0.5);
          last.progress(1, "the rest, not more");
          seen.add(self.progress());
          return 1;
        });

    assertEquals(List.of(0.25, 0.5, 0.625, 0.625, 1.0), seen);
  }

  @Test
  void aShareSeesTheCancel() {
    JobHandle<Boolean> handle =
        settle(
            context -> {
              JobContext share = context.share(1);
              assertFalse(share.cancelled());
              runner.cancelAll();
              share.checkCancelled();
              return true;
            });

    assertEquals(JobState.CANCELLED, handle.state());
    assertEquals(List.of(), log.records());
  }

  @Test
  void theListHoldsWhatRunsAndWhatFailed() {
    List<List<JobHandle<?>>> during = Collections.synchronizedList(new ArrayList<>());
    JobHandle<Integer> failed = settleThrowing(new IllegalStateException("broken"));
    JobHandle<Integer> done =
        settle(
            context -> {
              during.add(runner.jobs());
              return 1;
            });

    assertEquals(List.of(List.of(failed, done)), during);
    assertEquals(List.of(failed), runner.jobs());
    runner.dismiss(done);
    assertEquals(List.of(failed), runner.jobs());
    runner.dismiss(failed);
    assertEquals(List.of(), runner.jobs());
  }

  @Test
  void changesAreAnnouncedAndAThrowingListenerLosesNoOther() {
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    runner.onChange(
        () -> {
          throw new IllegalStateException("listener");
        });
    runner.onChange(
        () -> runner.jobs().forEach(handle -> seen.add(handle.state() + handle.message())));
    JobHandle<Integer> failed =
        settle(
            context -> {
              context.progress(0.5, " half");
              throw new JobException("end", "of test");
            });
    runner.close();

    assertTrue(seen.contains("QUEUED"), seen::toString);
    assertTrue(seen.contains("RUNNING"), seen::toString);
    assertTrue(seen.contains("RUNNING half"), seen::toString);
    assertTrue(seen.contains("FAILED half"), seen::toString);
    int before = log.records().size();
    runner.dismiss(failed);
    assertEquals(before + 1, log.records().size());
  }

  @Test
  void quietJobsAreListedNowhereAndOutliveCancelAll() {
    AtomicInteger changes = new AtomicInteger();
    runner.onChange(changes::incrementAndGet);
    JobHandle<Boolean> handle =
        settled(
            runner.submitQuiet(
                "picture",
                JobPool.COMPUTE,
                context -> {
                  context.progress(0.5, "half");
                  boolean listed = !runner.jobs().isEmpty();
                  runner.cancelAll();
                  return listed || context.cancelled();
                }));
    JobHandle<Integer> failing =
        settled(
            runner.submitQuiet(
                "picture",
                JobPool.COMPUTE,
                context -> {
                  throw new IllegalStateException("broken");
                }));
    runner.close();

    assertEquals(Optional.of(false), handle.result());
    assertEquals(JobState.FAILED, failing.state());
    assertInstanceOf(IllegalStateException.class, log.thrown().get(0));
    assertEquals(List.of(), runner.jobs());
    assertEquals(0, changes.get());
  }

  @Test
  void afterCloseEverythingComesBackCancelled() {
    runner.close();
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger settled = new AtomicInteger();

    JobHandle<Integer> handle =
        runner.submit("late", JobPool.COMPUTE, context -> runs.incrementAndGet());
    JobHandle<Integer> quiet =
        runner.submitQuiet(
            "late",
            JobPool.FILES,
            context -> runs.incrementAndGet(),
            ended -> settled.incrementAndGet());

    assertEquals(JobState.CANCELLED, handle.state());
    assertEquals(JobState.CANCELLED, quiet.state());
    assertEquals(0, runs.get());
    assertEquals(1, settled.get());
    assertEquals(List.of(), runner.jobs());
    assertEquals(0, handle.secondsElapsed());
    runner.close();
  }

  @Test
  void closingFromWithinAJobCancelsIt() {
    JobHandle<Integer> handle =
        settle(
            context -> {
              runner.close();
              return 1;
            });

    assertEquals(JobState.CANCELLED, handle.state());
  }

  @Test
  void aSlotDeliversInOrderAndPassesFailuresOn() {
    List<Integer> delivered = Collections.synchronizedList(new ArrayList<>());
    List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    LatestSlot<Integer> slot =
        new LatestSlot<>(runner, JobPool.COMPUTE, delivered::add, problems::add);
    for (int k = 0; k < 50; k++) {
      int value = k;
      slot.submit("picture", context -> value);
      awaitIdle(slot);
    }
    slot.submit(
        "picture",
        context -> {
          throw new JobException("no picture", "none");
        });
    awaitIdle(slot);

    assertEquals(50, delivered.size());
    assertEquals(delivered.stream().sorted().toList(), delivered);
    assertEquals("no picture", problems.get(0).title());
    assertEquals(1, problems.size());
    assertEquals(List.of(), runner.jobs());
  }

  @Test
  void aSlotSurvivesAThrowingReceiverAndOneThatSubmits() {
    List<Integer> delivered = Collections.synchronizedList(new ArrayList<>());
    AtomicReference<LatestSlot<Integer>> slot = new AtomicReference<>();
    slot.set(
        new LatestSlot<>(
            runner,
            JobPool.COMPUTE,
            value -> {
              delivered.add(value);
              if (value < 3) {
                slot.get().submit("again", context -> value + 1);
              }
              throw new IllegalStateException("receiver");
            },
            problem -> delivered.add(-1)));

    slot.get().submit("first", context -> 1);
    awaitIdle(slot.get());

    assertEquals(List.of(1, 2, 3), delivered);
    assertEquals(3, log.records().size());
  }

  /** Waits, without a sleep, until nothing runs or waits; the class's time limit watches. */
  static void awaitIdle(LatestSlot<?> slot) {
    while (!slot.idle()) {
      Thread.onSpinWait();
    }
  }
}
