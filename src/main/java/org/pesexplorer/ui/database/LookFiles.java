package org.pesexplorer.ui.database;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks where a database goes. */
final class LookFiles {
  private static final String ENDING = ".json";

  private LookFiles() {}

  /**
   * Asks for a file.
   *
   * @param owner a node of the window that asks
   * @param title what it is for
   * @param name the name that is offered, with or without its ending
   */
  static Optional<Path> choose(Node owner, String title, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(ended(name));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Database (the thesis's JSON)", "*" + ENDING));
    File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
    return Optional.ofNullable(chosen)
        .map(file -> file.toPath().resolveSibling(ended(file.getName())));
  }

  /** A name with the ending of databases. */
  static String ended(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? name : name + ENDING;
  }

  /** A name for some of the rows of a database. */
  static String some(String name) {
    String whole = ended(name);
    return whole.substring(0, whole.length() - ENDING.length()) + "-kept" + ENDING;
  }
}
