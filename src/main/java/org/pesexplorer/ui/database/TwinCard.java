package org.pesexplorer.ui.database;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pesexplorer.ui.common.CellPictures;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.RowLattice;
import org.pesexplorer.ui.common.Section;

/** One of two twins: its lattice, its energy, and the way to it. */
final class TwinCard extends VBox {
  private final RowLattice lattice;
  private final Label words = new Label();
  private final Hyperlink open = new Hyperlink("Open in Look");
  private LookRow row;

  TwinCard(String id, DescriptorsParts parts) {
    super(2);
    setId(id);
    lattice = new RowLattice(id + "-lattice", parts.dark());
    words.getStyleClass().add("tabular");
    open.setId(id + "-open");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setTooltip(Section.tooltip("Selects this row in the page Look."));
    open.setOnAction(
        event -> {
          if (row != null) {
            parts.model().look().select(row.row());
            parts.actions().openLook();
          }
        });
    HBox foot = new HBox(8, words, open);
    foot.setAlignment(Pos.CENTER);
    VBox.setVgrow(lattice, Priority.ALWAYS);
    HBox.setHgrow(this, Priority.ALWAYS);
    setMinSize(0, 0);
    setPrefSize(1, 1); // both share the room equally
    getChildren().addAll(lattice, foot);
    show(null);
  }

  /** Shows a row; null for none. */
  void show(LookRow next) {
    row = next;
    lattice.show(next == null ? List.of() : CellPictures.of(next.configuration(), next.depth()));
    open.setVisible(next != null);
    words.setText(
        next == null
            ? ""
            : "row " + next.index() + ": v = " + NumberText.compact(next.energy()) + " E_c");
  }

  RowLattice lattice() {
    return lattice;
  }
}
