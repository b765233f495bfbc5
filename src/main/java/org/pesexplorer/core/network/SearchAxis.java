package org.pesexplorer.core.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.random.RandomStream;

/** A setting of a training that a hyper-parameter search varies, and what it may be. */
public sealed interface SearchAxis permits SearchAxis.Choice, SearchAxis.Range {

  /** The name of the setting, as an option of a training has it: "rate". */
  String name();

  /**
   * Draws a value.
   *
   * @param random gives one number
   * @return the word that an option would have
   */
  String draw(RandomStream random);

  /**
   * Words of a list.
   *
   * @param name the setting
   * @param words what it may be, at least one, each once
   */
  record Choice(String name, List<String> words) implements SearchAxis {

    /** Checks and copies. */
    public Choice {
      Objects.requireNonNull(name, "name");
      words = List.copyOf(words);
      if (words.isEmpty() || new HashSet<>(words).size() < words.size()) {
        throw new IllegalArgumentException(
            name + " must have one value or more, each once, had " + words);
      }
    }

    @Override
    public String draw(RandomStream random) {
      return words.get(random.nextInt(words.size()));
    }
  }

  /**
   * Numbers between two limits.
   *
   * @param name the setting
   * @param low the lower limit
   * @param high the upper one, above it
   * @param logarithmic whether the logarithm is drawn evenly, as fits rates; the limits are above 0
   * @param whole whether numbers are rounded to whole ones; others have four significant digits
   */
  record Range(String name, double low, double high, boolean logarithmic, boolean whole)
      implements SearchAxis {
    private static final MathContext DIGITS = new MathContext(4);

    /** Checks the limits. */
    public Range {
      Objects.requireNonNull(name, "name");
      if (!(low < high) || !Double.isFinite(high - low) || (logarithmic && !(low > 0))) {
        throw new IllegalArgumentException(
            name
                + " must go from a number to a larger one"
                + (logarithmic ? ", both above 0 for a logarithmic range" : "")
                + "; was from "
                + low
                + " to "
                + high);
      }
    }

    @Override
    public String draw(RandomStream random) {
      double share = random.nextDouble();
      double value =
          logarithmic ? low * StrictMath.pow(high / low, share) : low + share * (high - low);
      if (whole) {
        return Long.toString(Math.round(value));
      }
      return Double.toString(new BigDecimal(value).round(DIGITS).doubleValue());
    }
  }
}
