package org.pesexplorer.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.core.network.ErrorFigures;
import org.pesexplorer.core.network.SurfaceNetwork;
import org.pesexplorer.core.network.TrainedNetwork;

/** Looks up what was measured of a network in hand. */
public final class MeasuredErrors {
  private MeasuredErrors() {}

  /**
   * The mean absolute error of a network on rows, in E_c: of the test part, without one of the
   * validation part, without that of the training part; for another epoch than that it was kept at
   * the one that decided which epoch is the best.
   *
   * @param networks those in hand
   * @param surface the network
   * @param name what it is called
   * @param epoch of which epoch it is; 0 where that is not known
   * @return empty when no network in hand has it
   */
  public static OptionalDouble mae(
      Networks networks, SurfaceNetwork surface, String name, int epoch) {
    for (OpenNetwork open : networks.open()) {
      Optional<TrainedNetwork> trained = open.content().trained();
      if (trained.isEmpty()) {
        continue;
      }
      if (open.content().surface().equals(surface)) {
        return mae(trained.get());
      }
      if (open.name().equals(name) && epoch > 0) {
        return trained.get().history().stream()
            .filter(figures -> figures.epoch() == epoch)
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
