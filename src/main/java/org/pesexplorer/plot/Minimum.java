package org.pesexplorer.plot;

/**
 * A local minimum of a grid of values.
 *
 * @param column where it lies along the columns; the middle of pixel c is at c + 1/2
 * @param row where it lies along the rows; the middle of pixel r is at r + 1/2
 * @param value the value there
 */
public record Minimum(double column, double row, double value) {}
