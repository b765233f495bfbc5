package org.pesexplorer.ui.database;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.tableview2.TableColumn2;
import org.controlsfx.control.tableview2.TableView2;
import org.pesexplorer.core.database.DatabaseColumns;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.core.database.RowOrder;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.Section;

/**
 * The rows that pass the filter. Nothing is kept for a row that is not on screen; sorting by a
 * click on a heading (with Shift by a second one) happens in the background.
 */
final class TablePane extends BorderPane {
  private static final int ROWS_ABOVE = 3;
  private static final double LEAST_WIDTH = 44;

  private final LookViewModel model;
  private final TableView2<Integer> table = new TableView2<>();
  private boolean following;
  private boolean byKeys;

  TablePane(LookViewModel model) {
    this.model = model;
    table.setId("look-table");
    table.setPlaceholder(new Label("No row passes the filter."));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setSortPolicy(all -> sorted());
    for (RowColumn column : RowColumn.values()) {
      table.getColumns().add(column(column));
    }
    table.addEventFilter(KeyEvent.KEY_PRESSED, event -> byKeys = true);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> byKeys = false);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((all, before, now) -> selectedByHand(now));
    setTop(new TableFilterBar(model));
    setCenter(table);
    model.answerProperty().addListener((all, before, now) -> showRows(before, now));
    model.rowProperty().addListener(changed -> showSelected());
    showRows(null, model.answerProperty().get());
  }

  private TableColumn<Integer, Integer> column(RowColumn which) {
    TableColumn2<Integer, Integer> column = new TableColumn2<>();
    Label heading = new Label(LookText.heading(which));
    heading.setId("heading-" + which.name().toLowerCase(Locale.ROOT));
    heading.setTooltip(Section.tooltip(LookText.help(which)));
    column.setGraphic(heading);
    column.setUserData(which);
    column.setMinWidth(LEAST_WIDTH);
    column.setPrefWidth(LookText.width(which));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(all -> new ValueCell(which));
    return column;
  }

  /** One value of a row. */
  private final class ValueCell extends TableCell<Integer, Integer> {
    private final RowColumn which;

    ValueCell(RowColumn which) {
      this.which = which;
      boolean words = which == RowColumn.STRUCTURE;
      setAlignment(words ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
      if (!words) {
        getStyleClass().add("tabular");
      }
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
      super.updateItem(row, empty);
      LookAnswer answer = model.answerProperty().get();
      setText(
          empty || row == null || answer == null
              ? null
              : LookText.cell(which, new LookRow(answer.question().database(), row)));
    }
  }

  private boolean sorted() {
    if (following) {
      return true;
    }
    List<RowOrder.Key> keys =
        table.getSortOrder().stream()
            .map(
                column ->
                    new RowOrder.Key(
                        (RowColumn) column.getUserData(),
                        column.getSortType() == TableColumn.SortType.ASCENDING))
            .toList();
    model.sort(keys);
    return true;
  }

  private void showRows(LookAnswer before, LookAnswer now) {
    following = true;
    if (now == null) {
      setRows(LookRows.NONE);
    } else {
      OpenDatabase database = now.question().database();
      if (before == null || before.rows() != now.rows()) {
        setRows(now.rows());
      }
      if (before == null || !before.question().database().equals(database)) {
        showColumns(database.database().columns());
        table.refresh(); // the same numbers of rows are other rows now
      }
    }
    following = false;
    showSelected();
  }

  /** A table forgets what it is sorted by when it gets other rows. */
  private void setRows(LookRows rows) {
    List<TableColumn<Integer, ?>> sortedBy = List.copyOf(table.getSortOrder());
    table.setItems(new TableRows(rows));
    table.getSortOrder().setAll(sortedBy);
  }

  private void showColumns(DatabaseColumns columns) {
    for (TableColumn<Integer, ?> column : table.getColumns()) {
      boolean there =
          switch ((RowColumn) column.getUserData()) {
            case SCANS -> columns.scans().isPresent();
            case ACCEPTANCE -> columns.acceptances().isPresent();
            default -> true;
          };
      column.setVisible(there);
    }
  }

  private void selectedByHand(Integer row) {
    if (following || row == null) {
      return;
    }
    if (byKeys) {
      model.walkTo(row);
    } else {
      model.select(row);
    }
  }

  private void showSelected() {
    LookAnswer answer = model.answerProperty().get();
    int place = answer == null ? -1 : answer.rows().place(model.state().selected());
    following = true;
    if (place < 0) {
      table.getSelectionModel().clearSelection();
    } else {
      if (table.getSelectionModel().getSelectedIndex() != place) {
        table.getSelectionModel().clearAndSelect(place);
      }
      reveal(place);
    }
    following = false;
  }

  private void reveal(int place) {
    boolean seen = false;
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null) {
      seen =
          place >= flow.getFirstVisibleCell().getIndex()
              && place <= flow.getLastVisibleCell().getIndex();
    }
    if (!seen) {
      table.scrollTo(Math.max(0, place - ROWS_ABOVE));
    }
  }

  /** The table itself. */
  TableView<Integer> table() {
    return table;
  }
}
