package org.pesexplorer.ui.database;

import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.pesexplorer.model.FileType;

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
    chooser.setInitialFileName(ended(name, ENDING));
    List<FileType> types = FileType.ofDatabases();
    for (FileType type : types) {
      chooser.getExtensionFilters().add(filter(type));
    }
    File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
    int picked = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
    String ending = types.get(Math.max(0, picked)).endings().get(0);
    return Optional.ofNullable(chosen)
        .map(file -> file.toPath().resolveSibling(ended(file.getName(), ending)));
  }

  private static FileChooser.ExtensionFilter filter(FileType type) {
    return new FileChooser.ExtensionFilter(
        type.title(), type.endings().stream().map(ending -> "*" + ending).toList());
  }

  /** A name with an ending of databases: its own, or else the one that is given. */
  static String ended(String name, String ending) {
    boolean known = FileType.ofDatabases().stream().anyMatch(type -> type.matches(Path.of(name)));
    return known ? name : name + ending;
  }

  /** A name for some of the rows of a database. */
  static String some(String name) {
    String longest =
        FileType.ofDatabases().stream()
            .flatMap(type -> type.endings().stream())
            .filter(name.toLowerCase(Locale.ROOT)::endsWith)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    String ending = longest.isEmpty() ? ENDING : longest;
    return name.substring(0, name.length() - longest.length()) + "-kept" + ending;
  }
}
