package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.pesexplorer.core.network.Checkpoint;
import org.pesexplorer.core.network.EnergySpan;
import org.pesexplorer.core.network.SurfaceEnsemble;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.core.network.TrainingSnapshot;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.Trainings;

/** Has the plots look at the training under way, or at the network in hand that was chosen last. */
final class SceneFeed {
  private final TrainingScene scene;
  private final Networks networks;
  private final Trainings trainings;
  private boolean live;

  SceneFeed(TrainingScene scene, Networks networks, Trainings trainings) {
    this.scene = scene;
    this.networks = networks;
    this.trainings = trainings;
    trainings.stateProperty().addListener((all, before, now) -> follow(now));
    trainings.viewProperty().addListener((all, before, now) -> show(now));
    networks.currentProperty().addListener((all, before, now) -> show(now));
    networks
        .open()
        .addListener(
            (ListChangeListener<OpenNetwork>)
                change -> scene.compared().removeIf(each -> !inHand(each)));
    show(networks.currentProperty().get());
  }

  private boolean inHand(ShownNetwork shown) {
    return networks.open().stream().anyMatch(each -> each.name().equals(shown.name()));
  }

  /** Whether the training is looked at, not a network in hand. */
  boolean live() {
    return live;
  }

  private void follow(Trainings.State state) {
    if (state == Trainings.State.RUNNING) {
      live = true;
      scene.followProperty().set(true);
    } else if (state == Trainings.State.IDLE && trainings.viewProperty().get() == null && live) {
      show(networks.currentProperty().get());
    }
  }

  private void show(TrainingSnapshot view) {
    if (!live || view == null) {
      return;
    }
    String name = trainings.name();
    List<ShownNetwork> all =
        view.checkpoints().stream().map(each -> shown(name, view, each)).toList();
    scene.bestEpochProperty().set(view.best().map(best -> best.epoch()).orElse(-1));
    scene.epochs().setAll(all);
    boolean follow = scene.followProperty().get() || scene.shown().isEmpty();
    if (follow && !all.isEmpty()) {
      scene.show(all.get(all.size() - 1));
    }
  }

  private ShownNetwork shown(String name, TrainingSnapshot view, Checkpoint checkpoint) {
    return new ShownNetwork(
        name,
        view.surface(checkpoint.network()),
        trainings.truth(),
        view.rows().energies(),
        checkpoint.epoch());
  }

  private void show(OpenNetwork network) {
    live = false;
    if (network == null) {
      scene.epochs().clear();
      scene.bestEpochProperty().set(-1);
      scene.show(null);
      return;
    }
    scene.compared().removeIf(each -> each.name().equals(network.name()));
    scene
        .bestEpochProperty()
        .set(network.trained().map(each -> each.figures().bestEpoch()).orElse(-1));
    network.ensemble().ifPresent(this::take);
    scene.epochs().setAll(network.checkpoints().stream().map(each -> at(network, each)).toList());
    scene.show(result(network));
  }

  /** The ensemble of a file: opened to be seen. */
  private void take(SurfaceEnsemble ensemble) {
    scene.ensembleProperty().set(ensemble);
    scene.bandShownProperty().set(true);
  }

  private static ShownNetwork at(OpenNetwork network, Checkpoint checkpoint) {
    SurfaceNetwork surface = network.surface();
    return new ShownNetwork(
        network.name(),
        new SurfaceNetwork(
            checkpoint.network(),
            surface.descriptor(),
            surface.particles(),
            surface.dimension(),
            surface.range()),
        network.truth(),
        energies(network.trained()),
        checkpoint.epoch());
  }

  /** A network in hand with the parameters that are its result. */
  static ShownNetwork result(OpenNetwork network) {
    return new ShownNetwork(
        network.name(),
        network.surface(),
        network.truth(),
        energies(network.trained()),
        network.trained().map(each -> each.figures().bestEpoch()).orElse(0));
  }

  private static EnergySpan energies(Optional<TrainedNetwork> trained) {
    return trained.map(each -> each.figures().energies()).orElse(EnergySpan.UNKNOWN);
  }
}
