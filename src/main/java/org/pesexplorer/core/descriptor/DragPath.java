package org.pesexplorer.core.descriptor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pesexplorer.core.cell.Configuration;

/** One particle on a straight line, all others fixed. */
final class DragPath {
  private final Configuration start;
  private final int particle;
  private final double[] unit;

  /**
   * Takes a line through the particle's place.
   *
   * @throws IllegalArgumentException when the direction has no length or another number of axes
   */
  DragPath(Configuration start, int particle, double[] direction) {
    if (direction.length != start.dimension()) {
      throw new IllegalArgumentException(
          "expected a direction of " + start.dimension() + " numbers, got " + direction.length);
    }
    double square = Arrays.stream(direction).map(part -> part * part).sum();
    if (!(square > 0) || Double.isInfinite(square)) {
      throw new IllegalArgumentException("the direction must have a length");
    }
    this.start = start;
    this.particle = particle;
    this.unit = Arrays.stream(direction).map(part -> part / Math.sqrt(square)).toArray();
  }

  /** The particles when one has moved so far, in R_c. */
  Configuration at(double place) {
    double[] position = start.position(particle);
    for (int axis = 0; axis < position.length; axis++) {
      position[axis] += place * unit[axis];
    }
    return start.withPosition(particle, position);
  }

  /** A descriptor of the particles. */
  DescriptorEvaluator evaluator(DescriptorSettings settings) {
    return new DescriptorEvaluator(settings, start.count(), start.dimension());
  }

  /** The slope of every input along the line. */
  double[] along(double[] jacobian) {
    int columns = start.count() * unit.length;
    double[] slopes = new double[jacobian.length / columns];
    for (int input = 0; input < slopes.length; input++) {
      for (int axis = 0; axis < unit.length; axis++) {
        slopes[input] += jacobian[input * columns + particle * unit.length + axis] * unit[axis];
      }
    }
    return slopes;
  }

  static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  static List<List<Double>> lists(double[][] values) {
    List<List<Double>> all = new ArrayList<>();
    for (double[] one : values) {
      all.add(list(one));
    }
    return all;
  }
}
