package org.pesexplorer.ui.explore;

import java.util.function.BiConsumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.pesexplorer.ui.common.NumberText;

/** A cell for one coordinate: shows five decimals, takes any number, refuses what is none. */
final class CoordinateCell extends TableCell<ParticleRow, Number> {
  private final BiConsumer<Integer, Double> commit;
  private TextField field;

  CoordinateCell(BiConsumer<Integer, Double> commit) {
    this.commit = commit;
    getStyleClass().add("tabular");
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (isEditing()) {
      field = new TextField(NumberText.field(getItem().doubleValue()));
      field.setOnAction(event -> finish());
      field
          .focusedProperty()
          .addListener(
              (all, before, now) -> {
                if (!now && isEditing()) {
                  finish();
                }
              });
      field.setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
              cancelEdit();
              event.consume();
            }
          });
      setGraphic(field);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      field.selectAll();
      field.requestFocus();
    }
  }

  private void finish() {
    if (field.getText().equals(NumberText.field(getItem().doubleValue()))) {
      cancelEdit(); // what is shown may be rounded: only what was typed is handed over
      return;
    }
    try {
      double value = NumberText.parse(field.getText());
      int particle = getTableRow().getItem().particle();
      field = null;
      cancelEdit();
      commit.accept(particle, value);
    } catch (IllegalArgumentException e) {
      if (!field.isFocused()) {
        cancelEdit();
        return;
      }
      field.getStyleClass().add("invalid");
      field.setTooltip(new Tooltip(e.getMessage()));
    }
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    showValue();
  }

  private void showValue() {
    setGraphic(null);
    setContentDisplay(ContentDisplay.TEXT_ONLY);
    setText(getItem() == null || isEmpty() ? "" : NumberText.fixed(getItem().doubleValue(), 5));
  }

  @Override
  protected void updateItem(Number item, boolean empty) {
    super.updateItem(item, empty);
    if (!isEditing()) {
      showValue();
    }
  }
}
