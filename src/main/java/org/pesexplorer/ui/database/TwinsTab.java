package org.pesexplorer.ui.database;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.pesexplorer.core.database.Twins;
import org.pesexplorer.plot.DescriptorCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.RunBar;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.TabParts;

/** Twins as a plot and a list, the selected pair as two lattices side by side. */
final class TwinsTab {
  private static final double UPPER = 0.54;
  private static final double PLOT = 0.62;
  private static final double TABLE_WIDTH = 262;
  private static final double SHORT = 74;
  private static final double LONG = 92;

  /** The place of the listed pairs among the series of the plot. */
  private static final int LISTED = 1;

  private final TwinsModel model;
  private final ChartPane chart;
  private final TableView<Twins.Pair> table = new TableView<>();
  private final Label words = TabParts.words("twins-words");
  private final TwinCard first;
  private final TwinCard second;

  TwinsTab(DescriptorsParts parts) {
    this.model = parts.model().twins();
    chart = parts.chart("twins");
    first = new TwinCard("twin-first", parts);
    second = new TwinCard("twin-second", parts);
    chart.onPick(
        hit -> {
          if (hit.series() == LISTED) {
            model.select(hit.item());
          }
        });
    fillTable();
  }

  private void fillTable() {
    table.setId("twins-table");
    table.setPlaceholder(new Label("Twins will be listed here."));
    table.getColumns().add(column("|\u0394v| / E_c", pair -> number(pair.difference()), SHORT));
    table.getColumns().add(column("distance", pair -> number(pair.distance()), SHORT));
    table.getColumns().add(column("rows", this::rows, LONG));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setMinSize(TABLE_WIDTH, 0);
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (all, before, now) -> {
              if (now.intValue() >= 0) {
                model.select(now.intValue());
              }
            });
  }

  private String rows(Twins.Pair pair) {
    return model.row(pair.first()).index() + ", " + model.row(pair.second()).index();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private static TableColumn<Twins.Pair, String> column(
      String name, Function<Twins.Pair, String> text, double width) {
    TableColumn<Twins.Pair, String> column = new TableColumn<>(name);
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setSortable(false);
    return column;
  }

  Node build(DescriptorsParts parts) {
    Button run = new Button("Find twins", Icons.of(MaterialDesignM.MAGNIFY));
    run.setId("twins-run");
    run.getStyleClass().addAll("small", "accent");
    run.setTooltip(
        Section.tooltip(
            "Looks for pairs of rows with nearly the same inputs and different energies, among the"
                + " nearest neighbours of every row. In the thesis: twins."));
    run.setOnAction(event -> model.find());
    run.disableProperty().bind(model.twins().runningProperty());
    run.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(8, run, new RunBar("twins", model.twins()));
    SplitPane upper = new SplitPane(chart, table);
    DescriptorsParts.share(upper, PLOT);
    HBox lower = new HBox(8, first, second);
    lower.setMinSize(0, 0);
    lower.getStyleClass().add("twins-pair");
    SplitPane all = new SplitPane(upper, lower);
    all.setOrientation(Orientation.VERTICAL);
    all.setDividerPositions(UPPER);
    DescriptorsParts.follow(this::list, model.twins().resultProperty());
    DescriptorsParts.follow(this::show, model.twins().resultProperty(), model.selectedProperty());
    return parts.place(
        "twins",
        TabParts.page(head, all, new VBox(words)),
        true,
        "Here you will see rows that the descriptor hardly tells apart although their energies"
            + " differ, side by side, and the error that no model of these inputs can go below.");
  }

  private void list() {
    Twins now = model.twins().resultProperty().get();
    if (now == null) {
      table.getItems().clear();
    } else {
      table.getItems().setAll(now.list());
    }
  }

  private void show() {
    Twins now = model.twins().resultProperty().get();
    int place = model.selectedProperty().get();
    boolean there = model.pair().isPresent();
    chart.show(
        now == null
            ? DescriptorCharts.noTwins()
            : DescriptorCharts.twins(now, there ? OptionalInt.of(place) : OptionalInt.empty()));
    words.setText(model.words());
    first.show(model.pair().map(pair -> model.row(pair.first())).orElse(null));
    second.show(model.pair().map(pair -> model.row(pair.second())).orElse(null));
    if (there && table.getSelectionModel().getSelectedIndex() != place) {
      table.getSelectionModel().clearAndSelect(place);
      table.scrollTo(place);
    }
  }

  ChartPane looked() {
    return chart;
  }
}
