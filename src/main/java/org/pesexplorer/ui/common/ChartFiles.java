package org.pesexplorer.ui.common;

import java.io.File;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.pesexplorer.model.Documents;
import org.pesexplorer.plot.ChartExport;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.ChartTheme;

/** Saves charts through the program's file service. */
public final class ChartFiles implements ChartActions {
  private final Documents documents;
  private final String name;

  /**
   * Makes the saver of one chart.
   *
   * @param documents writes the files
   * @param name the name of the file that is offered, without its ending: "loss"
   */
  public ChartFiles(Documents documents, String name) {
    this.documents = documents;
    this.name = name;
  }

  @Override
  public void savePicture(Window owner, ChartSpec shown, ChartTheme theme) {
    PictureDialog.save(owner, name, ChartExport.savable(shown, theme), documents);
  }

  @Override
  public void saveData(Window owner, ChartSpec spec) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save data as CSV");
    chooser.setInitialFileName(name + ".csv");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    File chosen = chooser.showSaveDialog(owner);
    if (chosen != null) {
      boolean named = chosen.getName().toLowerCase(Locale.ROOT).endsWith(".csv");
      File file = named ? chosen : new File(chosen.getParentFile(), chosen.getName() + ".csv");
      documents.exportBytes(file.toPath(), out -> ChartExport.csv(spec, out));
    }
  }
}
