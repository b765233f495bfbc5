package org.pesexplorer.ui.common;

import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.energy.Surface;
import org.pesexplorer.plot.ColourScale;
import org.pesexplorer.plot.Minimum;

/**
 * A finished picture of the surface over the central cell.
 *
 * @param query what was asked
 * @param surface the energies
 * @param scale the colours and their range
 * @param size width and height of the picture in pixels
 * @param pixels the picture, row-major, premultiplied ARGB, top row first, size squared
 * @param veiled the picture of the image cells: the same under a veil
 * @param minima the minima, lowest first; columns and rows are grid coordinates
 */
public record MapFrame(
    MapQuery query,
    Surface surface,
    ColourScale scale,
    int size,
    int[] pixels,
    int[] veiled,
    List<Minimum> minima) {
  /** Refuses nulls. */
  public MapFrame {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(pixels, "pixels");
    Objects.requireNonNull(veiled, "veiled");
    minima = List.copyOf(minima);
  }
}
