package org.pesexplorer.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.model.Notices;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** Shows what went wrong above the view, until it is dismissed: what, what to do, details. */
final class NoticeBar extends VBox {
  private final Notices notices;

  NoticeBar(Notices notices) {
    this.notices = notices;
    setId("notices");
    getStyleClass().add("notices");
    notices.problems().addListener((ListChangeListener<Problem>) change -> show());
    show();
  }

  private void show() {
    getChildren().setAll(notices.problems().stream().map(this::row).toList());
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  private Node row(Problem problem) {
    Label title = new Label(problem.title(), Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE, 18));
    title.getStyleClass().add("notice-title");
    Label advice = new Label(problem.advice());
    advice.setWrapText(true);
    advice.getStyleClass().add("notice-advice");
    VBox words = new VBox(2, title, advice);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = new Button("", Icons.of(MaterialDesignC.CLOSE));
    close.getStyleClass().addAll("flat", "small", "notice-close");
    close.setTooltip(Section.tooltip("Dismiss"));
    close.setOnAction(event -> notices.dismiss(problem));
    HBox row = new HBox(8, words, close);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("notice");
    if (problem.cause() != null) {
      row.getChildren().add(1, details(problem, words));
    }
    return row;
  }

  private static Hyperlink details(Problem problem, VBox words) {
    Hyperlink link = new Hyperlink("Details");
    link.setMinWidth(60);
    link.setOnAction(
        event -> {
          boolean open = words.getChildren().size() > 2;
          if (open) {
            words.getChildren().remove(2);
          } else {
            StringWriter text = new StringWriter();
            problem.cause().printStackTrace(new PrintWriter(text));
            TextArea area = new TextArea(text.toString());
            area.setEditable(false);
            area.setPrefRowCount(6);
            words.getChildren().add(area);
          }
          link.setText(open ? "Details" : "Hide");
        });
    return link;
  }
}
