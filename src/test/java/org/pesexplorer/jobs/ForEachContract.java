package org.pesexplorer.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every runner promises of the parts of a job. */
abstract class ForEachContract extends JobRunnerContract {

  /** The most threads that can work on one job. */
  abstract int mostThreads();

  private static Throwable failureOf(JobHandle<?> handle) {
    assertEquals(JobState.FAILED, handle.state());
    return handle.problem().orElseThrow().cause();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 1000})
  void eachPartIsDoneExactlyOnceAndSeenAfterwards(int parts) {
    int[] results = new int[parts];
    AtomicIntegerArray runs = new AtomicIntegerArray(parts);
    JobHandle<int[]> handle =
        settle(
            context -> {
              context.forEach(
                  parts,
                  (part, own) -> {
                    runs.incrementAndGet(part);
                    results[part] = part * part;
                  });
              return results.clone();
            });

    int[] seen = handle.result().orElseThrow();
    for (int part = 0; part < parts; part++) {
      assertEquals(1, runs.get(part));
      assertEquals(part * part, seen[part]);
    }
  }

  /** A part may be overtaken between its claim and its first line, but by other threads only. */
  @Test
  void partsAreBegunInOrder() {
    AtomicInteger begun = new AtomicInteger();
    JobHandle<Integer> handle =
        settle(
            context -> {
              context.forEach(
                  2000,
                  (part, own) -> {
                    int before = begun.getAndIncrement();
                    assertTrue(before >= part - (mostThreads() - 1), before + " before " + part);
                  });
              return begun.get();
            });

    assertEquals(Optional.of(2000), handle.result());
  }

  @Test
  void theLowestFailureWinsWhicheverCameFirst() {
    for (int round = 0; round < 200; round++) {
      AtomicInteger runs = new AtomicInteger();
      List<Exception> failures = new ArrayList<>();
      for (int k = 0; k < 40; k++) {
        failures.add(new IllegalStateException("part " + k));
      }
      int rotation = round;
      JobHandle<Integer> handle =
          settle(
              context -> {
                context.forEach(
                    40,
                    (part, own) -> {
                      runs.incrementAndGet();
                      for (int spin = 0; spin < (part * 37 + rotation) % 5 * 100; spin++) {
                        Thread.onSpinWait();
                      }
                      if (part >= 7) {
                        throw failures.get(part);
                      }
                    });
                return 1;
              });

      Throwable failure = failureOf(handle);
      assertSame(failures.get(7), failure);
      assertTrue(runs.get() >= 8);
      assertTrue(mostThreads() > 1 || runs.get() == 8);
      assertEquals(runs.get() - 8, failure.getSuppressed().length, "no failure is lost");
    }
  }

  @Test
  void anErrorOfAPartFailsTheJob() {
    AssertionError thrown = new AssertionError("impossible");
    JobHandle<Integer> handle =
        settle(
            context -> {
              context.forEach(
                  5,
                  (part, own) -> {
                    throw thrown;
                  });
              return 1;
            });

    assertSame(thrown, failureOf(handle));
    assertEquals(List.of(thrown), log().thrown());
  }

  @Test
  void aFailureCanBeCaughtAndTheJobGoesOn() {
    JobHandle<Integer> handle =
        settle(
            context -> {
              assertThrows(
                  JobException.class,
                  () ->
                      context.forEach(
                          5,
                          (part, own) -> {
                            throw new JobException("part", "none");
                          }));
              AtomicInteger sum = new AtomicInteger();
              context.forEach(5, (part, own) -> sum.addAndGet(part));
              return sum.get();
            });

    assertEquals(Optional.of(10), handle.result());
  }

  @Test
  void aCancelStopsTheClaimingAndShowsAsCancellation() {
    AtomicInteger runs = new AtomicInteger();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    JobHandle<Integer> handle =
        settle(
            context -> {
              try {
                context.forEach(
                    100,
                    (part, own) -> {
                      runs.incrementAndGet();
                      if (part == 3) {
                        runner().cancelAll();
                      }
                      while (part > 3 && !own.cancelled()) {
                        Thread.onSpinWait();
                      }
                    });
              } catch (CancellationException e) {
                thrown.set(e);
                throw e;
              }
              return 1;
            });

    assertEquals(JobState.CANCELLED, handle.state());
    assertInstanceOf(CancellationException.class, thrown.get());
    assertTrue(runs.get() >= 4 && runs.get() <= 3 + mostThreads(), runs::toString);
    assertEquals(List.of(), log().records());
  }

  @Test
  void partsThatEndByTheCancelAreNoFailures() {
    JobHandle<Integer> handle =
        settle(
            context -> {
              assertThrows(
                  CancellationException.class,
                  () ->
                      context.forEach(
                          100,
                          (part, own) -> {
                            runner().cancelAll();
                            if (part % 2 == 0) {
                              throw new InterruptedException("woken");
                            }
                            own.checkCancelled();
                          }));
              return 1;
            });

    assertEquals(JobState.CANCELLED, handle.state());
    assertEquals(List.of(), log().records());
  }

  @Test
  void aStrangersFailureAfterACancelIsLogged() {
    IllegalStateException thrown = new IllegalStateException("while stopping");
    JobHandle<Integer> handle =
        settle(
            context -> {
              context.forEach(
                  10,
                  (part, own) -> {
                    runner().cancelAll();
                    if (part == 0) {
                      throw thrown;
                    }
                  });
              return 1;
            });

    assertEquals(JobState.CANCELLED, handle.state());
    assertEquals(List.of(thrown), log().thrown());
  }

  @Test
  void aCancellationOfAPartThatNobodyAskedForIsAFailure() {
    CancellationException thrown = new CancellationException("by itself");
    JobHandle<Integer> handle =
        settle(
            context -> {
              context.forEach(
                  10,
                  (part, own) -> {
                    throw thrown;
                  });
              return 1;
            });

    assertSame(thrown, failureOf(handle));
  }

  @Test
  void theInterruptOfACancelReachesNoLaterJob() {
    for (int round = 0; round < 200; round++) {
      settle(
          context -> {
            context.forEach(
                8,
                (part, own) -> {
                  if (part == 2) {
                    runner().cancelAll();
                  }
                });
            return 1;
          });
      JobHandle<Boolean> next =
          settle(
              context -> {
                AtomicBoolean interrupted = new AtomicBoolean();
                context.forEach(
                    8,
                    (part, own) -> {
                      if (Thread.currentThread().isInterrupted()) {
                        interrupted.set(true);
                      }
                    });
                return interrupted.get();
              });
      assertEquals(Optional.of(false), next.result());
    }
  }

  @Test
  void partsOfPartsDoNotLockUp() {
    AtomicIntegerArray runs = new AtomicIntegerArray(6 * 5 * 4);
    JobHandle<Integer> handle =
        settle(
            context -> {
              context.forEach(
                  6,
                  (i, outer) ->
                      outer.forEach(
                          5,
                          (j, middle) ->
                              middle.forEach(
                                  4, (k, inner) -> runs.incrementAndGet((i * 5 + j) * 4 + k))));
              return 1;
            });

    assertEquals(Optional.of(1), handle.result());
    for (int k = 0; k < runs.length(); k++) {
      assertEquals(1, runs.get(k));
    }
  }

  @Test
  void manyJobsWithPartsOfPartsAtOnceDoNotLockUp() {
    List<JobHandle<Integer>> handles = new ArrayList<>();
    for (int job = 0; job < 30; job++) {
      JobPool pool = job % 3 == 0 ? JobPool.FILES : JobPool.COMPUTE;
      Job<Integer> work =
          context -> {
            AtomicInteger sum = new AtomicInteger();
            context.forEach(
                7, (i, outer) -> outer.forEach(6, (j, inner) -> sum.addAndGet(6 * i + j)));
            return sum.get();
          };
      handles.add(
          job % 2 == 0
              ? runner().submit("work", pool, work)
              : runner().submitQuiet("w", pool, work));
    }

    handles.forEach(handle -> assertEquals(Optional.of(861), settled(handle).result()));
  }

  @Test
  void theProgressGrowsPartByPartToOne() {
    Map<Thread, List<Double>> seen = new ConcurrentHashMap<>();
    AtomicReference<JobHandle<?>> self = new AtomicReference<>();
    AtomicInteger finished = new AtomicInteger();
    runner()
        .onChange(
            () -> {
              if (self.get() != null) {
                seen.computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>())
                    .add(self.get().progress());
              }
            });
    JobHandle<List<Object>> handle =
        settle(
            context -> {
              context.message("begin");
              self.set(runner().jobs().get(0));
              context.forEach(
                  8,
                  (part, own) -> {
                    assertTrue(self.get().progress() <= finished.get() / 8.0);
                    finished.incrementAndGet();
                  });
              JobHandle<?> me = self.getAndSet(null);
              return List.of(me.progress(), me.message());
            });

    assertEquals(Optional.of(List.of(1.0, "begin")), handle.result());
    assertEquals(8, seen.values().stream().mapToInt(List::size).sum());
    for (List<Double> ofOneThread : seen.values()) {
      assertEquals(ofOneThread.stream().sorted().toList(), ofOneThread);
      assertTrue(ofOneThread.get(0) >= 1 / 8.0);
    }
  }

  @Test
  void thePartsCoverWhatIsLeftOfTheContext() {
    List<Double> seen = Collections.synchronizedList(new ArrayList<>());
    settle(
        context -> {
          JobHandle<?> self = runner().jobs().get(0);
          context.share(0.5).forEach(3, (part, own) -> {});
          seen.add(self.progress());
          context.share(0.25).forEach(0, (part, own) -> {});
          seen.add(self.progress());
          context.progress(0.8, "own");
          context.forEach(
              1,
              (part, own) -> {
                own.progress(0.5, "half of the last fifth");
                seen.add(self.progress());
                own.progress(0.25, "does not go back");
                seen.add(self.progress());
                own.forEach(
                    2,
                    (inner, deep) -> {
                      if (inner == 0) {
                        deep.progress(0, "nothing yet");
                      }
                    });
                seen.add(self.progress());
              });
          seen.add(self.progress());
          return 1;
        });

    double[] expected = {0.5, 0.75, 0.9, 0.9, 1, 1};
    assertEquals(expected.length, seen.size());
    for (int k = 0; k < expected.length; k++) {
      assertEquals(expected[k], seen.get(k), 1e-12);
    }
  }

  @Test
  void reportsOfAPartAfterItsEndAreNoProgress() {
    List<Double> seen = Collections.synchronizedList(new ArrayList<>());
    settle(
        context -> {
          JobHandle<?> self = runner().jobs().get(0);
          AtomicReference<JobContext> leaked = new AtomicReference<>();
          JobContext half = context.share(0.5);
          assertThrows(
              JobException.class,
              () ->
                  half.forEach(
                      1,
                      (part, own) -> {
                        own.progress(0.25, "quarter");
                        leaked.set(own);
                        throw new JobException("part", "none");
                      }));
          leaked.get().progress(1, "late");
          seen.add(self.progress());
          return 1;
        });

    assertEquals(List.of(0.125), seen);
  }

  /** A workspace that notices a second user. */
  private static final class Room {
    private final AtomicBoolean used = new AtomicBoolean();
    private int visits;

    void visit() {
      assertTrue(used.compareAndSet(false, true), "somebody else is in");
      visits++;
      for (int spin = 0; spin < 50; spin++) {
        Thread.onSpinWait();
      }
      assertTrue(used.compareAndSet(true, false), "somebody else was in");
    }
  }

  @Test
  void noTwoThreadsShareAWorkspace() {
    for (int round = 0; round < 50; round++) {
      List<Room> rooms = Collections.synchronizedList(new ArrayList<>());
      JobHandle<Integer> handle =
          settle(
              context -> {
                context.forEach(
                    200,
                    () -> {
                      Room room = new Room();
                      rooms.add(room);
                      return room;
                    },
                    (part, own, room) -> room.visit());
                return 1;
              });

      assertEquals(Optional.of(1), handle.result());
      assertTrue(!rooms.isEmpty() && rooms.size() <= mostThreads(), () -> "rooms " + rooms.size());
      assertEquals(200, rooms.stream().mapToInt(room -> room.visits).sum());
    }
  }

  @Test
  void aWorkspaceThatCannotBeMadeFailsTheJob() {
    IllegalStateException thrown = new IllegalStateException("no room");
    AtomicInteger runs = new AtomicInteger();
    JobHandle<Integer> handle =
        settle(
            context -> {
              context.forEach(
                  20,
                  () -> {
                    throw thrown;
                  },
                  (part, own, room) -> runs.incrementAndGet());
              return 1;
            });

    assertSame(thrown, failureOf(handle));
    assertEquals(0, runs.get());
  }

  @Test
  void helpIsNoJob() {
    List<List<JobHandle<?>>> during = Collections.synchronizedList(new ArrayList<>());
    JobHandle<Integer> handle =
        settle(
            context -> {
              context.forEach(50, (part, own) -> during.add(runner().jobs()));
              return 1;
            });

    assertEquals(Collections.nCopies(50, List.of(handle)), during);
  }

  @Test
  void closingFromWithinAPartCancelsTheJob() {
    for (int closing : new int[] {0, 1, 5}) {
      JobRunner other = createRunner();
      AtomicInteger runs = new AtomicInteger();
      JobHandle<Integer> handle =
          settled(
              other.submit(
                  "closing",
                  JobPool.COMPUTE,
                  context -> {
                    context.forEach(
                        1000,
                        (part, own) -> {
                          runs.incrementAndGet();
                          if (part == closing) {
                            other.close();
                          }
                          while (part > closing && !own.cancelled()) {
                            Thread.onSpinWait();
                          }
                        });
                    return 1;
                  }));

      assertEquals(JobState.CANCELLED, handle.state());
      assertTrue(runs.get() <= closing + mostThreads(), runs::toString);
    }
    assertEquals(List.of(), log().records());
  }

  @Test
  void badCallsAreRefused() {
    JobHandle<Integer> handle =
        settle(
            context -> {
              PartWork nothing = (part, own) -> {};
              assertThrows(IllegalArgumentException.class, () -> context.forEach(-1, nothing));
              assertThrows(NullPointerException.class, () -> context.forEach(1, null));
              assertThrows(
                  NullPointerException.class,
                  () -> context.forEach(1, null, (part, own, room) -> {}));
              return 1;
            });

    assertEquals(Optional.of(1), handle.result());
  }
}
