package org.pesexplorer.core.network;

/**
 * Rows by what they are for. The headline figure of a network is that of its test part.
 *
 * @param training rows that parameters and scaling are fitted to, at least one; not modified
 * @param validation rows that choose the epoch and the settings, may be none; not modified
 * @param test rows that nothing has seen, may be none; not modified
 */
public record Split(int[] training, int[] validation, int[] test) {

  /** What a row is for. */
  public enum Part {
    /** Parameters and scaling are fitted to it. */
    TRAINING,
    /** It chooses the epoch. */
    VALIDATION,
    /** It gives the headline figure. */
    TEST
  }

  /** Checks. */
  public Split {
    if (training.length == 0) {
      throw new IllegalArgumentException("the training part has no row");
    }
  }

  /**
   * Sorts rows by part.
   *
   * @param parts what each row is for; not modified
   */
  public static Split of(Part[] parts) {
    return new Split(
        rows(parts, Part.TRAINING), rows(parts, Part.VALIDATION), rows(parts, Part.TEST));
  }

  private static int[] rows(Part[] parts, Part part) {
    int count = 0;
    for (Part one : parts) {
      count += one == part ? 1 : 0;
    }
    int[] rows = new int[count];
    int at = 0;
    for (int row = 0; row < parts.length; row++) {
      if (parts[row] == part) {
        rows[at++] = row;
      }
    }
    return rows;
  }
}
