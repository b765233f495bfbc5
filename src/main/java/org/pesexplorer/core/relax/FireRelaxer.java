package org.pesexplorer.core.relax;

import java.util.Arrays;
import org.pesexplorer.core.cell.Configuration;

/**
 * The fast inertial relaxation engine (Bitzek et al., Phys. Rev. Lett. 97 (2006) 170201) with the
 * parameters given there and unit masses: particles roll downhill, steered towards the force, and
 * stop when they would roll up.
 */
final class FireRelaxer extends ForceRelaxer {
  private static final int STEPS_BEFORE_GROWTH = 5;
  private static final double GROW = 1.1;
  private static final double SHRINK = 0.5;
  private static final double STEERING = 0.1;
  private static final double STEERING_DECAY = 0.99;
  private static final double FIRST_STEP = 0.02;
  private static final double LONGEST_STEP = 0.1;

  private final double firstStep;
  private final double longestStep;
  private final double[] velocities;
  private double timeStep;
  private double steering = STEERING;
  private int downhill;

  FireRelaxer(RelaxationSettings settings, ForceField field, Configuration start) {
    super(settings, field, start);
    double time = field.lengthUnit() / Math.sqrt(field.energyUnit());
    firstStep = FIRST_STEP * time;
    timeStep = firstStep;
    longestStep = LONGEST_STEP * time;
    velocities = new double[start.count() * start.dimension()];
  }

  @Override
  void forget() {
    Arrays.fill(velocities, 0);
    timeStep = firstStep;
    steering = STEERING;
    downhill = 0;
  }

  @Override
  boolean step() {
    boolean rolls = dot(forces, velocities) >= 0;
    if (rolls) {
      steer();
    } else {
      Arrays.fill(velocities, 0);
      timeStep *= SHRINK;
      steering = STEERING;
      downhill = 0;
    }
    double[] way = new double[velocities.length];
    for (int k = 0; k < way.length; k++) {
      velocities[k] += timeStep * forces[k];
      way[k] = timeStep * velocities[k];
    }
    double factor = shortening(way);
    for (int k = 0; factor < 1 && k < way.length; k++) {
      velocities[k] *= factor;
    }
    Configuration next = moved(way, factor);
    take(next, energyOf(next));
    return rolls;
  }

  private void steer() {
    double speed = Math.sqrt(dot(velocities, velocities));
    double force = Math.sqrt(dot(forces, forces));
    for (int k = 0; force > 0 && k < velocities.length; k++) {
      velocities[k] = (1 - steering) * velocities[k] + steering * speed * forces[k] / force;
    }
    downhill++;
    if (downhill > STEPS_BEFORE_GROWTH) {
      timeStep = Math.min(timeStep * GROW, longestStep);
      steering *= STEERING_DECAY;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  @Override
  double[] memory() {
    double[] memory = new double[velocities.length + 3];
    memory[0] = timeStep;
    memory[1] = steering;
    memory[2] = downhill;
    System.arraycopy(velocities, 0, memory, 3, velocities.length);
    return memory;
  }

  @Override
  void remember(double[] memory) {
    timeStep = memory[0];
    steering = memory[1];
    downhill = (int) memory[2];
    System.arraycopy(memory, 3, velocities, 0, velocities.length);
  }
}
