package org.pesexplorer.core.network;

/**
 * When to stop before the last epoch. The parameters of the best epoch are kept in any case.
 *
 * @param patience epochs without a better figure before training stops; 0 never stops
 * @param gain the share by which a figure must be below the best to be better, in [0, 1)
 */
public record EarlyStopping(int patience, double gain) {

  /** Never. */
  public static final EarlyStopping NEVER = new EarlyStopping(0, 0);

  /** Checks. */
  public EarlyStopping {
    if (patience < 0 || !(gain >= 0 && gain < 1)) {
      throw new IllegalArgumentException(
          "patience must be at least 0 and the gain in [0, 1), were " + patience + ", " + gain);
    }
  }

  /** After so many epochs without any improvement. */
  public static EarlyStopping after(int epochs) {
    return new EarlyStopping(epochs, 0);
  }
}
