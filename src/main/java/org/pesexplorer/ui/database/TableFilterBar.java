package org.pesexplorer.ui.database;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.core.database.RowFilter;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;

/**
 * Filters rows by a range of any column and by classes of structures, above the table that shows
 * them. It follows the filter wherever that is changed.
 */
final class TableFilterBar extends HBox {
  private static final List<RowColumn> COLUMNS =
      Arrays.stream(RowColumn.values()).filter(each -> each != RowColumn.STRUCTURE).toList();

  private static final MathContext DIGITS = new MathContext(4);

  private final LookViewModel model;
  private final ComboBox<RowColumn> column =
      new ComboBox<>(FXCollections.observableArrayList(COLUMNS));
  private final NumberField low;
  private final NumberField high;
  private final Button any = new Button("", Icons.of(MaterialDesignC.CLOSE, 12));
  private final MenuButton structures = new MenuButton("Structure");
  private final Label count = new Label();

  TableFilterBar(LookViewModel model) {
    this.model = model;
    low = end("table-low", "from", "The least value that passes.");
    high = end("table-high", "to", "The largest value that passes.");
    setId("table-filter");
    getStyleClass().add("look-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(6);
    fillColumn();
    any.setId("table-any");
    any.getStyleClass().add("small");
    any.setTooltip(Section.tooltip("Lets all values of this column pass again."));
    any.setOnAction(
        event ->
            model
                .filtering()
                .change("Clear the range", now -> now.withoutRange(column.getValue())));
    structures.setId("table-structures");
    structures.setMinWidth(Region.USE_PREF_SIZE);
    for (StructureClass each : StructureClass.values()) {
      CheckMenuItem item = new CheckMenuItem(each.title());
      item.setUserData(each);
      item.setOnAction(event -> structuresChosen());
      structures.getItems().add(item);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    count.setId("table-count");
    count.getStyleClass().add("tabular");
    count.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(column, low, high, any, structures, gap, count);
    model.stateProperty().addListener(changed -> follow());
    model.answerProperty().addListener(changed -> showCount());
    follow();
    showCount();
  }

  private void fillColumn() {
    column.setId("table-column");
    column.setTooltip(Section.tooltip("Which column the range beside it is of."));
    column.setConverter(
        new ItemWords<>(each -> each == RowColumn.RANK ? "rank" : LookText.heading(each)));
    column.setValue(RowColumn.ENERGY);
    column.valueProperty().addListener(changed -> follow());
  }

  private NumberField end(String id, String prompt, String help) {
    boolean least = "from".equals(prompt);
    NumberField field =
        new NumberField(
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            false,
            help,
            value -> typed(least, value));
    field.setId(id);
    field.setPromptText(prompt);
    field.setPrefColumnCount(6);
    return field;
  }

  private void typed(boolean least, double value) {
    RowColumn which = column.getValue();
    RowFilter.Range now =
        model
            .state()
            .filter()
            .conditions()
            .range(which)
            .orElse(new RowFilter.Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    RowFilter.Range next =
        least ? new RowFilter.Range(value, now.high()) : new RowFilter.Range(now.low(), value);
    model
        .filtering()
        .change("Filter by " + which.title(), old -> old.withRange(which, next.low(), next.high()));
  }

  private void structuresChosen() {
    Set<StructureClass> chosen = EnumSet.noneOf(StructureClass.class);
    structures
        .getItems()
        .forEach(
            item -> {
              if (((CheckMenuItem) item).isSelected()) {
                chosen.add((StructureClass) item.getUserData());
              }
            });
    model.filtering().change("Filter by structure", now -> now.withStructures(chosen));
  }

  private void follow() {
    RowFilter now = model.state().filter().conditions();
    Optional<RowFilter.Range> range = now.range(column.getValue());
    show(low, range.map(RowFilter.Range::low).orElse(Double.NaN));
    show(high, range.map(RowFilter.Range::high).orElse(Double.NaN));
    any.setDisable(range.isEmpty());
    structures
        .getItems()
        .forEach(
            item ->
                ((CheckMenuItem) item)
                    .setSelected(now.structures().contains((StructureClass) item.getUserData())));
  }

  /** An end of a bar has all its digits in the filter and a few in the field. */
  private static void show(NumberField field, double value) {
    boolean limit = Double.isFinite(value);
    field.setValue(limit ? new BigDecimal(value).round(DIGITS).doubleValue() : Double.NaN);
    field.restore();
  }

  private void showCount() {
    LookAnswer answer = model.answerProperty().get();
    count.setText(
        answer == null
            ? ""
            : LookText.count(
                answer.rows().count(), answer.question().database().database().rows()));
  }
}
