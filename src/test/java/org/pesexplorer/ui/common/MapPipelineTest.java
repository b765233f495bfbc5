package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PairFunction;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.potential.TripletFunction;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.plot.ColourMap;

class MapPipelineTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final MapQuery.Style STYLE =
      new MapQuery.Style(ColourMap.VIRIDIS, false, Optional.empty(), false, true, 0x80ffffff);

  /** Pairs within 2 R_c, at a price. */
  private record Pricey(Runnable price) implements Potential, PairFunction {
    @Override
    public String id() {
      return "pricey";
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of();
    }

    @Override
    public Optional<PairFunction> pair() {
      return Optional.of(this);
    }

    @Override
    public Optional<TripletFunction> triplet() {
      return Optional.empty();
    }

    @Override
    public double pairShare() {
      return 1;
    }

    @Override
    public double tripletShare() {
      return 0;
    }

    @Override
    public double energyUnit() {
      return 1;
    }

    @Override
    public double lengthUnit() {
      return 1;
    }

    @Override
    public double value(double r) {
      price.run();
      return r < 2 ? r - 2 : 0;
    }

    @Override
    public double derivative(double r) {
      return r < 2 ? 1 : 0;
    }

    @Override
    public double cutoff() {
      return 2;
    }
  }

  private static MapQuery query(Potential potential, int grid, double... places) {
    return new MapQuery(
        new Configuration(new Cell(2, 2), places),
        new EnergyModel(potential, EnergySettings.DEFAULT),
        OptionalInt.empty(),
        grid,
        64,
        STYLE);
  }

  private static void fail(Problem problem) {
    throw new AssertionError(problem.toString(), problem.cause());
  }

  private static void spin() {
    long end = System.nanoTime() + 20_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aPictureIsTheOneThatWasAskedFor() {
    List<MapFrame> frames = new ArrayList<>();
    MapPipeline pipeline =
        new MapPipeline(new DirectJobRunner(), frames::add, MapPipelineTest::fail);
    MapQuery query = query(PotentialKind.parse("eq10"), 20, 0.5, 0.5, 1.2, 1.1);
    pipeline.submit(query);
    assertEquals(1, frames.size());
    MapFrame frame = frames.get(0);
    assertEquals(query, frame.query());
    assertEquals(64 * 64, frame.pixels().length);
    assertEquals(400, frame.surface().values().length);
    assertEquals(frame.surface().minimum(), frame.scale().low());
    assertFalse(frame.minima().isEmpty());
    assertTrue(pipeline.idle());
  }

  @Test
  void whereSurfacesTakeLongACoarseOneComesFirst() {
    List<Integer> grids = new ArrayList<>();
    MapPipeline pipeline =
        new MapPipeline(
            new DirectJobRunner(), frame -> grids.add(frame.query().grid()), MapPipelineTest::fail);
    Potential slow = new Pricey(MapPipelineTest::spin);
    pipeline.submit(query(slow, 16, 1, 1));
    assertEquals(List.of(16), grids); // how long they take is not known yet
    pipeline.submit(query(slow, 48, 1, 1));
    assertEquals(3, grids.size());
    assertTrue(grids.get(1) >= 12 && grids.get(1) <= 24, "coarse: " + grids.get(1));
    assertEquals(48, grids.get(2));
  }

  @Test
  void theNewestQueryWins() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Potential gate =
        new Pricey(
            () -> {
              entered.countDown();
              awaitQuietly(released);
            });
    BlockingQueue<MapFrame> frames = new LinkedBlockingQueue<>();
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      MapPipeline pipeline = new MapPipeline(runner, frames::add, MapPipelineTest::fail);
      pipeline.submit(query(gate, 12, 1, 1));
      assertTrue(entered.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
      pipeline.submit(query(gate, 12, 1, 1.5));
      MapQuery newest = query(PotentialKind.parse("eq10"), 12, 0.25, 0.25);
      pipeline.submit(newest);
      released.countDown();
      MapFrame first = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertEquals(newest, first.query());
    }
    assertTrue(frames.isEmpty());
  }

  /** Waits even when interrupted, as a stubborn calculation does. */
  private static void awaitQuietly(CountDownLatch latch) {
    boolean done = false;
    while (!done) {
      try {
        done = latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        done = latch.getCount() == 0;
      }
    }
  }

  /** A query that comes in exactly while a picture is handed over must not lock up both threads. */
  @Test
  void aQueryMayComeInWhileAPictureIsHandedOver() throws InterruptedException {
    CountDownLatch handingOver = new CountDownLatch(1);
    CountDownLatch submitted = new CountDownLatch(1);
    BlockingQueue<MapFrame> frames = new LinkedBlockingQueue<>();
    MapQuery second = query(PotentialKind.parse("eq10"), 14, 1, 1);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      Thread[] hand = new Thread[1];
      MapPipeline pipeline =
          new MapPipeline(
              runner,
              frame -> {
                frames.add(frame);
                if (handingOver.getCount() > 0) {
                  handingOver.countDown();
                  awaitBlocked(hand[0]);
                }
              },
              MapPipelineTest::fail);
      hand[0] =
          new Thread(
              () -> {
                awaitQuietly(handingOver);
                pipeline.submit(second);
                submitted.countDown();
              });
      hand[0].setDaemon(true);
      hand[0].start();
      pipeline.submit(query(PotentialKind.parse("eq10"), 12, 1, 1));
      assertTrue(submitted.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "the query is stuck");
      assertEquals(12, frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).query().grid());
      assertEquals(second, frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).query());
    }
  }

  /** Waits until a thread that is about to submit waits for the slot itself. */
  private static void awaitBlocked(Thread thread) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!insideSlot(thread) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static boolean insideSlot(Thread thread) {
    if (thread.getState() != Thread.State.WAITING) {
      return false;
    }
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().endsWith("LatestSlot")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aFailureIsReportedAndTheNextPictureComes() {
    List<Problem> problems = new ArrayList<>();
    List<MapFrame> frames = new ArrayList<>();
    MapPipeline pipeline = new MapPipeline(new DirectJobRunner(), frames::add, problems::add);
    pipeline.submit(
        query(
            new Pricey(
                () -> {
                  throw new IllegalStateException("made by a test");
                }),
            12,
            1,
            1));
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).title().startsWith("Surface"), problems.get(0).title());
    pipeline.submit(query(PotentialKind.parse("eq10"), 12, 1, 1));
    assertEquals(1, frames.size());
  }
}
