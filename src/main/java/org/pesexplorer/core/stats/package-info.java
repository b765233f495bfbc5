/**
 * Figures of many numbers: quantiles, running figures, summaries, histograms, bootstrap intervals.
 * NaN is refused everywhere, infinities are not: an energy may be infinite.
 */
package org.pesexplorer.core.stats;
