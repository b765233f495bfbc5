package org.pesexplorer.ui.common;

import java.util.Objects;
import java.util.function.DoubleFunction;

/**
 * A line across a chart that its user drags, or moves by the arrow keys when it has the focus.
 * Immutable; a chart shows another value by {@link #at}.
 *
 * @param side whether it stands upright at an x or lies at a y
 * @param value where it is, on that axis
 * @param low the least value it may be dragged to
 * @param high the largest value it may be dragged to
 * @param step by how much an arrow key moves it, ten times as much with Shift; 0 for a pixel
 * @param cut which side of it is veiled
 * @param label what stands beside it, given its value
 * @param listener is told of moves
 */
public record ChartHandle(
    Side side,
    double value,
    double low,
    double high,
    double step,
    Cut cut,
    DoubleFunction<String> label,
    Listener listener) {

  /** Which axis a line belongs to. */
  public enum Side {
    /** An upright line at an x. */
    VERTICAL,
    /** A level line at a y. */
    HORIZONTAL
  }

  /** Which values are veiled. */
  public enum Cut {
    /** None. */
    NONE,
    /** Those below the line. */
    BELOW,
    /** Those above the line. */
    ABOVE
  }

  /** Is told what a user does with a line, on the FX thread. */
  public interface Listener {
    /** A drag, or a step by a key, begins. */
    default void began() {}

    /** The line has moved. */
    void moved(double value);

    /** The drag, or the step, has ended here. */
    default void ended(double value) {}
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when the limits do not ascend, the value is NaN or the step
   *     below 0
   */
  public ChartHandle {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(cut, "cut");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(listener, "listener");
    if (!(low <= high) || Double.isNaN(value) || !(step >= 0)) {
      throw new IllegalArgumentException(
          "a line at " + value + " from " + low + " to " + high + " by " + step);
    }
  }

  /** An upright line at an x, without limits, veil and label. */
  public static ChartHandle vertical(double x, Listener listener) {
    return plain(Side.VERTICAL, x, listener);
  }

  /** A level line at a y, without limits, veil and label. */
  public static ChartHandle horizontal(double y, Listener listener) {
    return plain(Side.HORIZONTAL, y, listener);
  }

  private static ChartHandle plain(Side side, double value, Listener listener) {
    double all = Double.POSITIVE_INFINITY;
    return new ChartHandle(side, value, -all, all, 0, Cut.NONE, at -> "", listener);
  }

  /** The same line at another value. */
  public ChartHandle at(double next) {
    return new ChartHandle(side, next, low, high, step, cut, label, listener);
  }

  /** The same line, which can be dragged between these values only. */
  public ChartHandle within(double least, double largest) {
    return new ChartHandle(side, value, least, largest, step, cut, label, listener);
  }

  /** The same line, which an arrow key moves by so much. */
  public ChartHandle steppingBy(double amount) {
    return new ChartHandle(side, value, low, high, amount, cut, label, listener);
  }

  /** The same line with a veil over one side. */
  public ChartHandle cutting(Cut next) {
    return new ChartHandle(side, value, low, high, step, next, label, listener);
  }

  /** The same line with words beside it. */
  public ChartHandle labelled(DoubleFunction<String> words) {
    return new ChartHandle(side, value, low, high, step, cut, words, listener);
  }

  /** The nearest value that is allowed. */
  double limited(double wanted) {
    return Math.max(low, Math.min(high, wanted));
  }
}
