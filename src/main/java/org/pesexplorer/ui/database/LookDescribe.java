package org.pesexplorer.ui.database;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.tableview2.TableView2;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.database.ColumnSummary;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Section;

/** The describe table of the rows that pass the filter, with the names of pandas. */
final class LookDescribe extends BorderPane {
  private static final double FIRST = 64;
  private static final double LEAST = 96;
  private static final double LETTER = 7.4;
  private static final double ROOM = 24;

  private final LookViewModel model;
  private final Label words = new Label();
  private final TableView2<LookDescription.Figure> table = new TableView2<>();

  LookDescribe(LookViewModel model) {
    this.model = model;
    table.setId("describe-table");
    table.getItems().setAll(LookDescription.FIGURES);
    table.setPlaceholder(new Label("The figures of the rows will be here."));
    words.setId("describe-words");
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head =
        new HBox(
            8,
            words,
            copy("describe-text", "Copy", "Copies the table, numbers apart by tabs.", "\t"),
            copy("describe-csv", "Copy as CSV", "Copies the table, numbers apart by commas.", ","));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("look-bar");
    setTop(head);
    setCenter(table);
    model.descriptionProperty().addListener((all, before, now) -> show(now));
    show(model.descriptionProperty().get());
  }

  private Button copy(String id, String name, String help, String separator) {
    Button button = new Button(name, Icons.of(MaterialDesignC.CONTENT_COPY));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(Section.tooltip(help));
    button.setOnAction(
        event -> {
          ClipboardContent text = new ClipboardContent();
          text.putString(model.descriptionProperty().get().text(separator));
          Clipboard.getSystemClipboard().setContent(text);
        });
    return button;
  }

  private void show(LookDescription description) {
    words.setText(description.words());
    table.getColumns().clear();
    TableColumn<LookDescription.Figure, String> names = new TableColumn<>("");
    names.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
    names.setSortable(false);
    names.setMinWidth(FIRST);
    table.getColumns().add(names);
    for (ColumnSummary column : description.columns()) {
      table.getColumns().add(column(column));
    }
  }

  private static TableColumn<LookDescription.Figure, String> column(ColumnSummary of) {
    TableColumn<LookDescription.Figure, String> column = new TableColumn<>();
    Label heading = new Label(of.name());
    heading.setMinWidth(USE_PREF_SIZE);
    column.setGraphic(heading);
    column.setPrefWidth(Math.max(LEAST, LETTER * of.name().length() + ROOM));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text(row.getValue(), of)));
    column.setSortable(false);
    column.setMinWidth(LEAST);
    column.getStyleClass().add("numbers");
    return column;
  }

  private static String text(LookDescription.Figure figure, ColumnSummary of) {
    double value = figure.value().applyAsDouble(of.figures());
    return "count".equals(figure.name()) ? NumberText.field(value) : NumberText.compact(value);
  }
}
