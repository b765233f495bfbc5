package org.pesexplorer.ui.database;

import javafx.collections.ObservableListBase;

/**
 * Numbers of rows as a list for a table. It holds no object a row: those that a table asks for are
 * made as it asks. It never changes; other rows are another list.
 */
final class TableRows extends ObservableListBase<Integer> {
  private final LookRows rows;

  TableRows(LookRows rows) {
    this.rows = rows;
  }

  @Override
  public Integer get(int place) {
    return rows.row(place);
  }

  @Override
  public int size() {
    return rows.count();
  }

  @Override
  public int indexOf(Object row) {
    return row instanceof Integer number ? rows.place(number) : -1;
  }

  @Override
  public int lastIndexOf(Object row) {
    return indexOf(row);
  }

  @Override
  public boolean contains(Object row) {
    return indexOf(row) >= 0;
  }
}
