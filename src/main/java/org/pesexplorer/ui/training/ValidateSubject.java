package org.pesexplorer.ui.training;

import java.util.Optional;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.model.OpenNetwork;

/**
 * The network that is judged.
 *
 * @param name what it is called
 * @param surface the network at the epoch that is looked at
 * @param trained how it came about; empty where nobody knows
 * @param plan how rows are dealt out for its training; empty where nobody knows
 * @param epoch of which epoch it is; 0 where that is not known
 */
record ValidateSubject(
    String name,
    SurfaceNetwork surface,
    Optional<TrainedNetwork> trained,
    Optional<SplitPlan> plan,
    int epoch) {

  /** A network in hand, with the parameters that it is stored with. */
  static ValidateSubject of(OpenNetwork open) {
    Optional<TrainedNetwork> trained = open.trained();
    return new ValidateSubject(
        open.name(),
        open.surface(),
        trained,
        trained.map(TrainedNetwork::split),
        trained.map(one -> one.figures().bestEpoch()).orElse(0));
  }

  /**
   * What plots show, with what is known of it.
   *
   * @param current the network in hand; null for none
   * @param running how rows are dealt out for the training in hand, when the shown network is its;
   *     empty otherwise
   */
  static ValidateSubject of(ShownNetwork shown, OpenNetwork current, Optional<SplitPlan> running) {
    boolean own =
        current != null
            && (current.name().equals(shown.name()) || current.surface().equals(shown.surface()));
    Optional<TrainedNetwork> trained = own ? current.trained() : Optional.empty();
    return new ValidateSubject(
        shown.name(),
        shown.surface(),
        trained,
        trained.map(TrainedNetwork::split).or(() -> running),
        shown.epoch());
  }

  /** Whether another one is the same training at another epoch. */
  boolean sameTraining(ValidateSubject other) {
    return name.equals(other.name)
        && trained.equals(other.trained)
        && surface.descriptor().equals(other.surface.descriptor())
        && surface.network().shape().equals(other.surface.network().shape());
  }

  /** Its name, and the epoch where that is known. */
  String words() {
    return epoch > 0 ? name + ", epoch " + epoch : name;
  }
}
