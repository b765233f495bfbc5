package org.pesexplorer.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.stage.Stage;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.io.SessionData;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.ui.explore.ExploreView;
import org.pesexplorer.ui.explore.ExploreViewModel;
import org.pesexplorer.ui.shell.MainWindow;
import org.pesexplorer.ui.shell.StatusLine;
import org.pesexplorer.ui.shell.ThemeModel;

/** Puts the views into the window and connects the menus. */
final class WindowContent {
  private final Program program;
  private final ThemeModel theme;
  private final Stage stage;
  private final ExploreViewModel explore;
  private final ExploreView exploreView;
  private final MainWindow window;
  private final RelaxationContent relaxation;
  private final DatabaseContent database;
  private final TrainingContent training;
  private final FileMenu files;
  private final Runnable openExplore;
  private final Runnable openRelaxation;
  private final Runnable openDatabase;
  private final Runnable openTraining;

  WindowContent(Program program, ThemeModel theme, Stage stage) {
    this.program = program;
    this.theme = theme;
    this.stage = stage;
    explore = new ExploreViewModel(program.workspace(), program.pipelines());
    exploreView = new ExploreView(explore, program.presets(), theme.darkProperty());
    StatusLine status = new StatusLine();
    explore
        .readingProperty()
        .addListener((all, before, now) -> status.show(now.state(), now.report()));
    relaxation = new RelaxationContent(program, theme, stage, this::openExplore);
    files = new FileMenu(program, stage, this::savePicture, this::saveMap);
    database =
        new DatabaseContent(
            program,
            theme,
            new DatabaseContent.Doors(this::openExplore, this::replay, files::open));
    training =
        new TrainingContent(
            program,
            theme,
            new TrainingContent.Doors(
                this::openExplore, this::openGenerate, this::openLook, this::openRow, files::open));
    program.openings().onDatabase(this::openLook);
    program.openings().onNetwork(this::openTraining);
    window =
        new MainWindow(
            new MainWindow.Services(
                program.workspace(),
                program.documents(),
                program.databases(),
                program.openings()::open,
                program.notices(),
                program.tasks(),
                program.helpPages(),
                statusLine(status)),
            menus(),
            this::reveal);
    openExplore =
        window.addView(
            "nav-explore",
            "Explore",
            MaterialDesignC.CURSOR_MOVE,
            "Ctrl+1",
            exploreView,
            HelpTexts.EXPLORE);
    openRelaxation = relaxation.addTo(window);
    openDatabase = database.addTo(window);
    openTraining = training.addTo(window);
    openExplore.run();
  }

  /** The words of the view on screen. */
  private ObservableValue<String> statusLine(StatusLine explored) {
    ObservableValue<String> relaxed = relaxation.status();
    return Bindings.createStringBinding(
        () -> {
          if (database.onScreen() || training.onScreen()) {
            return "";
          }
          return relaxation.onScreen() ? relaxed.getValue() : explored.textProperty().get();
        },
        relaxation.view().sceneProperty(),
        database.sceneProperty(),
        training.sceneProperty(),
        relaxed,
        explored.textProperty());
  }

  /** What the context bar names is changed in Explore, but for databases. */
  private void reveal(String title) {
    if (title.equals(HelpTexts.DATABASE)) {
      openDatabase.run();
    } else {
      openExplore.run();
      exploreView.reveal(title);
    }
  }

  /** Opens Explore, as a click on its place in the navigation does. */
  void openExplore() {
    openExplore.run();
  }

  /** Opens Relaxation, as a click on its place in the navigation does. */
  void openRelaxation() {
    openRelaxation.run();
  }

  /** Opens Database, as a click on its place in the navigation does. */
  void openDatabase() {
    openDatabase.run();
  }

  /** Opens Training, as a click on its place in the navigation does. */
  void openTraining() {
    openTraining.run();
  }

  private void openGenerate() {
    openDatabase.run();
    database.openGenerate();
  }

  /** Opens what a database holds: one was opened on request. */
  private void openLook() {
    openDatabase.run();
    database.look();
  }

  private void openRow(int row) {
    openLook();
    database.lookModel().select(row);
  }

  private void replay(RelaxationRequest request) {
    relaxation.replay(request);
    openRelaxation.run();
  }

  TrainingContent training() {
    return training;
  }

  DatabaseContent database() {
    return database;
  }

  RelaxationContent relaxation() {
    return relaxation;
  }

  ExploreViewModel explore() {
    return explore;
  }

  ExploreView exploreView() {
    return exploreView;
  }

  Parent root() {
    return window;
  }

  private MenuBar menus() {
    MenuBar bar = MenuMaker.bar(fileMenu(), editMenu(), viewMenu(), helpMenu());
    bar.setId("menu-bar");
    return bar;
  }

  private Menu fileMenu() {
    return files.menu(this::quit);
  }

  private void savePicture() {
    boolean dark = theme.darkProperty().get();
    if (database.onScreen()) {
      database.savePicture();
    } else if (relaxation.onScreen()) {
      relaxation.savePicture(dark);
    } else {
      exploreView.savePicture(program.documents(), dark);
    }
  }

  private void saveMap(Path path) {
    exploreView.saveData(program.documents(), path);
  }

  private Menu editMenu() {
    Workspace workspace = program.workspace();
    Undoing undoing = new Undoing(workspace, database);
    return MenuMaker.menu("Edit")
        .item("Undo", "Shortcut+Z", undoing.undoName(), undoing::undo)
        .item("Redo", "Shortcut+Y", undoing.redoName(), undoing::redo)
        .line()
        .item("Select all particles", "Shortcut+A", this::selectAll)
        .item(
            "Delete selected particles",
            "",
            () -> workspace.removeParticles(workspace.state().selection()))
        .item(
            "Lock or unlock selected particles",
            "",
            () -> workspace.toggleLock(workspace.state().selection()))
        .line()
        .item("Copy the equivalent command line", "", this::copyCommand)
        .item("Reset", "", workspace::reset)
        .done();
  }

  private Menu viewMenu() {
    return MenuMaker.menu("View")
        .item("Explore", "Shortcut+1", () -> openExplore.run())
        .item("Relaxation", "Shortcut+2", () -> openRelaxation.run())
        .item("Database", "Shortcut+3", () -> openDatabase.run())
        .item("Training", "Shortcut+4", () -> openTraining.run())
        .line()
        .item("Show the whole cell", "", this::fit)
        .item("Hide or show the panel", "F9", this::togglePanel)
        .line()
        .item("Light", "", () -> theme.choose(Optional.of(false)))
        .item("Dark", "", () -> theme.choose(Optional.of(true)))
        .item("As the system has it", "", () -> theme.choose(Optional.empty()))
        .done();
  }

  private Menu helpMenu() {
    return MenuMaker.menu("Help")
        .item("What can be done here", "F1", () -> window.toggleHelp())
        .item("Limits of this model", "", () -> window.showHelp(HelpTexts.LIMITS))
        .item("Glossary", "", () -> window.showHelp(HelpTexts.GLOSSARY))
        .line()
        .item("About PES Explorer", "", () -> window.showText("About", HelpTexts.about()))
        .done();
  }

  private void fit() {
    if (relaxation.onScreen()) {
      relaxation.fit();
    } else {
      exploreView.fit();
    }
  }

  private void togglePanel() {
    if (database.onScreen()) {
      database.togglePanel();
    } else if (relaxation.onScreen()) {
      relaxation.togglePanel();
    } else {
      exploreView.togglePanel();
    }
  }

  private void selectAll() {
    int count = program.workspace().state().configuration().count();
    program.workspace().select(IntStream.range(0, count).boxed().collect(Collectors.toSet()));
  }

  private void copyCommand() {
    EnergyCommandLine.copy(program.workspace().state());
  }

  private void quit() {
    window.closePopups();
    ExplorerApplication.quit(stage);
  }

  void closePopups() {
    window.closePopups();
  }

  void restore(SessionData session) {
    program
        .workspace()
        .restart(
            new WorkspaceState(
                session.configuration(),
                session.potential(),
                session.settings(),
                Set.of(),
                Set.of()));
    program.documents().restoreRecent(session.recent());
    SessionChoices.restore(session.choices(), explore.options());
    relaxation.restore(session.choices());
    database.beginWith(session.potential());
    database.restore(session.choices());
  }

  SessionData session(Optional<Boolean> dark) {
    WorkspaceState state = program.workspace().state();
    Map<String, String> choices = new TreeMap<>(SessionChoices.of(explore.options()));
    choices.putAll(relaxation.choices());
    choices.putAll(database.choices());
    return new SessionData(
        state.configuration(),
        state.potential(),
        state.settings(),
        dark,
        program.documents().recent(),
        choices);
  }
}
