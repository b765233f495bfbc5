package org.pesexplorer.ui.explore;

import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.pesexplorer.core.energy.Forces;
import org.pesexplorer.plot.ArrowScale;
import org.pesexplorer.plot.ForceArrows;
import org.pesexplorer.ui.common.CellMarks;
import org.pesexplorer.ui.common.Viewport;

/** Draws the forces on the particles of the central cell as arrows. */
final class ForcePainter {
  private static final double SHORTEST = 3;
  private static final double OFFSET = 4;

  private ForcePainter() {}

  static void paint(GraphicsContext g, CellPainter.Scene scene, ExploreViewModel.Reading reading) {
    Arrows arrows = scene.options().arrowsProperty().get();
    if (arrows == Arrows.NONE || reading == null) {
      return;
    }
    Optional<Forces> forces = reading.report().forces();
    boolean fits = reading.state().configuration().count() == scene.state().configuration().count();
    if (forces.isEmpty() || !fits) {
      return;
    }
    if (arrows == Arrows.TOTAL) {
      paintAll(g, scene, forces.get().total(), ForceArrows.Part.TOTAL);
    } else {
      paintAll(g, scene, forces.get().pair(), ForceArrows.Part.PAIR);
      paintAll(g, scene, forces.get().triplet(), ForceArrows.Part.TRIPLET);
    }
  }

  private static void paintAll(
      GraphicsContext g, CellPainter.Scene scene, double[] forces, ForceArrows.Part part) {
    Color colour =
        Color.rgb(part.colour().getRed(), part.colour().getGreen(), part.colour().getBlue());
    double offset = part.aside() * OFFSET;
    Viewport view = scene.view();
    ArrowScale scale = ArrowScale.forPlot(Math.min(view.width(), view.height()));
    for (int i = 0; i < scene.state().configuration().count(); i++) {
      double[] arrow = scale.arrow(forces[2 * i], forces[2 * i + 1]);
      double length = Math.hypot(arrow[0], arrow[1]);
      if (length >= SHORTEST) {
        double x = view.toScreenX(scene.state().configuration().coordinate(i, 0));
        double y = view.toScreenY(scene.state().configuration().coordinate(i, 1));
        double sideX = offset * arrow[1] / length;
        double sideY = offset * arrow[0] / length;
        double start = CellMarks.radius(view) / length;
        CellMarks.arrow(
            g,
            x + sideX + start * arrow[0],
            y + sideY - start * arrow[1],
            arrow[0],
            -arrow[1],
            colour);
      }
    }
  }
}
