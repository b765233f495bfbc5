package org.pesexplorer.ui.database;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.ui.common.CellMarks;
import org.pesexplorer.ui.common.CellPictures;
import org.pesexplorer.ui.common.LatticePane;
import org.pesexplorer.ui.common.LatticePicture;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Viewport;

/**
 * The cell with the path of the dragged particle, which can be taken hold of; a click on another
 * one drags that. Space is seen along its middle axes: the first to the right, the last up.
 */
final class DragLattice extends StackPane {
  private static final int PATH_POINTS = 60;
  private static final double GRIP = 6;
  private static final double LEAST_WIDTH = 230;

  private final DragModel model;
  private final LatticePane pane = new LatticePane();
  private boolean dragging;

  DragLattice(DragModel model, ReadOnlyBooleanProperty dark) {
    this.model = model;
    pane.setId("drag-lattice");
    getChildren().add(pane);
    setMinSize(LEAST_WIDTH, 0);
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    pane.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    pane.onParticle(model::drag);
    DescriptorsParts.follow(() -> pane.paletteProperty().set(Palette.of(dark.get())), dark);
    DescriptorsParts.follow(this::show, model.sceneProperty(), model.cursorProperty());
  }

  private void show() {
    DragModel.Scene now = model.sceneProperty().get();
    pane.pictureProperty().set(now == null ? null : picture(now));
  }

  private LatticePicture picture(DragModel.Scene now) {
    int last = now.start().dimension() - 1;
    Configuration plane = plane(now.at(model.cursorProperty().get()));
    double x = plane.coordinate(now.particle(), 0);
    double[] places = new double[2 * PATH_POINTS];
    for (int k = 0; k < PATH_POINTS; k++) {
      places[2 * k] = x;
      places[2 * k + 1] = now.low() + (now.high() - now.low()) * k / (PATH_POINTS - 1);
    }
    LatticePicture.Builder picture =
        LatticePicture.builder(plane)
            .shells(1)
            .highlighted(now.particle())
            .trails(List.of(new LatticePicture.Trail(now.particle(), places)));
    return last == 1
        ? picture.build()
        : picture.caption(CellPictures.axisName(last) + " up").build();
  }

  /** The first axis to the right, the last one up; a line in the middle of a square. */
  private static Configuration plane(Configuration from) {
    int dimension = from.dimension();
    double[] positions = new double[2 * from.count()];
    for (int i = 0; i < from.count(); i++) {
      positions[2 * i] = dimension == 1 ? from.width() / 2 : from.coordinate(i, 0);
      positions[2 * i + 1] = from.coordinate(i, dimension - 1);
    }
    return new Configuration(new Cell(2, from.width()), positions);
  }

  private void press(MouseEvent event) {
    DragModel.Scene now = model.sceneProperty().get();
    dragging = false;
    if (now == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    LatticePicture shown = pane.pictureProperty().get();
    Viewport view = pane.viewport();
    double x = view.toScreenX(shown.configuration().coordinate(now.particle(), 0));
    double y = view.toScreenY(shown.configuration().coordinate(now.particle(), 1));
    double reach = CellMarks.radius(view) + GRIP;
    if (Math.hypot(event.getX() - x, event.getY() - y) <= reach) {
      dragging = true;
      pane.setCursor(Cursor.V_RESIZE);
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    if (dragging) {
      model.moveTo(pane.viewport().toY(event.getY()));
      event.consume();
    }
  }

  private void release(MouseEvent event) {
    if (dragging) {
      dragging = false;
      pane.setCursor(Cursor.DEFAULT);
      event.consume();
    }
  }

  LatticePane pane() {
    return pane;
  }
}
