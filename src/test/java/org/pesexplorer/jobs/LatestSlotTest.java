package org.pesexplorer.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The slot on real threads; what both runners share is in the contract. */
@Timeout(30)
class LatestSlotTest {
  private final List<Integer> delivered = Collections.synchronizedList(new ArrayList<>());
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<Thread> deliverer = new AtomicReference<>();
  private LogCapture log;
  private ThreadJobRunner runner;
  private LatestSlot<Integer> slot;

  @BeforeEach
  void open() {
    log = new LogCapture();
    runner = ThreadJobRunner.withThreads(2);
    slot =
        new LatestSlot<>(
            runner,
            JobPool.COMPUTE,
            value -> {
              deliverer.set(Thread.currentThread());
              delivered.add(value);
            },
            problems::add);
  }

  @AfterEach
  void close() {
    runner.close();
    log.close();
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(30, TimeUnit.SECONDS), "nobody opened the latch");
  }

  /**
   * A job that ignores its cancellation until the latch opens, and returns a value all the same.
   */
  private static Job<Integer> stubborn(int value, CountDownLatch started, CountDownLatch release) {
    return context -> {
      started.countDown();
      while (release.getCount() > 0) {
        Thread.onSpinWait();
      }
      return value;
    };
  }

  @Test
  void theNewestReplacesTheRunningAndTheWaitingOne() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger middleRuns = new AtomicInteger();
    AtomicReference<JobContext> first = new AtomicReference<>();
    slot.submit(
        "one",
        context -> {
          first.set(context);
          return stubborn(1, started, release).run(context);
        });
    await(started);
    assertFalse(slot.idle());
    assertEquals(List.of(), runner.jobs());

    slot.submit("two", context -> middleRuns.incrementAndGet());
    assertTrue(first.get().cancelled());
    slot.submit("three", context -> 3);
    release.countDown();
    JobRunnerContract.awaitIdle(slot);

    assertEquals(List.of(3), delivered);
    assertEquals(0, middleRuns.get());
    assertEquals(List.of(), problems);
    assertTrue(deliverer.get().getName().startsWith("pes-live-"), deliverer.get().getName());
  }

  @Test
  void aFailureOfASupersededJobIsNotPassedOn() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    slot.submit(
        "one",
        context -> {
          stubborn(1, started, release).run(context);
          throw new JobException("late", "nothing");
        });
    await(started);
    slot.submit("two", context -> 2);
    release.countDown();
    JobRunnerContract.awaitIdle(slot);

    assertEquals(List.of(2), delivered);
    assertEquals(List.of(), problems);
  }

  @Test
  void cancelDropsWhatRunsAndWhatWaits() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    slot.submit("one", stubborn(1, started, release));
    await(started);
    slot.submit("two", context -> 2);
    slot.cancel();
    release.countDown();
    JobRunnerContract.awaitIdle(slot);
    assertEquals(List.of(), delivered);

    slot.submit("three", context -> 3);
    JobRunnerContract.awaitIdle(slot);
    assertEquals(List.of(3), delivered);
  }

  @Test
  void closingTheRunnerLeavesTheSlotIdle() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    slot.submit(
        "one",
        context -> {
          started.countDown();
          new CountDownLatch(1).await();
          return 1;
        });
    await(started);
    runner.close();
    assertTrue(slot.idle());

    slot.submit("two", context -> 2);
    assertTrue(slot.idle());
    assertEquals(List.of(), delivered);
    assertEquals(List.of(), problems);
  }

  @Test
  void underFireOnlyOneRunsAndNoSupersededResultArrivesLate() {
    SplittableRandom random = new SplittableRandom(11);
    AtomicInteger newest = new AtomicInteger(-1);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger mostAtOnce = new AtomicInteger();
    List<String> broken = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger last = new AtomicInteger(-1);
    LatestSlot<Integer> busy =
        new LatestSlot<>(
            runner,
            JobPool.COMPUTE,
            value -> {
              if (value < newest.get()) {
                broken.add(value + " after " + newest.get() + " was submitted");
              }
              if (value <= last.getAndSet(value)) {
                broken.add(value + " out of order");
              }
            },
            problems::add);
    int count = 20_000;
    for (int k = 0; k < count; k++) {
      int value = k;
      busy.submit(
          "picture",
          context -> {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.onSpinWait();
            atOnce.decrementAndGet();
            return value;
          });
      newest.set(k); // submit has returned: from here on nothing older may arrive
      int pause = random.nextInt(400);
      for (int p = 0; p < pause; p++) {
        Thread.onSpinWait();
      }
    }
    JobRunnerContract.awaitIdle(busy);

    assertEquals(List.of(), broken);
    assertEquals(1, mostAtOnce.get());
    assertEquals(count - 1, last.get());
    assertEquals(List.of(), problems);
  }

  @Test
  void submittingFromSeveralThreadsEndsWithTheNewest() {
    AtomicInteger stamps = new AtomicInteger();
    Object order = new Object();
    Job<Integer> submitter =
        context -> {
          for (int k = 0; k < 2000; k++) {
            synchronized (order) {
              int stamp = stamps.incrementAndGet();
              slot.submit("picture", inner -> stamp);
            }
          }
          return 1;
        };
    JobHandle<Integer> one = runner.submit("one", JobPool.COMPUTE, submitter);
    JobHandle<Integer> two = runner.submit("two", JobPool.COMPUTE, submitter);
    JobRunnerContract.settled(one);
    JobRunnerContract.settled(two);
    JobRunnerContract.awaitIdle(slot);

    assertEquals(4000, delivered.get(delivered.size() - 1));
    assertEquals(delivered.stream().sorted().toList(), delivered);
  }
}
