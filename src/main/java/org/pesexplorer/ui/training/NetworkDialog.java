package org.pesexplorer.ui.training;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks where a network goes. */
final class NetworkDialog {
  private static final List<String> ENDINGS = List.of(".json", ".onnx", ".py");
  private static final List<String> TITLES =
      List.of(
          "Network, with all that is known of it (JSON)",
          "ONNX, for other programs",
          "Python file with an ASE calculator");

  private NetworkDialog() {}

  /**
   * Asks for a file.
   *
   * @param owner a node of the window that asks
   * @param name what the network is called
   */
  static Optional<Path> choose(Node owner, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the network");
    chooser.setInitialFileName(offered(name));
    for (int k = 0; k < ENDINGS.size(); k++) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(TITLES.get(k), "*" + ENDINGS.get(k)));
    }
    File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
    int picked = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
    String ending = ENDINGS.get(Math.max(0, picked));
    return Optional.ofNullable(chosen)
        .map(file -> file.toPath().resolveSibling(ended(file.getName(), ending)));
  }

  /**
   * Asks for a file of one kind.
   *
   * @param owner a node of the window that asks
   * @param title what is saved
   * @param kind what such files are called
   * @param name the name that is offered, with the ending that all such files have
   */
  static Optional<Path> choose(Node owner, String title, String kind, String name) {
    String ending = name.substring(name.lastIndexOf('.'));
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + ending));
    return Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()))
        .map(file -> file.toPath().resolveSibling(with(file.getName(), ending)));
  }

  private static String with(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
  }

  /** A file name for a network that may be called after its layers and number. */
  static String offered(String name) {
    return ended(name.replace(" #", "-").replaceAll("[^\\w.-]+", "-"), ENDINGS.get(0));
  }

  /** A name with one of our endings: its own, or else the one that is given. */
  static String ended(String name, String ending) {
    boolean known = ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    return known ? name : name + ending;
  }
}
