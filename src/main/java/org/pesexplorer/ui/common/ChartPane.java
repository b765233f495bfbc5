package org.pesexplorer.ui.common;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.pesexplorer.plot.ChartAxis;
import org.pesexplorer.plot.ChartFrame;
import org.pesexplorer.plot.ChartHit;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;

/**
 * A chart on screen. It is drawn in the background whenever description, size, zoom or theme have
 * changed, one drawing at a time, the newest state first; what moves over it (play head, veil,
 * mark, cross, a line to drag, a range) does not draw it again. A zoom made by hand stays when new
 * data come on the same axes. All methods belong to the FX thread.
 */
public final class ChartPane extends Region {
  /** Is told which point was clicked. */
  @FunctionalInterface
  public interface PointHandler {
    /** A point, or a bar, was clicked. */
    void picked(ChartHit hit);
  }

  /** Is told which part of the horizontal axis was chosen. */
  @FunctionalInterface
  public interface RangeHandler {
    /** All from a low to a higher x was chosen. */
    void chosen(double low, double high);
  }

  private static final ChartSpec NOTHING =
      ChartSpec.builder(ChartAxis.linear(""), ChartAxis.linear("")).build();
  private static final double MIN_WIDTH = 120;
  private static final double MIN_HEIGHT = 90;

  private final ObjectProperty<ChartSpec> spec = new SimpleObjectProperty<>(NOTHING);
  private final ObservableBooleanValue dark;
  private final ChartZoom zoom = new ChartZoom();
  private final ChartOverlay overlay = new ChartOverlay();
  private final ChartHandleLayer handles = new ChartHandleLayer();
  private final ChartScreen screen;
  private final ChartMouse mouse;
  private final ChartMenu menu;
  private PointHandler pickHandler = hit -> {};
  private RangeHandler rangeHandler;
  private boolean dirty = true;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (screen.busy() || !dirty) {
            stop();
          } else if (screen.seen() && getWidth() >= 1 && getHeight() >= 1) {
            stop();
            dirty = false;
            screen.draw(shown(), theme(), Math.floor(getWidth()), Math.floor(getHeight()));
          }
        }
      };

  /**
   * Makes an empty chart.
   *
   * @param pipelines draws in the background
   * @param dark whether the theme is dark; followed
   * @param actions saves what the menu offers to save
   */
  public ChartPane(Pipelines pipelines, ObservableBooleanValue dark, ChartActions actions) {
    this.dark = dark;
    this.menu = new ChartMenu(this, actions);
    this.screen = new ChartScreen(pipelines, this::arrived);
    this.mouse = new ChartMouse(this, overlay);
    getChildren().addAll(screen, handles, overlay);
    getStyleClass().add("chart-pane");
    setMinSize(MIN_WIDTH, MIN_HEIGHT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    clip();
    paint(dark.get());
    dark.addListener((all, before, now) -> paint(now));
    spec.addListener((all, before, now) -> specChanged(before, now));
    layoutBoundsProperty().addListener(changed -> touch());
    sceneProperty().addListener((all, before, now) -> run(now != null));
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::renderScaleXProperty)
        .addListener((all, before, now) -> touch());
  }

  private void paint(boolean inTheDark) {
    overlay.paintFor(Palette.of(inTheDark));
    handles.paintFor(Palette.of(inTheDark));
    touch();
  }

  private void clip() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  private void run(boolean inScene) {
    if (inScene) {
      timer.start();
    } else {
      timer.stop();
    }
  }

  /** Shows a chart. */
  public void show(ChartSpec next) {
    spec.set(next);
  }

  /** The chart that was asked for, without what its user did to its axes; never null. */
  public ObjectProperty<ChartSpec> specProperty() {
    return spec;
  }

  /** The chart that was asked for. */
  public ChartSpec spec() {
    return spec.get();
  }

  /** The chart with the axes as its user put them; axes without a range show all data. */
  public ChartSpec shown() {
    return zoom.apply(spec.get());
  }

  /** Where the data of the last drawing stand and which ranges it shows; empty before the first. */
  public Optional<ChartFrame> frame() {
    return Optional.ofNullable(screen.frame());
  }

  /** What the last drawing could not show, in words; empty when it showed everything. */
  public String note() {
    return screen.note();
  }

  /** How often the chart has been drawn: lets a test or a benchmark see that it follows. */
  public long drawings() {
    return screen.drawings();
  }

  /** Whether the last drawing is of the chart, zoom, size and theme in force. */
  public boolean upToDate() {
    return !dirty && !screen.busy() && screen.frame() != null;
  }

  /** The colours in force. */
  public ChartTheme theme() {
    return ChartTheme.of(dark.get());
  }

  /** The last drawing; empty before the first. */
  public Optional<Image> picture() {
    return Optional.ofNullable(screen.getImage());
  }

  /** Stands the play head at an x of the data; NaN takes it away. Does not draw the chart again. */
  public void setCursorX(double x) {
    overlay.setHead(x);
  }

  /** Veils all data right of an x; NaN takes the veil away. Does not draw the chart again. */
  public void setVeilFromX(double x) {
    overlay.setVeil(x);
  }

  /** Rings a point of the data; NaN takes the ring away. Does not draw the chart again. */
  public void setMark(double x, double y) {
    overlay.setMark(Double.isNaN(x) || Double.isNaN(y) ? null : new Point2D(x, y));
  }

  /** Sets who is told of clicked points. */
  public void onPick(PointHandler handler) {
    pickHandler = handler;
  }

  /** Shows a line that can be dragged, in place of any before; null for none. A drag goes on. */
  public void setHandle(ChartHandle handle) {
    handles.set(handle);
  }

  /** The line that can be dragged, where it is now; empty for none. */
  public Optional<ChartHandle> handle() {
    return Optional.ofNullable(handles.get());
  }

  /** Sets who is told of ranges drawn with Shift, which then no longer moves; null for nobody. */
  public void onRange(RangeHandler handler) {
    rangeHandler = handler;
  }

  /** Shows a part of the horizontal axis as chosen; NaN for none. */
  public void setRange(double low, double high) {
    overlay.setRange(low, high);
  }

  /** Takes the last zoom, move or change of scale back. */
  public void zoomBack() {
    zoom.back();
    zoomed();
  }

  /** Shows all data, or the ranges that the chart asks for. */
  public void autoRange() {
    zoom.all();
    zoomed();
  }

  /** Puts the horizontal axis into its other scale, if it has one. */
  public void switchX() {
    if (spec.get().x().other().isPresent()) {
      zoom.switchX();
      zoomed();
    }
  }

  /** Puts the vertical axis into its other scale, if it has one. */
  public void switchY() {
    if (spec.get().y().other().isPresent()) {
      zoom.switchY();
      zoomed();
    }
  }

  ChartZoom zoom() {
    return zoom;
  }

  /** The zoom has changed. */
  void zoomed() {
    zoom.aimAt(shown());
    touch();
  }

  void picked(ChartHit hit) {
    pickHandler.picked(hit);
  }

  Optional<RangeHandler> rangeHandler() {
    return Optional.ofNullable(rangeHandler);
  }

  void showMenu(double screenX, double screenY) {
    menu.show(screenX, screenY);
  }

  void hideMenu() {
    menu.hide();
  }

  private void specChanged(ChartSpec before, ChartSpec now) {
    zoom.follow(before, now);
    setAccessibleText(ChartWords.of(now));
    touch();
  }

  private void touch() {
    dirty = true;
    if (getScene() != null) {
      timer.start();
    }
  }

  @Override
  protected void layoutChildren() {
    overlay.resizeRelocate(0, 0, getWidth(), getHeight());
    handles.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void arrived() {
    if (dirty) {
      touch();
    } else {
      zoom.drawn(screen.frame());
    }
    if (screen.frame() != null) {
      overlay.place(screen.frame());
      handles.place(screen.frame());
      mouse.drawnAnew();
    }
  }
}
