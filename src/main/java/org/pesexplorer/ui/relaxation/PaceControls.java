package org.pesexplorer.ui.relaxation;

import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** How fast a run plays, and whether it starts again at its end. */
final class PaceControls extends HBox {
  private static final double VALUE_WIDTH = 100;
  private static final double SLIDER_WIDTH = 110;
  private static final double STEP = 0.05;

  private final PlayClock clock;
  private final Slider speed = new Slider(0, 1, 0);
  private final Label value = new Label();
  private final ToggleButton loop = new ToggleButton("Loop", Icons.of(MaterialDesignR.REPEAT));
  private boolean following;
  private boolean byHand;

  PaceControls(PlayClock clock) {
    super(6);
    this.clock = clock;
    setAlignment(Pos.CENTER_LEFT);
    speed.setId("play-speed");
    speed.setPrefWidth(SLIDER_WIDTH);
    speed.setMinWidth(SLIDER_WIDTH);
    speed.setBlockIncrement(STEP);
    speed.setAccessibleText("How fast the run plays");
    speed.setTooltip(
        Section.tooltip(
            "How many attempted moves are played in a second, from slow motion to as fast as it"
                + " goes: the whole run in about a second."));
    speed.valueProperty().addListener((all, before, now) -> choose(now.doubleValue()));
    value.setId("play-speed-value");
    value.getStyleClass().add("tabular");
    value.setMinWidth(VALUE_WIDTH);
    value.setPrefWidth(VALUE_WIDTH);
    loop.setId("loop");
    loop.setTooltip(Section.tooltip("Starts again at the end of a complete run"));
    loop.selectedProperty().bindBidirectional(clock.loopProperty());
    getChildren().addAll(word("slow"), speed, word("fast"), value, loop);
    clock.speedProperty().addListener((all, before, now) -> show());
    clock.plannedProperty().addListener((all, before, now) -> show());
    show();
  }

  private static Label word(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("note");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void choose(double fraction) {
    if (!following) {
      byHand = true; // the thumb stays under the hand, though the speed is rounded
      clock.speedProperty().set(clock.speedAt(fraction));
      byHand = false;
    }
  }

  private void show() {
    value.setText(PlayWords.speed(clock));
    if (!byHand) {
      following = true;
      speed.setValue(clock.fractionOf(clock.speedProperty().get()));
      following = false;
    }
  }

  /** Whether a key belongs to the control it was pressed on rather than to the play head. */
  boolean keeps(KeyEvent event) {
    boolean space = event.getCode() == KeyCode.SPACE;
    EventTarget target = event.getTarget();
    return (target == speed && !space) || (target == loop && space);
  }
}
