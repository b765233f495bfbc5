package org.pesexplorer.ui.training;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;

/** Undo and redo of one plot, as buttons and by the usual keys while the plot has the focus. */
final class StepButtons extends HBox {
  private final ObservableBooleanValue undoable;
  private final ObservableBooleanValue redoable;
  private final Runnable undo;
  private final Runnable redo;

  /**
   * Makes the buttons.
   *
   * @param name for their ids
   * @param undoable whether there is a step to take back
   * @param redoable whether there is one to make again
   */
  StepButtons(
      String name,
      ObservableBooleanValue undoable,
      ObservableBooleanValue redoable,
      Runnable undo,
      Runnable redo) {
    super(2);
    this.undoable = undoable;
    this.redoable = redoable;
    this.undo = undo;
    this.redo = redo;
    getChildren()
        .addAll(
            button(name + "-undo", MaterialDesignU.UNDO, "Takes the last change back.", undo),
            button(name + "-redo", MaterialDesignR.REDO, "Makes it again.", redo));
    follow(getChildren().get(0), undoable);
    follow(getChildren().get(1), redoable);
  }

  private static void follow(Node button, ObservableBooleanValue there) {
    DragPlotPane.follow(() -> button.setDisable(!there.get()), there);
  }

  private static Button button(String id, Ikon ikon, String help, Runnable action) {
    Button button = new Button("", Icons.of(ikon));
    button.setId(id);
    button.getStyleClass().addAll("button-icon", "flat");
    button.setTooltip(Section.tooltip(help));
    button.setAccessibleText(help);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Has a plot take the usual keys for its own steps, unless a number is being typed. */
  void listenOn(Node plot) {
    plot.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent event) {
    if (!event.isShortcutDown() || event.getTarget() instanceof NumberField) {
      return;
    }
    boolean back = event.getCode() == KeyCode.Z && !event.isShiftDown();
    boolean again =
        event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
    if (back && undoable.get()) {
      undo.run();
      event.consume();
    } else if (again && redoable.get()) {
      redo.run();
      event.consume();
    }
  }
}
