package org.pesexplorer.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The menu of files and its dialogs. */
final class FileMenu {
  private final Program program;
  private final Stage stage;
  private final Runnable savePicture;
  private final Consumer<Path> saveMap;

  /**
   * Makes the menu.
   *
   * @param program opens and saves files
   * @param stage above which dialogs appear
   * @param savePicture saves what the view on screen shows
   * @param saveMap saves the energies of the map of Explore
   */
  FileMenu(Program program, Stage stage, Runnable savePicture, Consumer<Path> saveMap) {
    this.program = program;
    this.stage = stage;
    this.savePicture = savePicture;
    this.saveMap = saveMap;
  }

  Menu menu(Runnable quit) {
    return MenuMaker.menu("File")
        .item("Open...", "Shortcut+O", this::open)
        .files("Open recent", program.documents().recent(), program.openings()::open)
        .line()
        .item("Save", "Shortcut+S", this::save)
        .item("Save as...", "Shortcut+Shift+S", this::saveAs)
        .line()
        .item("Save picture...", "Shortcut+P", savePicture)
        .item("Save map of Explore as CSV...", "", this::saveMap)
        .line()
        .item("Quit", "Shortcut+Q", quit)
        .done();
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    File folder =
        Optional.ofNullable(program.documents().fileProperty().get())
            .map(path -> path.toAbsolutePath().getParent().toFile())
            .filter(File::isDirectory)
            .orElse(null);
    chooser.setInitialDirectory(folder);
    return chooser;
  }

  /** Asks for a file and opens it. */
  void open() {
    FileChooser chooser = chooser("Open a configuration or a database");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                "Configurations and databases", "*.json", "*.xyz", "*.extxyz"),
            new FileChooser.ExtensionFilter("All files", "*.*"));
    File chosen = chooser.showOpenDialog(stage);
    if (chosen != null) {
      program.openings().open(chosen.toPath());
    }
  }

  private void save() {
    if (program.documents().fileProperty().get() == null) {
      saveAs();
    } else {
      program.documents().save(program.documents().fileProperty().get());
    }
  }

  private void saveAs() {
    FileChooser chooser = chooser("Save the configuration");
    chooser.setInitialFileName("configuration.json");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("JSON", "*.json"),
            new FileChooser.ExtensionFilter("Extended XYZ", "*.xyz", "*.extxyz"));
    File chosen = chooser.showSaveDialog(stage);
    if (chosen != null) {
      String ending = chooser.getSelectedExtensionFilter().getExtensions().get(0).substring(1);
      boolean named = chosen.getName().contains(".");
      program
          .documents()
          .save(
              named ? chosen.toPath() : chosen.toPath().resolveSibling(chosen.getName() + ending));
    }
  }

  private void saveMap() {
    FileChooser chooser = chooser("Save the map as CSV");
    chooser.setInitialFileName("surface.csv");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    File chosen = chooser.showSaveDialog(stage);
    if (chosen != null) {
      saveMap.accept(chosen.toPath());
    }
  }
}
