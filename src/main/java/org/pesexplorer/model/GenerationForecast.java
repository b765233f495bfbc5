package org.pesexplorer.model;

import org.pesexplorer.core.database.DatabaseSettings;

/**
 * What a database will cost.
 *
 * @param settings the database
 * @param rows rows that are generated, before the filter
 * @param kept rows that the cut-off leaves; an upper energy may leave fewer
 * @param threadSeconds time on one thread; n threads that are free take an n-th part
 * @param fileBytes size of the file
 * @param memoryBytes memory for the rows
 */
public record GenerationForecast(
    DatabaseSettings settings,
    int rows,
    int kept,
    double threadSeconds,
    long fileBytes,
    long memoryBytes) {}
