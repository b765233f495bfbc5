package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;
import org.pesexplorer.ui.common.Still;

/**
 * Truth, network and their difference for each place of the last particle over the cell, truth and
 * network on one scale. Where there is little room, one map is shown at a time.
 */
final class MapsPane extends BorderPane {
  /** The narrowest map that can be read. */
  private static final double MAP = 170;

  /** Below this width the head has room for buttons alone. */
  private static final double ROOM_FOR_WORDS = 720;

  /** Below this width not even what the maps are of has room there. */
  private static final double ROOM_FOR_CAPTION = 600;

  private static final double FOOT = 40;

  /** When nothing has come for so long, coarse maps become fine. */
  private static final Duration QUIET = Duration.millis(400);

  private final MapsModel model;
  private final Map<MapTile.Kind, MapTile> tiles = new EnumMap<>(MapTile.Kind.class);
  private final MapBar bar;
  private final MapBar differenceBar;
  private final HBox maps = new HBox(4);
  private final Segments<MapTile.Kind> which = new Segments<>(this::look);
  private final Label caption = new Label();
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private MapTile.Kind one = MapTile.Kind.NETWORK;

  /** Makes the pane. */
  MapsPane(TrainingParts parts) {
    setId("training-maps");
    getStyleClass().add("training-plots");
    setMinSize(0, 0);
    model =
        new MapsModel(
            parts.scene(), parts.databases(), parts.pipelines(), parts.dark(), new Pace(this));
    bar = new MapBar(model, false, parts.dark());
    differenceBar = new MapBar(model, true, parts.dark());
    for (MapTile.Kind kind : MapTile.Kind.values()) {
      MapTile tile = new MapTile(model, kind, parts.dark());
      HBox.setHgrow(tile, Priority.ALWAYS);
      tile.setPrefWidth(MAP);
      tiles.put(kind, tile);
      which.add(kind, "maps-see-" + kind.id(), kind.title(), "");
    }
    NoNetwork none =
        new NoNetwork(
            "training-maps",
            parts,
            "The truth, what a network makes of it and their difference will be here, for each"
                + " place of a particle over the cell.");
    BorderPane whole = new BorderPane(maps);
    maps.setMinSize(0, 0);
    maps.getStyleClass().add("maps-row");
    whole.setMinSize(0, 0);
    whole.setTop(head());
    whole.setBottom(foot());
    none.visibleProperty().bind(parts.scene().shownProperty().isNull());
    whole.visibleProperty().bind(none.visibleProperty().not());
    setCenter(new StackPane(whole, none));
    new MapsMenu(model, parts.documents(), maps);
    quiet.setOnFinished(event -> model.settle());
    DragPlotPane.follow(this::drawn, model.drawnProperty());
    DragPlotPane.follow(this::arrange, maps.widthProperty());
  }

  /** What the pane shows. */
  MapsModel model() {
    return model;
  }

  /** One of the maps, for tests. */
  MapTile tile(MapTile.Kind kind) {
    return tiles.get(kind);
  }

  private void drawn() {
    MapsPictures now = model.drawnProperty().get();
    caption.setText(model.caption());
    if (now != null && now.maps().question().grid() < MapsModel.FINE) {
      quiet.playFromStart();
    }
  }

  private HBox head() {
    caption.setId("maps-caption");
    caption.getStyleClass().add("map-title");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    Label key =
        new Label(
            "drag a particle; hatched: inputs outside the training data; grey: the wall; ✕: worst");
    key.getStyleClass().add("note");
    key.setMinWidth(0);
    key.setTooltip(
        Section.tooltip(
            "Drag any particle on any map. Hatched: some input lies outside the training data there."
                + " Grey: the true energy lies on the wall, above all that the network has learnt."
                + " \u2715: where network and truth differ most."));
    Button add =
        new Button("Add this configuration", Icons.of(MaterialDesignD.DATABASE_PLUS_OUTLINE));
    add.setId("maps-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setTooltip(
        Section.tooltip(
            "Adds the particles as they stand, with their true energy, to a database in memory: a"
                + " copy of the one in hand, which itself stays as it is."));
    add.setOnAction(event -> model.add());
    DragPlotPane.follow(() -> add.setDisable(!model.canAdd()), model.scene().shownProperty());
    Button again = new Button("Train again", Icons.of(MaterialDesignR.REFRESH));
    again.setId("maps-retrain");
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setTooltip(
        Section.tooltip(
            "Trains the settings of this network once more, on the database in hand with what was"
                + " added to it."));
    again.setOnAction(event -> model.retrain());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    DragPlotPane.follow(
        () -> {
          boolean roomy = getWidth() >= ROOM_FOR_WORDS;
          add.setText(roomy ? "Add this configuration" : "Add");
          boolean named = getWidth() >= ROOM_FOR_CAPTION;
          DragPlotPane.leave(named, caption);
          DragPlotPane.leave(roomy, key);
        },
        widthProperty());
    ParticleSteps moves = model.steps();
    StepButtons steps =
        new StepButtons(
            "maps", moves.undoableProperty(), moves.redoableProperty(), moves::undo, moves::redo);
    steps.listenOn(this);
    steps.visibleProperty().bind(key.visibleProperty());
    steps.managedProperty().bind(key.visibleProperty());
    HBox head = new HBox(8, caption, key, gap, which, steps, add, again);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("training-head", "maps-head");
    return head;
  }

  private Still foot() {
    Label energies = new Label();
    energies.setId("maps-reading");
    energies.getStyleClass().add("tabular");
    Label inputs = new Label();
    inputs.setId("maps-inputs");
    inputs.getStyleClass().add("note");
    DragPlotPane.follow(
        () -> {
          MapsReading now = model.readingProperty().get();
          energies.setText(now == null ? "" : now.energies());
          inputs.setText(words(now));
        },
        model.readingProperty(),
        model.drawnProperty(),
        model.addedProperty());
    VBox lines = new VBox(2, energies, inputs);
    lines.getStyleClass().add("maps-foot");
    return new Still(lines, FOOT);
  }

  private String words(MapsReading now) {
    if (!model.addedProperty().get().isEmpty()) {
      return model.addedProperty().get();
    }
    return now == null ? "" : now.inputs() + worst();
  }

  private String worst() {
    MapsPictures drawn = model.drawnProperty().get();
    if (drawn == null || drawn.maps().worst().isEmpty()) {
      return "";
    }
    MapsAnswer.Worst worst = drawn.maps().worst().get();
    return "  Worst place: "
        + (worst.difference() > 0 ? "+" : "")
        + NumberText.fixed(worst.difference(), 3)
        + " E_c.";
  }

  private void look(MapTile.Kind kind) {
    one = kind;
    arrange();
  }

  /** The three maps side by side, or one. */
  private void arrange() {
    boolean all = maps.getWidth() >= 3 * MAP + 2 * bar.getMinWidth();
    which.setVisible(!all);
    which.setManaged(!all);
    which.setValue(one);
    List<Node> wanted = new ArrayList<>();
    for (MapTile.Kind kind : MapTile.Kind.values()) {
      if (all || kind == one) {
        wanted.add(tiles.get(kind));
      }
      if (kind == MapTile.Kind.NETWORK && (all || one != MapTile.Kind.DIFFERENCE)) {
        wanted.add(bar);
      }
      if (kind == MapTile.Kind.DIFFERENCE && (all || one == kind)) {
        wanted.add(differenceBar);
      }
    }
    if (!maps.getChildren().equals(wanted)) {
      maps.getChildren().setAll(wanted);
    }
  }
}
