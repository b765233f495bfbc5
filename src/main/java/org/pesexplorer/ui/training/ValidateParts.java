package org.pesexplorer.ui.training;

import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.TabParts;

/** What the tabs of the page Validate are made of. */
final class ValidateParts {
  private static final int ICON = 16;

  private ValidateParts() {}

  /** Runs now and whenever one of these changes. */
  static void follow(Runnable show, Observable... changing) {
    for (Observable each : changing) {
      each.addListener(changed -> show.run());
    }
    show.run();
  }

  /** A button with an icon and what it does as a tooltip. */
  static Button button(String id, String words, Ikon icon, String help, Runnable action) {
    Button button = new Button(words, Icons.of(icon, ICON));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(Section.tooltip(help));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** What pushes the things behind it to the right. */
  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** A tab's content: choices above, charts, words below. */
  static BorderPane page(HBox head, Node middle, Node foot) {
    BorderPane page = TabParts.page(head, middle, foot);
    page.getStyleClass().add("validate-tab");
    return page;
  }

  /** A table whose cells are words; what it says while it is empty. */
  static <T> TableView<T> table(String id, String empty) {
    TableView<T> table = new TableView<>();
    table.setId(id);
    Label placeholder = new Label(empty);
    placeholder.setWrapText(true);
    placeholder.getStyleClass().add("muted");
    table.setPlaceholder(placeholder);
    table.getStyleClass().add("validate-table");
    table.setMinSize(0, 0);
    return table;
  }

  /** A column of words. */
  static <T> TableColumn<T, String> column(
      String name, double width, Function<T, String> text, boolean number) {
    TableColumn<T, String> column = new TableColumn<>(name);
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setSortable(false);
    if (number) {
      column.getStyleClass().add("numbers");
    }
    return column;
  }
}
