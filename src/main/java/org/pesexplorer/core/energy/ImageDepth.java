package org.pesexplorer.core.energy;

import java.util.OptionalInt;

/**
 * How many shells of image cells are taken into the sums.
 *
 * @param shells the number of shells, at least 0; empty for as many as the cut-off needs
 */
public record ImageDepth(OptionalInt shells) {
  /** As many shells as the cut-off needs. */
  public static final ImageDepth AUTO = new ImageDepth(OptionalInt.empty());

  /** The most shells taken. */
  public static final int MAX_SHELLS = 1000;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is below 0 or above {@link #MAX_SHELLS}
   */
  public ImageDepth {
    if (shells.isPresent() && (shells.getAsInt() < 0 || shells.getAsInt() > MAX_SHELLS)) {
      throw new IllegalArgumentException(
          "depth must be from 0 to " + MAX_SHELLS + ", was " + shells.getAsInt());
    }
  }

  /** A fixed number of shells. */
  public static ImageDepth of(int shells) {
    return new ImageDepth(OptionalInt.of(shells));
  }

  /**
   * Reads "auto" or a number.
   *
   * @throws IllegalArgumentException when the text is neither
   */
  public static ImageDepth parse(String text) {
    if (text.equals("auto")) {
      return AUTO;
    }
    try {
      return of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "depth must be auto or a whole number, was \"" + text + "\"", e);
    }
  }

  /** "auto" or the number. */
  public String format() {
    return shells.isPresent() ? Integer.toString(shells.getAsInt()) : "auto";
  }
}
