package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.TwinFinder;
import org.pesexplorer.core.database.Twins;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/** Finds twins in a prepared database, over all threads that are free. */
public final class TwinsJob implements Job<Twins> {
  private final Database database;
  private final int most;
  private final long seed;

  /**
   * Takes a search in hand.
   *
   * @param database a prepared one
   * @param most how many twins are listed at most
   * @param seed fixes the resamples of the floor's interval
   */
  public TwinsJob(Database database, int most, long seed) {
    this.database = database;
    this.most = most;
    this.seed = seed;
  }

  @Override
  public Twins run(JobContext context) throws Exception {
    if (database.prepared().isEmpty()) {
      throw new JobException(
          "There are no inputs to compare", "The database is not prepared. Prepare it first.");
    }
    context.message("scaling " + database.rows() + " rows");
    TwinFinder finder = new TwinFinder(database);
    context.message("comparing " + finder.rows() + " rows");
    RowBlocks blocks = RowBlocks.of(finder.rows(), 2e4);
    List<List<Twins.Pair>> found = new ArrayList<>();
    for (int part = 0; part < blocks.parts(); part++) {
      found.add(List.of());
    }
    context.forEach(
        blocks.parts(),
        (part, own) -> found.set(part, finder.pairs(blocks.from(part), blocks.to(part))));
    List<Twins.Pair> all = new ArrayList<>();
    found.forEach(all::addAll);
    context.checkCancelled();
    return finder.twins(all, most, seed);
  }
}
