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
  private static final int COARSEST_GRID = 12;
  private static final int MIN_PIXELS = 16;
  private static final int MAX_PIXELS = 1024;
  private static final double SLOW_NANOS = 40e6;
  private static final double COARSE_NANOS = 12e6;

  private final LatestSlot<Drawn> slot;
  private final Consumer<MapFrame> deliver;
  private volatile double nanosPerPoint;

  /** A finished picture and the query that it is the answer to, or a coarse forerunner of it. */
  private record Drawn(MapFrame frame, MapQuery wanted) {}

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
    start(query.withGrid(firstGrid(query.grid())), query);
  }

  /** The finest grid that should be done before the hand has moved on. */
  private int firstGrid(int grid) {
    double perPoint = nanosPerPoint;
    if (perPoint * grid * grid <= SLOW_NANOS) {
      return grid;
    }
    int coarse = (int) Math.sqrt(COARSE_NANOS / perPoint);
    return Math.max(COARSEST_GRID, Math.min(grid / 2, coarse));
  }

  private void start(MapQuery query, MapQuery wanted) {
    slot.submit("Surface", context -> new Drawn(draw(query, context), wanted));
  }

  /**
   * Holds no lock of its own, as the slot's is held meanwhile. A finer picture that starts here is
   * older than any query that comes later.
   */
  private void arrived(Drawn drawn) {
    deliver.accept(drawn.frame());
    if (drawn.frame().query().grid() < drawn.wanted().grid()) {
      start(drawn.wanted(), drawn.wanted());
    }
  }

  /** Whether no picture is under way. */
  public boolean idle() {
    return slot.idle();
  }

  private MapFrame draw(MapQuery query, JobContext context) {
    long begin = System.nanoTime();
    Surface surface = surface(query, context);
    nanosPerPoint = (double) (System.nanoTime() - begin) / (query.grid() * query.grid());
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
    int[] veiled = TilePainter.veiled(pixels, query.style().veil());
    return new MapFrame(query, surface, scale, size, pixels, veiled, minima);
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
