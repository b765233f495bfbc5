package org.pesexplorer.core.energy;

import java.util.Map;
import java.util.Optional;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

/** Draws models and configurations for property tests, the same ones for the same seed. */
final class RandomCases {
  private static final double[] EXPONENTS = {6, 6, 4, 5, 12, 3.5, 2, 1};
  private static final double[] CUTOFFS = {2, 2, 1.5, 2.5, 3, 1.2};

  private final RandomStream random;

  RandomCases(long seed, long index) {
    this.random = RandomStream.of(seed, index);
  }

  RandomStream random() {
    return random;
  }

  double pick(double... values) {
    return values[random.nextInt(values.length)];
  }

  int pick(int... values) {
    return values[random.nextInt(values.length)];
  }

  /** A potential of a kind: half of them with its standard parameters. */
  Potential potential(PotentialKind kind) {
    if (random.nextInt(2) == 0) {
      return kind.create(Map.of());
    }
    if (kind == PotentialKind.MORSE) {
      return kind.create(
          Map.of(
              "De", random.nextDouble(0.3, 3),
              "ke", random.nextDouble(5, 90),
              "re", random.nextDouble(0.7, 1.5)));
    }
    double energy = random.nextDouble(0.2, 3);
    double length = random.nextInt(3) == 0 ? 1 : random.nextDouble(0.7, 1.6);
    if (kind == PotentialKind.EQ10) {
      return kind.create(
          Map.of("Ec", energy, "Rc", length, "n", pick(EXPONENTS), "R0", pick(CUTOFFS)));
    }
    return kind.create(Map.of("Ec", energy, "Rc", length));
  }

  Counting counting() {
    return random.nextInt(2) == 0 ? Counting.INVARIANT : Counting.THESIS;
  }

  /** Mostly the potential's own shares, else random ones, also with one of them 0. */
  Optional<Shares> shares() {
    return switch (random.nextInt(6)) {
      case 0 -> Optional.of(new Shares(random.nextDouble(), random.nextDouble()));
      case 1 -> Optional.of(new Shares(random.nextDouble(0.1, 2), 0));
      case 2 -> Optional.of(new Shares(0, random.nextDouble(0.1, 2)));
      default -> Optional.empty();
    };
  }

  /**
   * Particles drawn uniformly, drawn again until no two of them, nearest images taken, are closer
   * than a bound and none is closer to a cell face than a margin.
   */
  Configuration configuration(Cell cell, int count, double closest, double margin) {
    int d = cell.dimension();
    for (int attempt = 0; attempt < 100_000; attempt++) {
      double[] positions = new double[count * d];
      for (int k = 0; k < positions.length; k++) {
        positions[k] = random.nextDouble(margin * cell.width(), (1 - margin) * cell.width());
      }
      Configuration drawn = new Configuration(cell, positions);
      if (closestDistance(drawn) >= closest) {
        return drawn;
      }
    }
    throw new IllegalStateException(count + " particles do not fit into " + cell);
  }

  /** The smallest distance of two particles, nearest images taken; the width when N is 1. */
  static double closestDistance(Configuration configuration) {
    double closest = configuration.width();
    for (int i = 0; i < configuration.count(); i++) {
      for (int j = 0; j < i; j++) {
        double square = 0;
        for (int axis = 0; axis < configuration.dimension(); axis++) {
          double difference =
              configuration
                  .cell()
                  .nearestImage(
                      configuration.coordinate(i, axis) - configuration.coordinate(j, axis));
          square += difference * difference;
        }
        closest = Math.min(closest, Math.sqrt(square));
      }
    }
    return closest;
  }
}
