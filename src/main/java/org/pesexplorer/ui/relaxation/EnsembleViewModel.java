package org.pesexplorer.ui.relaxation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pesexplorer.core.database.EnsembleStudy;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.model.BackgroundRun;
import org.pesexplorer.model.Ensembles;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.NumberText;

/**
 * Ensembles of relaxed configurations: what is wanted, what has been studied so far, and which part
 * of it is looked at. Nothing is run before somebody asks for it.
 */
public final class EnsembleViewModel {
  private static final double USUAL_WIDTH = 5;
  private static final String FIRST =
      "Relaxes many random configurations, each with images updated and with images fixed at the"
          + " start.";

  private final Workspace workspace;
  private final Ensembles ensembles;

  private final ReadOnlyObjectWrapper<EnsembleSetup> setup =
      new ReadOnlyObjectWrapper<>(EnsembleSetup.QUICK);
  private final ReadOnlyObjectWrapper<EnsembleSetup> shown =
      new ReadOnlyObjectWrapper<>(EnsembleSetup.QUICK);
  private final ReadOnlyObjectWrapper<List<EnsembleStudy>> studies =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableList<Double> widths = FXCollections.observableArrayList();
  private final ObservableList<Long> scans = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<EnsembleFigures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<PickedMember> picked = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(FIRST);

  private final ObjectProperty<Double> width = new SimpleObjectProperty<>();
  private final ObjectProperty<Long> scan = new SimpleObjectProperty<>();
  private final ObjectProperty<Images> images = new SimpleObjectProperty<>(Images.LIVE);
  private final BooleanProperty thesis = new SimpleBooleanProperty(true);

  private BackgroundRun<List<EnsembleStudy>> run;
  private int wanted;

  /**
   * Makes the view-model.
   *
   * @param workspace whose potential is taken, and what configurations are sent to
   * @param ensembles relaxes and studies
   */
  public EnsembleViewModel(Workspace workspace, Ensembles ensembles) {
    this.workspace = workspace;
    this.ensembles = ensembles;
    for (Observable choice : List.of(width, scan, images, thesis, studies)) {
      choice.addListener(changed -> refresh());
    }
    width.addListener((all, before, now) -> picked.set(null));
    scan.addListener((all, before, now) -> picked.set(null));
    refresh();
  }

  private void refresh() {
    figures.set(EnsembleFigures.of(question()));
  }

  private EnsembleFigures.Question question() {
    double which = width.get() == null ? Double.NaN : width.get();
    int place = Math.max(0, scans.indexOf(scan.get()));
    return new EnsembleFigures.Question(studies.get(), which, images.get(), place, thesis.get());
  }

  /**
   * Changes what is wanted; nothing is run.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  void change(UnaryOperator<EnsembleSetup> change) {
    setup.set(change.apply(setup.get()));
    if (studies.get().isEmpty() && !running.get()) {
      shown.set(setup.get());
    }
    if (!running.get() && !studies.get().isEmpty()) {
      hint.set("Settings have changed: Run makes new ensembles.");
    }
  }

  /** Starts a run of what is wanted; an older one is cancelled and its studies go. */
  public void run() {
    EnsembleSetup now = setup.get();
    try {
      List<EnsembleRequest> requests = now.requests(workspace.state().potential());
      ensembles.cancel();
      wanted = requests.size();
      begin(now);
      run = ensembles.start(requests, now.coverage(), this::progressed, this::ended);
    } catch (IllegalArgumentException e) {
      hint.set("This cannot be run: " + e.getMessage() + ".");
    }
  }

  private void begin(EnsembleSetup now) {
    run = null;
    shown.set(now);
    picked.set(null);
    studies.set(List.of());
    double next = widthFor(now);
    width.set(null); // lists forget what is chosen in them when they change
    scan.set(null);
    widths.setAll(now.widths());
    scans.setAll(now.scans());
    width.set(next);
    scan.set(now.scans().get(now.scans().size() - 1));
    progress.set(0);
    running.set(true);
    hint.set("Relaxing \u2026");
  }

  /** The width looked at before, else that of the thesis, else the first. */
  private double widthFor(EnsembleSetup now) {
    Double before = width.get();
    double kept = before == null ? USUAL_WIDTH : before;
    return now.widths().contains(kept) ? kept : now.widths().get(0);
  }

  /** Stops the run under way; what has been studied stays. */
  public void stop() {
    if (run != null) {
      run.cancel();
    }
  }

  private void progressed(List<EnsembleStudy> sofar) {
    studies.set(sofar);
    double done = run == null ? 0 : Math.max(0, run.progress());
    progress.set(done);
    OptionalDouble left = run == null ? OptionalDouble.empty() : run.secondsLeft();
    hint.set(
        String.format(Locale.ROOT, "Relaxing \u2026 %.0f %%", 100 * done)
            + (left.isPresent()
                ? ", about " + NumberText.duration(left.getAsDouble()) + " left"
                : ""));
  }

  private void ended() {
    running.set(false);
    int done = studies.get().size();
    int rows = studies.get().stream().mapToInt(study -> study.ensemble().size()).sum();
    boolean whole =
        done == wanted
            && studies.get().stream()
                .allMatch(
                    study ->
                        study.ensemble().size() == study.ensemble().request().configurations());
    hint.set(
        whole
            ? String.format(Locale.ROOT, "%,d relaxations in %d ensembles.", rows, done)
            : String.format(
                Locale.ROOT, "Stopped: %,d relaxations are done, Run begins anew.", rows));
  }

  /**
   * Looks at a configuration of the mechanism's chart.
   *
   * @param member which; nothing happens when there is none
   */
  void pick(int member) {
    EnsembleFigures.Question now = question();
    Optional<EnsembleStudy> fixed = now.study(Images.FROZEN);
    if (fixed.isPresent() && member >= 0 && member < fixed.get().ensemble().size()) {
      picked.set(new PickedMember(fixed.get(), now.place(), member));
    }
  }

  /** Takes the picked configuration in hand, as one step to undo. */
  void sendToExplore() {
    if (picked.get() != null) {
      workspace.replaceConfiguration(
          "Configuration of an ensemble", picked.get().sample().configuration());
    }
  }

  /** The command that writes the acceptance rates with images updated or fixed. */
  String command(Images which) {
    return setup.get().command(workspace.state().potential(), which);
  }

  /** What the studies were made with; what is wanted, before the first run. */
  ReadOnlyObjectProperty<EnsembleSetup> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What is said below the acceptance rates. */
  String acceptanceNote() {
    EnsembleSetup now = shown.get();
    return now.comparable()
        ? ""
        : " Here: "
            + now.particles()
            + " particles, largest move "
            + NumberText.field(now.largestMove())
            + " R_c, "
            + (now.counting() == EnsembleSetup.THESIS.counting() ? "equation 9" : "uniform")
            + " weighting, image shells "
            + now.depth().format()
            + "; the thesis has 4, 0.1, equation 9 and 1 (preset \"The thesis's table 2\").";
  }

  /** What is wanted. */
  ReadOnlyObjectProperty<EnsembleSetup> setupProperty() {
    return setup.getReadOnlyProperty();
  }

  /** What has been studied, width by width; the last one may still grow. */
  public ReadOnlyObjectProperty<List<EnsembleStudy>> studiesProperty() {
    return studies.getReadOnlyProperty();
  }

  /** The widths of the run. */
  ObservableList<Double> widths() {
    return widths;
  }

  /** The numbers of scans of the run. */
  ObservableList<Long> scans() {
    return scans;
  }

  /** The width that charts of one width are about; null before the first run. */
  public ObjectProperty<Double> widthProperty() {
    return width;
  }

  /** The number of scans of the mechanism's chart; null before the first run. */
  public ObjectProperty<Long> scanProperty() {
    return scan;
  }

  /** Where images are in the charts of structures and coverage. */
  public ObjectProperty<Images> imagesProperty() {
    return images;
  }

  /** Whether the thesis's acceptance rates are drawn. */
  BooleanProperty thesisProperty() {
    return thesis;
  }

  /** All charts and the advice; never null. */
  ReadOnlyObjectProperty<EnsembleFigures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /** The configuration that is looked at; null for none. */
  ReadOnlyObjectProperty<PickedMember> pickedProperty() {
    return picked.getReadOnlyProperty();
  }

  /** Whether a run is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The done part of the run under way, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What goes on, in a sentence. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }
}
