package org.pesexplorer.model;

import java.util.Set;
import java.util.TreeSet;
import org.pesexplorer.core.cell.Configuration;

/** Changes of single particles as functions from state to state. */
final class ParticleEdits {
  private ParticleEdits() {}

  static WorkspaceState moved(WorkspaceState now, Set<Integer> particles, double... vector) {
    Configuration configuration = now.configuration();
    requireAll(particles, configuration);
    int d = configuration.dimension();
    if (vector.length != d) {
      throw new IllegalArgumentException("expected " + d + " coordinates, got " + vector.length);
    }
    double[] positions = configuration.positions();
    for (int particle : particles) {
      if (!now.locked().contains(particle)) {
        for (int axis = 0; axis < d; axis++) {
          int k = particle * d + axis;
          positions[k] = wrapped(configuration, positions[k] + vector[axis]);
        }
      }
    }
    return now.withConfiguration(new Configuration(configuration.cell(), positions));
  }

  static WorkspaceState added(WorkspaceState now, double... position) {
    Configuration configuration = now.configuration();
    double[] inside = position.clone();
    for (int axis = 0; axis < inside.length; axis++) {
      inside[axis] = wrapped(configuration, inside[axis]);
    }
    return now.withConfiguration(configuration.withAdded(inside))
        .withSelection(Set.of(configuration.count()));
  }

  static WorkspaceState slid(WorkspaceState now, double... vector) {
    for (double component : vector) {
      if (!Double.isFinite(component)) {
        throw new IllegalArgumentException("the way to move must be finite, was " + component);
      }
    }
    return now.withConfiguration(now.configuration().translated(vector));
  }

  /** The place inside the cell; what is no number is kept, for the configuration to refuse. */
  private static double wrapped(Configuration configuration, double coordinate) {
    return Double.isFinite(coordinate) ? configuration.cell().wrap(coordinate) : coordinate;
  }

  static WorkspaceState removed(WorkspaceState now, Set<Integer> particles) {
    Configuration left = now.configuration();
    requireAll(particles, left);
    for (int particle : new TreeSet<>(particles).descendingSet()) {
      left = left.without(particle);
    }
    return new WorkspaceState(
        left,
        now.potential(),
        now.settings(),
        renumbered(now.selection(), particles),
        renumbered(now.locked(), particles));
  }

  /** The indexes of those that are left, each less by the number removed below it. */
  private static Set<Integer> renumbered(Set<Integer> indexes, Set<Integer> removed) {
    TreeSet<Integer> gone = new TreeSet<>(removed);
    Set<Integer> left = new TreeSet<>();
    for (int index : indexes) {
      if (!gone.contains(index)) {
        left.add(index - gone.headSet(index).size());
      }
    }
    return left;
  }

  private static void requireAll(Set<Integer> particles, Configuration configuration) {
    for (int particle : particles) {
      if (particle < 0 || particle >= configuration.count()) {
        throw new IllegalArgumentException(
            "particle " + particle + " does not exist: there are " + configuration.count());
      }
    }
  }
}
