package org.pesexplorer.ui.relaxation;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.LatticePane;
import org.pesexplorer.ui.common.LatticePicture;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.Section;

/**
 * Why fixed images make high energies: what the loop believes against what is true, and the lattice
 * of the point that is picked.
 */
final class MechanismTab {
  private static final String FINDING =
      "With images fixed at the start, a particle may settle on top of an image that has moved"
          + " there without the loop noticing: the loop believes a low energy while the true one is"
          + " huge. The longer it relaxes, the more configurations end so, which is why high"
          + " energies get more common with more scans (unknown in the thesis, its section 4.2.1).";
  private static final double SIDE = 0.34;
  private static final double LEAST_SIDE = 230;
  private static final double MOST_SIDE = 420;

  private final EnsembleViewModel model;
  private final EnsemblePage.Actions actions;
  private final ReadOnlyBooleanProperty dark;
  private final ChartPane chart;
  private final LatticePane lattice = new LatticePane();
  private final Label words = EnsembleTabs.words("picked-words");
  private final Button explore =
      new Button("Send to Explore", Icons.of(MaterialDesignC.CURSOR_MOVE));
  private final Button replay =
      new Button("Replay this relaxation", Icons.of(MaterialDesignR.REPLAY));

  MechanismTab(
      EnsembleViewModel model,
      EnsembleTabs parts,
      ReadOnlyBooleanProperty dark,
      EnsemblePage.Actions actions) {
    this.model = model;
    this.actions = actions;
    this.dark = dark;
    this.chart = parts.chart("mechanism", EnsembleFigures::mechanism);
  }

  Node build(EnsembleTabs parts) {
    HBox head = new HBox(8);
    head.getChildren().addAll(parts.widthChoice("mechanism-width"));
    head.getChildren().addAll(parts.scanChoice("mechanism-scans"));
    chart.onPick(hit -> picked(hit.series(), hit.item()));
    model.pickedProperty().addListener((all, before, now) -> show(now));
    show(null);
    Label finding = EnsembleTabs.words("finding");
    finding.setText(FINDING);
    BorderPane middle = new BorderPane(parts.withRun(chart));
    VBox side = side();
    middle.setRight(side);
    middle
        .widthProperty()
        .addListener((all, before, now) -> setWidth(side, SIDE * now.doubleValue()));
    setWidth(side, LEAST_SIDE);
    return EnsembleTabs.page(head, middle, finding);
  }

  /** The points are the last series; the line below them is no configuration. */
  private void picked(int series, int item) {
    if (series == chart.spec().series().size() - 1) {
      model.pick(item);
    }
  }

  private static void setWidth(Region side, double wanted) {
    double width = Math.floor(Math.max(LEAST_SIDE, Math.min(MOST_SIDE, wanted)));
    side.setMinWidth(width);
    side.setPrefWidth(width);
    side.setMaxWidth(width);
  }

  private VBox side() {
    lattice.setId("picked-lattice");
    lattice.paletteProperty().set(Palette.of(dark.get()));
    dark.addListener((all, before, now) -> lattice.paletteProperty().set(Palette.of(now)));
    explore.setId("picked-explore");
    explore.setMaxWidth(Double.MAX_VALUE);
    explore.setTooltip(
        Section.tooltip("This configuration replaces the one in Explore; Ctrl+Z takes it back."));
    explore.setOnAction(
        event -> {
          model.sendToExplore();
          actions.openExplore();
        });
    replay.setId("picked-replay");
    replay.setMaxWidth(Double.MAX_VALUE);
    replay.setTooltip(
        Section.tooltip("Plays the same moves from the same start on the page \"One run\"."));
    replay.setOnAction(event -> actions.replay(model.pickedProperty().get().relaxation()));
    VBox.setVgrow(lattice, Priority.ALWAYS);
    VBox side = new VBox(6, lattice, words, explore, replay);
    side.getStyleClass().add("ensemble-side");
    return side;
  }

  private void show(PickedMember picked) {
    explore.setDisable(picked == null);
    replay.setDisable(picked == null);
    if (picked == null) {
      words.setText("Click a point to see its lattice.");
      lattice.pictureProperty().set(null);
      chart.setMark(Double.NaN, Double.NaN);
      return;
    }
    words.setText(picked.words());
    lattice
        .pictureProperty()
        .set(
            LatticePicture.builder(picked.sample().configuration())
                .fixedImages(picked.start(), true)
                .build());
    chart.setMark(picked.sample().believed(), picked.sample().energy());
  }
}
