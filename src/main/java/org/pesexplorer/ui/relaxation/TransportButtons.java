package org.pesexplorer.ui.relaxation;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** The buttons that move a play head: to the ends, by scans, by moves, and play. */
final class TransportButtons extends HBox {
  private final PlayClock clock;
  private final ReadOnlyLongProperty attemptsPerScan;
  private final Button play = new Button();

  TransportButtons(PlayClock clock, ReadOnlyLongProperty attemptsPerScan) {
    super(2);
    this.clock = clock;
    this.attemptsPerScan = attemptsPerScan;
    setAlignment(Pos.CENTER_LEFT);
    play.setId("play");
    play.getStyleClass().addAll("button-icon", "accent");
    play.setTooltip(Section.tooltip("Play or pause (Space)"));
    play.setOnAction(event -> clock.toggle());
    clock.playingProperty().addListener((all, before, now) -> showPlaying(now));
    showPlaying(clock.playingProperty().get());
    getChildren()
        .addAll(
            button("to-start", MaterialDesignP.PAGE_FIRST, "To the start (Home)", clock::toStart),
            button(
                "scan-back",
                MaterialDesignC.CHEVRON_DOUBLE_LEFT,
                "One scan back (Shift+Left or Page Up)",
                () -> stepScan(-1)),
            button(
                "move-back",
                MaterialDesignC.CHEVRON_LEFT,
                "One move back (Left)",
                () -> clock.stepMove(-1)),
            play,
            button(
                "move-on",
                MaterialDesignC.CHEVRON_RIGHT,
                "One move on (Right)",
                () -> clock.stepMove(1)),
            button(
                "scan-on",
                MaterialDesignC.CHEVRON_DOUBLE_RIGHT,
                "One scan on (Shift+Right or Page Down)",
                () -> stepScan(1)),
            button("to-end", MaterialDesignP.PAGE_LAST, "To the end (End)", clock::toEnd));
  }

  private static Button button(String id, Ikon icon, String help, Runnable action) {
    Button button = new Button("", Icons.of(icon, 18));
    button.setId(id);
    button.getStyleClass().addAll("button-icon", "flat");
    button.setFocusTraversable(false); // each has a key, which works wherever the focus is
    button.setTooltip(Section.tooltip(help));
    button.setAccessibleText(help);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Goes to the next (1) or previous (-1) place where a scan is complete. */
  void stepScan(int direction) {
    clock.stepScan(direction, attemptsPerScan.get());
  }

  private void showPlaying(boolean playing) {
    play.setGraphic(Icons.of(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY, 18));
    play.setAccessibleText(playing ? "Pause" : "Play");
  }
}
