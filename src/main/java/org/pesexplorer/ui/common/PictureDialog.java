package org.pesexplorer.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.pesexplorer.model.Documents;
import org.pesexplorer.plot.SavablePicture;

/** Asks for the size of a picture and where to save it: PNG, SVG or PDF. */
public final class PictureDialog {
  private static final double[] SIZE = {1600, 1200, 200};

  private PictureDialog() {}

  /**
   * Asks, then saves in the background.
   *
   * @param owner the window that asks
   * @param name the name of the file that is offered, without its ending
   * @param picture what is saved
   * @param documents saves it
   */
  public static void save(Window owner, String name, SavablePicture picture, Documents documents) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle("Save picture");
    dialog.setHeaderText("Size of the picture");
    ButtonType choose = new ButtonType("Choose file...", ButtonBar.ButtonData.OK_DONE);
    dialog.getDialogPane().getButtonTypes().addAll(choose, ButtonType.CANCEL);
    NumberField width = field("Width in pixels.", 0, 100, 8000);
    NumberField height = field("Height in pixels.", 1, 100, 8000);
    NumberField dpi = field("Pixels an inch, for print.", 2, 36, 1200);
    GridPane grid = new GridPane();
    grid.setHgap(8);
    grid.setVgap(8);
    grid.addRow(0, new Label("Width / px"), width);
    grid.addRow(1, new Label("Height / px"), height);
    grid.addRow(2, new Label("Resolution / dpi"), dpi);
    Label note = new Label("PNG takes all three. SVG and PDF keep the shape and scale freely.");
    note.setWrapText(true);
    note.setMaxWidth(320);
    note.getStyleClass().add("note");
    grid.add(note, 0, 3, 2, 1);
    dialog.getDialogPane().setContent(grid);
    Button ok = (Button) dialog.getDialogPane().lookupButton(choose);
    ok.disableProperty()
        .bind(
            width
                .problemProperty()
                .isNotEmpty()
                .or(height.problemProperty().isNotEmpty())
                .or(dpi.problemProperty().isNotEmpty()));
    if (dialog.showAndWait().filter(choose::equals).isPresent()) {
      file(owner, name)
          .ifPresent(
              path ->
                  write(
                      documents,
                      path,
                      picture,
                      (int) width.getValue(),
                      (int) height.getValue(),
                      (int) dpi.getValue()));
    }
  }

  private static NumberField field(String help, int index, double low, double high) {
    NumberField field = new NumberField(low, high, true, help, value -> SIZE[index] = value);
    field.setValue(SIZE[index]);
    return field;
  }

  private static Optional<Path> file(Window owner, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save picture");
    chooser.setInitialFileName(name + ".png");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("PNG picture", "*.png"),
            new FileChooser.ExtensionFilter("SVG drawing", "*.svg"),
            new FileChooser.ExtensionFilter("PDF", "*.pdf"));
    File chosen = chooser.showSaveDialog(owner);
    if (chosen == null) {
      return Optional.empty();
    }
    String given = chosen.getName().toLowerCase(Locale.ROOT);
    boolean known = given.endsWith(".png") || given.endsWith(".svg") || given.endsWith(".pdf");
    String ending = chooser.getSelectedExtensionFilter().getExtensions().get(0).substring(1);
    return Optional.of(
        known ? chosen.toPath() : chosen.toPath().resolveSibling(chosen.getName() + ending));
  }

  /** Writes a picture in the format that the file's ending says. */
  static void write(
      Documents documents, Path path, SavablePicture picture, int width, int height, int dpi) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    documents.exportBytes(
        path,
        out -> {
          if (name.endsWith(".svg")) {
            picture.svg(width, height, out);
          } else if (name.endsWith(".pdf")) {
            picture.pdf(width, height, out);
          } else {
            picture.png(width, height, dpi, out);
          }
        });
  }
}
