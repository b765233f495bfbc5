package org.pesexplorer.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.pesexplorer.io.SessionData;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.model.Sessions;
import org.pesexplorer.ui.shell.ThemeModel;

/** The window: starts the services, restores the session, closes everything in order. */
public final class ExplorerApplication extends Application {
  /** Names another folder for the settings than the operating system's: for tests. */
  public static final String SETTINGS_FOLDER = "pesexplorer.settings";

  private static final Logger LOG = Logger.getLogger(ExplorerApplication.class.getName());
  private static final Duration SAVE_EVERY = Duration.ofSeconds(2);
  private static final Duration LAST_SAVE = Duration.ofSeconds(2);
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double MIN_WIDTH = 900;
  private static final double MIN_HEIGHT = 600;

  private Program program;
  private ThemeModel theme;
  private WindowContent content;
  private Scene scene;

  @Override
  public void start(Stage stage) {
    program = new Program(settingsFolder());
    Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> unexpected(error));
    theme = new ThemeModel();
    content = new WindowContent(program, theme, stage);
    scene = new Scene(content.root(), width(), height());
    theme.dress(scene);
    stage.setScene(scene);
    stage.setTitle("PES Explorer");
    stage.getIcons().add(new Image("/org/pesexplorer/ui/icon.png"));
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setOnCloseRequest(event -> content.closePopups());
    program.sessions().load(this::restore, () -> sessionRestored(stage));
    askSystemTheme();
  }

  private static double width() {
    return Math.min(WIDTH, Screen.getPrimary().getVisualBounds().getWidth());
  }

  private static double height() {
    return Math.min(HEIGHT, Screen.getPrimary().getVisualBounds().getHeight());
  }

  private static Path settingsFolder() {
    String given = System.getProperty(SETTINGS_FOLDER);
    return given != null
        ? Path.of(given)
        : Sessions.folder(
            System.getProperty("os.name"), System::getenv, System.getProperty("user.home"));
  }

  private void restore(SessionData session) {
    theme.choose(session.dark());
    content.restore(session);
  }

  private void sessionRestored(Stage stage) {
    stage.show();
    openGivenFile();
    WindowSnapshot.armIfAsked(program, content, stage);
    program.runner().every(SAVE_EVERY, () -> program.pulse().run(this::saveSession));
  }

  private void openGivenFile() {
    List<String> arguments = getParameters() == null ? List.of() : getParameters().getRaw();
    if (!arguments.isEmpty()) {
      program.openings().open(Path.of(arguments.get(0)));
    }
  }

  private void askSystemTheme() {
    JobHandle<Boolean> handle =
        program
            .runner()
            .submitQuiet(
                "Ask the desktop for its theme",
                JobPool.FILES,
                context -> SystemTheme.prefersDark(System.getProperty("os.name")));
    handle.onSettled(
        settled -> program.pulse().run(() -> settled.result().ifPresent(theme::setSystem)));
  }

  private void saveSession() {
    program.sessions().saveIfChanged(this::session);
  }

  private SessionData session() {
    return content.session(theme.chosen());
  }

  private void unexpected(Throwable error) {
    LOG.log(Level.SEVERE, "unexpected failure", error);
    program
        .notices()
        .report(
            new Problem(
                "Something went wrong inside the program",
                "What is on screen may be out of date. If it happens again, restart; the session"
                    + " is kept.",
                error));
  }

  @Override
  public void stop() {
    if (content == null) {
      return; // the start itself failed
    }
    program.sessions().saveLast(this::session, LAST_SAVE);
    program.close();
    // Pictures that look for something to draw at every pulse stop when they leave the scene; until
    // then the toolkit holds the whole window in memory.
    scene.setRoot(new Region());
  }

  /** Closes the window as a user would. */
  static void quit(Stage stage) {
    stage.close();
    Platform.exit();
  }

  /** The services: for tests of the whole window. */
  Program program() {
    return program;
  }

  /** What is in the window: for tests of the whole window. */
  WindowContent content() {
    return content;
  }
}
