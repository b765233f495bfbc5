package org.pesexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pesexplorer.ui.common.SmallWindow.await;
import static org.pesexplorer.ui.common.SmallWindow.onFx;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.network.KernelPath;
import org.pesexplorer.core.study.WhyCell;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.Judgements;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.model.WhyStudies;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.FxPulse;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.SmallWindow;
import org.testfx.api.FxRobot;

/** The page on the thesis's result in a small window, with a tiny study, driven as a user does. */
@Tag("ui")
class WhyPageUiTest {
  private final FxRobot robot = new FxRobot();
  private final ThreadJobRunner runner = ThreadJobRunner.withThreads(1);
  private final Workspace workspace = new Workspace();
  private final Notices notices = new Notices();
  private final FxPulse pulse = new FxPulse();
  private final Networks networks = new Networks(runner, pulse, notices);
  private final Databases databases = new Databases(runner, pulse, notices);
  private int epochs = 2;
  private int validated;
  private WhyPage page;
  private SmallWindow window;

  private final TrainingParts.Actions actions =
      new TrainingParts.Actions() {
        @Override
        public void openTrain() {}

        @Override
        public void openValidate() {
          validated++;
        }

        @Override
        public void openWhy() {}

        @Override
        public void openGenerate() {}

        @Override
        public void openLook() {}

        @Override
        public void openExplore() {}

        @Override
        public void openFile() {}
      };

  @BeforeEach
  void show() throws TimeoutException {
    window =
        new SmallWindow(
            () -> {
              page = new WhyPage(parts(), this::settings);
              return page;
            },
            950,
            600);
  }

  private WhySettings settings(long seed) {
    return new WhySettings(200, epochs, 2, seed, KernelPath.PLAIN);
  }

  private TrainingParts parts() {
    return new TrainingParts(
        new TrainingScene(),
        networks,
        new Trainings(runner, pulse, notices, networks),
        new Judgements(runner, pulse, notices),
        new WhyStudies(runner, pulse, notices),
        databases,
        workspace,
        new Pipelines(runner, pulse::latest, notices::report),
        new Documents(workspace, runner, pulse, notices),
        new ReadOnlyBooleanWrapper(false),
        actions);
  }

  @AfterEach
  void close() throws TimeoutException {
    robot.release(new KeyCode[0]);
    window.close();
    runner.close();
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }

  private String text(String id) {
    return onFx(() -> ((Label) window.find(id)).getText());
  }

  @Test
  void aStudyIsComputedByOneButtonAndANetworkIsJudged() {
    robot.clickOn("#why-seed").push(KeyCode.SHORTCUT, KeyCode.A).write("3").push(KeyCode.ENTER);
    assertTrue(text("#why-step-1").contains("not computed yet"));
    robot.clickOn("#why-compute");
    await("the study", () -> page.model().studyProperty().get().complete());
    await("the end", () -> !page.model().runningProperty().get());
    assertTrue(text("#why-hint").contains("Seed 3"), text("#why-hint"));
    assertTrue(text("#why-step-1").contains("E_c on the test part"), text("#why-step-1"));
    assertTrue(onFx(() -> window.find("#why-take").isDisabled()));

    robot.clickOn("#why-tab-table");
    TableView<?> table = (TableView<?>) window.find("#why-table");
    assertEquals(17, (int) onFx(() -> table.getItems().size()));
    robot.clickOn("32-32, as they are");
    await("a choice", () -> page.model().chosenProperty().get() == WhyCell.NETWORK_UNSCALED);
    assertEquals(WhyCell.NETWORK_UNSCALED.title(), text("#why-chosen"));
    robot.clickOn("#why-take");
    await("the network", () -> validated == 1);
    assertEquals(
        WhyCell.NETWORK_UNSCALED.title(), onFx(() -> networks.currentProperty().get().name()));
    assertEquals(1, (int) onFx(() -> databases.open().size()));

    robot.clickOn("#why-tab-charts");
    ChartPane chart = (ChartPane) window.find("#chart-why-errors");
    await("the chart", chart::upToDate);
    robot.clickOn("#why-drag");
    await("the drag", () -> ((ChartPane) window.find("#chart-why-drag")).upToDate());
    robot.clickOn("#why-copy");
    await("the command", () -> Clipboard.getSystemClipboard().getString().contains("why --seed 3"));
  }

  @Test
  void cancelKeepsWhatIsFinishedAndTheStoryStandsBesideWhereThereIsRoom() {
    epochs = 100_000;
    robot.clickOn("#why-compute");
    await("a database", () -> !page.model().studyProperty().get().grounds().isEmpty());
    robot.clickOn("#why-cancel");
    await("the end", () -> !page.model().runningProperty().get());
    assertTrue(text("#why-hint").startsWith("Stopped:"), text("#why-hint"));
    assertFalse(onFx(() -> page.model().studyProperty().get().complete()));
    assertTrue(onFx(() -> page.getLeft() == null));
    window.resize(1240, 640);
    await("the story at the side", () -> page.getLeft() != null);
    window.resize(900, 640);
    await("the story in its tab", () -> page.getLeft() == null);
  }
}
