package org.pesexplorer.ui.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pesexplorer.ui.common.SmallWindow.await;
import static org.pesexplorer.ui.common.SmallWindow.onFx;
import static org.pesexplorer.ui.common.SmallWindow.onScreen;
import static org.pesexplorer.ui.common.SmallWindow.pulses;

import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pesexplorer.ui.common.SmallWindow;
import org.testfx.api.FxRobot;

/** The bar that plays a run: buttons, sliders, keys and how it is laid out. */
@Tag("ui")
class TransportBarUiTest {
  private static final long ATTEMPTS = 1000;
  private static final long SCAN = 4;

  private final FxRobot robot = new FxRobot();
  private PlayClock clock;
  private TransportBar bar;
  private BorderPane root;
  private SmallWindow window;

  @BeforeEach
  void show() throws TimeoutException {
    window =
        new SmallWindow(
            () -> {
              clock = new PlayClock();
              bar = new TransportBar(clock);
              bar.attemptsPerScanProperty().set(SCAN);
              clock.load(ATTEMPTS);
              root = new BorderPane();
              root.setBottom(bar);
              return root;
            },
            1200,
            200);
  }

  @AfterEach
  void close() throws TimeoutException {
    robot.release(new KeyCode[0]);
    robot.release(new MouseButton[0]);
    window.close();
  }

  private long head() {
    return onFx(() -> clock.headProperty().get());
  }

  private boolean playing() {
    return onFx(() -> clock.playingProperty().get());
  }

  private void does(Runnable action) {
    SmallWindow.doOnFx(
        () -> {
          action.run();
          return null;
        });
  }

  private String text(String id) {
    return onFx(() -> ((Labeled) window.find(id)).getText());
  }

  private void click(String id) {
    robot.clickOn(id);
    pulses(1);
  }

  @Test
  void playRunsPauseHoldsAndNothingTicksWhileIdle() {
    assertFalse(onFx(bar::ticking));
    click("#play");
    assertTrue(playing());
    assertTrue(onFx(bar::ticking));
    await("some moves", () -> clock.headProperty().get() > 3);
    click("#play");
    assertFalse(playing());
    assertFalse(onFx(bar::ticking));
    long held = head();
    pulses(5);
    assertEquals(held, head());
    assertEquals(PlayWords.place(held, ATTEMPTS, SCAN), text("#play-place"));
  }

  @Test
  void itStopsAtTheEndAndWhileNobodyLooks() {
    does(
        () -> {
          clock.speedProperty().set(PlayClock.FASTEST);
          clock.seek(ATTEMPTS - 5);
        });
    click("#play");
    await("the end", () -> !clock.playingProperty().get());
    assertEquals(ATTEMPTS, head());
    assertFalse(onFx(bar::ticking));

    does(
        () -> {
          clock.speedProperty().set(20);
          clock.play();
          root.setBottom(null);
        });
    assertTrue(playing());
    assertFalse(onFx(bar::ticking));
    long hidden = head();
    pulses(5);
    assertEquals(hidden, head());
    does(() -> root.setBottom(bar));
    assertTrue(onFx(bar::ticking));
    await("moves again", () -> clock.headProperty().get() > hidden);
  }

  @Test
  void theButtonsStep() {
    does(() -> clock.seek(67));
    String[] buttons = {"#move-on", "#scan-on", "#move-back", "#scan-back", "#to-end", "#to-start"};
    long[] expected = {68, 72, 71, 68, ATTEMPTS, 0};
    for (int k = 0; k < buttons.length; k++) {
      click(buttons[k]);
      assertEquals(expected[k], head(), buttons[k]);
      assertEquals(PlayWords.place(expected[k], ATTEMPTS, SCAN), text("#play-place"));
      assertEquals((double) expected[k], onFx(() -> slider("#scrub").getValue()), buttons[k]);
    }
  }

  private Slider slider(String id) {
    return (Slider) window.find(id);
  }

  @Test
  void theKeysWorkWhereverTheFocusIsInTheBar() {
    for (String focus : new String[] {"#play", "#scrub", "#loop"}) {
      does(
          () -> {
            clock.seek(67);
            window.find(focus).requestFocus();
          });
      press(68, KeyCode.RIGHT);
      press(67, KeyCode.LEFT);
      press(68, KeyCode.SHIFT, KeyCode.RIGHT);
      press(64, KeyCode.SHIFT, KeyCode.LEFT);
      press(68, KeyCode.PAGE_DOWN);
      press(64, KeyCode.PAGE_UP);
      press(ATTEMPTS, KeyCode.END);
      press(0, KeyCode.HOME);
    }
  }

  private void press(long expected, KeyCode... codes) {
    robot.push(codes);
    assertEquals(expected, head(), () -> Arrays.toString(codes));
  }

  @Test
  void spacePlaysAndPausesButSwitchesTheLoopWhenThatHasTheFocus() {
    does(() -> window.find("#scrub").requestFocus());
    robot.push(KeyCode.SPACE);
    assertTrue(playing());
    robot.push(KeyCode.SPACE);
    assertFalse(playing());
    does(() -> window.find("#play").requestFocus());
    robot.push(KeyCode.SPACE);
    assertTrue(playing());
    robot.push(KeyCode.SPACE);
    assertFalse(playing());
    does(() -> window.find("#loop").requestFocus());
    robot.push(KeyCode.SPACE);
    assertFalse(playing());
    assertTrue(onFx(() -> clock.loopProperty().get()));
  }

  @Test
  void otherKeysAreLeftToTheMenus() {
    does(
        () -> {
          clock.seek(5);
          window.find("#play").requestFocus();
        });
    boolean[] passed = new boolean[1];
    does(
        () ->
            root.addEventHandler(
                javafx.scene.input.KeyEvent.KEY_PRESSED, event -> passed[0] = true));
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertEquals(5, head());
    assertTrue(passed[0]);
  }

  @Test
  void aDragScrubsLiveAndHoldsAgainstThePlaying() {
    does(() -> clock.speedProperty().set(5));
    click("#play");
    Point2D thumb = thumb();
    robot.moveTo(thumb).press(MouseButton.PRIMARY).moveTo(thumb.add(120, 0));
    long during = head();
    assertTrue(during > 100, "it follows the hand: " + during);
    pulses(5);
    assertEquals(during, head());
    robot.moveTo(thumb.add(60, 0));
    long back = head();
    assertTrue(back < during && back > 50, "and back: " + back);
    robot.release(MouseButton.PRIMARY);
    assertTrue(playing());
    await("it goes on from there", () -> clock.headProperty().get() > back);
  }

  private Point2D thumb() {
    Node thumb = window.find("#scrub").lookup(".thumb");
    Bounds bounds = onFx(() -> thumb.localToScreen(thumb.getBoundsInLocal()));
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  @Test
  void aClickOnTheTrackSeeks() {
    Slider scrub = slider("#scrub");
    robot.moveTo(onScreen(scrub, scrub.getWidth() / 2, scrub.getHeight() / 2));
    robot.clickOn(MouseButton.PRIMARY);
    assertEquals(ATTEMPTS / 2.0, (double) head(), 15);
    assertEquals((double) head(), onFx(scrub::getValue));
  }

  @Test
  void theSpeedIsChosenWithItsSliderAndSaidInWords() {
    assertEquals("20 moves/s", text("#play-speed-value"));
    Slider speed = slider("#play-speed");
    robot.moveTo(onScreen(speed, 0.8 * speed.getWidth(), speed.getHeight() / 2));
    robot.clickOn(MouseButton.PRIMARY);
    assertTrue(onFx(clock::attemptsPerSecond) > 100);
    does(() -> speed.setValue(1));
    assertEquals("max", text("#play-speed-value"));
    assertEquals((double) ATTEMPTS, onFx(clock::attemptsPerSecond));
    does(speed::requestFocus);
    double before = onFx(clock::attemptsPerSecond);
    robot.push(KeyCode.LEFT);
    assertEquals(0, head());
    assertTrue(onFx(clock::attemptsPerSecond) < before);
    robot.push(KeyCode.HOME);
    assertEquals("0.5 moves/s", text("#play-speed-value"));
    does(() -> clock.speedProperty().set(30));
    assertEquals(clock.fractionOf(30), onFx(speed::getValue), 1e-9);
    assertEquals(30, onFx(() -> clock.speedProperty().get()));
  }

  @Test
  void itIsOneLineWhereThereIsRoomAndTwoElsewhere() {
    double one = onFx(bar::getHeight);
    assertEquals(centre("#play"), centre("#scrub"), 2);
    for (double width : new double[] {956, 700}) {
      window.resize(width, 240);
      assertTrue(onFx(bar::getHeight) > 1.6 * one, "two lines at " + width);
      assertTrue(centre("#scrub") < centre("#play") - 20, "the slider above at " + width);
      for (String id :
          new String[] {"#to-start", "#to-end", "#scrub", "#play-place", "#play-speed", "#loop"}) {
        Bounds bounds = bounds(id);
        assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= width, id + " " + bounds);
      }
      assertTrue(bounds("#to-end").getMaxX() < bounds("#play-speed").getMinX());
    }
  }

  private Bounds bounds(String id) {
    Node node = window.find(id);
    return onFx(() -> node.localToScene(node.getBoundsInLocal()));
  }

  private double centre(String id) {
    return bounds(id).getCenterY();
  }

  @Test
  void nothingMovesWhileTheNumbersChange() {
    Bounds place = bounds("#play-place");
    Bounds scrub = bounds("#scrub");
    for (long head : new long[] {0, 9, 99, 500, ATTEMPTS}) {
      does(() -> clock.seek(head));
      pulses(2);
      assertEquals(place.getWidth(), bounds("#play-place").getWidth());
      assertEquals(place.getMinX(), bounds("#play-place").getMinX());
      assertEquals(scrub.getMaxX(), bounds("#scrub").getMaxX(), 12, "but for the thumb");
    }
  }

  @Test
  void withoutARunItIsDisabledAndSaysSo() {
    does(() -> clock.load(0));
    assertEquals("no run yet", text("#play-place"));
    for (String id : new String[] {"#play", "#scrub", "#loop", "#play-speed"}) {
      assertTrue(onFx(() -> window.find(id).isDisabled()), id);
    }
    does(
        () -> {
          clock.begin(40);
          clock.recorded(6);
          clock.toEnd();
        });
    assertFalse(onFx(() -> window.find("#play").isDisabled()));
    assertEquals(40, onFx(() -> slider("#scrub").getMax()));
    assertEquals("scan  2 of 10, move 2 of 4", text("#play-place"));
  }
}
