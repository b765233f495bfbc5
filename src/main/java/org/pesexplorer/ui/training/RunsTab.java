package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.pesexplorer.core.network.TrainingFigures;
import org.pesexplorer.model.Trials;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.TabParts;

/** The runs in a table, several of them compared, and one repeated with other seeds. */
final class RunsTab {
  private static final double TABLE = 0.5;
  private static final double NAME_WIDTH = 130;
  private static final double SETTINGS_WIDTH = 190;
  private static final double NUMBER_WIDTH = 76;
  private static final double SLOPE_WIDTH = 90;
  private static final double SHORT_WIDTH = 62;
  private static final int USUAL = 4;

  private final RunsModel model;
  private final ChartPane chart;
  private final TableView<RunRow> table =
      ValidateParts.table("runs-table", "Networks in hand will be listed here.");
  private final Label words = TabParts.words("runs-words");
  private final Button show;

  RunsTab(RunsModel model) {
    this.model = model;
    chart = model.page().parts().chart("runs");
    show =
        ValidateParts.button(
            "runs-show",
            "Look at it",
            MaterialDesignE.EYE_OUTLINE,
            "All pages show the selected network; it is taken in hand where it is not.",
            this::showSelected);
    fillTable();
  }

  private void fillTable() {
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    List<TableColumn<RunRow, ?>> columns = table.getColumns();
    columns.add(ValidateParts.column("run", NAME_WIDTH, RunRow::name, false));
    columns.add(ValidateParts.column("settings", SETTINGS_WIDTH, RunRow::settings, false));
    columns.add(number("test MAE", one -> one.test().mae()));
    columns.add(number("val. MAE", one -> one.validation().mae()));
    columns.add(percent("drag slope", one -> one.paths().dragSlopeError()));
    columns.add(percent("rand. slope", one -> one.paths().randomSlopeError()));
    columns.add(number("RMSE", one -> one.test().rmse()));
    columns.add(number("largest", one -> one.test().maxError()));
    columns.add(
        ValidateParts.column(
            "epochs",
            SHORT_WIDTH,
            row ->
                row.trained()
                    .map(one -> String.format(Locale.ROOT, "%,d", one.figures().epochs()))
                    .orElse("\u2013"),
            true));
    columns.add(
        ValidateParts.column(
            "time",
            SHORT_WIDTH,
            row -> Double.isNaN(row.seconds()) ? "\u2013" : NumberText.duration(row.seconds()),
            true));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setItems(model.rows());
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener(
            (ListChangeListener<RunRow>)
                change -> {
                  model.select(List.copyOf(table.getSelectionModel().getSelectedItems()));
                  follow();
                });
  }

  private static TableColumn<RunRow, String> number(
      String name, ToDoubleFunction<TrainingFigures> figure) {
    return ValidateParts.column(
        name, NUMBER_WIDTH, row -> ValidateWords.number(row.figure(figure)), true);
  }

  private static TableColumn<RunRow, String> percent(
      String name, ToDoubleFunction<TrainingFigures> figure) {
    return ValidateParts.column(
        name, SLOPE_WIDTH, row -> ValidateWords.percent(row.figure(figure)), true);
  }

  private void showSelected() {
    RunRow row = table.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.show(row);
    }
  }

  /** The tab's content. */
  Node build() {
    TrialHead head =
        new TrialHead(
            model.page(),
            new TrialHead.Count(
                "repeat",
                "times",
                "How many networks are trained like the one in hand, each with another seed.",
                USUAL,
                1,
                Trials.MOST_REPEATS),
            ValidateParts.button(
                "repeat-run",
                "Repeat with other seeds",
                MaterialDesignR.REPEAT,
                "Trains the network in hand again, in the background; median and range are below.",
                () -> {}),
            model.repeats(),
            model::forecast,
            model::repeat);
    SplitPane both = new SplitPane(table, chart);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(TABLE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox foot = new HBox(8, words, show);
    foot.getStyleClass().add("validate-foot");
    ValidateParts.follow(this::follow, model.repeats().resultProperty());
    model.rows().addListener((ListChangeListener<RunRow>) change -> follow());
    return ValidateParts.page(head, both, foot);
  }

  private void follow() {
    chart.show(model.chart());
    words.setText(model.words());
    show.setDisable(model.selected().size() != 1);
  }

  /** The chart that is looked at. */
  ChartPane looked() {
    return chart;
  }
}
