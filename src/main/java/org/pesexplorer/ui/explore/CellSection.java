package org.pesexplorer.ui.explore;

import java.util.List;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.model.Preset;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;

/** Where the particles are: presets, a random start, the width of the cell, Reset. */
final class CellSection {
  private static final double MIN_WIDTH = 0.5;
  private static final double MAX_WIDTH = 100;
  private static final int MAX_PARTICLES = 400;

  private final Workspace workspace;
  private final ReadOnlyListProperty<Preset> presets;
  private final MenuButton presetMenu = new MenuButton("Choose a configuration");
  private double seed = 1;
  private double count = 4;

  CellSection(Workspace workspace, ReadOnlyListProperty<Preset> presets) {
    this.workspace = workspace;
    this.presets = presets;
  }

  Section build() {
    Section section = new Section("Cell", true);
    presetMenu.setId("presets");
    presetMenu.setMaxWidth(Double.MAX_VALUE);
    presets.addListener((all, before, now) -> fillPresets(now));
    fillPresets(presets.get());
    section.add(presetMenu);
    section.add(
        "Width w",
        "Edge of the periodic cell in R_c (width of cell). Fractional coordinates are kept: the"
            + " particles move apart with the cell.",
        width());
    section.add(
        "Random",
        "Particles uniform in the cell. The same number and seed give the same configuration.",
        random());
    Button reset = new Button("Reset", Icons.of(MaterialDesignR.RESTORE));
    reset.setId("reset");
    reset.setMaxWidth(Double.MAX_VALUE);
    reset.setTooltip(Section.tooltip("Back to the first configuration and the standard model."));
    reset.setOnAction(event -> workspace.reset());
    section.add(reset);
    return section;
  }

  private void fillPresets(List<Preset> all) {
    presetMenu.getItems().clear();
    for (Preset preset : all) {
      MenuItem item = new MenuItem(preset.name());
      item.setOnAction(
          event -> workspace.replaceConfiguration(preset.name(), preset.configuration()));
      presetMenu.getItems().add(item);
    }
    presetMenu.setDisable(all.isEmpty());
    presetMenu.setTooltip(new Tooltip("Configurations of the thesis and others worth a look"));
  }

  private HBox width() {
    NumberField field =
        new NumberField(
            MIN_WIDTH, MAX_WIDTH, false, "Width of the cell w in R_c.", workspace::setWidth);
    field.setId("width");
    field.setPrefColumnCount(5);
    field.setMinWidth(58);
    field.setMaxWidth(58);
    Slider slider = new Slider(1, 12, 5);
    slider.setId("width-slider");
    slider.setBlockIncrement(0.1);
    boolean[] open = {false};
    slider.setOnMousePressed(
        event -> {
          open[0] = true;
          workspace.beginGesture("Change the width");
        });
    slider.setOnMouseReleased(
        event -> {
          open[0] = false;
          workspace.endGesture();
        });
    slider
        .valueProperty()
        .addListener((all, before, now) -> slideWidth(now.doubleValue(), open[0]));
    workspace
        .stateProperty()
        .addListener((all, before, now) -> showWidth(now.configuration(), field, slider));
    showWidth(workspace.state().configuration(), field, slider);
    HBox row = new HBox(8, slider, field);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setMinWidth(60);
    slider.setPrefWidth(80);
    return row;
  }

  private void slideWidth(double value, boolean gesture) {
    double rounded = Math.rint(value * 100) / 100;
    double now = workspace.state().configuration().width();
    boolean shown = Math.abs(Math.max(1, Math.min(12, now)) - value) < 5e-3;
    if (rounded == now || shown) {
      return;
    }
    if (gesture) {
      workspace.update(state -> state.withConfiguration(state.configuration().withWidth(rounded)));
    } else {
      workspace.setWidth(rounded);
    }
  }

  private static void showWidth(Configuration configuration, NumberField field, Slider slider) {
    field.setValue(configuration.width());
    if (!slider.isPressed()) {
      slider.setValue(configuration.width());
    }
  }

  private HBox random() {
    NumberField number =
        new NumberField(1, MAX_PARTICLES, true, "Number of particles N.", value -> count = value);
    number.setId("random-count");
    number.setValue(count);
    NumberField seedField =
        new NumberField(0, 1e15, true, "Seed of the random numbers.", value -> seed = value);
    seedField.setId("random-seed");
    seedField.setValue(seed);
    for (NumberField field : new NumberField[] {number, seedField}) {
      field.setPrefColumnCount(3);
      field.setMinWidth(44);
    }
    Button go = new Button("", Icons.of(MaterialDesignD.DICE_5_OUTLINE));
    go.setId("random");
    go.setTooltip(
        Section.tooltip("Place N particles at random; afterwards the seed goes up by one."));
    go.setOnAction(
        event -> {
          workspace.replaceConfiguration("Random particles", randomConfiguration());
          seed++;
          seedField.setValue(seed);
        });
    HBox row = new HBox(8, number, seedField, go);
    HBox.setHgrow(number, Priority.ALWAYS);
    HBox.setHgrow(seedField, Priority.ALWAYS);
    return row;
  }

  private Configuration randomConfiguration() {
    Cell cell = workspace.state().configuration().cell();
    int particles = (int) count;
    double[] positions = new double[particles * cell.dimension()];
    for (int axis = 0; axis < cell.dimension(); axis++) {
      RandomStream stream = RandomStream.of((long) seed, axis);
      for (int i = 0; i < particles; i++) {
        positions[i * cell.dimension() + axis] = stream.nextDouble(0, cell.width());
      }
    }
    return new Configuration(cell, positions);
  }
}
