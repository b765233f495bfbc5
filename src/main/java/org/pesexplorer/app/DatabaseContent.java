package org.pesexplorer.app;

import java.nio.file.Path;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.ui.common.PagedView;
import org.pesexplorer.ui.database.DatabaseSetup;
import org.pesexplorer.ui.database.GeneratePage;
import org.pesexplorer.ui.database.GenerateViewModel;
import org.pesexplorer.ui.shell.MainWindow;
import org.pesexplorer.ui.shell.ThemeModel;

/** Puts the Database view into the window. */
final class DatabaseContent {
  private static final String GENERATE = "page-generate";
  private static final String LOOK = "page-look";

  private final Program program;
  private final GenerateViewModel model;
  private final GeneratePage page;
  private final PagedView view = new PagedView("database");

  DatabaseContent(Program program, ThemeModel theme) {
    this.program = program;
    Path file = Path.of(System.getProperty("user.home"), "database.json");
    model =
        new GenerateViewModel(
            program.databases(), DatabaseSetup.standard(file, program.runner().usualThreads()));
    page =
        new GeneratePage(
            model,
            program.runner().computeThreads(),
            program.pipelines(),
            program.documents(),
            theme.darkProperty(),
            this::look);
    view.addPage(GENERATE, "Generate", "Draw, relax and filter configurations.", page);
  }

  /** Opens the page that looks into the database in hand, when the view has one. */
  private void look() {
    if (view.has(LOOK)) {
      view.open(LOOK);
    }
  }

  /**
   * Adds the view to the window.
   *
   * @return opens it
   */
  Runnable addTo(MainWindow window) {
    return window.addView(
        "nav-database",
        "Database",
        MaterialDesignD.DATABASE_OUTLINE,
        "Ctrl+3",
        view,
        HelpTexts.DATABASE);
  }

  GenerateViewModel model() {
    return model;
  }

  GeneratePage page() {
    return page;
  }

  /** Hides the panel of the page on screen, or shows it again. */
  void togglePanel() {
    page.togglePanel();
  }

  /** Asks for a size and a file, and saves what the page on screen shows. */
  void savePicture() {
    page.savePicture(program.documents());
  }

  /** What goes on, for the status bar. */
  ObservableValue<String> status() {
    return model.hintProperty();
  }

  /** Whether the view is the one on screen. */
  boolean onScreen() {
    return view.getScene() != null;
  }

  /** Something that changes when the view comes on screen or leaves it. */
  ObservableValue<?> sceneProperty() {
    return view.sceneProperty();
  }

  /** What is chosen, as words for the session file. */
  Map<String, String> choices() {
    return DatabaseChoices.of(model.setupProperty().get(), program.databases());
  }

  /** Takes what an earlier session had chosen, and opens its databases again. */
  void restore(Map<String, String> choices) {
    DatabaseChoices.restore(choices, model, program.runner().computeThreads());
    program.databases().reopen(DatabaseChoices.files(choices), DatabaseChoices.shown(choices));
  }

  /** Begins with the potential in hand where no earlier session has chosen one. */
  void beginWith(Potential potential) {
    Potential chosen = model.setupProperty().get().settings().potential();
    if (!PotentialKind.format(chosen).equals(PotentialKind.format(potential))) {
      model.change(now -> now.withPotential(potential));
    }
  }
}
