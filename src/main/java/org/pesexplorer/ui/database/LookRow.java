package org.pesexplorer.ui.database;

import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowGenerator;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.CellPictures;
import org.pesexplorer.ui.common.NumberText;

/**
 * A row of a database, and what can be done with it.
 *
 * @param from the database
 * @param row its place in the database, from 0
 */
record LookRow(OpenDatabase from, int row) {
  private static final int PERCENT = 100;

  private DatabaseColumns columns() {
    return from.database().columns();
  }

  /** The particles. */
  Configuration configuration() {
    return columns().configuration(row);
  }

  /** The energy per particle in E_c. */
  double energy() {
    return columns().energy(row);
  }

  /** The width of the cell in R_c. */
  double width() {
    return columns().width(row);
  }

  /** Shells of images in the energy. */
  int depth() {
    return columns().depth(row);
  }

  /** Which of the generated rows it is; its place in the database where that is not known. */
  int index() {
    return columns().rowIndexes().map(own -> own.get(row)).orElse(row);
  }

  /** The share of all rows with lower energies, in per cent: where the percentile plot has it. */
  double percentile() {
    int rows = from.survey().rows();
    return rows < 2 ? PERCENT / 2.0 : (double) PERCENT * from.survey().rank(row) / (rows - 1);
  }

  /** Why its relaxation cannot be played; empty when it can. */
  String replayRefusal() {
    if (from.database().settings().isEmpty()) {
      return "How this database was generated is not known: no settings lie beside its file.";
    }
    if (columns().rowIndexes().isEmpty()) {
      return "The database does not say which of the generated rows this is.";
    }
    if (index() >= from.database().settings().get().rows()) {
      return "The settings beside the database do not belong to this row.";
    }
    return planar("Relaxation");
  }

  /** Why it cannot be sent to Explore; empty when it can. */
  String exploreRefusal() {
    return planar("Explore");
  }

  private String planar(String view) {
    int dimension = columns().dimension();
    return dimension == 2
        ? ""
        : view + " shows cells of two dimensions; this one has " + dimension + ".";
  }

  /**
   * The relaxation that the row is the end of.
   *
   * @throws IllegalStateException when there is a reason against it
   */
  RelaxationRequest relaxation() {
    DatabaseSettings settings = from.database().settings().orElse(null);
    if (settings == null || !replayRefusal().isEmpty()) {
      throw new IllegalStateException(replayRefusal());
    }
    return RowGenerator.relaxation(settings, index());
  }

  /** A short name for a caption. */
  String caption() {
    return "row " + index() + ", v " + NumberText.compact(energy());
  }

  /** The particles as text for other programs: a line each, numbers apart by tabs. */
  String coordinates() {
    Configuration configuration = configuration();
    StringBuilder text = new StringBuilder();
    for (int axis = 0; axis < configuration.dimension(); axis++) {
      text.append(axis == 0 ? "" : "\t").append(CellPictures.axisName(axis));
    }
    for (int i = 0; i < configuration.count(); i++) {
      text.append('\n');
      for (int axis = 0; axis < configuration.dimension(); axis++) {
        text.append(axis == 0 ? "" : "\t").append(configuration.coordinate(i, axis));
      }
    }
    return text.append('\n').toString();
  }
}
