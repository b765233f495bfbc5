package org.pesexplorer.plot;

import java.util.Objects;

/**
 * What colours the points of a scatter plot.
 *
 * @param scale which value takes which colour
 * @param label what the values are, with their unit, beside the colour bar
 */
public record PointColours(ColourScale scale, String label) {
  /** Refuses missing parts. */
  public PointColours {
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(label, "label");
  }
}
