package org.pesexplorer.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.pesexplorer.model.TaskList;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/** The lowest line: what the view says, and the tasks under way. */
final class StatusBar extends HBox {
  private static final double LINE_HEIGHT = 18;

  private final PopOver taskWindow;

  StatusBar(ObservableValue<String> message, TaskList tasks) {
    super(8);
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label words = new Label();
    words.setId("status");
    words.getStyleClass().add("tabular");
    words.textProperty().bind(message);
    Still room = new Still(new HBox(words), LINE_HEIGHT);
    HBox.setHgrow(room, Priority.ALWAYS);
    taskWindow = new PopOver(new TaskPane(tasks));
    taskWindow.setTitle("Tasks");
    taskWindow.setDetachable(false);
    taskWindow.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    Button button = new Button("", Icons.of(MaterialDesignF.FORMAT_LIST_CHECKS));
    button.setId("tasks");
    button.getStyleClass().addAll("flat", "small");
    button.setTooltip(Section.tooltip("Tasks under way, with progress; cancel them here"));
    button.setOnAction(event -> toggle(button));
    tasks
        .summaryProperty()
        .addListener((all, before, now) -> button.setText(now.isEmpty() ? "No tasks" : now));
    String now = tasks.summaryProperty().get();
    button.setText(now.isEmpty() ? "No tasks" : now);
    getChildren().addAll(room, button);
  }

  private void toggle(Button button) {
    if (taskWindow.isShowing()) {
      taskWindow.hide();
    } else {
      taskWindow.show(button);
    }
  }

  /** Closes the task list: no popup may be open when the toolkit goes. */
  void close() {
    taskWindow.hide();
  }
}
