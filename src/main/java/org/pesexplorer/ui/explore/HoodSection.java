package org.pesexplorer.ui.explore;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.EnergyTerms;
import org.pesexplorer.core.energy.Shares;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/** Under the hood: the five sums behind the energy and their shares. */
final class HoodSection {
  private static final String[] NAMES = {"c1", "c2", "c3", "p1", "p2"};
  private static final String[] MEANINGS = {
    "triangles, 1 corner in", "triangles, 2 in", "triangles, 3 in", "pairs, 1 in", "pairs, 2 in"
  };

  private static final double TERMS_HEIGHT = 112;

  private final ExploreViewModel model;
  private final Workspace workspace;
  private final Label[] values = new Label[NAMES.length];
  private final Label formula = new Label();
  private Section section;

  HoodSection(ExploreViewModel model) {
    this.model = model;
    this.workspace = model.workspace();
  }

  Section build() {
    section = new Section("Under the hood", false);
    section.add(new Still(terms(), TERMS_HEIGHT));
    formula.setId("formula");
    formula.setWrapText(true);
    formula.setMinHeight(36);
    formula.getStyleClass().add("note");
    section.add(formula);
    section.add(
        "Triplet share",
        "What the triplet sums are multiplied with: 3/4 with equation 10, 1 with equations 6 to 8.",
        share("triplet-share", true));
    section.add(
        "Pair share",
        "What the pair sums are multiplied with: 1/4 with equation 10, 1 with pair potentials.",
        share("pair-share", false));
    Button own = new Button("The potential's own shares");
    own.getStyleClass().add("small");
    own.setOnAction(event -> setShares(Optional.empty()));
    section.add(own);
    model.readingProperty().addListener((all, before, now) -> follow(now));
    section
        .expandedProperty()
        .addListener((all, before, now) -> follow(model.readingProperty().get()));
    return section;
  }

  private GridPane terms() {
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(4);
    ColumnConstraints name = new ColumnConstraints(24);
    ColumnConstraints meaning = new ColumnConstraints();
    meaning.setHgrow(Priority.ALWAYS);
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(name, meaning, number);
    for (int k = 0; k < NAMES.length; k++) {
      values[k] = new Label("–");
      values[k].setId("term-" + NAMES[k]);
      values[k].getStyleClass().add("tabular");
      Label words = new Label(MEANINGS[k]);
      words.getStyleClass().add("muted");
      grid.addRow(k, new Label(NAMES[k]), words, values[k]);
    }
    return grid;
  }

  private NumberField share(String id, boolean triplet) {
    NumberField field =
        new NumberField(
            0,
            1e6,
            false,
            "Share of the " + (triplet ? "triplet" : "pair") + " sums.",
            value -> {
              Shares now = workspace.state().model().shares();
              setShares(
                  Optional.of(
                      triplet ? new Shares(value, now.pair()) : new Shares(now.triplet(), value)));
            });
    field.setId(id);
    workspace
        .stateProperty()
        .addListener((all, before, now) -> field.setValue(value(now.model().shares(), triplet)));
    field.setValue(value(workspace.state().model().shares(), triplet));
    return field;
  }

  private static double value(Shares shares, boolean triplet) {
    return triplet ? shares.triplet() : shares.pair();
  }

  private void setShares(Optional<Shares> shares) {
    workspace.apply(
        "Change the shares",
        state ->
            state.withSettings(
                new EnergySettings(state.settings().counting(), state.settings().depth(), shares)));
  }

  private void follow(ExploreViewModel.Reading reading) {
    if (reading == null || !section.isExpanded()) {
      return;
    }
    EnergyTerms terms = reading.report().terms();
    double[] numbers = {
      terms.tripletsOneInCell(),
      terms.tripletsTwoInCell(),
      terms.tripletsThreeInCell(),
      terms.pairsOneInCell(),
      terms.pairsTwoInCell()
    };
    for (int k = 0; k < numbers.length; k++) {
      values[k].setText(NumberText.fixed(numbers[k], 5));
    }
    boolean uniform = reading.state().settings().counting() == Counting.INVARIANT;
    Shares shares = reading.state().model().shares();
    formula.setText(
        "N v = "
            + NumberText.field(shares.triplet())
            + " (c1 + "
            + (uniform ? "2 " : "")
            + "c2 + c3) + "
            + NumberText.field(shares.pair())
            + " (p1 + p2)");
  }
}
