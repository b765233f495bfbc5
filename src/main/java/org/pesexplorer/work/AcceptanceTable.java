package org.pesexplorer.work;

import java.util.List;

/**
 * Acceptance rates by width of the cell and number of scans, as table 2 of the thesis has them: the
 * share of the last ten steps that were accepted.
 *
 * @param rows width by width, in each by number of scans
 */
public record AcceptanceTable(List<Row> rows) {

  /** Copies the list. */
  public AcceptanceTable {
    rows = List.copyOf(rows);
  }

  /**
   * A cell of the table.
   *
   * @param widthOfCell in R_c
   * @param scans after how many scans
   * @param acceptancePercent mean over the configurations, in percent
   * @param standardError of that mean, in percentage points
   */
  public record Row(
      double widthOfCell, long scans, double acceptancePercent, double standardError) {}
}
