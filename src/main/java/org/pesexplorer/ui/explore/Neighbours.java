package org.pesexplorer.ui.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pesexplorer.core.cell.Configuration;

/** Distances and angles between particles, each taken to the nearest image. */
final class Neighbours {
  private Neighbours() {}

  /**
   * A neighbour.
   *
   * @param particle its index
   * @param distance to its nearest image, in R_c
   */
  record Neighbour(int particle, double distance) {}

  /** The nearest other particles, nearest first. */
  static List<Neighbour> nearest(Configuration configuration, int particle, int most) {
    List<Neighbour> all = new ArrayList<>();
    for (int j = 0; j < configuration.count(); j++) {
      if (j != particle) {
        all.add(new Neighbour(j, distance(configuration, particle, j)));
      }
    }
    all.sort(Comparator.comparingDouble(Neighbour::distance));
    return all.subList(0, Math.min(most, all.size()));
  }

  /** The distance of two particles, nearest image. */
  static double distance(Configuration configuration, int i, int j) {
    double square = 0;
    for (int axis = 0; axis < configuration.dimension(); axis++) {
      double difference = difference(configuration, i, j, axis);
      square += difference * difference;
    }
    return Math.sqrt(square);
  }

  private static double difference(Configuration configuration, int i, int j, int axis) {
    return configuration
        .cell()
        .nearestImage(configuration.coordinate(j, axis) - configuration.coordinate(i, axis));
  }

  /** The angle at particle i between j and k in degrees, nearest images. */
  static double angle(Configuration configuration, int i, int j, int k) {
    double dot = 0;
    for (int axis = 0; axis < configuration.dimension(); axis++) {
      dot += difference(configuration, i, j, axis) * difference(configuration, i, k, axis);
    }
    double cosine = dot / (distance(configuration, i, j) * distance(configuration, i, k));
    return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
  }
}
