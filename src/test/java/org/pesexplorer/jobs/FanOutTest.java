package org.pesexplorer.jobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts with helpers whose moves the test makes, on one thread. */
class FanOutTest {
  private LogCapture log;

  /** Helpers that come when they are sent. */
  private static class Guests implements Helpers {
    private final int most;
    private final List<Runnable> invited = new ArrayList<>();
    private int invitations;
    private boolean jobWaits;

    Guests(int most) {
      this.most = most;
    }

    int invitations() {
      return invitations;
    }

    @Override
    public int most() {
      return most;
    }

    @Override
    public void invite(Runnable help) {
      invited.add(help);
      invitations++;
    }

    @Override
    public void dismiss(Runnable help) {
      invited.remove(help);
    }

    @Override
    public boolean jobWaits() {
      return jobWaits;
    }
  }

  private static <R> JobHandle<R> run(Helpers helpers, Job<R> job) {
    JobHandle<R> handle = new JobHandle<>(1, "work", false, job, System::nanoTime, () -> {});
    handle.execute(helpers);
    return handle;
  }

  @Test
  void asManyAreInvitedAsCanBeOfUseAndAllAreToldOfTheEnd() {
    int[][] cases = {{0, 5, 0}, {1, 5, 0}, {3, 5, 2}, {10, 4, 4}, {10, 0, 0}};
    for (int[] one : cases) {
      Guests guests = new Guests(one[1]);
      JobHandle<Integer> handle =
          run(
              guests,
              context -> {
                context.forEach(one[0], (part, own) -> assertEquals(one[2], guests.invited.size()));
                return 1;
              });
      assertEquals(Optional.of(1), handle.result());
      assertEquals(one[2], guests.invitations);
      assertEquals(List.of(), guests.invited);
    }
  }

  @Test
  void aFailureTakesInvitationsBackToo() {
    Guests guests = new Guests(3);
    JobHandle<Integer> handle =
        run(
            guests,
            context -> {
              context.forEach(
                  10,
                  (part, own) -> {
                    throw new JobException("part", "none");
                  });
              return 1;
            });

    assertEquals(JobState.FAILED, handle.state());
    assertEquals(3, guests.invitations);
    assertEquals(List.of(), guests.invited);
  }

  @Test
  void whoComesTooLateDoesNothing() {
    Guests guests = new Guests(1);
    List<Runnable> late = new ArrayList<>();
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger rooms = new AtomicInteger();
    run(
        guests,
        context -> {
          context.forEach(
              4,
              rooms::incrementAndGet,
              (part, own, room) -> {
                runs.incrementAndGet();
                if (part == 0) {
                  late.addAll(guests.invited);
                }
              });
          return 1;
        });
    late.forEach(Runnable::run);

    assertEquals(1, late.size());
    assertEquals(4, runs.get());
    assertEquals(1, rooms.get());
    assertEquals(1, guests.invitations);
  }

  @Test
  void aHelperLeavesForAWaitingJobAndComesBackToItsWorkspace() {
    Guests guests = new Guests(1);
    List<String> done = new ArrayList<>();
    AtomicInteger rooms = new AtomicInteger();
    JobHandle<Integer> handle =
        run(
            guests,
            context -> {
              context.forEach(
                  6,
                  rooms::incrementAndGet,
                  (part, own, room) -> {
                    done.add(part + " in " + room);
                    guests.jobWaits = part == 1;
                    if (part == 0) {
                      guests.jobWaits = true;
                      send(guests);
                      assertEquals(1, done.size(), "a job waits");
                      guests.jobWaits = false;
                      send(guests);
                      assertEquals(List.of("0 in 1", "1 in 2"), done);
                      guests.jobWaits = false;
                      send(guests);
                    }
                  });
              return 1;
            });

    assertEquals(Optional.of(1), handle.result());
    assertEquals(List.of("0 in 1", "1 in 2", "2 in 2", "3 in 2", "4 in 2", "5 in 2"), done);
    assertEquals(3, guests.invitations);
    assertEquals(List.of(), guests.invited);
  }

  @BeforeEach
  void keepTheLogOffTheScreen() {
    log = new LogCapture();
  }

  @AfterEach
  void giveTheLogBack() {
    log.close();
  }

  private static void send(Guests guests) {
    guests.invited.remove(0).run();
  }

  /** The helper's part 1 fails first, then the caller's part 0; no other is begun. */
  @Test
  void theLowestFailureWinsThoughItCameLater() {
    Guests guests = new Guests(1);
    List<JobException> failures = List.of(new JobException("0", ""), new JobException("1", ""));
    List<Integer> begun = new ArrayList<>();
    JobHandle<Integer> handle =
        run(
            guests,
            context -> {
              context.forEach(
                  10,
                  (part, own) -> {
                    begun.add(part);
                    if (part == 0) {
                      send(guests);
                    }
                    throw failures.get(part);
                  });
              return 1;
            });

    assertSame(failures.get(0), handle.problem().orElseThrow().cause());
    assertArrayEquals(new Throwable[] {failures.get(1)}, failures.get(0).getSuppressed());
    assertEquals(List.of(0, 1), begun);
  }

  @Test
  void anInterruptOfTheHelperEndsWithItsHelp() {
    Guests guests = new Guests(1);
    JobHandle<?>[] self = new JobHandle<?>[1];
    List<Boolean> interrupted = new ArrayList<>();
    JobHandle<Integer> handle =
        new JobHandle<>(
            1,
            "work",
            false,
            context -> {
              context.forEach(
                  10,
                  (part, own) -> {
                    if (part == 0) {
                      send(guests);
                    } else {
                      self[0].cancel();
                    }
                    interrupted.add(Thread.currentThread().isInterrupted());
                  });
              return 1;
            },
            System::nanoTime,
            () -> {});
    self[0] = handle;
    handle.execute(guests);

    assertEquals(JobState.CANCELLED, handle.state());
    assertEquals(List.of(true, false), interrupted);
  }

  @Test
  void theTimeLeftFollowsTheFinishedParts() {
    AtomicLong nanos = new AtomicLong();
    JobHandle<?>[] self = new JobHandle<?>[1];
    List<Double> left = new ArrayList<>();
    JobHandle<Integer> handle =
        new JobHandle<>(
            1,
            "work",
            false,
            context -> {
              context.forEach(
                  10,
                  (part, own) -> {
                    if (part > 0) {
                      left.add(self[0].secondsLeft().orElseThrow());
                    }
                    nanos.addAndGet(5_000_000_000L);
                    own.progress(0.5, "half");
                    nanos.addAndGet(5_000_000_000L);
                  });
              return 1;
            },
            nanos::get,
            () -> {});
    self[0] = handle;
    handle.execute(Helpers.NONE);

    assertEquals(9, left.size());
    for (int k = 0; k < 9; k++) {
      assertEquals(90 - 10 * k, left.get(k), 1e-6);
    }
  }

  @Test
  void aHelperThatCannotBeCalledEndsTheWholeInOrder() {
    OutOfMemoryError noThread = new OutOfMemoryError("unable to create a thread");
    List<Runnable> late = new ArrayList<>();
    Guests guests =
        new Guests(3) {
          @Override
          public void invite(Runnable help) {
            late.add(help);
            if (invitations() == 1) {
              throw noThread;
            }
            super.invite(help);
          }
        };
    AtomicInteger runs = new AtomicInteger();
    JobHandle<Integer> handle =
        run(
            guests,
            context -> {
              context.forEach(10, (part, own) -> runs.incrementAndGet());
              return 1;
            });

    late.forEach(Runnable::run);

    assertEquals(2, late.size());
    assertTrue(handle.problem().orElseThrow().title().contains("memory"));
    assertEquals(0, runs.get());
    assertEquals(List.of(), guests.invited);
  }
}
