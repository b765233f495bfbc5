package org.pesexplorer.ui.common;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.core.energy.SurfaceRequest;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.LatestSlot;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.plot.ColourScale;
import org.pesexplorer.plot.Minima;
import org.pesexplorer.plot.Minimum;

/**
 * From a query to a finished picture, in the background: the newest query wins, older ones are
 * dropped. Where pictures turn out to take long, a coarse one comes first.
 */
public final class MapPipeline {
  private static final int COARSE_GRID = 40;
  private static final int MIN_PIXELS = 16;
  private static final int MAX_PIXELS = 1024;
  private static final long SLOW_NANOS = 40_000_000;

  private final LatestSlot<MapFrame> slot;
  private final Consumer<MapFrame> deliver;
  private final Object lock = new Object();
  private MapQuery wanted;
  private volatile boolean slow;

  /**
   * Makes a pipeline.
   *
   * @param runner runs the work
   * @param deliver receives finished pictures, on a worker thread, never an outdated one
   * @param fail receives failures, on a worker thread
   */
  public MapPipeline(JobRunner runner, Consumer<MapFrame> deliver, Consumer<Problem> fail) {
    this.deliver = deliver;
    this.slot = new LatestSlot<>(runner, JobPool.COMPUTE, this::arrived, fail);
  }

  /** Asks for a picture; older requests are void from now on. */
  public void submit(MapQuery query) {
    synchronized (lock) {
      wanted = query;
      boolean coarseFirst = slow && query.grid() > COARSE_GRID;
      start(coarseFirst ? query.withGrid(COARSE_GRID) : query);
    }
  }

  private void start(MapQuery query) {
    slot.submit("Surface", context -> draw(query, context));
  }

  private void arrived(MapFrame frame) {
    deliver.accept(frame);
    synchronized (lock) {
      if (frame.query().grid() < wanted.grid()) {
        start(wanted);
      }
    }
  }

  /** Whether no picture is under way. */
  public boolean idle() {
    return slot.idle();
  }

  private MapFrame draw(MapQuery query, JobContext context) {
    long begin = System.nanoTime();
    Surface surface = surface(query, context);
    MapQuery.Range range = query.style().range().orElseGet(() -> MapRange.fit(surface.values()));
    ColourScale scale =
        new ColourScale(query.style().map(), range.low(), range.high(), query.style().compressed());
    context.checkCancelled();
    int size = Math.max(MIN_PIXELS, Math.min(MAX_PIXELS, query.pixels()));
    int[] pixels = TilePainter.paint(surface, scale, size, query.style().contours());
    List<Minimum> minima =
        query.style().minima()
            ? Minima.find(surface.values(), query.grid(), query.grid(), true)
            : List.of();
    if (query.grid() > COARSE_GRID) {
      slow = System.nanoTime() - begin > SLOW_NANOS;
    }
    return new MapFrame(query, surface, scale, size, pixels, minima);
  }

  private static Surface surface(MapQuery query, JobContext context) {
    SurfaceRequest request =
        SurfaceRequest.wholeCell(query.moved(), query.grid(), query.configuration().width());
    return query
        .model()
        .evaluator()
        .surface(query.configuration(), request, context::cancelled)
        .orElseThrow(CancellationException::new);
  }
}
