package org.pesexplorer.core.network;

/**
 * The rows of a database and what a network says of them, column by column. Arrays are not to be
 * modified.
 *
 * @param parts what each row was for
 * @param truth its energy per particle in E_c
 * @param predicted what the network says
 * @param trainingDistance how far its scaled inputs are from those of the nearest other row of
 *     training, in deviations; NaN where these are not at hand
 * @param nearestDistance the least distance of two of its particles, images taken in, in R_c
 * @param width that of its cell, in R_c
 * @param structure the code of its {@link org.pesexplorer.core.database.StructureClass}
 */
public record JudgedRows(
    Split.Part[] parts,
    double[] truth,
    double[] predicted,
    double[] trainingDistance,
    double[] nearestDistance,
    double[] width,
    int[] structure) {

  /**
   * Columns to be filled.
   *
   * @param rows how many rows there are
   * @param truth their energies per particle in E_c; not copied
   */
  public static JudgedRows empty(int rows, double[] truth) {
    return new JudgedRows(
        new Split.Part[rows],
        truth,
        new double[rows],
        new double[rows],
        new double[rows],
        new double[rows],
        new int[rows]);
  }

  /**
   * The same rows as another network sees them, or the same one at another epoch.
   *
   * @param other what it says of each
   */
  public JudgedRows withPredicted(double[] other) {
    return new JudgedRows(parts, truth, other, trainingDistance, nearestDistance, width, structure);
  }

  /** How many rows there are. */
  public int rows() {
    return truth.length;
  }
}
