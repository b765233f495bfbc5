package org.pesexplorer.work;

/**
 * What a database will cost, from a few rows of it.
 *
 * @param rows rows that are generated, before the filter
 * @param kept rows that the cut-off leaves; an upper energy may leave fewer
 * @param threadSeconds time on one thread; n threads that are free take an n-th part
 * @param fileBytes size of the file
 * @param journalBytes size of the journal at the end of the run
 * @param memoryBytes memory for the rows
 */
public record Forecast(
    int rows,
    int kept,
    double threadSeconds,
    long fileBytes,
    long journalBytes,
    long memoryBytes) {}
