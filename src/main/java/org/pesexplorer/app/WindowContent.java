package org.pesexplorer.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.io.SessionData;
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
                program.networks(),
                program.openings()::open,
                program.notices(),
                program.tasks(),
                program.helpPages(),
                statusLine(status)),
            new WindowMenus(this, program, theme).bar(files.menu(this::quit)),
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

  /** What the context bar names is changed in Explore, but for databases and networks. */
  private void reveal(String title) {
    if (title.equals(HelpTexts.DATABASE)) {
      openDatabase.run();
    } else if (title.equals(HelpTexts.TRAINING)) {
      openTraining.run();
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

  /** The content itself; null until it is made. */
  MainWindow window() {
    return window;
  }

  Parent root() {
    return window;
  }

  private void savePicture() {
    boolean dark = theme.darkProperty().get();
    if (training.onScreen()) {
      training.savePicture();
    } else if (database.onScreen()) {
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

  /** Shows the whole cell. */
  void fit() {
    if (relaxation.onScreen()) {
      relaxation.fit();
    } else {
      exploreView.fit();
    }
  }

  /** Hides the panel of the view on screen, or shows it again. */
  void togglePanel() {
    if (training.onScreen()) {
      training.togglePanel();
    } else if (database.onScreen()) {
      database.togglePanel();
    } else if (relaxation.onScreen()) {
      relaxation.togglePanel();
    } else {
      exploreView.togglePanel();
    }
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
    training.restore(session.choices());
  }

  SessionData session(Optional<Boolean> dark) {
    WorkspaceState state = program.workspace().state();
    Map<String, String> choices = new TreeMap<>(SessionChoices.of(explore.options()));
    choices.putAll(relaxation.choices());
    choices.putAll(database.choices());
    choices.putAll(training.choices());
    return new SessionData(
        state.configuration(),
        state.potential(),
        state.settings(),
        dark,
        program.documents().recent(),
        choices);
  }
}
