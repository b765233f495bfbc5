package org.pesexplorer.work;

import java.util.List;
import java.util.Optional;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSettings;

/** The end of every generation: the filter over all rows. */
final class Filtered {
  private Filtered() {}

  /**
   * A whole database.
   *
   * @param settings what was generated
   * @param columns all rows, in order; nothing may be set any more
   */
  static Database of(DatabaseSettings settings, ColumnsBuilder columns) {
    columns.keep(
        settings
            .filter()
            .kept(
                columns.rows(), settings.widths().count(), settings::widthIndex, columns::energy));
    return new Database(columns.build(), Optional.of(settings), Optional.empty(), List.of());
  }
}
