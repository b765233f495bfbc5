package org.pesexplorer.ui.common;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The cell of a row: one picture of a plane, three projections side by side of space. */
public final class RowLattice extends HBox {
  private static final double LEAST = 56;

  private final ReadOnlyBooleanProperty dark;

  /**
   * Makes an empty place.
   *
   * @param id its id
   * @param dark whether the theme is dark; followed
   */
  public RowLattice(String id, ReadOnlyBooleanProperty dark) {
    this.dark = dark;
    setId(id);
    getStyleClass().add("look-lattice");
    setSpacing(2);
    setMinSize(0, 0);
    show(List.of());
    dark.addListener((all, before, now) -> getChildren().forEach(each -> colour(each)));
  }

  private void colour(Node each) {
    ((LatticePane) each).paletteProperty().set(Palette.of(dark.get()));
  }

  /** Shows pictures; none is an empty place. */
  public void show(List<LatticePicture> pictures) {
    int wanted = Math.max(1, pictures.size());
    while (getChildren().size() > wanted) {
      getChildren().remove(getChildren().size() - 1);
    }
    while (getChildren().size() < wanted) {
      LatticePane pane = new LatticePane();
      pane.setMinSize(LEAST, LEAST);
      pane.setPrefSize(LEAST, LEAST);
      HBox.setHgrow(pane, Priority.ALWAYS);
      colour(pane);
      getChildren().add(pane);
    }
    for (int k = 0; k < wanted; k++) {
      LatticePane pane = (LatticePane) getChildren().get(k);
      pane.pictureProperty().set(pictures.isEmpty() ? null : pictures.get(k));
    }
  }

  /** The pictures on screen. */
  public List<LatticePane> panes() {
    return getChildren().stream().map(LatticePane.class::cast).toList();
  }
}
