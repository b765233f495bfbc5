package org.pesexplorer.ui.common;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** How far a calculation is, and a button that stops it; nothing while none is under way. */
public final class RunBar extends HBox {
  private static final double WIDTH = 110;

  private final ShownRun<?> run;
  private final ProgressBar bar = new ProgressBar(0);

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          bar.setProgress(Math.max(0, run.progress()));
        }
      };

  /**
   * Makes the bar.
   *
   * @param name for the ids of its parts
   * @param run what is followed
   */
  public RunBar(String name, ShownRun<?> run) {
    super(8);
    this.run = run;
    setAlignment(Pos.CENTER_LEFT);
    bar.setId(name + "-progress");
    bar.setPrefWidth(WIDTH);
    Button cancel = new Button("Cancel", Icons.of(MaterialDesignS.STOP));
    cancel.setId(name + "-cancel");
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setTooltip(Section.tooltip("Stops the calculation; nothing is changed."));
    cancel.setOnAction(event -> run.cancel());
    getChildren().addAll(bar, cancel);
    run.runningProperty().addListener(changed -> follow());
    sceneProperty().addListener(changed -> follow());
    follow();
  }

  private void follow() {
    boolean running = run.runningProperty().get();
    setVisible(running);
    if (running && getScene() != null) {
      timer.start();
    } else {
      timer.stop();
    }
  }
}
