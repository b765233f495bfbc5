package org.pesexplorer.plot;

/**
 * A point of a chart.
 *
 * @param series the place of its series among the chart's series
 * @param item the place of the point in its series, or of the bar in its histogram
 * @param x its x; the middle of a bar
 * @param y its y
 */
public record ChartHit(int series, int item, double x, double y) {}
