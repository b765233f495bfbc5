package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.tableview2.TableView2;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhyGround;
import org.pesexplorer.core.study.WhyLine;
import org.pesexplorer.core.study.WhySlopes;
import org.pesexplorer.core.study.WhyWords;
import org.pesexplorer.ui.common.Section;

/** The table of the study, which fills while it is computed. */
final class WhyTable extends BorderPane {
  private static final PseudoClass POOR = PseudoClass.getPseudoClass("poor");
  private static final double ROW_HEIGHT = 24;

  /** How much a column may lose where there is no room for all. */
  private static final double ROOM = 8;

  private static final String NOT_YET = "\u2013";

  private final WhyViewModel model;
  private final TableView2<WhyLine> table = new TableView2<>();
  private boolean following;

  WhyTable(WhyViewModel model) {
    this.model = model;
    table.setId("why-table");
    table.setFixedCellSize(ROW_HEIGHT);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    words();
    baselines();
    slopes();
    table.getSelectionModel().selectedItemProperty().addListener((all, before, now) -> chosen(now));
    Label legend =
        new Label(
            "Errors in E_c per particle, of the gradient in per cent. \u201cpoor\u201d is a test error no"
                + " better than that of the nearest neighbour, or a gradient more than 50 % wrong.");
    legend.setId("why-legend");
    legend.setWrapText(true);
    legend.setMinHeight(Region.USE_PREF_SIZE);
    legend.getStyleClass().addAll("ensemble-words", "note");
    setCenter(table);
    setBottom(legend);
    setMinSize(0, 0);
    model.studyProperty().addListener(changed -> show());
    show();
  }

  private void words() {
    words(
        "Database",
        "Images fixed at the start of the relaxation or updated with their particles; split"
            + " triangles counted as equation 9 has it or all alike (uniform); rows all relaxed for"
            + " 40 scans, or mixed: 3 to 40. The number is that in the charts.",
        172,
        line -> line.database().number() + "  " + line.database().shortTitle());
    words(
        "Model and inputs",
        "No hidden layer, or two of 32 neurons; inputs, eigenvalues, as they are or scaled to zero"
            + " mean and unit deviation. The exact optimum is the best that any linear model can do"
            + " on the training part.",
        138,
        line ->
            line.cell()
                .map(cell -> cell.model() + ", " + cell.inputs())
                .orElse("exact linear optimum"));
  }

  private void baselines() {
    numbers("Test MAE", "Mean absolute error on rows that nothing has seen.", 88, this::error)
        .setId("why-mae");
    baseline("Constant", "The error of always saying the median.", all -> all.constant().mae());
    baseline(
        "Nearest",
        "The error of the energy of the nearest training row in scaled inputs.",
        all -> all.nearest().mae());
    baseline(
        "5 nearest", "The error of the mean of the five nearest.", all -> all.fiveNearest().mae());
  }

  private void slopes() {
    slope(
        "dv/ds",
        "Error of the gradient along the thesis's drag path, per particle.",
        94,
        WhySlopes::drag,
        WhyLine::bad);
    slope(
        "d(Nv)/ds",
        "The model's dv/ds taken for the slope of the energy of the cell, as the thesis's figures"
            + " 16c, 16d and 17 do. A perfect network would be 75 % wrong here.",
        80,
        WhySlopes::dragOfCell,
        value -> false);
    slope(
        "Random",
        "Error of dv/ds, the median over random paths.",
        90,
        WhySlopes::random,
        WhyLine::bad);
    slope(
        "Unseen",
        "How much of the thesis's path has energies that training has not seen.",
        66,
        WhySlopes::outside,
        value -> false);
  }

  /** What a cell says, and whether that is poor. */
  private record Figure(String text, boolean poor) {}

  private Figure error(WhyLine line) {
    String learning = line.cell().map(model::learning).orElse("");
    if (line.mae().isEmpty()) {
      return new Figure(learning.isEmpty() ? NOT_YET : "at " + learning, false);
    }
    return new Figure(WhyWords.error(line.mae().getAsDouble()), line.badError());
  }

  private void baseline(String title, String help, Function<Baselines, Double> figure) {
    numbers(
        title,
        help,
        70,
        line ->
            new Figure(
                line.ground()
                    .map(WhyGround::baselines)
                    .map(all -> WhyWords.error(figure.apply(all)))
                    .orElse(NOT_YET),
                false));
  }

  private void slope(
      String title,
      String help,
      double width,
      Function<WhySlopes, Double> figure,
      Predicate<Double> poor) {
    numbers(
        title,
        help,
        width,
        line -> {
          Optional<Double> value = line.slopes().map(figure);
          return new Figure(
              value.map(WhyWords::percent).orElse(NOT_YET), value.filter(poor).isPresent());
        });
  }

  private void words(String title, String help, double width, Function<WhyLine, String> text) {
    column(title, help, width, line -> new Figure(text.apply(line), false), false);
  }

  private TableColumn<WhyLine, WhyLine> numbers(
      String title, String help, double width, Function<WhyLine, Figure> figure) {
    return column(title, help, width, figure, true);
  }

  private TableColumn<WhyLine, WhyLine> column(
      String title, String help, double width, Function<WhyLine, Figure> figure, boolean right) {
    TableColumn<WhyLine, WhyLine> column = new TableColumn<>();
    Label heading = new Label(title);
    heading.setTooltip(Section.tooltip(title + ". " + help));
    column.setGraphic(heading);
    column.setMinWidth(width - ROOM);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(all -> new FigureCell(figure, right));
    table.getColumns().add(column);
    return column;
  }

  /** One figure of a line. */
  private static final class FigureCell extends TableCell<WhyLine, WhyLine> {
    private final Function<WhyLine, Figure> figure;

    FigureCell(Function<WhyLine, Figure> figure, boolean right) {
      this.figure = figure;
      setAlignment(right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
      getStyleClass().add("why-cell");
      if (right) {
        getStyleClass().add("tabular");
      }
    }

    @Override
    protected void updateItem(WhyLine line, boolean empty) {
      super.updateItem(line, empty);
      Figure shown = empty || line == null ? new Figure("", false) : figure.apply(line);
      setText(shown.poor() ? shown.text() + " poor" : shown.text());
      pseudoClassStateChanged(POOR, shown.poor());
    }
  }

  private void show() {
    following = true;
    List<WhyLine> lines = WhyLine.of(model.studyProperty().get());
    if (table.getItems().size() == lines.size()) {
      for (int k = 0; k < lines.size(); k++) {
        table.getItems().set(k, lines.get(k));
      }
    } else {
      table.getItems().setAll(lines);
    }
    following = false;
    select(model.chosenProperty().get());
  }

  private void select(WhyCell cell) {
    following = true;
    for (int k = 0; cell != null && k < table.getItems().size(); k++) {
      if (table.getItems().get(k).cell().equals(Optional.of(cell))) {
        table.getSelectionModel().select(k);
      }
    }
    following = false;
  }

  private void chosen(WhyLine line) {
    if (!following) {
      model.chosenProperty().set(line == null ? null : line.cell().orElse(null));
    }
  }

  /** The table itself. */
  TableView<WhyLine> table() {
    return table;
  }
}
