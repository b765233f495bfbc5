package org.pesexplorer.ui.common;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window with one part of the program in it, for tests of that part alone. */
public final class SmallWindow implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final Stage stage;

  /**
   * Shows a part in the program's own style.
   *
   * @param root makes the part, on the FX thread
   */
  public SmallWindow(Callable<? extends Parent> root, double width, double height)
      throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    stage = FxToolkit.registerStage(Stage::new);
    doOnFx(
        () -> {
          Scene scene = new Scene(root.call(), width, height);
          scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          scene.getStylesheets().add("/org/pesexplorer/ui/explorer.css");
          stage.setScene(scene);
          stage.show();
          return null;
        });
    await("the window", stage::isShowing);
    pulses(3);
  }

  /** Asks something on the FX thread. */
  public static <T> T onFx(Callable<T> question) {
    try {
      return WaitForAsyncUtils.asyncFx(question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("on the FX thread: " + e.getCause(), e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the FX thread does not answer", e);
    }
  }

  /** Does something on the FX thread and waits until it is done. */
  public static void doOnFx(Callable<Void> action) {
    onFx(action);
  }

  /** Waits until something holds, asked on the FX thread. */
  public static void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("never came: " + what, e);
    }
  }

  /** Waits until the screen has been drawn a number of times. */
  public static void pulses(int number) {
    int[] seen = {0};
    AnimationTimer counter =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            seen[0]++;
          }
        };
    doOnFx(
        () -> {
          counter.start();
          return null;
        });
    await(number + " pulses", () -> seen[0] >= number);
    doOnFx(
        () -> {
          counter.stop();
          return null;
        });
  }

  /** The node with an id. */
  public Node find(String id) {
    Node node = stage.getScene().lookup(id);
    if (node == null) {
      throw new AssertionError("there is no " + id);
    }
    return node;
  }

  /** Where on the screen a pixel of a node is. */
  public static Point2D onScreen(Node node, double x, double y) {
    return onFx(() -> node.localToScreen(x, y));
  }

  /** Gives the window another size. */
  public void resize(double width, double height) {
    doOnFx(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
          return null;
        });
    pulses(3);
  }

  /** The window's scene. */
  public Scene scene() {
    return stage.getScene();
  }

  @Override
  public void close() throws TimeoutException {
    FxToolkit.cleanupStages();
    FxToolkit.hideStage();
  }
}
