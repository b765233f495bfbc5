package org.pesexplorer.ui.training;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.network.JudgedRows;
import org.pesexplorer.model.OpenDatabase;

/**
 * A row of a database and what a network says of it.
 *
 * @param database where it is
 * @param row its place there, from 0
 * @param part what it was for, in words
 * @param truth its energy per particle in E_c
 * @param predicted what the network says
 * @param trainingDistance how far it is from the nearest row of training, in deviations; NaN where
 *     that is not known
 */
record JudgedRow(
    OpenDatabase database,
    int row,
    String part,
    double truth,
    double predicted,
    double trainingDistance) {

  /** A row of a view. */
  static JudgedRow of(OpenDatabase database, ParityView view, int row) {
    JudgedRows rows = view.rows();
    boolean whole = view.question().judgement().whole();
    return new JudgedRow(
        database,
        row,
        ValidateWords.part(rows.parts()[row], whole),
        rows.truth()[row],
        rows.predicted()[row],
        rows.trainingDistance()[row]);
  }

  private DatabaseColumns columns() {
    return database.database().columns();
  }

  /** The particles. */
  Configuration configuration() {
    return columns().configuration(row);
  }

  /** Shells of images in its energy. */
  int depth() {
    return columns().depth(row);
  }

  /** Which of the generated rows it is; its place in the database where that is not known. */
  int index() {
    return columns().rowIndexes().map(own -> own.get(row)).orElse(row);
  }

  /** Predicted minus true. */
  double error() {
    return predicted - truth;
  }
}
