package org.pesexplorer.plot;

import java.util.Objects;

/**
 * What colours the points of a scatter plot.
 *
 * @param scale which value takes which colour
 * @param label what the values are, with their unit, beside the colour bar
 * @param from the value at which the colour bar begins, below the upper end of the scale: where
 *     values cannot lie below, as distances below 0, a scale that begins below has no colours there
 *     that are as dark as the ground
 */
public record PointColours(ColourScale scale, String label, double from) {
  /** Colours of which the bar shows all. */
  public PointColours(ColourScale scale, String label) {
    this(scale, label, scale.low());
  }

  /**
   * Refuses missing parts.
   *
   * @throws IllegalArgumentException when the bar would begin outside the scale
   */
  public PointColours {
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(label, "label");
    if (!(from >= scale.low() && from < scale.high())) {
      throw new IllegalArgumentException(
          "a bar of " + scale.low() + " to " + scale.high() + " cannot begin at " + from);
    }
  }
}
