package org.pesexplorer.ui.explore;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/** The coordinates of all particles, to read and to type; its selection is the workspace's. */
final class ParticleTable extends VBox {
  private final Workspace workspace;
  private final TableView<ParticleRow> table = new TableView<>();
  private boolean following;

  ParticleTable(Workspace workspace) {
    super(8);
    this.workspace = workspace;
    table.setId("particles");
    table.setEditable(true);
    table.getStyleClass().addAll("dense", "striped");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setPlaceholder(placeholder());
    table.setPrefHeight(190);
    table.setMinHeight(120);
    addColumns();
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> selectionByHand());
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE && table.getEditingCell() == null) {
            workspace.removeParticles(workspace.state().selection());
          }
        });
    getChildren().addAll(table, buttons());
    workspace.stateProperty().addListener((all, before, now) -> follow());
    follow();
  }

  private Label placeholder() {
    Label label = new Label("No particles. Double-click in the picture or press Add.");
    label.setWrapText(true);
    return label;
  }

  private HBox buttons() {
    Button add = new Button("Add", Icons.of(MaterialDesignP.PLUS));
    add.setId("add-particle");
    add.setTooltip(
        Section.tooltip(
            "Add a particle in the middle of the cell. Double click in the picture adds"
                + " one there."));
    add.setOnAction(
        event -> {
          double middle = workspace.state().configuration().width() / 2;
          workspace.addParticle(middle, middle);
        });
    Button delete = new Button("Delete", Icons.of(MaterialDesignM.MINUS));
    delete.setId("delete-particles");
    delete.setTooltip(Section.tooltip("Delete the selected particles (Delete)."));
    delete.setOnAction(event -> workspace.removeParticles(workspace.state().selection()));
    Button lock = new Button("Lock", Icons.of(MaterialDesignL.LOCK_OUTLINE));
    lock.setId("lock-particles");
    lock.setTooltip(
        Section.tooltip("Lock or unlock the selected particles: locked ones stay in place (L)."));
    lock.setOnAction(event -> workspace.toggleLock(workspace.state().selection()));
    for (Button button : new Button[] {add, delete, lock}) {
      button.getStyleClass().add("small");
    }
    workspace
        .stateProperty()
        .addListener(
            (all, before, now) -> {
              delete.setDisable(now.selection().isEmpty());
              lock.setDisable(now.selection().isEmpty());
              lock.setText(
                  !now.selection().isEmpty() && now.locked().containsAll(now.selection())
                      ? "Unlock"
                      : "Lock");
            });
    delete.setDisable(workspace.state().selection().isEmpty());
    lock.setDisable(workspace.state().selection().isEmpty());
    HBox row = new HBox(8, add, delete, lock);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void addColumns() {
    TableColumn<ParticleRow, String> number = new TableColumn<>("#");
    number.setCellValueFactory(row -> row.getValue().nameProperty());
    number.setSortable(false);
    number.setMinWidth(34);
    number.setPrefWidth(62);
    table.getColumns().add(number);
    String[] names = {"x / R_c", "y / R_c"};
    for (int axis = 0; axis < names.length; axis++) {
      table.getColumns().add(coordinate(names[axis], axis));
    }
  }

  private TableColumn<ParticleRow, Number> coordinate(String name, int axis) {
    TableColumn<ParticleRow, Number> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> row.getValue().coordinateProperty(axis));
    column.setCellFactory(all -> coordinateCell(axis));
    column.setSortable(false);
    return column;
  }

  private TableCell<ParticleRow, Number> coordinateCell(int axis) {
    return new CoordinateCell(
        (particle, value) -> {
          double[] place = workspace.state().configuration().position(particle);
          place[axis] = workspace.state().configuration().cell().wrap(value);
          workspace.apply(
              "Type a coordinate",
              state ->
                  state.withConfiguration(state.configuration().withPosition(particle, place)));
        });
  }

  private void follow() {
    following = true;
    WorkspaceState state = workspace.state();
    int count = state.configuration().count();
    if (table.getItems().size() != count) {
      table.getItems().setAll(IntStream.range(0, count).mapToObj(ParticleRow::new).toList());
    }
    for (ParticleRow row : table.getItems()) {
      row.follow(state.configuration(), state.locked().contains(row.particle()));
    }
    Set<Integer> chosen = new HashSet<>(table.getSelectionModel().getSelectedIndices());
    if (!chosen.equals(state.selection())) {
      table.getSelectionModel().clearSelection();
      for (int i : state.selection()) {
        table.getSelectionModel().select(i);
      }
    }
    following = false;
  }

  private void selectionByHand() {
    if (following) {
      return;
    }
    Set<Integer> chosen = new LinkedHashSet<>(table.getSelectionModel().getSelectedIndices());
    chosen.removeIf(i -> i < 0 || i >= workspace.state().configuration().count());
    if (!chosen.equals(workspace.state().selection())) {
      workspace.select(chosen);
    }
  }
}
