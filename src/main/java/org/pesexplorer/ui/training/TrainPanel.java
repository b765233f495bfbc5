package org.pesexplorer.ui.training;

import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;

/** The panel of the page Train: presets, data, the network, how it learns. */
final class TrainPanel extends BorderPane {
  private static final double WIDTH = 300;
  private static final double WIDER = 59;
  private static final int REPEATS = 5;
  private static final int MOST_REPEATS = 50;

  private final TrainViewModel model;

  TrainPanel(TrainViewModel model, TrainingParts.Actions actions, ObservableBooleanValue dark) {
    this.model = model;
    setId("train-panel");
    TrainFields fields = new TrainFields(model);
    TrainNetworkSections network = new TrainNetworkSections(model, fields);
    TrainLearningSections learning = new TrainLearningSections(fields);
    TrainConstantSections constants = new TrainConstantSections(fields);
    VBox sections =
        new VBox(
            presets(),
            networks(actions),
            new TrainDataSection(model, actions).build(),
            network.network(dark),
            learning.training(),
            network.descriptor(),
            learning.parts(),
            learning.more(),
            constants.optimiser(),
            constants.schedule(),
            takeAlong());
    sections.getStyleClass().add("side-panel");
    ScrollPane scroll = new ScrollPane(sections);
    scroll.setId("side-panel");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    setBottom(new TrainFoot(model, this::start));
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
  }

  /** Trains what the form says; a field that cannot be taken is put right first. */
  void start() {
    if (!NumberField.leadToInvalid(this)) {
      model.start();
    }
  }

  private Section presets() {
    Section section = new Section("Presets", true);
    GridPane grid = new GridPane();
    grid.setHgap(6);
    grid.setVgap(6);
    for (double share : new double[] {100 - WIDER, WIDER}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    TrainPreset[] all = TrainPreset.values();
    for (int k = 0; k < all.length; k++) {
      grid.add(presetButton(model, all[k], "train-preset-"), k % 2, k / 2);
    }
    return section.add(grid);
  }

  /** A button that trains a preset with one click. */
  static Button presetButton(TrainViewModel model, TrainPreset preset, String prefix) {
    Button button = new Button(preset.title());
    button.setId(prefix + preset.id());
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("train-preset");
    button.setTooltip(Section.tooltip(preset.help()));
    button.setOnAction(event -> model.choose(preset));
    return button;
  }

  private Section networks(TrainingParts.Actions actions) {
    Section section = new Section("Networks in hand", false);
    section.add(new NetworkList(model.networks(), model.scene(), actions));
    model
        .networks()
        .open()
        .addListener(
            (ListChangeListener<OpenNetwork>)
                change -> {
                  if (!model.networks().open().isEmpty()) {
                    section.setExpanded(true);
                  }
                });
    return section;
  }

  private Section takeAlong() {
    Section section = new Section("Repeat and take along", false);
    String help =
        "How many networks are trained that differ in their seed alone, one after the other: errors"
            + " differ by a factor of two from seed to seed. The page Validate compares the runs.";
    NumberField times = new NumberField(2, MOST_REPEATS, true, help, number -> {});
    times.setId("train-repeats");
    times.setValue(REPEATS);
    Button repeat = new Button("Train them", Icons.of(MaterialDesignR.REPEAT));
    repeat.setId("train-repeat");
    repeat.setTooltip(Section.tooltip(help));
    repeat.setOnAction(
        event -> {
          repeat.requestFocus(); // what is being typed counts
          if (!NumberField.leadToInvalid(this)) {
            model.repeat((int) times.getValue());
          }
        });
    Button copy = new Button("Copy the command line", Icons.of(MaterialDesignC.CONSOLE));
    copy.setId("train-copy");
    copy.setTooltip(Section.tooltip("Copies the equivalent command line, which trains the same."));
    copy.setOnAction(
        event -> {
          ClipboardContent text = new ClipboardContent();
          text.putString(model.command());
          Clipboard.getSystemClipboard().setContent(text);
        });
    return section.add("Repeats", help, times).add(repeat).add(copy);
  }
}
