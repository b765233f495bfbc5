package org.pesexplorer.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.pesexplorer.plot.ChartAxis;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartRange;
import org.pesexplorer.plot.ChartSpec;

/** Which part of a chart its user looks at, on which scales, and how the way back goes. */
final class ChartZoom {
  private static final int MOST_STEPS = 200;
  private static final double FINEST = 1e-12;

  private final Deque<View> history = new ArrayDeque<>();
  private View view = View.AUTO;
  private boolean wheeling;
  private ChartFrame aim;

  /** The ranges that were chosen by hand, and whether an axis is in its other scale. */
  private record View(
      Optional<ChartRange> x, Optional<ChartRange> y, boolean otherX, boolean otherY) {
    static final View AUTO = new View(Optional.empty(), Optional.empty(), false, false);

    View withRanges(Optional<ChartRange> nextX, Optional<ChartRange> nextY) {
      return new View(nextX, nextY, otherX, otherY);
    }
  }

  /** A chart on the axes in force. */
  ChartSpec apply(ChartSpec spec) {
    return spec.withAxes(
        axis(spec.x(), view.otherX(), view.x()), axis(spec.y(), view.otherY(), view.y()));
  }

  private static ChartAxis axis(ChartAxis axis, boolean other, Optional<ChartRange> range) {
    ChartAxis scaled = other ? axis.switched() : axis;
    return range.isPresent() ? scaled.withRange(range) : scaled;
  }

  /** A new chart came: on other axes, what was chosen by hand no longer means anything. */
  void follow(ChartSpec before, ChartSpec next) {
    if (!same(before.x(), next.x()) || !same(before.y(), next.y())) {
      history.clear();
      view = View.AUTO;
      wheeling = false;
      aim = null;
    }
  }

  /**
   * What will be on screen after the next drawing, so that the next turn of the wheel counts from
   * there; empty when that is not known before it is drawn.
   */
  Optional<ChartFrame> aim() {
    return Optional.ofNullable(aim);
  }

  /** The chart has been drawn, and nothing has changed since. */
  void drawn(ChartFrame frame) {
    aim = frame;
  }

  /** The chart will be drawn on these axes. */
  void aimAt(ChartSpec shown) {
    boolean known =
        aim != null
            && shown.x().scale().equals(aim.x().scale())
            && shown.y().scale().equals(aim.y().scale());
    aim =
        known
            ? aim.withAxes(
                shown.x().withRange(shown.x().range().or(aim.x()::range)),
                shown.y().withRange(shown.y().range().or(aim.y()::range)))
            : null;
  }

  private static boolean same(ChartAxis one, ChartAxis two) {
    return one.label().equals(two.label())
        && one.scale().equals(two.scale())
        && one.other().equals(two.other());
  }

  /** Whether both axes show what the chart or its data ask for. */
  boolean auto() {
    return view.x().isEmpty() && view.y().isEmpty();
  }

  /** Whether there is a step back. */
  boolean canGoBack() {
    return !history.isEmpty();
  }

  /**
   * Zooms about a pixel, which keeps its values; one step of history however often it is repeated.
   *
   * @param frame what is shown now
   * @param factor above 1 to see less, larger
   * @param across whether the horizontal axis follows
   * @param up whether the vertical axis follows
   */
  void about(
      ChartFrame frame, double pixelX, double pixelY, double factor, boolean across, boolean up) {
    double left = pixelX - (pixelX - frame.left()) / factor;
    double right = pixelX + (frame.right() - pixelX) / factor;
    double top = pixelY - (pixelY - frame.top()) / factor;
    double bottom = pixelY + (frame.bottom() - pixelY) / factor;
    Optional<ChartRange> x = across ? acrossRange(frame, left, right) : view.x();
    Optional<ChartRange> y = up ? upRange(frame, top, bottom) : view.y();
    if ((across && x.isEmpty()) || (up && y.isEmpty())) {
      return;
    }
    if (!wheeling) {
      remember();
    }
    wheeling = true;
    view = view.withRanges(x, y);
  }

  /** Shows a rectangle of pixels; a side that is left out keeps its axis. */
  void to(ChartFrame frame, Optional<double[]> columns, Optional<double[]> rows) {
    Optional<ChartRange> x = columns.flatMap(c -> acrossRange(frame, c[0], c[1]));
    Optional<ChartRange> y = rows.flatMap(r -> upRange(frame, r[0], r[1]));
    if (x.isPresent() || y.isPresent()) {
      step(view.withRanges(x.or(view::x), y.or(view::y)));
    }
  }

  /** Moves what is shown by pixels; part of the step that {@link #startMoving} began. */
  void move(ChartFrame frame, double byX, double byY) {
    Optional<ChartRange> x = acrossRange(frame, frame.left() - byX, frame.right() - byX);
    Optional<ChartRange> y = upRange(frame, frame.top() - byY, frame.bottom() - byY);
    view = view.withRanges(x.or(view::x), y.or(view::y));
  }

  /** Begins a step of history for moves that follow. */
  void startMoving() {
    remember();
    wheeling = false;
  }

  /** Shows all data again. */
  void all() {
    if (!auto()) {
      step(view.withRanges(Optional.empty(), Optional.empty()));
    }
  }

  /** Puts the horizontal axis into its other scale; its range is that of the data again. */
  void switchX() {
    step(new View(Optional.empty(), view.y(), !view.otherX(), view.otherY()));
  }

  /** Puts the vertical axis into its other scale; its range is that of the data again. */
  void switchY() {
    step(new View(view.x(), Optional.empty(), view.otherX(), !view.otherY()));
  }

  /** Takes the last step back, if there is one. */
  void back() {
    wheeling = false;
    if (!history.isEmpty()) {
      view = history.pop();
    }
  }

  private void step(View next) {
    remember();
    wheeling = false;
    view = next;
  }

  private void remember() {
    if (!Objects.equals(history.peek(), view)) {
      history.push(view);
    }
    if (history.size() > MOST_STEPS) {
      history.removeLast();
    }
  }

  private static Optional<ChartRange> acrossRange(ChartFrame frame, double left, double right) {
    return range(frame.toX(Math.min(left, right)), frame.toX(Math.max(left, right)));
  }

  private static Optional<ChartRange> upRange(ChartFrame frame, double top, double bottom) {
    return range(frame.toY(Math.max(top, bottom)), frame.toY(Math.min(top, bottom)));
  }

  /** No range where numbers are too close or too large to be told apart. */
  private static Optional<ChartRange> range(double low, double high) {
    double largest = Math.max(Math.abs(low), Math.abs(high));
    boolean clear = high - low > FINEST * largest && Double.isFinite(high - low);
    return clear ? Optional.of(new ChartRange(low, high)) : Optional.empty();
  }
}
