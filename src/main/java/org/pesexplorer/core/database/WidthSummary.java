package org.pesexplorer.core.database;

/**
 * The energies of the rows of one width, per particle in E_c.
 *
 * @param width of the cells in R_c
 * @param rows how many there are, at least 1
 * @param p5 5 % are below it, as pandas has quantiles
 * @param median the 50 % quantile
 * @param p95 95 % are below it
 * @param least the lowest
 * @param largest the highest
 */
public record WidthSummary(
    double width, int rows, double p5, double median, double p95, double least, double largest) {}
