package org.pesexplorer.ui.training;

import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** The buttons of a training, always in the same places. */
final class TrainFoot extends VBox {
  private final TrainViewModel model;
  private final Runnable start;
  private final Button pause =
      button(
          "train-pause",
          "Pause",
          MaterialDesignP.PAUSE,
          "Holds the training up after the epoch under way, or lets it go on; a finished one gets"
              + " as many epochs more.");
  private final Button step =
      button("train-step", "Step", MaterialDesignS.STEP_FORWARD, "Runs one epoch.");
  private final Button stop =
      button(
          "train-stop",
          "Stop",
          MaterialDesignS.STOP,
          "Ends the training; the network of its best epoch is kept.");
  private final Button discard =
      button(
          "train-discard", "Discard", MaterialDesignT.TRASH_CAN_OUTLINE, "Gives the training up.");

  /**
   * Makes the buttons.
   *
   * @param start what starts a training, once the form has been looked at
   */
  TrainFoot(TrainViewModel model, Runnable start) {
    super(8);
    this.model = model;
    this.start = start;
    getStyleClass().addAll("generate-foot", "train-foot");
    getChildren().addAll(main(), rest());
    model.stateProperty().addListener(changed -> follow());
    model.figuresProperty().addListener(changed -> follow());
    follow();
  }

  private Button main() {
    Button main =
        button(
            "train-start",
            "Start",
            MaterialDesignP.PLAY_CIRCLE_OUTLINE,
            "Trains what the form says, from its first weights on (Ctrl+Enter). A training under"
                + " way is given up.");
    main.getStyleClass().add("accent");
    main.setOnAction(event -> start.run());
    return main;
  }

  private GridPane rest() {
    Button reset =
        button(
            "train-reset",
            "Reset",
            MaterialDesignR.RESTORE,
            "Shows the first weights of the same seed again.");
    Button seed =
        button(
            "train-new-seed",
            "New seed",
            MaterialDesignD.DICE_MULTIPLE_OUTLINE,
            "Shows other first weights: those of the next seed.");
    pause.setOnAction(event -> model.pauseOrContinue());
    step.setOnAction(event -> model.step());
    stop.setOnAction(event -> model.stop());
    discard.setOnAction(event -> model.discard());
    reset.setOnAction(event -> model.reset());
    seed.setOnAction(event -> model.newSeed());
    GridPane grid = new GridPane();
    grid.setHgap(6);
    grid.setVgap(6);
    for (int k = 0; k < 3; k++) {
      ColumnConstraints third = new ColumnConstraints();
      third.setPercentWidth(100.0 / 3);
      third.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(third);
    }
    grid.addRow(0, pause, step, stop);
    grid.addRow(1, reset, seed, discard);
    return grid;
  }

  private static Button button(String id, String text, Ikon icon, String help) {
    Button button = new Button(text, Icons.of(icon));
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setTooltip(Section.tooltip(help));
    return button;
  }

  private void follow() {
    Trainings.State state = model.stateProperty().get();
    boolean running = state == Trainings.State.RUNNING;
    boolean judging = state == Trainings.State.JUDGING;
    boolean held = state == Trainings.State.HELD;
    boolean goesOn = !running && model.canPauseOrContinue();
    String words = goesOn ? "Continue" : "Pause";
    if (!words.equals(pause.getText())) {
      pause.setText(words);
      pause.setGraphic(Icons.of(goesOn ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE));
    }
    pause.setDisable(!model.canPauseOrContinue());
    step.setDisable(running || judging);
    stop.setDisable(!running && !held);
    discard.setDisable(!running && !held && !judging);
  }
}
