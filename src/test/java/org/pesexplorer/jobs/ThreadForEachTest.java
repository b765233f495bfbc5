package org.pesexplorer.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Parts on real threads: who helps whom, and who does not wait for whom. */
@Timeout(60)
class ThreadForEachTest {
  private static final Duration WATCHDOG = Duration.ofSeconds(30);

  private LogCapture log;
  private ThreadJobRunner runner;

  @BeforeEach
  void open() {
    log = new LogCapture();
    runner = ThreadJobRunner.withThreads(3);
  }

  @AfterEach
  void close() {
    runner.close();
    log.close();
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(WATCHDOG.toSeconds(), TimeUnit.SECONDS), "nobody opened the latch");
  }

  private static <R> JobHandle<R> settled(JobHandle<R> handle) {
    assertTrue(handle.awaitSettled(WATCHDOG), "the job never settled");
    return handle;
  }

  /** A job of as many parts as threads, which ends only if all parts are under way at once. */
  private static Job<Set<String>> meeting(int threads) {
    return context -> {
      CyclicBarrier all = new CyclicBarrier(threads);
      Set<String> names = ConcurrentHashMap.newKeySet();
      context.forEach(
          threads,
          (part, own) -> {
            names.add(Thread.currentThread().getName().replaceAll("-[0-9]+$", ""));
            all.await(WATCHDOG.toSeconds(), TimeUnit.SECONDS);
          });
      return names;
    };
  }

  @Test
  void idleThreadsHelpTheirOwnKind() {
    JobHandle<Set<String>> listed = settled(runner.submit("listed", JobPool.COMPUTE, meeting(3)));
    JobHandle<Set<String>> quiet =
        settled(runner.submitQuiet("quiet", JobPool.COMPUTE, meeting(3)));
    JobHandle<Set<String>> file = settled(runner.submit("file", JobPool.FILES, meeting(3)));
    JobHandle<Set<String>> quietFile =
        settled(runner.submitQuiet("file", JobPool.FILES, meeting(3)));

    assertEquals(Optional.of(Set.of("pes-compute")), listed.result());
    assertEquals(Optional.of(Set.of("pes-live")), quiet.result());
    assertEquals(Optional.of(Set.of("pes-files", "pes-compute")), file.result());
    assertEquals(Optional.of(Set.of("pes-files", "pes-live")), quietFile.result());
  }

  /** The most parts of a job that were under way at once. */
  private static Job<Integer> crowd(int threads) {
    return context -> {
      AtomicInteger now = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      DoubleAccumulator sink = new DoubleAccumulator(Math::max, 0); // so that the work counts
      context
          .withThreads(threads)
          .forEach(
              200,
              (part, own) -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                double value = part;
                for (int k = 0; k < 20_000; k++) {
                  value = Math.sin(value + k);
                }
                sink.accumulate(value);
                now.decrementAndGet();
              });
      return most.get();
    };
  }

  @Test
  void aJobOccupiesNoMoreThreadsThanItAskedFor() {
    JobHandle<Integer> alone = settled(runner.submit("alone", JobPool.COMPUTE, crowd(1)));
    JobHandle<Integer> two = settled(runner.submit("two", JobPool.COMPUTE, crowd(2)));
    JobHandle<Set<String>> meet =
        settled(
            runner.submit(
                "meet", JobPool.COMPUTE, context -> meeting(2).run(context.withThreads(2))));

    assertEquals(Optional.of(1), alone.result());
    assertTrue(two.result().orElseThrow() <= 2, "two threads, found " + two.result());
    assertEquals(Optional.of(Set.of("pes-compute")), meet.result());
  }

  @Test
  void theProgressOfAJobWithFewerThreadsIsItsOwn() {
    JobHandle<Double> handle =
        settled(
            runner.submit(
                "half",
                JobPool.COMPUTE,
                context -> {
                  context.share(0.5).withThreads(1).forEach(4, (part, own) -> {});
                  double half = runner.jobs().get(0).progress();
                  assertThrows(IllegalArgumentException.class, () -> context.withThreads(0));
                  return half;
                }));

    assertEquals(0.5, handle.result().orElseThrow(), 1e-12);
  }

  @Test
  void helpReachesPartsOfPartsToo() {
    JobHandle<Set<String>> handle =
        settled(
            runner.submit(
                "nested",
                JobPool.COMPUTE,
                context -> {
                  Set<String> names = ConcurrentHashMap.newKeySet();
                  context.forEach(1, (part, own) -> names.addAll(meeting(3).run(own)));
                  return names;
                }));

    assertEquals(Optional.of(Set.of("pes-compute")), handle.result());
  }

  @Test
  void oneThreadIsEnough() {
    try (ThreadJobRunner single = ThreadJobRunner.withThreads(1)) {
      AtomicInteger sum = new AtomicInteger();
      JobHandle<Integer> handle =
          settled(
              single.submit(
                  "nested",
                  JobPool.COMPUTE,
                  context -> {
                    context.forEach(
                        5, (i, outer) -> outer.forEach(5, (j, inner) -> sum.addAndGet(5 * i + j)));
                    return sum.get();
                  }));
      assertEquals(Optional.of(300), handle.result());
      assertEquals(1, handle.progress());
    }
  }

  @Test
  void nobodyWaitsForHelpThatIsBusy() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(2);
    Job<Integer> blocker =
        context -> {
          busy.countDown();
          await(release);
          return 1;
        };
    List<JobHandle<Integer>> blockers =
        List.of(
            runner.submit("blocker", JobPool.COMPUTE, blocker),
            runner.submit("blocker", JobPool.COMPUTE, blocker));
    await(busy);

    JobHandle<Integer> handle =
        settled(
            runner.submit(
                "parts",
                JobPool.COMPUTE,
                context -> {
                  AtomicInteger runs = new AtomicInteger();
                  context.forEach(100, (part, own) -> runs.incrementAndGet());
                  return runs.get();
                }));

    assertEquals(Optional.of(100), handle.result());
    blockers.forEach(one -> assertFalse(one.state().settled()));
    release.countDown();
    blockers.forEach(ThreadForEachTest::settled);
  }

  /**
   * The endless job holds all three threads; the next one gets one all the same, and gives it back.
   */
  @Test
  void aQueuedJobGetsAThreadAndTheHelpComesBack() throws Exception {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    JobHandle<Integer> endless =
        runner.submit(
            "endless",
            JobPool.COMPUTE,
            context -> {
              context.forEach(Integer.MAX_VALUE, (part, own) -> seen.add(Thread.currentThread()));
              return 1;
            });
    for (int round = 0; round < 50; round++) {
      awaitThree(seen);
      JobHandle<Integer> next = runner.submit("next", JobPool.COMPUTE, context -> 2);
      assertEquals(Optional.of(2), settled(next).result());
      seen.clear();
    }
    awaitThree(seen);
    assertFalse(endless.state().settled());

    endless.cancel();

    assertEquals(JobState.CANCELLED, settled(endless).state());
    assertEquals(List.of(), log.records());
  }

  /** Waits, without a sleep, until three threads take part; the class's time limit watches. */
  private static void awaitThree(Set<Thread> seen) {
    while (seen.size() < 3) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aCancelWakesEveryThreadThatTakesPart() throws Exception {
    CountDownLatch started = new CountDownLatch(3);
    JobHandle<Integer> handle =
        runner.submit(
            "waiting",
            JobPool.COMPUTE,
            context -> {
              context.forEach(
                  3,
                  (part, own) -> {
                    started.countDown();
                    new CountDownLatch(1).await();
                  });
              return 1;
            });
    await(started);

    handle.cancel();

    assertEquals(JobState.CANCELLED, settled(handle).state());
    assertEquals(List.of(), log.records());
  }

  @Test
  void theCallerWaitsForPartsOfOthersThoughItIsInterrupted() throws Exception {
    CountDownLatch started = new CountDownLatch(3);
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    AtomicReference<Thread> caller = new AtomicReference<>();
    JobHandle<Integer> handle =
        runner.submit(
            "stubborn",
            JobPool.COMPUTE,
            context -> {
              caller.set(Thread.currentThread());
              try {
                context.forEach(
                    3,
                    (part, own) -> {
                      started.countDown();
                      while (Thread.currentThread() != caller.get() && release.getCount() > 0) {
                        Thread.onSpinWait();
                      }
                      while (started.getCount() > 0) {
                        Thread.onSpinWait();
                      }
                      ended.incrementAndGet();
                    });
              } finally {
                assertEquals(3, ended.get());
                assertTrue(Thread.currentThread().isInterrupted());
              }
              return 1;
            });
    await(started);
    while (caller.get().getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    handle.cancel();
    assertFalse(handle.state().settled());
    release.countDown();

    assertEquals(JobState.CANCELLED, settled(handle).state());
    assertEquals(List.of(), log.records());
  }

  @Test
  void closeEndsThePartsAndJoinsTheThreads() throws Exception {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    JobHandle<Integer> handle =
        runner.submit(
            "endless",
            JobPool.COMPUTE,
            context -> {
              context.forEach(Integer.MAX_VALUE, (part, own) -> seen.add(Thread.currentThread()));
              return 1;
            });
    awaitThree(seen);

    runner.close();

    assertEquals(JobState.CANCELLED, handle.state());
    seen.forEach(thread -> assertFalse(thread.isAlive(), thread.getName()));
    assertEquals(List.of(), log.records());
  }
}
