package org.pesexplorer.ui.relaxation;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Plays a recorded run back and forth: buttons, a slider over the run, the place in words, the
 * speed. On one line where there is room for it, else the slider and the place stand on a line of
 * their own above the rest.
 */
public final class TransportBar extends Region {
  private static final double GAP = 16;
  private static final double ROW_GAP = 4;

  /** A slider shorter than this is too coarse to find a move with. */
  private static final double LEAST_SCRUB = 180;

  /** Room for the place in words, so that the bar looks the same before there is a run. */
  private static final double LEAST_PLACE = 190;

  private final PlayClock clock;
  private final LongProperty attemptsPerScan = new SimpleLongProperty(1);
  private final Slider scrub = new Slider(0, 1, 0);
  private final Label place = new Label();
  private final TransportButtons buttons;
  private final PaceControls pace;
  private final PlayTimer timer;
  private boolean scrubbing;
  private boolean following;

  /**
   * Makes a bar.
   *
   * @param clock what it plays
   */
  public TransportBar(PlayClock clock) {
    this.clock = clock;
    this.buttons = new TransportButtons(clock, attemptsPerScan);
    this.pace = new PaceControls(clock);
    this.timer = new PlayTimer(clock, () -> scrubbing);
    getStyleClass().add("transport-bar");
    makeScrub();
    place.setId("play-place");
    place.getStyleClass().add("tabular");
    place.setManaged(false); // its words change many times a second, its size does not
    getChildren().addAll(buttons, scrub, place, pace);
    BooleanBinding empty = clock.plannedProperty().isEqualTo(0);
    for (Node each : new Node[] {buttons, scrub, place, pace}) {
      each.disableProperty().bind(empty);
    }
    clock.headProperty().addListener((all, before, now) -> showPlace());
    clock.plannedProperty().addListener((all, before, now) -> showRun());
    attemptsPerScan.addListener((all, before, now) -> showRun());
    clock.playingProperty().addListener((all, before, now) -> showPlaying());
    sceneProperty().addListener((all, before, now) -> showPlaying());
    addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
    setOnMousePressed(event -> requestFocus());
    showRun();
    showPlaying();
  }

  private void makeScrub() {
    scrub.setId("scrub");
    scrub.setAccessibleText("The place in the run");
    // Filters, as the track moves the thumb before the slider itself hears of the press.
    scrub.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> scrubbing = true);
    scrub.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          scrubbing = false;
          showPlace();
        });
    scrub
        .valueProperty()
        .addListener(
            (all, before, now) -> {
              if (!following) {
                clock.seek(Math.round(now.doubleValue()));
              }
            });
  }

  private void showRun() {
    follow(() -> scrub.setMax(Math.max(1, clock.plannedProperty().doubleValue())));
    scrub.setBlockIncrement(attemptsPerScan.doubleValue());
    showPlace();
    requestLayout();
  }

  private void showPlace() {
    long head = clock.headProperty().get();
    long planned = clock.plannedProperty().get();
    place.setText(
        planned == 0 ? "no run yet" : PlayWords.place(head, planned, attemptsPerScan.get()));
    if (!scrubbing) {
      follow(() -> scrub.setValue((double) head));
    }
  }

  /** Moves a slider after the clock, rather than the clock after a slider. */
  private void follow(Runnable change) {
    following = true;
    change.run();
    following = false;
  }

  private void showPlaying() {
    timer.run(clock.playingProperty().get() && getScene() != null);
  }

  private void filterKey(KeyEvent event) {
    if (!pace.keeps(event)) {
      handleKey(event);
    }
  }

  /**
   * Carries out the command of a key: Space plays and pauses, Left and Right go by moves, with
   * Shift, Page Up and Page Down by scans, Home and End to the ends. A view hands on the keys
   * pressed in its other parts.
   *
   * @param event a pressed key; consumed when it is one of these
   */
  public void handleKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || clock.plannedProperty().get() == 0) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> clock.toggle();
      case LEFT, KP_LEFT -> step(-1, event.isShiftDown());
      case RIGHT, KP_RIGHT -> step(1, event.isShiftDown());
      case PAGE_UP -> buttons.stepScan(-1);
      case PAGE_DOWN -> buttons.stepScan(1);
      case HOME -> clock.toStart();
      case END -> clock.toEnd();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int direction, boolean scan) {
    if (scan) {
      buttons.stepScan(direction);
    } else {
      clock.stepMove(direction);
    }
  }

  /** How many attempts a scan has: one for each particle; above 0. */
  public LongProperty attemptsPerScanProperty() {
    return attemptsPerScan;
  }

  /** Whether the clock is ticking: only while a run plays on screen. */
  boolean ticking() {
    return timer.running();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double placeWidth() {
    return Math.max(LEAST_PLACE, Math.ceil(place.prefWidth(-1)));
  }

  private boolean oneLine(double width) {
    double rest = buttons.prefWidth(-1) + placeWidth() + pace.prefWidth(-1) + 3 * GAP;
    return width - snappedLeftInset() - snappedRightInset() >= rest + LEAST_SCRUB;
  }

  private double rowHeight() {
    return Math.ceil(Math.max(buttons.prefHeight(-1), pace.prefHeight(-1)));
  }

  @Override
  protected double computeMinWidth(double height) {
    return buttons.prefWidth(-1)
        + GAP
        + pace.prefWidth(-1)
        + snappedLeftInset()
        + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return computeMinWidth(height) + 2 * GAP + placeWidth() + LEAST_SCRUB;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double rows = width < 0 || oneLine(width) ? rowHeight() : 2 * rowHeight() + ROW_GAP;
    return snappedTopInset() + rows + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double right = getWidth() - snappedRightInset();
    double row = rowHeight();
    double buttonWidth = buttons.prefWidth(-1);
    double paceWidth = pace.prefWidth(-1);
    if (oneLine(getWidth())) {
      buttons.resizeRelocate(left, top, buttonWidth, row);
      pace.resizeRelocate(right - paceWidth, top, paceWidth, row);
      layoutScrub(left + buttonWidth + GAP, right - paceWidth - GAP, top, row);
    } else {
      layoutScrub(left, right, top, row);
      double second = top + row + ROW_GAP;
      buttons.resizeRelocate(left, second, buttonWidth, row);
      pace.resizeRelocate(right - paceWidth, second, paceWidth, row);
    }
  }

  private void layoutScrub(double from, double to, double top, double row) {
    double wide = placeWidth();
    double high = scrub.prefHeight(-1);
    scrub.resizeRelocate(
        from, top + Math.rint((row - high) / 2), Math.max(0, to - from - wide - GAP), high);
    place.resizeRelocate(to - wide, top, wide, row);
  }
}
