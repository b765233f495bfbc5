package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.pesexplorer.core.network.SearchPlan;
import org.pesexplorer.core.network.SearchRow;
import org.pesexplorer.core.network.SearchView;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.RunBar;
import org.pesexplorer.ui.common.TabParts;

/** A hyper-parameter search: what varies, and the leaderboard. */
final class SearchTab {
  private static final double FIELD_WIDTH = 64;
  private static final double TRIED_WIDTH = 220;
  private static final double NUMBER_WIDTH = 90;
  private static final double MOST_SEED = 1e15;
  private static final String DRAWN =
      "How many runs are drawn at random; 0 tries all combinations. Ranges need a number.";
  private static final String SEED = "What runs are drawn from.";

  private final SearchModel model;
  private final TableView<SearchRow> table =
      ValidateParts.table("search-table", "Runs will be listed here, the best one first.");
  private final Label words = TabParts.words("search-words");
  private final Label forecast = new Label();
  private final NumberField random;
  private final NumberField seed;
  private final SearchAxes axes;
  private final Button start;
  private final Button take;
  private final Button train;
  private final Button save;

  SearchTab(SearchModel model) {
    this.model = model;
    random = field("search-random", SearchPlan.MOST_RUNS, DRAWN, model.setup().random());
    seed = field("search-seed", MOST_SEED, SEED, (double) model.setup().seed());
    start =
        ValidateParts.button(
            "search-run",
            "Search",
            MaterialDesignT.TUNE,
            "Trains a network for each run, side by side in the background.",
            model::start);
    start.getStyleClass().add("accent");
    take =
        ValidateParts.button(
            "search-take",
            "Take these settings",
            MaterialDesignP.PLAYLIST_CHECK,
            "Puts the settings of the selected run into the form of the page Train.",
            () -> selected().ifPresent(model::take));
    train =
        ValidateParts.button(
            "search-train",
            "Train it",
            MaterialDesignB.BRAIN,
            "Trains the selected run again and takes its network in hand.",
            () -> selected().ifPresent(model::train));
    save =
        ValidateParts.button(
            "search-save",
            "Save...",
            MaterialDesignC.CONTENT_SAVE_OUTLINE,
            "Saves the leaderboard as CSV, as the command search does.",
            this::save);
    axes = new SearchAxes(model.setup().axes(), this::changed);
    fillTable();
  }

  private NumberField field(String id, double most, String help, double value) {
    NumberField field = new NumberField(0, most, true, help, typed -> changed());
    field.setId(id);
    field.setValue(value);
    field.setPrefWidth(FIELD_WIDTH);
    field.setMinWidth(FIELD_WIDTH);
    return field;
  }

  private void changed() {
    model.change(axes.axes(), (int) random.getValue(), (long) seed.getValue());
    follow();
  }

  private void fillTable() {
    List<TableColumn<SearchRow, ?>> columns = table.getColumns();
    columns.add(ValidateParts.column("tried", TRIED_WIDTH, this::tried, false));
    columns.add(number("val. MAE", row -> ValidateWords.number(row.validation().mae())));
    columns.add(number("test MAE", row -> ValidateWords.number(row.testMae())));
    columns.add(number("drag slope", row -> ValidateWords.percent(row.dragSlopeError())));
    columns.add(number("rand. slope", row -> ValidateWords.percent(row.randomSlopeError())));
    columns.add(number("train MAE", row -> ValidateWords.number(row.trainMae())));
    columns.add(number("weights", row -> String.format(Locale.ROOT, "%,d", row.parameters())));
    columns.add(number("epochs", row -> String.format(Locale.ROOT, "%,d", row.epochs())));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.getSelectionModel().selectedItemProperty().addListener(changed -> buttons());
  }

  private static TableColumn<SearchRow, String> number(
      String name, Function<SearchRow, String> text) {
    return ValidateParts.column(name, NUMBER_WIDTH, text, true);
  }

  private String tried(SearchRow row) {
    return row.failed() ? model.tried(row) + ": " + row.reason() : model.tried(row);
  }

  private Optional<SearchRow> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
        .filter(row -> !row.failed());
  }

  /** The tab's content. */
  Node build() {
    forecast.setId("search-forecast");
    forecast.getStyleClass().add("note");
    forecast.setMinWidth(0);
    Button more =
        ValidateParts.button(
            "search-add",
            "Add a setting",
            MaterialDesignP.PLUS,
            "Varies one more setting, or fixes it with a single value.",
            axes::addOne);
    HBox head =
        new HBox(
            8,
            start,
            more,
            TabParts.name("random runs (0: all)", DRAWN),
            random,
            TabParts.name("seed", SEED),
            seed,
            forecast,
            ValidateParts.gap(),
            new RunBar("search", model.run()));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox foot = new HBox(8, words, new RunBar("search-again", model.training()), train, take, save);
    foot.getStyleClass().add("validate-foot");
    BorderPane middle = new BorderPane(table);
    middle.setTop(axes);
    ValidateParts.follow(
        this::follow,
        model.problemProperty(),
        model.page().subjectProperty(),
        model.page().answerProperty(),
        model.run().runningProperty(),
        model.training().runningProperty(),
        model.page().parts().databases().currentProperty());
    ValidateParts.follow(this::list, model.run().resultProperty());
    return ValidateParts.page(head, middle, foot);
  }

  private void save() {
    NetworkDialog.choose(table, "Save the leaderboard", "Table (CSV)", "search.csv")
        .ifPresent(model::save);
  }

  private void list() {
    SearchView now = model.run().resultProperty().get();
    Optional<Integer> chosen = selected().map(SearchRow::run);
    table.getItems().setAll(now == null ? List.of() : now.rows());
    chosen.ifPresent(
        run ->
            table.getItems().stream()
                .filter(row -> row.run() == run)
                .forEach(table.getSelectionModel()::select));
    words.setText(model.words());
    buttons();
  }

  private void follow() {
    boolean wrong = !model.problemProperty().get().isEmpty();
    forecast.setText(model.forecast());
    forecast.getStyleClass().remove("refusal");
    if (wrong) {
      forecast.getStyleClass().add("refusal");
    }
    start.setDisable(
        wrong || model.page().database().isEmpty() || model.run().runningProperty().get());
    buttons();
  }

  private void buttons() {
    train.setDisable(selected().isEmpty() || model.training().runningProperty().get());
    save.setDisable(table.getItems().isEmpty());
    take.setDisable(selected().isEmpty() || !model.page().parts().scene().takesSettings());
  }
}
