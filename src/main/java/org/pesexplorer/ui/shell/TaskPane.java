package org.pesexplorer.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.model.TaskItem;
import org.pesexplorer.model.TaskList;
import org.pesexplorer.ui.common.NumberText;

/** The list of tasks: progress, time left, cancel; failed ones with their reason. */
final class TaskPane extends VBox {
  private final TaskList tasks;
  private final VBox rows = new VBox(8);
  private final Button cancelAll = new Button("Cancel all");

  TaskPane(TaskList tasks) {
    super(8);
    this.tasks = tasks;
    getStyleClass().add("task-pane");
    setPrefWidth(380);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(120);
    cancelAll.setId("cancel-all");
    cancelAll.getStyleClass().add("small");
    cancelAll.setOnAction(event -> tasks.cancelAll());
    getChildren().addAll(scroll, cancelAll);
    tasks.items().addListener((ListChangeListener<TaskItem>) change -> show());
    show();
  }

  private void show() {
    rows.getChildren().setAll(tasks.items().stream().map(this::row).toList());
    boolean running = tasks.items().stream().anyMatch(item -> !item.state().settled());
    cancelAll.setDisable(!running);
    if (tasks.items().isEmpty()) {
      Label nothing = new Label("Nothing is running. Long work appears here with its progress.");
      nothing.setWrapText(true);
      nothing.getStyleClass().add("muted");
      rows.getChildren().setAll(nothing);
    }
  }

  private Node row(TaskItem item) {
    Label title = new Label(item.title());
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Button end = new Button(item.state() == JobState.FAILED ? "Dismiss" : "Cancel");
    end.getStyleClass().add("small");
    end.setOnAction(
        event -> {
          if (item.state() == JobState.FAILED) {
            tasks.dismiss(item.id());
          } else {
            tasks.cancel(item.id());
          }
        });
    HBox head = new HBox(8, title, end);
    head.setAlignment(Pos.CENTER_LEFT);
    Label words = new Label(words(item));
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    VBox row = new VBox(4, head);
    if (!item.state().settled()) {
      ProgressBar bar = new ProgressBar(item.progress());
      bar.setMaxWidth(Double.MAX_VALUE);
      row.getChildren().add(bar);
    }
    row.getChildren().add(words);
    return row;
  }

  private static String words(TaskItem item) {
    if (item.problem().isPresent()) {
      return item.problem().get().title() + ". " + item.problem().get().advice();
    }
    String left =
        item.secondsLeft().isPresent()
            ? ", about " + NumberText.duration(item.secondsLeft().getAsDouble()) + " left"
            : "";
    String state = item.state() == JobState.QUEUED ? "waiting" : item.message();
    return state + left;
  }
}
