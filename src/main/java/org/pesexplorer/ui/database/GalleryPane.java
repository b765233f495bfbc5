package org.pesexplorer.ui.database;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.CellPictures;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.RowLattice;
import org.pesexplorer.ui.common.Section;

/**
 * The classes of structures as in the thesis's figure 13: the share of each and an example, the row
 * next to the median of its energies. A click on the name filters, one on the example selects it.
 */
final class GalleryPane extends ScrollPane {
  private static final double SIDE = 136;
  private static final double GAP = 12;
  private static final double PERCENT = 100;

  private final LookViewModel model;
  private final ReadOnlyBooleanProperty dark;
  private final FlowPane cards = new FlowPane(GAP, GAP);
  private OpenDatabase shown;

  GalleryPane(LookViewModel model, ReadOnlyBooleanProperty dark) {
    this.model = model;
    this.dark = dark;
    setId("gallery");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(cards);
    getStyleClass().add("look-gallery");
    cards.getStyleClass().add("look-gallery-cards");
    model.shelf().currentProperty().addListener(changed -> follow());
    model.stateProperty().addListener(changed -> mark());
    follow();
  }

  private void follow() {
    OpenDatabase now = model.shelf().current();
    if (now == null || now.equals(shown)) {
      return;
    }
    shown = now;
    cards.getChildren().clear();
    for (StructureClass each : StructureClass.values()) {
      cards.getChildren().add(card(now, each));
    }
    mark();
  }

  private Node card(OpenDatabase from, StructureClass structure) {
    ToggleButton name = new ToggleButton(structure.title(from.database().columns().particles()));
    name.setId("class-" + structure.name().toLowerCase(Locale.ROOT));
    name.setUserData(structure);
    name.setMaxWidth(Double.MAX_VALUE);
    name.getStyleClass().add("small");
    name.setTooltip(
        Section.tooltip(
            structure.description()
                + ". Bonds are shorter than "
                + NumberText.field(from.survey().bondLength())
                + " R_c. A click keeps these rows alone, or all again."));
    name.setOnAction(event -> model.filtering().toggleStructure(structure));
    int count = from.survey().count(structure);
    Label share =
        new Label(
            String.format(
                Locale.ROOT, "%.1f %%  (%,d)", PERCENT * count / from.survey().rows(), count));
    share.getStyleClass().add("tabular");
    RowLattice lattice = new RowLattice("example-" + name.getId(), dark);
    lattice.setPrefSize(SIDE, SIDE);
    if (count > 0) {
      int row = from.survey().examples(structure, 1)[0];
      LookRow example = new LookRow(from, row);
      lattice.show(CellPictures.small(example.configuration(), example.depth()));
      lattice.setCursor(Cursor.HAND);
      lattice.addEventHandler(
          MouseEvent.MOUSE_CLICKED,
          event -> {
            if (event.isStillSincePress()) {
              model.select(row);
            }
          });
    }
    VBox card = new VBox(4, lattice, name, share);
    card.setAlignment(Pos.CENTER);
    card.setPrefWidth(SIDE);
    return card;
  }

  /** Which class is filtered for is seen on its name. */
  private void mark() {
    LookFilter filter = model.state().filter();
    boolean all = filter.conditions().structures().size() == StructureClass.values().length;
    for (Node name : cards.lookupAll(".toggle-button")) {
      if (name instanceof ToggleButton button) {
        StructureClass structure = (StructureClass) button.getUserData();
        button.setSelected(!all && filter.conditions().structures().contains(structure));
      }
    }
  }
}
