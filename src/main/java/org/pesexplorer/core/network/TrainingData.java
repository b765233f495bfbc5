package org.pesexplorer.core.network;

/**
 * Rows to learn from. Arrays are neither copied nor modified and must stay as they are.
 *
 * @param width inputs a row, at least 1
 * @param inputs row-major, all finite
 * @param targets one a row, all finite
 * @param slopes derivatives of the targets, or {@link SlopeTargets#NONE}
 */
public record TrainingData(int width, double[] inputs, double[] targets, SlopeTargets slopes) {

  /**
   * Checks sizes and numbers.
   *
   * @throws IllegalArgumentException when sizes disagree or a number is not finite, naming its row
   *     and column from 0
   */
  public TrainingData {
    requireSize("inputs", inputs, (long) width * targets.length);
    int coordinates = slopes.coordinates();
    requireSize("slopes", slopes.slopes(), (long) coordinates * targets.length);
    requireSize("jacobian", slopes.jacobian(), (long) width * coordinates * targets.length);
    requireFinite("input", inputs, width);
    requireFinite("target", targets, 1);
    requireFinite("slope", slopes.slopes(), coordinates);
    requireFinite("derivative of inputs", slopes.jacobian(), width * coordinates);
  }

  /** Rows without slopes. */
  public static TrainingData of(int width, double[] inputs, double[] targets) {
    return new TrainingData(width, inputs, targets, SlopeTargets.NONE);
  }

  private static void requireSize(String name, double[] array, long expected) {
    if (array.length != expected) {
      throw new IllegalArgumentException(
          name + ": " + expected + " numbers are expected, there are " + array.length);
    }
  }

  private static void requireFinite(String name, double[] array, int width) {
    for (int k = 0; k < array.length; k++) {
      if (!Double.isFinite(array[k])) {
        throw new IllegalArgumentException(
            name + " " + k % width + " of row " + k / width + " is " + array[k]);
      }
    }
  }

  /** How many rows. */
  public int rows() {
    return targets.length;
  }

  /** Whether there are slopes. */
  public boolean hasSlopes() {
    return slopes.coordinates() > 0;
  }
}
