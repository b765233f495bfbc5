package org.pesexplorer.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.jobs.Problem;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.ui.common.MapFrame;
import org.pesexplorer.ui.common.Viewport;
import org.pesexplorer.ui.explore.CellPane;
import org.pesexplorer.ui.explore.ExploreViewModel;
import org.pesexplorer.ui.explore.MapOptions;
import org.pesexplorer.ui.relaxation.RelaxationSetup;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Starts the real program once for each test class, in a settings folder of its own, drives it as a
 * user does and brings it back to its first state before each test. After a failure it starts anew.
 * Every wait is for a state; 30 seconds without it is a failure.
 */
@Tag("ui")
@ExtendWith(UiHarness.StartAnewAfterFailure.class)
abstract class UiHarness {
  private static final int PATIENCE_SECONDS = 30;

  /** A coarser map than a user's, as most tests ask only that it follows. */
  static final int TEST_GRID = 100;

  /** Where the programs of a test class keep their session, unless a test says otherwise. */
  @TempDir static Path settings;

  static ExplorerApplication application;
  static Stage stage;
  private static boolean failed;

  @TempDir Path folder;

  final FxRobot robot = new FxRobot();

  /** Notes that a test failed, as the program may be in any state then. */
  static final class StartAnewAfterFailure implements AfterTestExecutionCallback {
    @Override
    public void afterTestExecution(ExtensionContext context) {
      failed = context.getExecutionException().isPresent();
    }
  }

  @BeforeEach
  void firstState() throws TimeoutException {
    if (application != null && failed) {
      stop();
    }
    if (application == null) {
      start(settings);
    }
    doOnFx(this::reset);
    awaitFinalMap();
  }

  private void reset() {
    application.content().openExplore();
    workspace().restart(WorkspaceState.standard());
    application.content().relaxation().model().change(now -> RelaxationSetup.STANDARD);
    MapOptions standard = new MapOptions();
    SessionChoices.restore(SessionChoices.of(standard), explore().options());
    explore().options().gridProperty().set(TEST_GRID);
    explore().options().lockedRangeProperty().set(Optional.empty());
    List.copyOf(application.program().notices().problems())
        .forEach(application.program().notices()::dismiss);
    application.content().exploreView().fit();
  }

  @AfterEach
  void letGo() {
    robot.release(new KeyCode[0]);
    robot.release(new MouseButton[0]);
    robot.moveTo(stage.getScene().getRoot());
    settle();
  }

  @AfterAll
  static void stop() throws TimeoutException {
    if (application != null) {
      FxToolkit.cleanupApplication(application);
      FxToolkit.hideStage();
      application = null;
    }
  }

  /** Starts the program in a settings folder and waits until its window is there. */
  final void start(Path settingsFolder) throws TimeoutException {
    System.setProperty(ExplorerApplication.SETTINGS_FOLDER, settingsFolder.toString());
    FxToolkit.registerPrimaryStage();
    stage = FxToolkit.registerStage(Stage::new);
    application = new ExplorerApplication();
    FxToolkit.setupApplication(() -> application);
    await("the window", () -> stage.isShowing() && pane().getWidth() > 0);
    System.clearProperty(ExplorerApplication.SETTINGS_FOLDER);
  }

  /** A file in the test's folder. */
  final Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  // ---- asking on the FX thread

  /** Asks something on the FX thread. */
  final <T> T onFx(Callable<T> question) {
    try {
      return WaitForAsyncUtils.asyncFx(question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("on the FX thread: " + e.getCause(), e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the FX thread does not answer", e);
    }
  }

  /** Does something on the FX thread and waits until it is done. */
  final void doOnFx(Runnable action) {
    onFx(
        () -> {
          action.run();
          return null;
        });
  }

  /** Waits until everything posted to the FX thread before has run. */
  final void settle() {
    onFx(() -> null);
  }

  /** Waits until something holds, asked on the FX thread. */
  final void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("never came: " + what + "; on screen: " + screen(), e);
    }
  }

  private String screen() {
    return onFx(
        () ->
            (stage.getScene().lookup("#energy") == null ? "" : "energy " + text("#energy") + ", ")
                + state().configuration()
                + " "
                + Arrays.toString(state().configuration().positions())
                + ", notices "
                + problems());
  }

  // ---- what the program holds

  final Workspace workspace() {
    return application.program().workspace();
  }

  final WorkspaceState state() {
    return workspace().state();
  }

  final Configuration configuration() {
    return onFx(() -> state().configuration());
  }

  final ExploreViewModel explore() {
    return application.content().explore();
  }

  final MapFrame frame() {
    return explore().frameProperty().get();
  }

  final CellPane pane() {
    return (CellPane) find("#cell-pane");
  }

  /** The problems on screen, as words. */
  final String problems() {
    return application.program().notices().problems().stream()
        .map(Problem::toString)
        .collect(Collectors.joining("; "));
  }

  /** Whether the map on screen is the final one of the configuration and the model in hand. */
  final boolean mapIsFinal() {
    MapFrame frame = frame();
    return frame != null
        && frame.query().grid() == explore().options().gridProperty().get()
        && frame.query().configuration().equals(state().configuration())
        && frame.query().model().potential().equals(state().potential())
        && frame.query().model().settings().equals(state().settings())
        && frame.query().moved().equals(explore().moved());
  }

  /** Waits until the map and the energies on screen belong to what is in hand. */
  final MapFrame awaitFinalMap() {
    await("the map of the configuration in hand", this::mapIsFinal);
    await(
        "the energy of the configuration in hand",
        () -> {
          ExploreViewModel.Reading reading = explore().readingProperty().get();
          return reading != null && reading.state().equals(state());
        });
    return onFx(this::frame);
  }

  /** Puts a configuration into the workspace and waits until the window shows it. */
  final void take(Configuration configuration) {
    doOnFx(() -> workspace().replaceConfiguration("Test", configuration));
    awaitFinalMap();
  }

  // ---- the scene

  /** The node with an id. */
  final Node find(String id) {
    Node node = stage.getScene().lookup(id);
    if (node == null) {
      throw new AssertionError("there is no " + id);
    }
    return node;
  }

  /** The words of a labelled node or a text field. */
  final String text(String id) {
    Node node = find(id);
    return node instanceof TextInputControl field ? field.getText() : ((Labeled) node).getText();
  }

  final String textOnFx(String id) {
    return onFx(() -> text(id));
  }

  /** Waits for words. */
  final void awaitText(String id, String expected) {
    await(id + " to say " + expected, () -> text(id).equals(expected));
  }

  /** Where on the screen a place of the cell is drawn. */
  final Point2D screenPoint(double x, double y) {
    return onFx(
        () -> {
          Viewport view = pane().viewport();
          return pane().localToScreen(view.toScreenX(x), view.toScreenY(y));
        });
  }

  final Point2D particlePoint(int particle) {
    Configuration now = configuration();
    return screenPoint(now.coordinate(particle, 0), now.coordinate(particle, 1));
  }

  /** Drags with the left button from one point of the screen to another. */
  final void drag(Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
    settle();
  }

  final void click(Point2D at) {
    robot.moveTo(at).clickOn(MouseButton.PRIMARY);
    settle();
  }

  /** Scrolls the side panel so far that a node can be seen, then clicks it. */
  final void clickPanel(String id) {
    reveal(id);
    robot.clickOn(id);
    settle();
  }

  /** Opens the section that holds a node and scrolls the panel to it. */
  final void reveal(String id) {
    doOnFx(
        () -> {
          javafx.scene.control.ScrollPane panel =
              (javafx.scene.control.ScrollPane) find("#side-panel");
          Node node = find(id);
          stage.getScene().getRoot().layout();
          double top = panel.getContent().sceneToLocal(node.localToScene(0, 0)).getY() - 80;
          double room =
              panel.getContent().getBoundsInLocal().getHeight()
                  - panel.getViewportBounds().getHeight();
          panel.setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, top / room)));
          stage.getScene().getRoot().layout();
        });
    settle();
  }

  /** Presses keys together, with the picture of the cell in focus. */
  final void keys(KeyCode... codes) {
    doOnFx(() -> pane().requestFocus());
    robot.push(codes);
    settle();
  }

  final void undo() {
    keys(KeyCode.CONTROL, KeyCode.Z);
  }
}
