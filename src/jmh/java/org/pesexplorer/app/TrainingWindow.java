package org.pesexplorer.app;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.ui.common.FxWatch;
import org.pesexplorer.ui.shell.ThemeModel;
import org.pesexplorer.ui.training.TrainPreset;
import org.pesexplorer.ui.training.TrainViewModel;

/**
 * Trains the best known preset in the window and measures how long our own work holds the FX
 * thread; then runs 10,000 epochs of a small network and measures what that leaves on the heap.
 * Needs a display.
 */
public final class TrainingWindow extends Application {
  private static final int EPOCHS = 10_000;

  private final Map<String, List<Double>> held = new TreeMap<>();
  private Program program;
  private TrainViewModel model;
  private int runs;
  private long heapBefore;
  private long begun;

  @Override
  public void start(Stage stage) throws Exception {
    program = new Program(Files.createTempDirectory("training"));
    ThemeModel theme = new ThemeModel();
    WindowContent content = new WindowContent(program, theme, stage);
    Scene scene = new Scene(content.root(), 1440, 900);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
    content.openTraining();
    model = content.training().trainPage().model();
    FxWatch.listen(
        (kind, nanos) -> held.computeIfAbsent(kind, k -> new ArrayList<>()).add(nanos / 1e6));
    model.stateProperty().addListener((all, before, now) -> follow(before, now));
    heapBefore = heap();
    begun = System.nanoTime();
    model.choose(TrainPreset.BEST_KNOWN);
  }

  private void follow(Trainings.State before, Trainings.State now) {
    if (now == Trainings.State.RUNNING && before == Trainings.State.IDLE) {
      program.pulse().run(() -> report("database opened"));
    } else if (now == Trainings.State.IDLE && before == Trainings.State.JUDGING) {
      double seconds = (System.nanoTime() - begun) * 1e-9;
      program.pulse().run(() -> trained(seconds));
    }
  }

  /** What was held up to now, the piece that changed the state included. */
  private void report(String what) {
    System.out.println(what);
    held.forEach(TrainingWindow::print);
    held.clear();
  }

  private void trained(double seconds) {
    report("trained");
    System.out.printf(
        Locale.ROOT,
        "run %d: %.1f s, heap %.1f MB more%n",
        ++runs,
        seconds,
        (heap() - heapBefore) / 1e6);
    program.pulse().run(this::next);
  }

  private void next() {
    held.clear();
    if (runs == 2) {
      Platform.exit();
      return;
    }
    heapBefore = heap();
    begun = System.nanoTime();
    model.change(
        now ->
            TrainPreset.THESIS_LINEAR
                .setup()
                .withDescriptor(DescriptorSettings.THESIS)
                .with(settings -> settings.withLength(EPOCHS, 512)));
    model.start();
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void print(String kind, List<Double> all) {
    Collections.sort(all);
    System.out.printf(
        Locale.ROOT,
        "  FX thread, %-12s n %6d  median %7.2f  99 %% %7.2f  max %7.2f ms%n",
        kind,
        all.size(),
        all.get(all.size() / 2),
        all.get((int) (0.99 * all.size())),
        all.get(all.size() - 1));
  }

  @Override
  public void stop() {
    program.close();
  }
}
