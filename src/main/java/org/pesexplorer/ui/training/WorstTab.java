package org.pesexplorer.ui.training;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.pesexplorer.ui.common.CellPictures;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.RowLattice;

/** The ten worst predictions as lattices with their numbers; a click selects one. */
final class WorstTab extends ScrollPane {
  private static final int ACROSS = 5;
  private static final double LEAST = 150;
  private static final double MOST = 300;
  private static final double GAP = 12;

  /** Of each card beside its lattice, and of the gallery's edges. */
  private static final double WORDS = 76;

  private final ValidateViewModel model;
  private final Runnable selected;
  private final FlowPane cards = new FlowPane(GAP, GAP);
  private List<JudgedRow> shown = List.of();
  private double side = LEAST;

  /**
   * Makes the gallery.
   *
   * @param selected run after a click has selected a row
   */
  WorstTab(ValidateViewModel model, Runnable selected) {
    this.model = model;
    this.selected = selected;
    setId("worst-ten");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    Label head =
        new Label(
            "The largest errors, in E_c per particle: network's v for true v. Click one for more.");
    head.setId("worst-head");
    head.getStyleClass().add("note");
    head.setPadding(new Insets(GAP / 2, GAP, 0, GAP));
    setContent(new VBox(head, cards));
    ValidateParts.follow(
        () -> head.setVisible(model.viewProperty().get() != null), model.viewProperty());
    getStyleClass().add("look-gallery");
    cards.getStyleClass().add("look-gallery-cards");
    ValidateParts.follow(this::follow, model.viewProperty());
    ValidateParts.follow(this::fit, viewportBoundsProperty());
  }

  /** Lets two rows of cards fill the place. */
  private void fit() {
    double across = (getViewportBounds().getWidth() - 2 * GAP) / ACROSS - GAP;
    double down = (getViewportBounds().getHeight() - 2 * GAP) / 2 - GAP - WORDS;
    side = Math.floor(Math.max(LEAST, Math.min(MOST, Math.min(across, down))));
    cards.setMaxWidth(ACROSS * (side + 3 * GAP) + 2 * GAP);
    cards.getChildren().forEach(this::fit);
  }

  private void fit(Node card) {
    if (card instanceof VBox box) {
      box.setPrefWidth(side);
      ((RowLattice) box.getChildren().get(0)).setPrefSize(side, side);
    }
  }

  private void follow() {
    ParityView view = model.viewProperty().get();
    List<JudgedRow> now =
        view == null
            ? List.of()
            : view.worst().stream()
                .map(row -> JudgedRow.of(view.question().answer().database(), view, row))
                .toList();
    if (now.equals(shown) && !cards.getChildren().isEmpty()) {
      return;
    }
    shown = now;
    cards.getChildren().clear();
    if (now.isEmpty()) {
      Label hint = new Label("The ten rows on which the network is farthest off will be here.");
      hint.getStyleClass().add("muted");
      cards.getChildren().add(hint);
    }
    for (int k = 0; k < now.size(); k++) {
      cards.getChildren().add(card(k + 1, now.get(k)));
    }
  }

  private Node card(int place, JudgedRow row) {
    RowLattice lattice = new RowLattice("worst-" + place, model.parts().dark());
    lattice.show(CellPictures.small(row.configuration(), row.depth()));
    Label error = new Label(place + ".  error " + NumberText.compact(row.error()));
    error.getStyleClass().add("help-bold");
    Label values =
        new Label(NumberText.compact(row.predicted()) + " for " + NumberText.compact(row.truth()));
    values.getStyleClass().add("tabular");
    Label name = new Label("row " + row.index() + ", " + row.part());
    name.getStyleClass().add("note");
    VBox card = new VBox(2, lattice, error, values, name);
    card.setAlignment(Pos.CENTER);
    fit(card);
    card.getStyleClass().add("pin");
    card.setCursor(Cursor.HAND);
    card.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.isStillSincePress()) {
            model.row().select(row.row());
            selected.run();
          }
        });
    return card;
  }
}
