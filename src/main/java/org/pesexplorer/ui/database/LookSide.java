package org.pesexplorer.ui.database;

import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.ui.common.CellPictures;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.RowLattice;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/** The selected row: its lattice, its figures, what can be done with it, and the pinned ones. */
final class LookSide extends VBox {
  private static final double REASON_HEIGHT = 34;
  private static final double FIGURE_WIDTH = 70;
  private static final int ICON = 14;
  private static final List<RowColumn> FIGURES =
      List.of(
          RowColumn.ROW,
          RowColumn.ENERGY,
          RowColumn.WIDTH,
          RowColumn.DEPTH,
          RowColumn.SCANS,
          RowColumn.ACCEPTANCE,
          RowColumn.STRUCTURE,
          RowColumn.RANK);

  private final LookViewModel model;
  private final RowLattice lattice;
  private final Label[] values = new Label[FIGURES.size() + 1];
  private final Label reason = new Label();
  private final Tooltip replayHelp = Section.tooltip("");
  private final Tooltip exploreHelp = Section.tooltip("");
  private final Button pin = button("look-pin", "Pin", MaterialDesignP.PIN_OUTLINE);
  private final Button replay = button("look-replay", "Replay", MaterialDesignR.REPLAY);
  private final Button explore = button("look-explore", "Explore", MaterialDesignC.CURSOR_MOVE);
  private final Button copy = button("look-copy", "Copy", MaterialDesignC.CONTENT_COPY);

  LookSide(LookViewModel model, ReadOnlyBooleanProperty dark, LookPage.Actions actions) {
    this.model = model;
    lattice = new RowLattice("look-lattice", dark);
    setId("look-side");
    getStyleClass().add("look-side");
    VBox.setVgrow(lattice, Priority.ALWAYS);
    reason.setId("look-reason");
    reason.getStyleClass().add("note");
    reason.setWrapText(true);
    getChildren()
        .addAll(
            lattice,
            figures(),
            buttons(actions),
            new Still(reason, REASON_HEIGHT),
            new PinsBox(model, dark));
    model.rowProperty().addListener(changed -> follow());
    model.answerProperty().addListener(changed -> follow());
    model.pins().rows().addListener((InvalidationListener) changed -> follow());
    follow();
  }

  private static Button button(String id, String words, Ikon icon) {
    Button button = new Button(words, Icons.of(icon, ICON));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private Node figures() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("look-figures");
    grid.setHgap(6);
    grid.setVgap(2);
    for (int k = 0; k < 2; k++) {
      ColumnConstraints names = new ColumnConstraints();
      names.setMinWidth(Region.USE_PREF_SIZE);
      ColumnConstraints numbers = new ColumnConstraints();
      numbers.setPrefWidth(FIGURE_WIDTH);
      numbers.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().addAll(names, numbers);
    }
    for (int k = 0; k < values.length; k++) {
      boolean cell = k == 2;
      RowColumn column = k < 2 ? FIGURES.get(k) : cell ? null : FIGURES.get(k - 1);
      Label name = new Label(cell ? "N v / E_c" : LookText.heading(column));
      name.getStyleClass().add("field-label");
      name.setTooltip(
          Section.tooltip(cell ? "Energy of the whole cell: N times v." : LookText.help(column)));
      values[k] = new Label();
      values[k].setId("figure-" + (cell ? "cell" : column.name().toLowerCase(Locale.ROOT)));
      values[k].getStyleClass().add("tabular");
      grid.add(name, 2 * (k % 2), k / 2);
      grid.add(values[k], 2 * (k % 2) + 1, k / 2);
    }
    return grid;
  }

  private Node buttons(LookPage.Actions actions) {
    pin.setTooltip(
        Section.tooltip("Keeps this row in sight below, up to four beside each other; or no more"));
    pin.setOnAction(event -> model.togglePin());
    replay.setOnAction(
        event -> {
          LookRow row = model.rowProperty().get();
          if (row != null && row.replayRefusal().isEmpty()) {
            actions.replay(row.relaxation());
          }
        });
    explore.setOnAction(
        event -> {
          model.sendToExplore();
          actions.openExplore();
        });
    copy.setTooltip(Section.tooltip("Copies the coordinates in R_c, a line a particle."));
    copy.setOnAction(event -> copy());
    HBox row = new HBox(4, pin, told(replay, replayHelp), told(explore, exploreHelp), copy);
    row.getStyleClass().add("look-buttons");
    row.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
    return row;
  }

  /** A button that says why it cannot be pressed: one that is disabled shows no tooltip itself. */
  private static Node told(Button button, Tooltip help) {
    StackPane around = new StackPane(button);
    Tooltip.install(around, help);
    return around;
  }

  private void copy() {
    LookRow row = model.rowProperty().get();
    if (row != null) {
      ClipboardContent text = new ClipboardContent();
      text.putString(row.coordinates());
      Clipboard.getSystemClipboard().setContent(text);
    }
  }

  private void follow() {
    LookRow row = model.rowProperty().get();
    pin.setDisable(row == null);
    copy.setDisable(row == null);
    replay.setDisable(row == null || !row.replayRefusal().isEmpty());
    explore.setDisable(row == null || !row.exploreRefusal().isEmpty());
    replayHelp.setText(
        row == null || row.replayRefusal().isEmpty()
            ? "Plays its relaxation again, move by move, from its own seed."
            : row.replayRefusal());
    exploreHelp.setText(
        row == null || row.exploreRefusal().isEmpty()
            ? "This configuration replaces the one in Explore; Ctrl+Z there takes it back."
            : row.exploreRefusal());
    if (row == null) {
      lattice.show(List.of());
      reason.setText("Click a row, a bar or a point to see its lattice here.");
      for (Label value : values) {
        value.setText(LookText.NONE);
      }
      pin.setText("Pin");
      return;
    }
    lattice.show(CellPictures.of(row.configuration(), row.depth()));
    pin.setText(model.pins().contains(row) ? "Unpin" : "Pin");
    reason.setText(words(row));
    int particles = row.from().database().columns().particles();
    values[2].setText(NumberText.compact(particles * row.energy()));
    for (int k = 0; k < FIGURES.size(); k++) {
      values[k < 2 ? k : k + 1].setText(LookText.cell(FIGURES.get(k), row) + unit(FIGURES.get(k)));
    }
  }

  private static String unit(RowColumn column) {
    return column == RowColumn.RANK ? " %" : "";
  }

  private String words(LookRow row) {
    LookAnswer answer = model.answerProperty().get();
    if (model.upToDate() && answer.rows().place(row.row()) < 0) {
      return "This row does not pass the filter.";
    }
    if (!row.replayRefusal().isEmpty()) {
      return "No replay: " + row.replayRefusal();
    }
    return "";
  }
}
