package org.pesexplorer.core.network;

import java.util.List;

/**
 * How far a hyper-parameter search is.
 *
 * @param done how many runs are finished, those of an earlier start among them
 * @param of how many there will be
 * @param rows the finished ones, the least validation error first
 */
public record SearchView(int done, int of, List<SearchRow> rows) {

  /** Copies. */
  public SearchView {
    rows = List.copyOf(rows);
  }
}
