package org.pesexplorer.ui.training;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.core.network.SurfaceEnsemble;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainingDistances;
import org.pesexplorer.core.network.TrainingPlan;
import org.pesexplorer.plot.DragCharts;

/**
 * What all plots of the view look at together: the network at an epoch, others beside it, and the
 * particles of which the last one is dragged or follows a path.
 */
public final class TrainingScene {
  private static final double THESIS_WIDTH = 5;

  private Runnable cure = () -> {};
  private Runnable retrain = () -> {};
  private final BooleanProperty follow = new SimpleBooleanProperty(true);
  private final IntegerProperty bestEpoch = new SimpleIntegerProperty(-1);
  private final ObservableList<ShownNetwork> epochs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ShownNetwork> shown = new ReadOnlyObjectWrapper<>();
  private final ObservableList<ShownNetwork> compared = FXCollections.observableArrayList();
  private final ObjectProperty<StraightPath> path =
      new SimpleObjectProperty<>(StraightPath.thesis(THESIS_WIDTH));
  private final ObjectProperty<Configuration> particles =
      new SimpleObjectProperty<>(path.get().at(path.get().points() / 2));
  private final ObjectProperty<SurfaceEnsemble> ensemble = new SimpleObjectProperty<>();
  private final BooleanProperty bandShown = new SimpleBooleanProperty();
  private final ObjectProperty<DragCharts.Quantity> quantity =
      new SimpleObjectProperty<>(DragCharts.Quantity.PER_PARTICLE);
  private final ObjectProperty<Learnt> learnt = new SimpleObjectProperty<>();
  private Optional<Consumer<TrainingPlan>> settings = Optional.empty();

  /** The network that plots show, at the epoch that is looked at; null for none. */
  public ReadOnlyObjectProperty<ShownNetwork> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The network that plots show; empty for none. */
  public Optional<ShownNetwork> shown() {
    return Optional.ofNullable(shown.get());
  }

  /** Has plots show a network; null for none. */
  public void show(ShownNetwork next) {
    shown.set(next);
  }

  /**
   * The shown network at the epochs that were kept, in their order; the epoch slider of each page
   * lets one be chosen, with {@link #show}. May be changed.
   */
  public ObservableList<ShownNetwork> epochs() {
    return epochs;
  }

  /** Whether the newest epoch of a training under way is shown as it comes. */
  public BooleanProperty followProperty() {
    return follow;
  }

  /** Which of the epochs is the best, whose network is the result; -1 where that is not known. */
  public IntegerProperty bestEpochProperty() {
    return bestEpoch;
  }

  /** Sets what starts the preset on mixed scans, the cure of a wrong gradient. */
  public void onCure(Runnable action) {
    cure = action;
  }

  /** Starts the preset on mixed scans. */
  public void cure() {
    cure.run();
  }

  /** Sets what trains the shown network's settings again on the database in hand. */
  public void onRetrain(Runnable action) {
    retrain = action;
  }

  /** Trains the shown network's settings again on the database in hand. */
  public void retrain() {
    retrain.run();
  }

  /** Networks beside the shown one on the drag plot; may be changed. */
  public ObservableList<ShownNetwork> compared() {
    return compared;
  }

  /** The path that the last particle follows on the drag plot; never null. */
  public ObjectProperty<StraightPath> pathProperty() {
    return path;
  }

  /** The calibrated ensemble that was trained or opened last; null for none. */
  public ObjectProperty<SurfaceEnsemble> ensembleProperty() {
    return ensemble;
  }

  /** Whether drag plots draw the ensemble's mean and calibrated uncertainty as a band. */
  public BooleanProperty bandShownProperty() {
    return bandShown;
  }

  /** The ensemble that drag plots draw as a band; empty for none. */
  Optional<SurfaceEnsemble> band() {
    return bandShown.get() ? Optional.ofNullable(ensemble.get()) : Optional.empty();
  }

  /**
   * Rows that a network has learnt from.
   *
   * @param surface the network, at any epoch
   * @param distances how far anything is from these rows
   */
  public record Learnt(SurfaceNetwork surface, TrainingDistances distances) {
    /** Whether another network has learnt from the same rows: this one at another epoch. */
    boolean by(SurfaceNetwork other) {
      return surface.range().equals(other.range())
          && surface.descriptor().equals(other.descriptor());
    }
  }

  /** The rows of the network that was judged last; null where none are at hand. */
  public ObjectProperty<Learnt> learntProperty() {
    return learnt;
  }

  /** How far anything is from what the shown network has learnt; empty where nobody knows. */
  Optional<TrainingDistances> distances() {
    return Optional.ofNullable(learnt.get())
        .filter(rows -> shown().filter(now -> rows.by(now.surface())).isPresent())
        .map(Learnt::distances);
  }

  /** Whether drag plots draw v or N v; never null. */
  public ObjectProperty<DragCharts.Quantity> quantityProperty() {
    return quantity;
  }

  /** The particles of the maps, of which the last one is dragged; never null. */
  public ObjectProperty<Configuration> particlesProperty() {
    return particles;
  }

  /** Goes back to the thesis's path in its cell of figure 10. */
  public void resetPath() {
    path.set(StraightPath.thesis(THESIS_WIDTH));
    particles.set(path.get().at(path.get().points() / 2));
  }

  /** Sets what takes settings into the form of the page Train. */
  public void onSettings(Consumer<TrainingPlan> action) {
    settings = Optional.of(action);
  }

  /** Whether somebody takes settings. */
  public boolean takesSettings() {
    return settings.isPresent();
  }

  /** Takes settings into the form of the page Train, where it has one. */
  public void takeSettings(TrainingPlan plan) {
    settings.ifPresent(action -> action.accept(plan));
  }
}
