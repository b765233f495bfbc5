package org.pesexplorer.ui.training;

import java.util.Optional;
import java.util.OptionalDouble;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.OpenNetwork;

/** Looks up what was measured of a network in hand. */
final class MeasuredErrors {
  private MeasuredErrors() {}

  /**
   * The mean absolute error of a network on rows, in E_c: of the test part, without one of the
   * validation part, without that of the training part; for another epoch than that it was kept at
   * the one that decided which epoch is the best.
   *
   * @return empty when no network in hand has it
   */
  static OptionalDouble mae(Networks networks, ShownNetwork shown) {
    for (OpenNetwork open : networks.open()) {
      Optional<TrainedNetwork> trained = open.content().trained();
      if (trained.isEmpty()) {
        continue;
      }
      if (open.content().surface().equals(shown.surface())) {
        return mae(trained.get());
      }
      if (open.name().equals(shown.name()) && shown.epoch() > 0) {
        return trained.get().history().stream()
            .filter(figures -> figures.epoch() == shown.epoch())
            .mapToDouble(EpochFigures::monitored)
            .filter(Double::isFinite)
            .findFirst();
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble mae(TrainedNetwork trained) {
    ErrorFigures[] parts = {
      trained.figures().test(), trained.figures().validation(), trained.figures().training()
    };
    for (ErrorFigures part : parts) {
      if (part.rows() > 0 && Double.isFinite(part.mae())) {
        return OptionalDouble.of(part.mae());
      }
    }
    return OptionalDouble.empty();
  }
}
