package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.model.SearchSetup;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** The settings that a search varies, one a row, with what each may be. */
final class SearchAxes extends VBox {
  private static final double NAME_WIDTH = 140;
  private static final double VALUES_WIDTH = 260;
  private static final String HELP =
      "Values with commas between them, as 1e-3, 3e-3; with semicolons where they have commas, as"
          + " 32,32; 64,64. A range such as 1e-4:1e-2 is drawn from at random. One value alone is"
          + " fixed.";

  private final Runnable changed;
  private final List<Row> rows = new ArrayList<>();

  /** A setting and its values. */
  private record Row(HBox box, ComboBox<String> name, TextField values) {}

  /**
   * Makes the rows.
   *
   * @param axes those at first
   * @param changed run after each change
   */
  SearchAxes(List<SearchSetup.Axis> axes, Runnable changed) {
    super(4);
    this.changed = changed;
    setId("search-axes");
    getStyleClass().addAll("look-bar", "search-axes");
    axes.forEach(this::add);
  }

  /** Adds a setting that does not vary yet. */
  void addOne() {
    List<String> taken = axes().stream().map(SearchSetup.Axis::name).toList();
    SearchSetup.names().stream()
        .filter(name -> !taken.contains(name))
        .findFirst()
        .ifPresent(name -> add(new SearchSetup.Axis(name, "")));
    changed.run();
  }

  private void add(SearchSetup.Axis axis) {
    int number = rows.size();
    ComboBox<String> name = new ComboBox<>();
    name.getItems().setAll(SearchSetup.names());
    name.setValue(axis.name());
    name.setId("search-name-" + number);
    name.setPrefWidth(NAME_WIDTH);
    name.setMinWidth(NAME_WIDTH);
    name.setTooltip(Section.tooltip("Which setting varies; the option of the command train."));
    TextField values = new TextField(axis.values());
    values.setId("search-values-" + number);
    values.setPrefWidth(VALUES_WIDTH);
    values.setPromptText("values");
    values.setTooltip(Section.tooltip(HELP));
    HBox.setHgrow(values, Priority.ALWAYS);
    Button remove = new Button("", Icons.of(MaterialDesignC.CLOSE, 12));
    remove.getStyleClass().addAll("small", "pin-cross");
    remove.setTooltip(Section.tooltip("Leaves this setting as it is."));
    HBox box = new HBox(4, name, values, remove);
    box.setAlignment(Pos.CENTER_LEFT);
    Row row = new Row(box, name, values);
    remove.setOnAction(event -> remove(row));
    name.valueProperty().addListener((all, before, now) -> changed.run());
    values.textProperty().addListener((all, before, now) -> changed.run());
    rows.add(row);
    getChildren().add(box);
  }

  private void remove(Row row) {
    rows.remove(row);
    getChildren().remove(row.box());
    changed.run();
  }

  /** What is typed. */
  List<SearchSetup.Axis> axes() {
    return rows.stream()
        .map(row -> new SearchSetup.Axis(row.name().getValue(), row.values().getText()))
        .toList();
  }
}
