package org.pesexplorer.ui.relaxation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationFrame;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.model.BackgroundRun;
import org.pesexplorer.model.Relaxations;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.Pipelines;

/**
 * One run of a relaxation, or two on the same random numbers: what is to be run, what was recorded,
 * and the moment of it that is looked at. While the view is not on screen nothing is played or
 * computed; a run under way goes on and its recording is kept. It stops when another is started,
 * when the user stops it, and with the program.
 */
public final class RelaxationViewModel {
  private static final int USUAL_WINDOW = 10;

  private final Workspace workspace;
  private final Relaxations relaxations;
  private final PlayClock clock = new PlayClock();
  private final Consumer<FramePlayer.Question> framePipeline;
  private final Consumer<RunCharts.Question> chartPipeline;
  private final ReadOnlyObjectWrapper<RelaxationSetup> setup =
      new ReadOnlyObjectWrapper<>(RelaxationSetup.STANDARD);
  private final ReadOnlyObjectWrapper<RunPair> runs = new ReadOnlyObjectWrapper<>(RunPair.NONE);
  private final ReadOnlyObjectWrapper<FramePair> frames =
      new ReadOnlyObjectWrapper<>(FramePair.NONE);
  private final ReadOnlyObjectWrapper<RunCharts> charts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final IntegerProperty window = new SimpleIntegerProperty(USUAL_WINDOW);
  private final ObjectProperty<EnergyScale> energyScale =
      new SimpleObjectProperty<>(EnergyScale.AUTO);

  private boolean onScreen;
  private BackgroundRun<List<Recording>> run;
  private RunPair recorded = RunPair.NONE;
  private Optional<RunCause> cause = Optional.empty();
  private boolean wasAtEnd;
  private boolean looked;

  /**
   * Makes the view-model; nothing is run before the view is on screen.
   *
   * @param workspace the configuration and the energy in hand
   * @param relaxations runs relaxations
   * @param pipelines the way to the background
   */
  public RelaxationViewModel(Workspace workspace, Relaxations relaxations, Pipelines pipelines) {
    this.workspace = Objects.requireNonNull(workspace, "workspace");
    this.relaxations = Objects.requireNonNull(relaxations, "relaxations");
    FramePlayer player = new FramePlayer();
    framePipeline = pipelines.live("Play a relaxation", player::frames, this::showFrames);
    chartPipeline = pipelines.live("Charts of a relaxation", RunCharts::of, charts::set);
    setup.addListener((all, before, now) -> follow());
    workspace.stateProperty().addListener((all, before, now) -> follow());
    clock.headProperty().addListener((all, before, now) -> headMoved());
    window.addListener((all, before, now) -> askCharts());
    energyScale.addListener((all, before, now) -> askCharts());
  }

  /** Says whether the view is on screen. */
  public void setOnScreen(boolean shown) {
    if (shown == onScreen) {
      return;
    }
    onScreen = shown;
    if (shown) {
      follow();
      askFrames();
      askCharts();
    } else {
      clock.pause();
    }
  }

  /** Something that decides about runs has changed: quick ones are made again at once. */
  private void follow() {
    if (!onScreen) {
      return;
    }
    Optional<RunCause> wanted = wanted();
    boolean current = wanted.isPresent() && cause.isPresent() && cause.get().covers(wanted.get());
    stale.set(!current);
    if (!current && wanted.isPresent() && quick()) {
      run();
    } else {
      showRuns();
    }
  }

  private Optional<RunCause> wanted() {
    return RunCause.of(setup.get(), workspace.state());
  }

  private boolean quick() {
    return setup.get().requests(workspace.state()).stream().allMatch(Relaxations::quick);
  }

  /** Starts a run of what is chosen, anew; an older one is cancelled. */
  public void run() {
    Optional<RunCause> wanted = wanted();
    if (wanted.isEmpty()) {
      showRuns();
      return;
    }
    List<RelaxationRequest> requests = setup.get().requests(workspace.state());
    boolean playing = clock.playingProperty().get();
    long length = clock.lengthProperty().get();
    wasAtEnd = !playing && length > 0 && clock.headProperty().get() == length;
    cause = wanted;
    recorded = RunPair.NONE;
    stale.set(false);
    long perScan = setup.get().settings().method().oneByOne() ? requests.get(0).start().count() : 1;
    clock.begin(requests.get(0).settings().scans() * perScan);
    if (playing) {
      clock.play();
    }
    progress.set(0);
    running.set(true);
    run = relaxations.start(requests, this::progressed, this::ended);
  }

  /** Stops the run under way; what it recorded stays. */
  public void stop() {
    if (run != null) {
      run.cancel();
    }
  }

  private void progressed(List<Recording> recordings) {
    recorded = RunPair.of(recordings);
    clock.recorded(recorded.length());
    progress.set(run == null ? 0 : Math.max(0, run.progress()));
    showRuns();
  }

  private void ended() {
    running.set(false);
    clock.complete();
    if (wasAtEnd) {
      clock.toEnd();
    }
    showRuns();
  }

  private void showRuns() {
    runs.set(recorded.only(setup.get().wanted()));
    askFrames();
    askCharts();
    hint.set(hintText());
    status.set(RunHints.recorded(runs.get(), running.get()));
  }

  private void headMoved() {
    if (!looked && clock.headProperty().get() > 0) {
      looked = true;
      hint.set(hintText());
    }
    askFrames();
  }

  private void showFrames(FramePair next) {
    if (onScreen) {
      frames.set(next);
    }
  }

  private String hintText() {
    if (running.get()) {
      return RunHints.running(
          progress.get(), run == null ? OptionalDouble.empty() : run.secondsLeft());
    }
    if (wanted().isEmpty()) {
      return RunHints.EMPTY_CELL;
    }
    return stale.get() ? RunHints.STALE : RunHints.found(runs.get(), looked);
  }

  private void askFrames() {
    if (onScreen) {
      framePipeline.accept(new FramePlayer.Question(runs.get(), clock.headProperty().get()));
    }
  }

  private void askCharts() {
    if (onScreen) {
      chartPipeline.accept(
          new RunCharts.Question(runs.get(), running.get(), window.get(), energyScale.get()));
    }
  }

  /**
   * Changes what is to be run; a quick run is made at once.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public void change(UnaryOperator<RelaxationSetup> change) {
    setup.set(change.apply(setup.get()));
  }

  /**
   * Takes the configuration at the play head in hand, as one step to undo.
   *
   * @param images of which run; nothing happens when it is not shown
   */
  public void sendToExplore(Images images) {
    frames
        .get()
        .of(images)
        .map(RelaxationFrame::configuration)
        .ifPresent(
            configuration ->
                workspace.replaceConfiguration("Frame of a relaxation", configuration));
  }

  /** What is to be run. */
  public ReadOnlyObjectProperty<RelaxationSetup> setupProperty() {
    return setup.getReadOnlyProperty();
  }

  /** The recordings that are shown: those of the last run, as far as it has come. */
  public ReadOnlyObjectProperty<RunPair> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** The runs at the play head. */
  public ReadOnlyObjectProperty<FramePair> framesProperty() {
    return frames.getReadOnlyProperty();
  }

  /** The charts; null before the first. */
  public ReadOnlyObjectProperty<RunCharts> chartsProperty() {
    return charts.getReadOnlyProperty();
  }

  /** The play head, in attempts. */
  public PlayClock clock() {
    return clock;
  }

  /** Whether a run is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The done part of the run under way, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Whether something else is chosen than what was run. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /** What there is to know now, in a sentence. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** How much was recorded, for the status bar. */
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** Scans in the window of the acceptance rate. */
  public IntegerProperty windowProperty() {
    return window;
  }

  /** How the energy axis is laid out. */
  public ObjectProperty<EnergyScale> energyScaleProperty() {
    return energyScale;
  }
}
