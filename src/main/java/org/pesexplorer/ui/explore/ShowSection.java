package org.pesexplorer.ui.explore;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import org.pesexplorer.plot.ColourMap;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.Section;

/** What the picture shows. */
final class ShowSection {
  private final MapOptions options;

  ShowSection(MapOptions options) {
    this.options = options;
  }

  Section build() {
    Section section = new Section("Show", true);
    section.add(
        "Map of",
        "Whose energy the colours show: the cell with one particle more at each point, or with the"
            + " selected particle there instead of where it is.",
        box("map-mode", MapMode.values(), options.modeProperty()));
    section.add(
        "Forces",
        "Arrows of the force F = \u2212d(N v)/dr on each particle. Long arrows are shortened"
            + " (they grow with the logarithm).",
        box("arrows", Arrows.values(), options.arrowsProperty()));
    section.add(
        new FlowPane(
            12,
            8,
            check("heat-map", "Colours", options.heatMapProperty()),
            check("contours", "Contours", options.contoursProperty()),
            check("minima", "Minima", options.minimaProperty()),
            check("labels", "Numbers", options.labelsProperty())));
    return section;
  }

  Section buildMore() {
    Section section = new Section("More", false);
    ComboBox<ColourMap> colours = box("colours", ColourMap.values(), options.coloursProperty());
    colours.setConverter(new ItemWords<>(ColourMap::title));
    section.add(
        "Colours",
        "All but the banded one are even to the eye; the banded one is for projectors.",
        colours);
    section.add(
        "High energies",
        "The repulsive wall is far higher than the wells are deep. Clip draws everything above the"
            + " upper end in one colour; compress draws higher energies ever closer together.",
        compressed());
    section.add(
        "Image shells",
        "How many shells of image cells are drawn. It does not change the energy.",
        box("shells", new Integer[] {0, 1, 2}, options.shellsProperty().asObject()));
    section.add(
        "Map grid",
        "Grid points along each side of the cell at which the energy is computed.",
        box("grid", new Integer[] {100, 200, 400}, options.gridProperty().asObject()));
    return section;
  }

  private ComboBox<String> compressed() {
    ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList("Clip", "Compress"));
    box.setId("compressed");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setValue(options.compressedProperty().get() ? "Compress" : "Clip");
    box.valueProperty()
        .addListener(
            (all, before, now) -> options.compressedProperty().set(now.equals("Compress")));
    options
        .compressedProperty()
        .addListener((all, before, now) -> box.setValue(now ? "Compress" : "Clip"));
    return box;
  }

  private static <T> ComboBox<T> box(String id, T[] values, Property<T> property) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setValue(property.getValue());
    box.valueProperty().bindBidirectional(property);
    box.getProperties().put("bound", property);
    return box;
  }

  private static CheckBox check(String id, String text, BooleanProperty property) {
    CheckBox box = new CheckBox(text);
    box.setId(id);
    box.selectedProperty().bindBidirectional(property);
    return box;
  }
}
