package org.pesexplorer.ui.relaxation;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationFrame;
import org.pesexplorer.ui.common.LatticePane;
import org.pesexplorer.ui.common.LatticePicture;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/** One of the two runs at the play head: its lattice, and below it what it has come to. */
final class LatticeCard extends BorderPane {
  private static final PseudoClass ASTRAY = PseudoClass.getPseudoClass("astray");
  private static final double READ_OUT_HEIGHT = 46;
  private static final int PERCENT = 100;

  private final Images images;
  private final LatticePane lattice = new LatticePane();
  private final Label energy = new Label("–");
  private final Label moves = new Label("");

  /**
   * Makes a card.
   *
   * @param images of which run
   * @param model what it follows
   * @param dark whether the theme is dark
   */
  LatticeCard(Images images, RelaxationViewModel model, ReadOnlyBooleanProperty dark) {
    this.images = images;
    getStyleClass().add("lattice-card");
    setMinSize(0, 0);
    lattice.setId("lattice-" + images.id());
    lattice.paletteProperty().set(Palette.of(dark.get()));
    dark.addListener((all, before, now) -> lattice.paletteProperty().set(Palette.of(now)));
    energy.setId("run-energy-" + images.id());
    energy.getStyleClass().addAll("run-energy", "tabular");
    energy.setTooltip(
        Section.tooltip(
            "Energy per particle v. \"Believes\" is what the run goes by when it accepts a move;"
                + " \"true\" is v with all images where they belong. The thesis sums the true one"
                + " only in the end."));
    moves.setId("run-moves-" + images.id());
    moves.getStyleClass().addAll("run-moves", "tabular");
    moves.setTooltip(
        Section.tooltip(
            "Acceptance: how many of the attempted moves were taken, and how many of the last ten"
                + " (the thesis's \"acceptance rate of the last 10 epochs\")."));
    VBox readOut = new VBox(2, energy, moves);
    readOut.getStyleClass().add("run-read-out");
    setCenter(lattice);
    setBottom(new Still(readOut, READ_OUT_HEIGHT));
    model.framesProperty().addListener((all, before, now) -> follow(now));
    follow(model.framesProperty().get());
  }

  private void follow(FramePair pair) {
    Optional<RelaxationFrame> frame = pair.of(images);
    Optional<Recording> recording = pair.runs().of(images);
    if (frame.isEmpty() || recording.isEmpty()) {
      lattice.pictureProperty().set(null);
      energy.setText("–");
      moves.setText("");
      energy.pseudoClassStateChanged(ASTRAY, false);
      return;
    }
    lattice.pictureProperty().set(picture(frame.get(), recording.get()));
    showEnergy(frame.get());
    moves.setText(moves(frame.get(), recording.get()));
  }

  private static LatticePicture picture(RelaxationFrame frame, Recording recording) {
    LatticePicture.Builder picture = LatticePicture.builder(frame.configuration());
    if (recording.request().settings().images() == Images.FROZEN) {
      picture.fixedImages(recording.request().start(), true);
    }
    frame.attempt().ifPresent(attempt -> picture.move(move(frame, attempt)));
    return picture.build();
  }

  private static LatticePicture.Move move(RelaxationFrame frame, RelaxationFrame.Attempt attempt) {
    Configuration before = frame.before();
    int particle = attempt.particle();
    return new LatticePicture.Move(
        particle,
        before.coordinate(particle, 0),
        before.coordinate(particle, 1),
        attempt.target()[0],
        attempt.target()[1],
        frame.lastAccepted());
  }

  private void showEnergy(RelaxationFrame frame) {
    boolean astray = RunCharts.differ(frame.believed(), frame.energy());
    energy.pseudoClassStateChanged(ASTRAY, astray);
    energy.setText(
        astray
            ? "believes "
                + NumberText.compact(frame.believed())
                + ", true "
                + NumberText.compact(frame.energy())
                + " E_c"
            : "v = " + NumberText.compact(frame.energy()) + " E_c");
  }

  private static String moves(RelaxationFrame frame, Recording recording) {
    if (frame.steps() == 0) {
      return "at the start, nothing tried yet";
    }
    boolean oneByOne = recording.request().settings().method().oneByOne();
    double share = (double) PERCENT * frame.accepted() / frame.steps();
    return String.format(
        Locale.ROOT,
        "%s %,d of %,d (%.1f %%), last ten: %d",
        oneByOne ? "accepted" : "steps taken",
        frame.accepted(),
        frame.steps(),
        share,
        frame.lastTen());
  }

  /** The picture of the run. */
  LatticePane lattice() {
    return lattice;
  }
}
