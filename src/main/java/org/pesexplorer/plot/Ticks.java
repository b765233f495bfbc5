package org.pesexplorer.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the marks of an axis stand and how they are labelled: steps of 1, 2 or 5 times a power of
 * ten, all labels of an axis with the same number of decimals, the same in every language.
 */
public final class Ticks {
  /** How a minus is written. */
  public enum Minus {
    /** The typographic minus sign, U+2212, as wide as a plus: for eyes. */
    TYPOGRAPHIC('\u2212'),
    /** The hyphen of the keyboard: for programs. */
    HYPHEN('-');

    private final char sign;

    Minus(char sign) {
      this.sign = sign;
    }

    private String apply(String text) {
      return text.replace('-', sign);
    }
  }

  private static final double MOST_STEPS = 1e13;
  private static final double TOLERATED = 0.8;

  private Ticks() {}

  /**
   * Ticks of a linear axis with typographic minus signs. See {@link #linear(double, double, int,
   * Minus)}.
   */
  public static List<Tick> linear(double low, double high, int target) {
    return linear(low, high, target, Minus.TYPOGRAPHIC);
  }

  /**
   * Ticks of a linear axis.
   *
   * @param low the lower end
   * @param high the upper end, above the lower one
   * @param target about how many ticks are wanted, at least 1; there are at least two and about
   *     half of them, at most five or a quarter more of them
   * @param minus how a minus is written
   * @return the ticks within [low, high], rising; none when the range is too narrow for the numbers
   *     in it to be told apart
   * @throws IllegalArgumentException when the range is not finite or does not rise, or target is
   *     below 1
   */
  public static List<Tick> linear(double low, double high, int target, Minus minus) {
    requireRange(low, high, target);
    double wanted = (high - low) / target;
    double largest = Math.max(Math.abs(low), Math.abs(high));
    List<Tick> ticks = new ArrayList<>();
    while (ticks.size() < 2 && largest / wanted < MOST_STEPS) {
      ticks = multiples(Step.atLeast(wanted), low, high, minus);
      wanted /= 2;
    }
    return ticks;
  }

  private static List<Tick> multiples(Step step, double low, double high, Minus minus) {
    double size = step.size();
    long first = (long) Math.ceil(low / size) - 1;
    long last = (long) Math.floor(high / size) + 1;
    int power = labelPower(Math.max(Math.abs(low), Math.abs(high)), step.exponent());
    List<Tick> ticks = new ArrayList<>();
    for (long k = first; k <= last; k++) {
      BigDecimal exact = BigDecimal.valueOf(k * step.mantissa(), -step.exponent());
      double value = exact.doubleValue();
      if (value >= low && value <= high) {
        ticks.add(new Tick(value, minus.apply(label(exact, power, step.exponent()))));
      }
    }
    return ticks;
  }

  /**
   * Ticks of a logarithmic axis: powers of ten, every second, third, ... one when they are many,
   * with 2 and 5 times them when they are few; those of a linear axis when the range holds fewer
   * than two such marks.
   *
   * @param low the lower end, above 0
   * @param high the upper end, above the lower one
   * @param target about how many ticks are wanted, at least 1
   * @return the ticks within [low, high], rising, with typographic minus signs
   * @throws IllegalArgumentException as for a linear axis, or when low is not above 0
   */
  public static List<Tick> log(double low, double high, int target) {
    requireRange(low, high, target);
    if (!(low > 0)) {
      throw new IllegalArgumentException("a logarithmic axis must start above 0, was " + low);
    }
    int decades = (int) Math.ceil(Math.log10(high) - Math.log10(low));
    List<Tick> ticks = new ArrayList<>();
    if (3 * decades > target + 1) {
      for (int every = (decades + target - 1) / target; every > 0 && ticks.size() < 2; every--) {
        ticks = powers(low, high, every, 1);
      }
    }
    if (ticks.size() < 2) {
      ticks = powers(low, high, 1, 1, 2, 5);
    }
    return ticks.size() < 2 ? linear(low, high, target) : ticks;
  }

  private static List<Tick> powers(double low, double high, int every, int... mantissas) {
    int first = (int) Math.floor(Math.log10(low)) - 1;
    int last = (int) Math.ceil(Math.log10(high)) + 1;
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent++) {
      for (int mantissa : mantissas) {
        BigDecimal exact = BigDecimal.valueOf(mantissa, -exponent);
        double value = exact.doubleValue();
        if (Math.floorMod(exponent, every) == 0 && value >= low && value <= high) {
          ticks.add(new Tick(value, Minus.TYPOGRAPHIC.apply(logLabel(exact, mantissa, exponent))));
        }
      }
    }
    return ticks;
  }

  private static void requireRange(double low, double high, int target) {
    if (!(high > low) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "axis range must be finite and rise, was " + low + " to " + high);
    }
    if (target < 1) {
      throw new IllegalArgumentException("target must be at least 1, was " + target);
    }
  }

  /** The power of ten that all labels of an axis are written with; 0 for plain decimals. */
  private static int labelPower(double largest, int stepExponent) {
    int power = (int) Math.floor(Math.log10(largest));
    return power >= 6 || (power <= -5 && stepExponent < -5) ? power : 0;
  }

  private static String label(BigDecimal exact, int power, int stepExponent) {
    int decimals = Math.max(0, power - stepExponent);
    String text =
        exact.movePointLeft(power).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return power == 0 || exact.signum() == 0 ? text : text + "e" + power;
  }

  private static String logLabel(BigDecimal exact, int mantissa, int exponent) {
    return exponent >= -3 && exponent <= 4 ? exact.toPlainString() : mantissa + "e" + exponent;
  }

  /** A step of mantissa times ten to the exponent. */
  private record Step(long mantissa, int exponent) {
    double size() {
      return BigDecimal.valueOf(mantissa, -exponent).doubleValue();
    }

    /** The smallest step that is not far below a size. */
    static Step atLeast(double wanted) {
      int exponent = (int) Math.floor(Math.log10(wanted)) - 1;
      while (true) {
        for (long mantissa : new long[] {1, 2, 5}) {
          Step step = new Step(mantissa, exponent);
          if (step.size() >= wanted * TOLERATED) {
            return step;
          }
        }
        exponent++;
      }
    }
  }
}
