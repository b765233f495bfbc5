package org.pesexplorer.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadJobRunnerTest extends ForEachContract {
  private static final int REPETITIONS = 3000;

  @Override
  JobRunner createRunner() {
    return ThreadJobRunner.withThreads(2);
  }

  @Override
  int mostThreads() {
    return 2;
  }

  private ThreadJobRunner threads() {
    return (ThreadJobRunner) runner();
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(WATCHDOG.toSeconds(), TimeUnit.SECONDS), "nobody opened the latch");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      await(latch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theNumberOfThreadsFollowsTheProcessors() {
    int processors = Runtime.getRuntime().availableProcessors();
    try (ThreadJobRunner desktop = ThreadJobRunner.desktop();
        ThreadJobRunner commandLine = ThreadJobRunner.commandLine()) {
      assertEquals(processors, desktop.computeThreads());
      assertEquals(Math.max(1, processors - 1), desktop.usualThreads());
      assertEquals(processors, commandLine.computeThreads());
      assertEquals(processors, commandLine.usualThreads());
    }
    assertThrows(IllegalArgumentException.class, () -> ThreadJobRunner.withThreads(0));
  }

  @Test
  void jobsRunOnNamedDaemonThreads() {
    JobHandle<Thread> compute = settle(context -> Thread.currentThread());
    JobHandle<Thread> files =
        settled(runner().submit("file", JobPool.FILES, context -> Thread.currentThread()));

    Thread computeThread = compute.result().orElseThrow();
    assertTrue(computeThread.isDaemon());
    assertTrue(computeThread.getName().startsWith("pes-compute-"), computeThread.getName());
    assertEquals("pes-files-1", files.result().orElseThrow().getName());
  }

  @Test
  void calculationsRunSideBySideAndFilesInOrder() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    Job<Integer> meet = context -> both.await(WATCHDOG.toSeconds(), TimeUnit.SECONDS);
    JobHandle<Integer> first = runner().submit("first", JobPool.COMPUTE, meet);
    JobHandle<Integer> second = runner().submit("second", JobPool.COMPUTE, meet);
    assertEquals(JobState.SUCCEEDED, settled(first).state());
    assertEquals(JobState.SUCCEEDED, settled(second).state());

    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger atOnce = new AtomicInteger();
    List<JobHandle<Integer>> handles = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      int number = k;
      handles.add(
          runner()
              .submit(
                  "file",
                  JobPool.FILES,
                  context -> {
                    int running = atOnce.incrementAndGet();
                    order.add(number);
                    atOnce.decrementAndGet();
                    return running;
                  }));
    }
    handles.forEach(handle -> assertEquals(Optional.of(1), settled(handle).result()));
    assertEquals(order.stream().sorted().toList(), order);
    assertEquals(20, order.size());
  }

  @Test
  void aSpareThreadHelpsAJobThatAsksButRunsNone() {
    try (ThreadJobRunner one = new ThreadJobRunner(2, 1)) {
      AtomicInteger running = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      CyclicBarrier both = new CyclicBarrier(2);
      Job<Integer> meet =
          context -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            context
                .withThreads(2)
                .forEach(2, (part, own) -> both.await(WATCHDOG.toSeconds(), TimeUnit.SECONDS));
            return running.getAndDecrement();
          };
      List<JobHandle<Integer>> handles = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        handles.add(one.submit("meet", JobPool.COMPUTE, meet));
      }
      handles.forEach(handle -> assertEquals(Optional.of(1), settled(handle).result()));
      assertEquals(1, most.get());
    }
  }

  @Test
  void aJobCancelledInTheQueueSettlesAtOnceAndNeverRuns() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger heard = new AtomicInteger();
    JobHandle<Integer> blocker =
        runner()
            .submit(
                "blocker",
                JobPool.FILES,
                context -> {
                  await(release);
                  return 1;
                });
    JobHandle<Integer> queued =
        runner().submit("queued", JobPool.FILES, context -> runs.incrementAndGet());
    queued.onSettled(settled -> heard.incrementAndGet());
    assertEquals(JobState.QUEUED, queued.state());
    assertFalse(queued.awaitSettled(Duration.ZERO));
    assertEquals(List.of(blocker, queued), runner().jobs());

    queued.cancel();

    assertEquals(JobState.CANCELLED, queued.state());
    assertTrue(queued.awaitSettled(Duration.ZERO));
    assertEquals(1, heard.get());
    assertEquals(List.of(blocker), runner().jobs());
    release.countDown();
    settled(blocker);
    settled(runner().submit("after", JobPool.FILES, context -> 1));
    assertEquals(0, runs.get());
    assertEquals(1, heard.get());
  }

  /** Otherwise the thread of a cancelled job could start the next before that is cancelled too. */
  @Test
  void theNewestJobIsCancelledFirst() throws Exception {
    for (Runnable cancel : List.<Runnable>of(runner()::cancelAll, runner()::close)) {
      CountDownLatch started = new CountDownLatch(1);
      AtomicInteger runs = new AtomicInteger();
      List<JobState> seen = Collections.synchronizedList(new ArrayList<>());
      JobHandle<Integer> running =
          runner()
              .submit(
                  "running",
                  JobPool.FILES,
                  context -> {
                    started.countDown();
                    new CountDownLatch(1).await();
                    return 1;
                  });
      await(started);
      JobHandle<Integer> queued =
          runner().submit("queued", JobPool.FILES, context -> runs.incrementAndGet());
      JobHandle<Integer> last =
          runner().submit("last", JobPool.FILES, context -> runs.incrementAndGet());
      queued.onSettled(
          settled -> {
            seen.add(running.state());
            seen.add(last.state());
          });

      cancel.run();

      assertEquals(List.of(JobState.RUNNING, JobState.CANCELLED), seen);
      assertEquals(JobState.CANCELLED, settled(running).state());
      assertEquals(0, runs.get());
    }
  }

  @Test
  void cancellingFromOutsideWakesAWaitingJob() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    JobHandle<Integer> handle =
        runner()
            .submit(
                "waiting",
                JobPool.COMPUTE,
                context -> {
                  started.countDown();
                  never.await();
                  return 1;
                });
    await(started);
    assertEquals(JobState.RUNNING, handle.state());

    handle.cancel();

    assertEquals(JobState.CANCELLED, settled(handle).state());
    assertEquals(List.of(), log().records());
  }

  @Test
  void cancelAgainstFinishHasExactlyOneWinner() {
    SplittableRandom random = new SplittableRandom(7);
    for (int k = 0; k < REPETITIONS; k++) {
      AtomicBoolean go = new AtomicBoolean();
      List<JobState> heard = Collections.synchronizedList(new ArrayList<>());
      CountDownLatch told = new CountDownLatch(1);
      JobHandle<Integer> handle =
          runner()
              .submitQuiet(
                  "race",
                  JobPool.FILES,
                  context -> {
                    while (!go.get() && !context.cancelled()) {
                      Thread.onSpinWait();
                    }
                    return 1;
                  },
                  settled -> {
                    heard.add(settled.state());
                    told.countDown();
                  });
      JobHandle<Boolean> next =
          runner()
              .submitQuiet(
                  "next", JobPool.FILES, context -> Thread.currentThread().isInterrupted());
      go.set(true);
      int pause = random.nextInt(3000);
      for (int p = 0; p < pause; p++) {
        Thread.onSpinWait();
      }
      handle.cancel();
      JobState end = settled(handle).state();
      assertEquals(Optional.of(false), settled(next).result(), "an interrupt leaked");
      assertEquals(0, told.getCount());
      assertEquals(List.of(end), heard);
      assertEquals(end == JobState.SUCCEEDED, handle.result().isPresent());
      assertTrue(end == JobState.SUCCEEDED || end == JobState.CANCELLED, end::name);
      assertEquals(end, handle.state());
    }
  }

  @Test
  void cancelAgainstStartEitherRunsInFullViewOrNotAtAll() {
    SplittableRandom random = new SplittableRandom(8);
    for (int k = 0; k < REPETITIONS; k++) {
      AtomicInteger runs = new AtomicInteger();
      JobHandle<Integer> handle =
          runner().submitQuiet("race", JobPool.FILES, context -> runs.incrementAndGet());
      int pause = random.nextInt(500);
      for (int p = 0; p < pause; p++) {
        Thread.onSpinWait();
      }
      handle.cancel();
      JobState end = settled(handle).state();
      int runsThen = runs.get();
      assertTrue(end != JobState.SUCCEEDED || runsThen == 1);
      JobHandle<Boolean> next =
          runner()
              .submitQuiet(
                  "next", JobPool.FILES, context -> Thread.currentThread().isInterrupted());
      assertEquals(Optional.of(false), settled(next).result(), "an interrupt leaked");
      assertEquals(runsThen, runs.get(), "it ran after it had settled");
    }
  }

  @Test
  void aListenerThatRacesTheEndHearsExactlyOnce() {
    for (int k = 0; k < REPETITIONS; k++) {
      AtomicInteger heard = new AtomicInteger();
      JobHandle<Integer> handle = runner().submitQuiet("race", JobPool.FILES, context -> 1);
      handle.onSettled(settled -> heard.incrementAndGet());
      settled(runner().submitQuiet("after", JobPool.FILES, context -> 1));
      assertEquals(1, heard.get());
    }
  }

  @Test
  void anInterruptEndsTheWaitForAJobAndStaysSet() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    JobHandle<Integer> handle =
        runner()
            .submit(
                "blocker",
                JobPool.COMPUTE,
                context -> {
                  await(release);
                  return 1;
                });
    Thread.currentThread().interrupt();

    assertFalse(handle.awaitSettled(WATCHDOG));

    assertTrue(Thread.interrupted());
    release.countDown();
    assertEquals(JobState.SUCCEEDED, settled(handle).state());
  }

  @Test
  void quietCalculationsDoNotWaitBehindLongOnes() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    List<JobHandle<Integer>> blockers = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      blockers.add(
          runner()
              .submit(
                  "long",
                  JobPool.COMPUTE,
                  context -> {
                    await(release);
                    return 1;
                  }));
    }

    JobHandle<Integer> picture = runner().submitQuiet("picture", JobPool.COMPUTE, context -> 2);

    assertEquals(Optional.of(2), settled(picture).result());
    blockers.forEach(handle -> assertFalse(handle.state().settled()));
    release.countDown();
    blockers.forEach(JobRunnerContract::settled);
  }

  @Test
  void closeCancelsEverythingAndJoinsTheThreads() throws Exception {
    List<Thread> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch started = new CountDownLatch(4);
    Job<Integer> endless =
        context -> {
          seen.add(Thread.currentThread());
          started.countDown();
          new CountDownLatch(1).await();
          return 1;
        };
    List<JobHandle<Integer>> handles = new ArrayList<>();
    handles.add(runner().submit("one", JobPool.COMPUTE, endless));
    handles.add(runner().submit("two", JobPool.COMPUTE, endless));
    handles.add(runner().submit("file", JobPool.FILES, endless));
    handles.add(runner().submitQuiet("picture", JobPool.COMPUTE, endless));
    await(started);
    handles.add(runner().submit("queued", JobPool.FILES, endless));
    CountDownLatch ticked = new CountDownLatch(1);
    Schedule ticking =
        threads()
            .every(
                Duration.ofMillis(1),
                () -> {
                  if (ticked.getCount() > 0) {
                    seen.add(Thread.currentThread());
                    ticked.countDown();
                  }
                });
    await(ticked);

    runner().close();

    handles.forEach(handle -> assertEquals(JobState.CANCELLED, handle.state()));
    assertEquals(5, seen.size());
    seen.forEach(thread -> assertFalse(thread.isAlive(), thread.getName()));
    ticking.close();
    assertEquals(List.of(), log().records());
  }

  @Test
  void aScheduleSurvivesExceptionsAndEndsWhenClosed() throws Exception {
    CountDownLatch fourTimes = new CountDownLatch(4);
    Schedule ticking =
        threads()
            .every(
                Duration.ofMillis(1),
                () -> {
                  fourTimes.countDown();
                  throw new IllegalStateException("tick");
                });

    await(fourTimes);
    ticking.close();
    // The timer has one thread: once another action has run, no earlier tick is under way.
    CountDownLatch passed = new CountDownLatch(1);
    threads().after(Duration.ZERO, passed::countDown);
    await(passed);
    int ticks = log().records().size();
    CountDownLatch later = new CountDownLatch(1);
    threads().after(Duration.ofMillis(20), later::countDown);
    await(later);

    assertTrue(ticks >= 4);
    assertEquals(ticks, log().records().size());
    assertThrows(IllegalArgumentException.class, () -> threads().every(Duration.ZERO, () -> {}));
  }

  @Test
  void aSingleActionCanBeCalledOffAndNoneRunsAfterClose() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch release = new CountDownLatch(1);
    threads().after(Duration.ZERO, () -> awaitQuietly(release));
    Schedule calledOff = threads().after(Duration.ofMillis(5), runs::incrementAndGet);
    calledOff.close();
    release.countDown();
    CountDownLatch later = new CountDownLatch(1);
    threads().after(Duration.ofMillis(20), later::countDown);
    await(later);
    assertEquals(0, runs.get());

    threads().after(Duration.ofHours(1), runs::incrementAndGet);
    runner().close();
    threads().after(Duration.ZERO, runs::incrementAndGet).close();
    threads().every(Duration.ofMillis(1), runs::incrementAndGet).close();
    assertEquals(0, runs.get());
  }

  @Test
  void poolsDoNotShareThreads() {
    JobHandle<Thread> compute = settle(context -> Thread.currentThread());
    JobHandle<Thread> picture =
        settled(runner().submitQuiet("p", JobPool.COMPUTE, context -> Thread.currentThread()));
    JobHandle<Thread> file =
        settled(runner().submit("f", JobPool.FILES, context -> Thread.currentThread()));
    JobHandle<Thread> quietFile =
        settled(runner().submitQuiet("f", JobPool.FILES, context -> Thread.currentThread()));

    assertNotSame(compute.result().orElseThrow(), picture.result().orElseThrow());
    assertNotSame(compute.result().orElseThrow(), file.result().orElseThrow());
    assertSame(file.result().orElseThrow(), quietFile.result().orElseThrow());
  }
}
