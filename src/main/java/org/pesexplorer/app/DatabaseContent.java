package org.pesexplorer.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.ui.common.PagedView;
import org.pesexplorer.ui.database.DatabaseSetup;
import org.pesexplorer.ui.database.GeneratePage;
import org.pesexplorer.ui.database.GenerateViewModel;
import org.pesexplorer.ui.database.LookPage;
import org.pesexplorer.ui.database.LookViewModel;
import org.pesexplorer.ui.shell.MainWindow;
import org.pesexplorer.ui.shell.ThemeModel;

/** Puts the Database view into the window. */
final class DatabaseContent implements LookPage.Actions {
  private static final String GENERATE = "page-generate";
  private static final String LOOK = "page-look";

  private final Program program;
  private final Doors doors;
  private final GenerateViewModel model;
  private final GeneratePage page;
  private final LookPage lookPage;
  private final PagedView view = new PagedView("database");

  /**
   * Where the view leads to.
   *
   * @param explore opens Explore
   * @param replay plays a relaxation in Relaxation
   * @param file asks for a file and opens it
   */
  record Doors(Runnable explore, Consumer<RelaxationRequest> replay, Runnable file) {}

  DatabaseContent(Program program, ThemeModel theme, Doors doors) {
    this.program = program;
    this.doors = doors;
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
    lookPage =
        new LookPage(
            new LookViewModel(program.databases(), program.workspace(), program.pipelines()),
            program.pipelines(),
            program.documents(),
            theme.darkProperty(),
            this);
    view.addPage(GENERATE, "Generate", "Draw, relax and filter configurations.", page);
    view.addPage(LOOK, "Look", "Every row of the databases in hand.", lookPage);
  }

  /** Turns to the page that looks into the database in hand. */
  void look() {
    view.open(LOOK);
  }

  @Override
  public void openGenerate() {
    view.open(GENERATE);
  }

  @Override
  public void openExplore() {
    doors.explore().run();
  }

  @Override
  public void replay(RelaxationRequest request) {
    doors.replay().accept(request);
  }

  @Override
  public void openFile() {
    doors.file().run();
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
    if (page.getScene() != null) {
      page.togglePanel();
    } else {
      lookPage.togglePanel();
    }
  }

  /** Asks for a size and a file, and saves what the page on screen shows. */
  void savePicture() {
    if (page.getScene() != null) {
      page.savePicture(program.documents());
    } else {
      lookPage.savePicture(program.documents());
    }
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
