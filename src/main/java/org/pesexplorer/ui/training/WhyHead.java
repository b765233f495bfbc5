package org.pesexplorer.ui.training;

import java.io.File;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;

/** What starts and stops the study, how far it is, and what can be done with its figures. */
final class WhyHead extends VBox {
  /** Seeds that a double holds exactly. */
  private static final double MOST_SEED = 9e15;

  private final WhyViewModel model;
  private final TrainingParts.Actions actions;

  WhyHead(WhyViewModel model, TrainingParts.Actions actions) {
    this.model = model;
    this.actions = actions;
    getStyleClass().add("why-head");
    getChildren().addAll(first(), second());
  }

  private Node first() {
    Button compute = button("why-compute", "Compute it", MaterialDesignP.PLAY_CIRCLE_OUTLINE);
    compute.getStyleClass().removeAll("small");
    compute.getStyleClass().addAll("accent", "why-compute");
    compute.setTooltip(
        Section.tooltip("Generates the databases, trains and judges all networks (Ctrl+Enter)."));
    compute.setOnAction(event -> compute());
    compute.disableProperty().bind(model.runningProperty());
    Label name = new Label("Seed");
    name.getStyleClass().add("field-label");
    name.setMinWidth(Region.USE_PREF_SIZE);
    NumberField seed =
        new NumberField(
            0,
            MOST_SEED,
            true,
            "Fixes all random numbers: the same seed gives the same figures.",
            value -> model.setSeed((long) value));
    seed.setId("why-seed");
    seed.setValue((double) model.seed());
    seed.setPrefColumnCount(5);
    seed.setMinWidth(Region.USE_PREF_SIZE);
    Label hint = new Label();
    hint.setId("why-hint");
    hint.textProperty().bind(model.hintProperty());
    hint.setWrapText(true);
    hint.setMinWidth(0);
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar(0);
    bar.setId("why-progress");
    bar.setPrefWidth(140);
    bar.setMinWidth(60);
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.runningProperty());
    Button cancel = button("why-cancel", "Cancel", MaterialDesignS.STOP);
    cancel.setTooltip(Section.tooltip("Ends the study; what is finished stays."));
    cancel.setOnAction(event -> model.cancel());
    cancel.visibleProperty().bind(model.runningProperty());
    return row(compute, name, seed, hint, bar, cancel);
  }

  /** Starts the study; a seed that cannot be taken is put right first. */
  void compute() {
    if (!model.runningProperty().get() && !NumberField.leadToInvalid(this)) {
      model.compute();
    }
  }

  private Node second() {
    Button judge = button("why-take", "Judge this network", MaterialDesignC.CHART_SCATTER_PLOT);
    judge.setTooltip(
        Section.tooltip(
            "Takes the network and its database in hand and turns to the page Validate."));
    judge.setOnAction(event -> model.take(actions::openValidate));
    judge
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !finished(model.chosenProperty().get()),
                model.chosenProperty(),
                model.studyProperty()));
    Label chosen = new Label();
    chosen.setId("why-chosen");
    chosen.getStyleClass().add("note");
    chosen.setMinWidth(0);
    chosen.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(chosen, Priority.ALWAYS);
    chosen.textProperty().bind(Bindings.createStringBinding(this::chosen, model.chosenProperty()));
    Button copy = button("why-copy", "Copy command", MaterialDesignC.CONTENT_COPY);
    copy.setTooltip(Section.tooltip("Copies the command that prints the same study."));
    copy.setOnAction(event -> copy());
    Button save = button("why-save", "Save table", MaterialDesignC.CONTENT_SAVE_OUTLINE);
    save.setTooltip(Section.tooltip("Saves the table as comma-separated values."));
    save.setOnAction(event -> save());
    save.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.studyProperty().get().finished() == 0, model.studyProperty()));
    return row(judge, chosen, copy, save);
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(8, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Button button(String id, String title, Ikon icon) {
    Button button = new Button(title, Icons.of(icon));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private boolean finished(WhyCell cell) {
    return cell != null && model.studyProperty().get().row(cell).isPresent();
  }

  private String chosen() {
    WhyCell cell = model.chosenProperty().get();
    return cell == null ? "Select a network in the table." : cell.title();
  }

  private void copy() {
    ClipboardContent text = new ClipboardContent();
    text.putString(model.command());
    Clipboard.getSystemClipboard().setContent(text);
  }

  private void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the table");
    chooser.setInitialFileName("why.csv");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    if (chosen != null) {
      boolean named = chosen.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
      File file = named ? chosen : new File(chosen.getParentFile(), chosen.getName() + ".csv");
      model.save(file.toPath());
    }
  }
}
