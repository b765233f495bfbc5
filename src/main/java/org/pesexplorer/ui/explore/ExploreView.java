package org.pesexplorer.ui.explore;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.Preset;
import org.pesexplorer.plot.PictureExport;
import org.pesexplorer.ui.common.MapFrame;
import org.pesexplorer.ui.common.Palette;
import org.pesexplorer.ui.common.PanelToggle;
import org.pesexplorer.ui.common.PictureDialog;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Still;

/** The Explore view: the picture, the numbers below it, one panel at the side. */
public final class ExploreView extends BorderPane {
  private static final double PANEL_WIDTH = 290;
  private static final double READ_OUT_HEIGHT = 86;

  private final ExploreViewModel model;
  private final CellPane pane;
  private final ScrollPane panel;
  private final Label hint = new Label("Drag a particle: the energy surface follows your hand.");
  private final Label caption = new Label();
  private final Label clip = new Label();

  /**
   * Makes the view.
   *
   * @param model what it shows
   * @param presets the configurations that can be picked
   * @param dark whether the theme is dark
   */
  public ExploreView(
      ExploreViewModel model, ReadOnlyListProperty<Preset> presets, ReadOnlyBooleanProperty dark) {
    this.model = model;
    this.pane = new CellPane(model);
    pane.setId("cell-pane");
    getStyleClass().add("explore");
    setId("explore");
    pane.paletteProperty().set(Palette.of(dark.get()));
    dark.addListener((all, before, now) -> pane.paletteProperty().set(Palette.of(now)));
    panel = panel(presets);
    StackPane picture = new StackPane(pane, overlay());
    BorderPane centre = new BorderPane(picture);
    centre.setRight(new Legend(model, pane));
    centre.setBottom(new Still(new ReadOut(model), READ_OUT_HEIGHT));
    setCenter(centre);
    setRight(panel);
  }

  private ScrollPane panel(ReadOnlyListProperty<Preset> presets) {
    ShowSection show = new ShowSection(model.options());
    Section particles = new Section("Particles", true);
    particles.add(new ParticleTable(model.workspace()));
    VBox sections =
        new VBox(
            new CellSection(model.workspace(), presets).build(),
            new ModelSection(model.workspace()).build(),
            show.build(),
            particles,
            new SlideSection(model.slide(), pane).build(),
            new HoodSection(model).build(),
            show.buildMore());
    sections.getStyleClass().add("side-panel");
    ScrollPane scroll = new ScrollPane(sections);
    scroll.setId("side-panel");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefWidth(PANEL_WIDTH);
    scroll.setMinWidth(PANEL_WIDTH);
    scroll.setMaxWidth(PANEL_WIDTH);
    return scroll;
  }

  /** What lies over the picture: caption, warnings, the first hint. */
  private Node overlay() {
    caption.setId("caption");
    caption.getStyleClass().add("picture-caption");
    caption.textProperty().bind(model.captionProperty());
    clip.setId("clip");
    clip.getStyleClass().add("picture-note");
    Label jumps = new Label("equation 9: energy jumps at cell faces");
    jumps.getStyleClass().add("picture-warning");
    jumps.setTooltip(
        Section.tooltip(
            "A triangle that lies 2 + 1 over a face is counted four times instead of six. Drag a"
                + " particle across a face, or slide the whole cell, to see it."));
    HBox notes = new HBox(6, clip, jumps);
    for (Label label : new Label[] {caption, clip, jumps}) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    VBox words = new VBox(4, caption, notes);
    words.setPickOnBounds(false);
    words.setMouseTransparent(true);
    words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    hint.setId("hint");
    hint.getStyleClass().add("picture-hint");
    hint.setMouseTransparent(true);
    StackPane.setAlignment(words, Pos.TOP_LEFT);
    StackPane.setAlignment(hint, Pos.TOP_CENTER);
    Node toggle = PanelToggle.of("panel-toggle", this, this::togglePanel);
    StackPane.setAlignment(toggle, Pos.TOP_RIGHT);
    StackPane overlay = new StackPane(words, hint, toggle);
    overlay.setPickOnBounds(false);
    overlay.getStyleClass().add("picture-overlay");
    model.frameProperty().addListener((all, before, now) -> showClip(now));
    model
        .workspace()
        .stateProperty()
        .addListener(
            (all, before, now) -> {
              jumps.setVisible(now.settings().counting() == Counting.THESIS);
              if (!before.configuration().equals(now.configuration())) {
                hint.setVisible(false);
              }
            });
    jumps.setVisible(model.workspace().state().settings().counting() == Counting.THESIS);
    return overlay;
  }

  private void showClip(MapFrame frame) {
    clip.setText(
        (model.options().compressedProperty().get() ? "compressed, " : "")
            + Legend.clipText(frame));
  }

  /** Hides the panel at the side, or shows it again. */
  public void togglePanel() {
    setRight(getRight() == null ? panel : null);
  }

  /** Shows the whole cell. */
  public void fit() {
    pane.fit();
  }

  /** Asks for a size and a file, and saves what the view shows as a picture. */
  public void savePicture(Documents documents, boolean dark) {
    ExploreExport.picture(model, pane.viewport(), dark)
        .map(PictureExport::savable)
        .ifPresent(
            picture -> PictureDialog.save(getScene().getWindow(), "surface", picture, documents));
  }

  /** Saves the energies of the map as CSV. */
  public void saveData(Documents documents, Path path) {
    MapFrame frame = model.frameProperty().get();
    if (frame != null) {
      documents.exportBytes(path, out -> PictureExport.csv(frame.surface(), out));
    }
  }

  /** The picture of the cell. */
  public CellPane cellPane() {
    return pane;
  }

  /** Opens the part of the panel with this title, so that a setting can be found. */
  public void reveal(String title) {
    setRight(panel);
    List<Node> sections = ((VBox) panel.getContent()).getChildren();
    for (Node node : sections) {
      if (node instanceof Section section && section.getText().equals(title)) {
        section.setExpanded(true);
        section.requestFocus();
        double above = section.getBoundsInParent().getMinY();
        double room =
            ((VBox) panel.getContent()).getHeight() - panel.getViewportBounds().getHeight();
        panel.setVvalue(room > 0 ? Math.min(1, above / room) : 0);
      }
    }
  }
}
