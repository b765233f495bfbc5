package org.pesexplorer.ui.explore;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pesexplorer.core.energy.EnergyReport;
import org.pesexplorer.core.energy.EnergyTerms;
import org.pesexplorer.core.energy.Forces;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Section;

/** The numbers below the picture: the configuration, the place under the cursor, the selection. */
final class ReadOut extends HBox {
  private static final double ROOM_FOR_ALL = 940;

  private final ExploreViewModel model;
  private final Label energy = value("read-out-energy", "energy");
  private final Label cell = value("read-out-line", "cell-energy");
  private final Button badge = new Button();
  private BadgeState badgeShown;
  private final Label cursorTitle = title("Under the cursor");
  private final Label cursorEnergy = value("read-out-line", "cursor-energy");
  private final Label cursorForce = value("read-out-line", "cursor-force");
  private final Label cursorTerms = value("read-out-line", "cursor-terms");
  private final Label selection = value("read-out-line", "selection");
  private final Label selectionForce = value("read-out-line", "selection-force");
  private final Label selectionDistance = value("read-out-line", "selection-distance");
  private final VBox underCursor = block(cursorTitle, cursorEnergy, cursorForce, cursorTerms);
  private final VBox ofSelection =
      block(title("Selection"), selection, selectionForce, selectionDistance);

  ReadOut(ExploreViewModel model) {
    this.model = model;
    getStyleClass().add("read-out");
    setId("read-out");
    badge.setId("convergence");
    badge.getStyleClass().addAll("badge", "small");
    badge.setOnAction(event -> model.workspace().setDepth(ImageDepth.AUTO));
    VBox left = block(title("In the cell"), new FlowPane(8, 0, energy, badge), cell);
    getChildren().addAll(left, underCursor, ofSelection);
    left.setMinWidth(228);
    left.setPrefWidth(228);
    HBox.setHgrow(underCursor, Priority.ALWAYS);
    underCursor.setPrefWidth(420);
    ofSelection.setPrefWidth(290);
    ofSelection.setMinWidth(290);
    widthProperty().addListener((all, before, now) -> arrange());
    model.readingProperty().addListener((all, before, now) -> showReading());
    model.cursorReadingProperty().addListener((all, before, now) -> showCursor(now));
    model.workspace().stateProperty().addListener((all, before, now) -> showSelection());
    showReading();
    showCursor(null);
  }

  private static Label value(String style, String id) {
    Label label = new Label();
    label.getStyleClass().addAll(style, "tabular");
    label.setId(id);
    return label;
  }

  private static Label title(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().addAll("read-out-title");
    return heading;
  }

  private static VBox block(Label heading, Node... lines) {
    VBox box = new VBox(2, heading);
    box.getChildren().addAll(lines);
    box.getStyleClass().add("read-out-block");
    return box;
  }

  private void showReading() {
    ExploreViewModel.Reading reading = model.readingProperty().get();
    if (reading != null) {
      EnergyReport report = reading.report();
      energy.setText("v = " + NumberText.fixed(report.energyPerParticle(), 5) + " E_c");
      cell.setText(
          String.format(
              Locale.ROOT,
              "N v = %s E_c,  N = %d%s",
              NumberText.compact(report.cellEnergy()),
              report.count(),
              forcesNote(report)));
      showBadge(report);
    }
    showSelection();
  }

  private static String forcesNote(EnergyReport report) {
    return report.count() > 0 && report.forces().isEmpty() ? "\nforces undefined here" : "";
  }

  private record BadgeState(boolean converged, int depth, boolean cutOff) {}

  private void showBadge(EnergyReport report) {
    boolean cutOff = !Double.isInfinite(model.workspace().state().model().reach());
    BadgeState next = new BadgeState(report.converged(), report.depth(), cutOff);
    if (next.equals(badgeShown)) {
      return; // dressing it anew costs time in every step of a drag
    }
    badgeShown = next;
    badge.getStyleClass().removeAll("badge-good", "badge-warning");
    if (report.converged()) {
      badge.getStyleClass().add("badge-good");
      badge.setText("converged, " + shells(report.depth()));
      badge.setTooltip(
          Section.tooltip(
              "More image shells would change nothing: every term within the cut-off is in."));
    } else {
      badge.getStyleClass().add("badge-warning");
      badge.setText("not converged, " + shells(report.depth()));
      badge.setTooltip(
          Section.tooltip(
              cutOff
                  ? "More image shells would change the energy. Click to take in as many as the"
                      + " cut-off needs."
                  : "This potential has no cut-off: every further image shell changes the energy"
                      + " a little. Choose the number of shells under Model."));
    }
    badge.setDisable(report.converged() || !cutOff);
  }

  private static String shells(int depth) {
    return depth == 1 ? "1 image shell" : depth + " image shells";
  }

  /** Where there is no room for both, the cursor has the place while it is over the picture. */
  private void arrange() {
    boolean narrow = getWidth() < ROOM_FOR_ALL;
    boolean hovering = model.cursorReadingProperty().get() != null;
    show(underCursor, !narrow || hovering);
    show(ofSelection, !narrow || !hovering);
  }

  private static void show(VBox block, boolean wanted) {
    block.setVisible(wanted);
    block.setManaged(wanted);
  }

  private void showCursor(CursorReading reading) {
    arrange();
    if (reading == null) {
      cursorEnergy.setText("Move over the picture to read the energy there.");
      cursorTitle.setText("Under the cursor");
      cursorForce.setText("");
      cursorTerms.setText("");
      return;
    }
    EnergyReport report = reading.report();
    String neighbours =
        reading.neighbours().stream()
            .map(n -> String.format(Locale.ROOT, "%d at %.3f", n.particle() + 1, n.distance()))
            .collect(Collectors.joining(", "));
    cursorEnergy.setText(
        String.format(
            Locale.ROOT,
            "v %s  N v %s  nearest: %s",
            NumberText.compact(report.energyPerParticle()),
            NumberText.compact(report.cellEnergy()),
            neighbours.isEmpty() ? "–" : neighbours));
    cursorTitle.setText(
        String.format(
            Locale.ROOT,
            "Under the cursor, x %s, y %s  (R_c, E_c, E_c/R_c)",
            NumberText.fixed(reading.question().x(), 3),
            NumberText.fixed(reading.question().y(), 3)));
    cursorForce.setText("F " + force(report.forces(), reading.particle()));
    cursorTerms.setText(terms(report.terms()));
  }

  /** The five sums in one line. */
  static String terms(EnergyTerms terms) {
    return String.format(
        Locale.ROOT,
        "c1 %s c2 %s c3 %s p1 %s p2 %s",
        NumberText.compact(terms.tripletsOneInCell()),
        NumberText.compact(terms.tripletsTwoInCell()),
        NumberText.compact(terms.tripletsThreeInCell()),
        NumberText.compact(terms.pairsOneInCell()),
        NumberText.compact(terms.pairsTwoInCell()));
  }

  private static String force(Optional<Forces> forces, int particle) {
    return forces
        .map(
            f -> {
              double x = f.total()[2 * particle];
              double y = f.total()[2 * particle + 1];
              return String.format(
                  Locale.ROOT,
                  "(%s, %s), |F| %s",
                  NumberText.compact(x),
                  NumberText.compact(y),
                  NumberText.compact(Math.hypot(x, y)));
            })
        .orElse("undefined");
  }

  private void showSelection() {
    int[] chosen = model.selectionInOrder().stream().mapToInt(Integer::intValue).toArray();
    ExploreViewModel.Reading reading = model.readingProperty().get();
    selectionDistance.setText(model.selectionText());
    if (chosen.length == 0) {
      selection.setText("Click a particle to select it.");
      selectionForce.setText("");
    } else if (chosen.length > 1) {
      selection.setText(chosen.length + " particles");
      selectionForce.setText("");
    } else {
      showOne(chosen[0], reading);
    }
  }

  private void showOne(int particle, ExploreViewModel.Reading reading) {
    var configuration = model.workspace().state().configuration();
    selection.setText(
        String.format(
            Locale.ROOT,
            "Particle %d at (%s, %s)",
            particle + 1,
            NumberText.fixed(configuration.coordinate(particle, 0), 4),
            NumberText.fixed(configuration.coordinate(particle, 1), 4)));
    boolean current = reading != null && particle < reading.state().configuration().count();
    selectionForce.setText(current ? "F = " + force(reading.report().forces(), particle) : "");
    String nearest =
        Neighbours.nearest(configuration, particle, 2).stream()
            .map(n -> String.format(Locale.ROOT, "%d at %.4f", n.particle() + 1, n.distance()))
            .collect(Collectors.joining(", "));
    selectionDistance.setText(nearest.isEmpty() ? "" : "nearest: " + nearest);
  }
}
