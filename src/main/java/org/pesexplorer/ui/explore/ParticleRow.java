package org.pesexplorer.ui.explore;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pesexplorer.core.cell.Configuration;

/** A row of the table of particles; it changes in place, so that a drag makes no new cells. */
final class ParticleRow {
  private final int particle;
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
  private final ReadOnlyDoubleWrapper[] coordinates = {
    new ReadOnlyDoubleWrapper(), new ReadOnlyDoubleWrapper()
  };

  ParticleRow(int particle) {
    this.particle = particle;
  }

  /** Takes over the coordinates and the lock of the particle. */
  void follow(Configuration configuration, boolean locked) {
    name.set((particle + 1) + (locked ? " locked" : ""));
    for (int axis = 0; axis < coordinates.length; axis++) {
      coordinates[axis].set(configuration.coordinate(particle, axis));
    }
  }

  /** Index of the particle. */
  int particle() {
    return particle;
  }

  /** Its number, and whether it is locked. */
  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** One of its coordinates in R_c. */
  ReadOnlyDoubleProperty coordinateProperty(int axis) {
    return coordinates[axis].getReadOnlyProperty();
  }
}
