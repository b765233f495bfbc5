package org.pesexplorer.ui.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;

/** Which energy: potential and parameters, triplet weighting, image shells. */
final class ModelSection {
  private static final Map<String, String> HELP =
      new TreeMap<>(
          Map.of(
              "Ec", "Characteristic energy E_c: what a reduced energy of 1 is worth.",
              "Rc", "Characteristic distance R_c: what a reduced length of 1 is worth.",
              "n", "Exponent n of the force-shifted Lennard-Jones function.",
              "R0", "Cut-off R0 in R_c: beyond it the function of the mean side is 0.",
              "De", "Depth of the minimum D_e in E_c.",
              "ke", "Stiffness of the minimum k_e in E_c/R_c\u00b2.",
              "re", "Distance of the minimum r_e in R_c."));

  private final Workspace workspace;
  private final ComboBox<PotentialKind> kind = new ComboBox<>();
  private final GridPane parameters = new GridPane();
  private final ToggleButton uniform = new ToggleButton("Uniform");
  private final ToggleButton equation9 = new ToggleButton("Equation 9");
  private final ToggleButton auto = new ToggleButton("Auto");
  private final ToggleButton fixed = new ToggleButton("Fixed");
  private final Spinner<Integer> shells = new Spinner<>(0, 12, 1);
  private final Map<String, NumberField> fields = new LinkedHashMap<>();
  private String parametersShown = "";
  private boolean following;

  ModelSection(Workspace workspace) {
    this.workspace = workspace;
  }

  Section build() {
    Section section = new Section("Model", true);
    potential()
        .setTooltip(
            Section.tooltip(
                "Potential: the energy of a pair or a triangle as a function of its sides. The"
                    + " thesis chose equation 10, its \"modified Lennard-Jones\"."));
    section.add(kind);
    section.add(parameters);
    section.add(
        "Weighting",
        "Triplet weighting. Uniform counts every triangle six times. Equation 9 counts a triangle"
            + " that lies 2 + 1 over a cell face only four times, so that the energy jumps there.",
        weighting());
    section.add(
        "Image depth",
        "Image shells taken into the sums (depth of surrounding cells, D in the thesis). Auto takes"
            + " as many as the cut-off needs.",
        depth());
    workspace.stateProperty().addListener((all, before, now) -> follow(now));
    follow(workspace.state());
    return section;
  }

  private ComboBox<PotentialKind> potential() {
    parameters.setHgap(8);
    parameters.setVgap(8);
    kind.setId("potential");
    kind.setItems(FXCollections.observableArrayList(PotentialKind.values()));
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setConverter(new ItemWords<>(PotentialKind::title));
    kind.setOnAction(
        event -> {
          if (!following) {
            workspace.setPotential(kind.getValue().create(Map.of()));
          }
        });
    return kind;
  }

  private SegmentedButton weighting() {
    uniform.setId("uniform");
    equation9.setId("equation9");
    uniform.setOnAction(event -> setCounting(Counting.INVARIANT));
    equation9.setOnAction(event -> setCounting(Counting.THESIS));
    return segmented(uniform, equation9);
  }

  private static SegmentedButton segmented(ToggleButton... buttons) {
    SegmentedButton segmented = new SegmentedButton(buttons);
    segmented.setToggleGroup(new ToggleGroup());
    segmented.getStyleClass().add(SegmentedButton.STYLE_CLASS_DARK);
    segmented.setMaxWidth(Double.MAX_VALUE);
    return segmented;
  }

  private void setCounting(Counting counting) {
    if (workspace.state().settings().counting() != counting) {
      workspace.setCounting(counting);
    }
    follow(workspace.state());
  }

  private HBox depth() {
    auto.setId("depth-auto");
    fixed.setId("depth-fixed");
    shells.setId("depth");
    shells.setEditable(false);
    shells.setPrefWidth(56);
    shells.setMinWidth(56);
    auto.setOnAction(event -> setDepth(ImageDepth.AUTO));
    fixed.setOnAction(event -> setDepth(ImageDepth.of(shells.getValue())));
    shells
        .valueProperty()
        .addListener(
            (all, before, now) -> {
              if (!following) {
                setDepth(ImageDepth.of(now));
              }
            });
    auto.setMinWidth(Region.USE_PREF_SIZE);
    fixed.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(4, segmented(auto, fixed), shells);
  }

  private void setDepth(ImageDepth depth) {
    if (!workspace.state().settings().depth().equals(depth)) {
      workspace.setDepth(depth);
    }
    follow(workspace.state());
  }

  private void follow(WorkspaceState state) {
    following = true;
    kind.setValue(PotentialKind.of(state.potential().id()));
    boolean invariant = state.settings().counting() == Counting.INVARIANT;
    uniform.setSelected(invariant);
    equation9.setSelected(!invariant);
    boolean automatic = state.settings().depth().shells().isEmpty();
    auto.setSelected(automatic);
    fixed.setSelected(!automatic);
    auto.setDisable(Double.isInfinite(state.model().reach()));
    shells.setDisable(automatic);
    shells.getValueFactory().setValue(state.model().depth(state.configuration().cell()));
    following = false;
    followParameters(state);
  }

  private void followParameters(WorkspaceState state) {
    if (!parametersShown.equals(state.potential().id())) {
      parametersShown = state.potential().id();
      parameters.getChildren().clear();
      fields.clear();
      state.potential().parameters().keySet().forEach(this::addParameter);
    }
    state.potential().parameters().forEach((name, value) -> fields.get(name).setValue(value));
  }

  private void addParameter(String name) {
    NumberField field =
        new NumberField(
            name.equals("n") ? 1 : 1e-3,
            name.equals("n") ? 64 : name.equals("R0") ? 20 : 1e6,
            false,
            HELP.getOrDefault(name, name),
            value -> setParameter(name, value));
    field.setId("par-" + name);
    fields.put(name, field);
    field.setPrefColumnCount(4);
    Label label = new Label(name);
    label.setMinWidth(24);
    label.getStyleClass().add("field-label");
    label.setTooltip(Section.tooltip(HELP.getOrDefault(name, name)));
    int place = parameters.getChildren().size() / 2;
    parameters.add(label, 2 * (place % 2), place / 2);
    parameters.add(field, 2 * (place % 2) + 1, place / 2);
  }

  private void setParameter(String name, double value) {
    WorkspaceState state = workspace.state();
    Map<String, Double> all = new LinkedHashMap<>(state.potential().parameters());
    all.put(name, value);
    workspace.setPotential(PotentialKind.of(state.potential().id()).create(all));
  }
}
