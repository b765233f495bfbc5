package org.pesexplorer.ui.database;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.RowColumn;
import org.pesexplorer.core.database.RowOrder;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.GenerationRequest;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.FxPulse;
import org.pesexplorer.ui.common.Pipelines;

/**
 * Scrolls, selects, filters, sorts and moves the energy filter of a large database and measures how
 * long each holds the FX thread, and how long it takes until table and charts show it.
 */
public final class LookLatencyWindow extends Application {
  private static final int WARM_UP = 5;

  private final ThreadJobRunner runner = ThreadJobRunner.withThreads(1);
  private final FxPulse pulse = new FxPulse();
  private final Notices notices = new Notices();
  private final Workspace workspace = new Workspace();
  private final Databases databases = new Databases(runner, pulse, notices);
  private final Pipelines pipelines = new Pipelines(runner, pulse::latest, notices::report);
  private final List<Action> actions = new ArrayList<>();
  private final Map<String, List<Double>> held = new TreeMap<>();
  private final Map<String, List<Double>> shown = new TreeMap<>();
  private int rows;
  private int rounds;
  private LookViewModel model;
  private Scene scene;
  private boolean ready;
  private int step;
  private int pulses;
  private long started;

  private record Action(String name, IntConsumer work) {}

  /** Nothing of the window around is measured. */
  private static final class NoActions implements LookPage.Actions {
    @Override
    public void openExplore() {}

    @Override
    public void replay(RelaxationRequest request) {}

    @Override
    public void openGenerate() {}

    @Override
    public void openFile() {}
  }

  @Override
  public void start(Stage stage) {
    List<String> arguments = getParameters().getRaw();
    rows = arguments.isEmpty() ? 100_000 : Integer.parseInt(arguments.get(0));
    rounds = WARM_UP + (arguments.size() < 2 ? 40 : Integer.parseInt(arguments.get(1)));
    model = new LookViewModel(databases, workspace, pipelines);
    LookPage page =
        new LookPage(
            model,
            pipelines,
            new Documents(workspace, runner, pulse, notices),
            new ReadOnlyBooleanWrapper(false),
            new NoActions());
    scene = new Scene(page, 1200, 760);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    scene.getStylesheets().add("/org/pesexplorer/ui/explorer.css");
    stage.setScene(scene);
    stage.show();
    databases.generate(
        new GenerationRequest(
            "large",
            DatabasePreset.MIXED.settings().withPoints(rows),
            Optional.empty(),
            GenerationRequest.Earlier.REFUSE,
            1),
        progress -> {},
        () -> ready = true);
    fill();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        tick();
      }
    }.start();
  }

  private int row(int round) {
    return (int) ((7919L * round) % databases.currentProperty().get().database().rows());
  }

  private void fill() {
    actions.add(new Action("scroll", round -> table().scrollTo(row(round))));
    actions.add(new Action("select a row", round -> model.select(row(round + 1))));
    actions.add(
        new Action(
            "filter by energy",
            round -> model.filtering().toggleRange(RowColumn.ENERGY, -3 + 0.01 * round, -0.2)));
    actions.add(
        new Action("keep lowest", round -> model.filtering().keepLowest(0.5 + 0.01 * round)));
    actions.add(
        new Action(
            "sort by two columns",
            round ->
                model.sort(
                    List.of(
                        new RowOrder.Key(RowColumn.STRUCTURE, round % 2 == 0),
                        new RowOrder.Key(RowColumn.ENERGY, true)))));
    actions.add(new Action("clear the filter", round -> model.filtering().clear()));
  }

  private TableView<?> table() {
    return (TableView<?>) scene.lookup("#look-table");
  }

  private boolean settled() {
    return model.upToDate()
        && ((ChartPane) scene.lookup("#chart-histogram")).upToDate()
        && ((ChartPane) scene.lookup("#chart-percentiles")).upToDate();
  }

  private void tick() {
    pulses++;
    if (!ready || (started == 0 && !settled())) {
      return;
    }
    if (started != 0) {
      if (pulses < 2 || !settled()) {
        return;
      }
      note(shown, System.nanoTime() - started);
      step++;
    }
    if (step == rounds * actions.size()) {
      report();
      return;
    }
    started = System.nanoTime();
    pulses = 0;
    actions.get(step % actions.size()).work().accept(step / actions.size());
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    note(held, System.nanoTime() - started);
  }

  private void note(Map<String, List<Double>> all, long nanos) {
    if (step / actions.size() >= WARM_UP) {
      String name = actions.get(step % actions.size()).name();
      all.computeIfAbsent(name, each -> new ArrayList<>()).add(nanos / 1e6);
    }
  }

  private void report() {
    System.out.printf(Locale.ROOT, "%,d rows%n", model.shelf().current().database().rows());
    held.forEach((name, all) -> print(name + ", FX thread", all));
    shown.forEach((name, all) -> print(name + ", on screen", all));
    Platform.exit();
  }

  private static void print(String what, List<Double> all) {
    Collections.sort(all);
    System.out.printf(
        Locale.ROOT,
        "%-34s n %4d  median %7.2f  max %7.2f ms%n",
        what,
        all.size(),
        all.get(all.size() / 2),
        all.get(all.size() - 1));
  }

  @Override
  public void stop() {
    runner.close();
  }
}
