package org.pesexplorer.core.relax;

import org.pesexplorer.core.cell.Configuration;

/**
 * Steepest descent: all particles along their forces by one factor, which grows while the energy
 * does not rise and shrinks when it would; such a step is not taken.
 */
final class DescentRelaxer extends ForceRelaxer {
  private static final double FIRST_FACTOR = 0.01;
  private static final double GROW = 1.2;
  private static final double SHRINK = 0.5;

  /** A way, as a part of the largest move, that is too short to be worth it. */
  private static final double SHORTEST = 1e-14;

  private final double first;
  private double factor;

  DescentRelaxer(RelaxationSettings settings, ForceField field, Configuration start) {
    super(settings, field, start);
    double length = field.lengthUnit();
    first = FIRST_FACTOR * length * length / field.energyUnit();
    factor = first;
  }

  @Override
  void forget() {
    factor = first;
  }

  @Override
  boolean step() {
    double[] way = forces.clone();
    for (int k = 0; k < way.length; k++) {
      way[k] *= factor;
    }
    Configuration tried = moved(way, shortening(way));
    double itsEnergy = energyOf(tried);
    boolean falls = !(itsEnergy > energy);
    if (falls) {
      take(tried, itsEnergy);
      factor *= GROW;
    } else {
      factor *= SHRINK;
      if (factor * strongest(forces) < SHORTEST * largestMove) {
        finish();
      }
    }
    return falls;
  }

  @Override
  double[] memory() {
    return new double[] {factor};
  }

  @Override
  void remember(double[] memory) {
    factor = memory[0];
  }
}
