package org.pesexplorer.ui.training;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.pesexplorer.model.Documents;
import org.pesexplorer.plot.ColourScale;
import org.pesexplorer.plot.DivergingScale;
import org.pesexplorer.plot.MapsPicture;
import org.pesexplorer.plot.MapsTable;
import org.pesexplorer.plot.PictureTheme;
import org.pesexplorer.ui.common.PictureDialog;

/** The menu of the maps: copy and save. */
final class MapsMenu {
  private static final String NAME = "training-maps";
  private static final int COLOURS = 256;

  private final MapsModel model;
  private final Documents documents;
  private final Node pane;
  private final ContextMenu menu = new ContextMenu();

  /**
   * Makes the menu and has the maps show it.
   *
   * @param pane the maps
   */
  MapsMenu(MapsModel model, Documents documents, Node pane) {
    this.model = model;
    this.documents = documents;
    this.pane = pane;
    add("Copy picture", this::copy);
    add("Save picture...", this::savePicture);
    add("Save data as CSV...", this::saveData);
    pane.setOnContextMenuRequested(
        event -> {
          if (model.drawnProperty().get() != null) {
            menu.show(pane, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
  }

  private void add(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putImage(pane.snapshot(null, null));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void savePicture() {
    MapsPictures drawn = model.drawnProperty().get();
    if (drawn != null) {
      PictureDialog.save(pane.getScene().getWindow(), NAME, picture(drawn, model), documents);
    }
  }

  /** What is saved as a picture. */
  static MapsPicture picture(MapsPictures drawn, MapsModel model) {
    ColourScale scale = drawn.scale();
    DivergingScale differences = drawn.differences();
    double bound = differences.bound();
    MapsPicture.Bar energies =
        new MapsPicture.Bar(
            "v / E_c",
            scale.low(),
            scale.high(),
            colours(k -> scale.map().argb((k + 0.5) / COLOURS)));
    MapsPicture.Bar off =
        new MapsPicture.Bar(
            "\u0394v / E_c",
            -bound,
            bound,
            colours(k -> differences.argb((2 * (k + 0.5) / COLOURS - 1) * bound)));
    List<MapsPicture.Panel> panels = new ArrayList<>();
    drawn
        .truth()
        .ifPresent(
            map -> panels.add(new MapsPicture.Panel(MapTile.Kind.TRUTH.title(), map, energies)));
    panels.add(new MapsPicture.Panel(MapTile.Kind.NETWORK.title(), drawn.network(), energies));
    drawn
        .difference()
        .ifPresent(
            map -> panels.add(new MapsPicture.Panel(MapTile.Kind.DIFFERENCE.title(), map, off)));
    MapsAnswer.Question asked = drawn.maps().question();
    return new MapsPicture(
        model.caption() + "; hatched: inputs outside the training data",
        asked.particles().width(),
        panels,
        model.scene().particlesProperty().get().wrapped().positions(),
        drawn.hatching(),
        asked.dark() ? PictureTheme.DARK : PictureTheme.LIGHT);
  }

  private static int[] colours(IntUnaryOperator colour) {
    int[] all = new int[COLOURS];
    for (int k = 0; k < COLOURS; k++) {
      all[k] = colour.applyAsInt(k);
    }
    return all;
  }

  private void saveData() {
    MapsPictures drawn = model.drawnProperty().get();
    if (drawn == null) {
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save data as CSV");
    chooser.setInitialFileName(NAME + ".csv");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    File chosen = chooser.showSaveDialog(pane.getScene().getWindow());
    if (chosen != null) {
      boolean named = chosen.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
      File file = named ? chosen : new File(chosen.getParentFile(), chosen.getName() + ".csv");
      MapsAnswer maps = drawn.maps();
      documents.exportBytes(
          file.toPath(),
          out -> MapsTable.csv(maps.request(), maps.truth(), maps.network(), maps.outside(), out));
    }
  }
}
