package org.pesexplorer.io;

import java.util.List;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.ExtraColumn;

/**
 * What a file of rows holds, whatever its format.
 *
 * @param columns the rows
 * @param extras all other columns, prepared inputs among them
 */
record DatabaseContent(DatabaseColumns columns, List<ExtraColumn> extras) {}
