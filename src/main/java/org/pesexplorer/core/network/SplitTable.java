package org.pesexplorer.core.network;

/**
 * What a {@link SplitPlan} may go by; what it does not need may be empty. Arrays are not modified.
 *
 * @param columns inputs a row
 * @param inputs row-major
 * @param energies one a row
 * @param classes the structure class of each row, as any number
 * @param widths one a row
 */
public record SplitTable(
    int columns, double[] inputs, double[] energies, int[] classes, double[] widths) {

  /** For the kinds that go by inputs and energies. */
  public static SplitTable of(TrainingData data) {
    return new SplitTable(data.width(), data.inputs(), data.targets(), new int[0], new double[0]);
  }
}
