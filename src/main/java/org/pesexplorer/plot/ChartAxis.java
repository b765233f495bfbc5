package org.pesexplorer.plot;

import java.util.Objects;
import java.util.Optional;

/**
 * One axis of a chart.
 *
 * @param label what it shows, with its unit: "energy per particle / E_c"; the letter behind "X_" is
 *     set as a subscript
 * @param scale how values are laid out
 * @param other a second scale that may be switched to
 * @param range the part to show; empty for whatever the data fill
 * @param integerTicks whether only whole numbers are marked
 */
public record ChartAxis(
    String label,
    ChartScale scale,
    Optional<ChartScale> other,
    Optional<ChartRange> range,
    boolean integerTicks) {
  /**
   * Checks that the range fits the scale.
   *
   * @throws IllegalArgumentException when the scale cannot show the range
   */
  public ChartAxis {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(other, "other");
    if (range.isPresent() && !scale.shows(range.get().low())) {
      throw new IllegalArgumentException("a logarithmic axis cannot start at " + range.get().low());
    }
  }

  /** A linear axis that shows all data. */
  public static ChartAxis linear(String label) {
    return new ChartAxis(label, ChartScale.LINEAR, Optional.empty(), Optional.empty(), false);
  }

  /** A logarithmic axis that shows all data above 0. */
  public static ChartAxis log(String label) {
    return linear(label).withScale(ChartScale.LOG);
  }

  /** A logarithmic axis of value + offset that shows all data above -offset. */
  public static ChartAxis logOffset(String label, double offset) {
    return linear(label).withScale(ChartScale.logOffset(offset));
  }

  /** The same axis with another scale, without a range. */
  public ChartAxis withScale(ChartScale next) {
    return new ChartAxis(label, next, other, Optional.empty(), integerTicks);
  }

  /** The same axis, which may also be switched to another scale. */
  public ChartAxis orElse(ChartScale second) {
    return new ChartAxis(label, scale, Optional.of(second), range, integerTicks);
  }

  /** The same axis in its other scale, without a range; itself when it has none. */
  public ChartAxis switched() {
    return other
        .map(next -> new ChartAxis(label, next, Optional.of(scale), Optional.empty(), integerTicks))
        .orElse(this);
  }

  /**
   * The same axis with a fixed range.
   *
   * @throws IllegalArgumentException when it does not rise or the scale cannot show it
   */
  public ChartAxis withRange(double low, double high) {
    return withRange(Optional.of(new ChartRange(low, high)));
  }

  /** The same axis with a fixed range, or with that of the data. */
  public ChartAxis withRange(Optional<ChartRange> next) {
    return new ChartAxis(label, scale, other, next, integerTicks);
  }

  /** The same axis with marks at whole numbers only. */
  public ChartAxis withIntegerTicks() {
    return new ChartAxis(label, scale, other, range, true);
  }
}
