package org.pesexplorer.work;

import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.relax.EnsembleSample;
import org.pesexplorer.core.stats.RunningStatistics;
import org.pesexplorer.jobs.Job;
import org.pesexplorer.jobs.JobContext;

/**
 * Makes a table of acceptance rates. Each configuration is relaxed once, for the largest number of
 * scans, and looked at on the way.
 */
public final class AcceptanceJob implements Job<AcceptanceTable> {
  private static final double PERCENT = 100;

  private final AcceptanceRequest request;

  /** Takes a request in hand. */
  public AcceptanceJob(AcceptanceRequest request) {
    this.request = request;
  }

  @Override
  public AcceptanceTable run(JobContext context) throws Exception {
    List<AcceptanceTable.Row> rows = new ArrayList<>();
    for (Cell cell : request.cells()) {
      context.message("cells of width " + cell.width());
      addRows(context.share(1.0 / request.cells().size()), cell, rows);
    }
    return new AcceptanceTable(rows);
  }

  private void addRows(JobContext context, Cell cell, List<AcceptanceTable.Row> rows)
      throws Exception {
    Rates rates = new Rates(request.scans().size(), request.configurations());
    Members.run(context, request.ensemble(cell), rates);
    for (int k = 0; k < request.scans().size(); k++) {
      RunningStatistics statistics = new RunningStatistics();
      statistics.addAll(rates.percent[k]);
      rows.add(
          new AcceptanceTable.Row(
              cell.width(), request.scans().get(k), statistics.mean(), statistics.standardError()));
    }
  }

  /** The rates of all members, for each number of scans; all that is kept of them. */
  private static final class Rates implements Members.Receiver {
    private final double[][] percent;

    Rates(int scans, int members) {
      percent = new double[scans][members];
    }

    @Override
    public void take(int index, EnsembleSample[] samples) {
      for (int k = 0; k < samples.length; k++) {
        percent[k][index] = PERCENT * samples[k].acceptance();
      }
    }
  }
}
