/**
 * Pictures without a window toolkit: colour maps, ticks, contours, minima, and the exported map as
 * PNG, SVG or PDF. The window draws with the same parts.
 */
package org.pesexplorer.plot;
