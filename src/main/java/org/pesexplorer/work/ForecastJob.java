package org.pesexplorer.work;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.GeneratedRow;
import org.pesexplorer.core.database.RowGenerator;
import org.pesexplorer.io.DatabaseJson;
import org.pesexplorer.io.JournalLayout;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;
import org.pesexplorer.jobs.JobException;

/**
 * Says what a database will cost: generates a few rows, evenly spread over all of them, for less
 * than a second. The last quarter of them is timed: a program is slow as it begins.
 */
public final class ForecastJob implements Job<Forecast> {
  private static final int MOST_ROWS = 4000;
  private static final int FEWEST_ROWS = 2;
  private static final long MOST_NANOS = 800_000_000;

  /** Spreads rows over widths and parts of scans alike: the golden ratio. */
  private static final double STRIDE = 0.6180339887498949;

  private final DatabaseSettings settings;

  /** Settings that are thought of. */
  public ForecastJob(DatabaseSettings settings) {
    this.settings = settings;
  }

  @Override
  public Forecast run(JobContext context) throws Exception {
    ColumnsBuilder columns = new ColumnsBuilder();
    columns.setShape(settings.particles(), settings.dimension());
    RowGenerator generator = new RowGenerator(settings, context::checkCancelled);
    long began = System.nanoTime();
    int done = 0;
    long[] times = new long[MOST_ROWS];
    long taken = 0;
    while (done < FEWEST_ROWS || (done < MOST_ROWS && taken < MOST_NANOS)) {
      double place = done * STRIDE;
      add(generator, (int) ((place - Math.floor(place)) * settings.rows()), done++, columns);
      taken = System.nanoTime() - began;
      times[done - 1] = taken;
    }
    int warm = done - Math.max(1, done / 4);
    return forecast((taken - times[warm - 1]) * 1e-9 / (done - warm), columns.build());
  }

  private void add(RowGenerator generator, int index, int at, ColumnsBuilder columns)
      throws JobException {
    try {
      GeneratedRow row = generator.row(index);
      columns.setCoordinates(at, row.configuration().positions());
      columns.setEnergy(at, row.energy());
      columns.setCell(
          at,
          columns.cell(settings.cell(index).width(), settings.model().depth(settings.cell(index))));
      columns.setAcceptance(at, row.acceptance());
      columns.setScans(at, row.scans());
      columns.setRowIndex(at, index);
    } catch (CancellationException e) {
      throw e;
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw Failures.inWords(e);
    }
  }

  private Forecast forecast(double secondsPerRow, DatabaseColumns sample) {
    Database database = new Database(sample, Optional.empty(), Optional.empty(), List.of());
    DatabaseJson json = new DatabaseJson(database);
    long bytes = 0;
    for (int k = 0; k < json.pieces(); k++) {
      bytes += json.piece(k).length;
    }
    int rows = settings.rows();
    int kept = (int) Math.min(rows, Math.round(rows * settings.filter().cutoff()));
    double perRow = (double) bytes / sample.rows();
    // Seven columns have labels of more digits than those of the sample.
    double digits = Math.max(0, 7 * (Math.log10(kept) - Math.log10(sample.rows())));
    return new Forecast(
        rows,
        kept,
        secondsPerRow * rows,
        (long) (kept * (perRow + digits)),
        JournalLayout.bytes(settings),
        DatabaseColumns.bytes(rows, settings.particles(), settings.dimension()));
  }
}
