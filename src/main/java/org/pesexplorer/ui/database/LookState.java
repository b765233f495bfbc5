package org.pesexplorer.ui.database;

/**
 * What can be undone: the filter and the selected row of a database.
 *
 * @param filter which rows are looked at
 * @param selected the place of a row in the database; -1 for none
 */
record LookState(LookFilter filter, int selected) {
  /** All rows, none selected. */
  static final LookState START = new LookState(LookFilter.ALL, -1);

  LookState withFilter(LookFilter next) {
    return new LookState(next, selected);
  }

  LookState withSelected(int row) {
    return new LookState(filter, row);
  }
}
