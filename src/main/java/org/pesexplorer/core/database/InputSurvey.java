package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.stats.Quantiles;

/**
 * How the inputs of a prepared database are spread: what a network sees before and after they are
 * scaled to zero mean and unit deviation.
 *
 * @param settings which descriptor
 * @param figures one for each input
 */
public record InputSurvey(DescriptorSettings settings, List<Figures> figures) {
  /** The shares of rows below the levels: least, 5, 25, 50, 75, 95 % and largest. */
  private static final double[] SHARES = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

  /** A deviation below this part of the largest magnitude is rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * The figures of one input.
   *
   * @param mean its mean
   * @param deviation its standard deviation over all rows
   * @param levels least value, quantiles at 5, 25, 50, 75 and 95 % and largest value; empty without
   *     finite values
   */
  public record Figures(double mean, double deviation, List<Double> levels) {
    /** Copies the list. */
    public Figures {
      levels = List.copyOf(levels);
    }

    /** Whether it tells rows apart: it is not the same in all of them, but for rounding. */
    public boolean hasSpread() {
      double largest = levels.stream().mapToDouble(Math::abs).max().orElse(0);
      return deviation > ROUNDING * largest;
    }

    /** A value after scaling; 0 for an input without spread. */
    public double scaled(double value) {
      return hasSpread() ? (value - mean) / deviation : 0;
    }
  }

  /** Copies the list. */
  public InputSurvey {
    Objects.requireNonNull(settings, "settings");
    figures = List.copyOf(figures);
  }

  /** Surveys all inputs. Cost O(n log n) for each of them. */
  public static InputSurvey of(DescriptorColumns inputs) {
    List<Figures> all = new ArrayList<>();
    for (int input = 0; input < inputs.length(); input++) {
      all.add(figures(values(inputs, input)));
    }
    return new InputSurvey(inputs.settings(), all);
  }

  /** The finite values of one input, row after row. */
  public static double[] values(DescriptorColumns inputs, int input) {
    double[] values = new double[inputs.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = inputs.inputs().get(row, input);
    }
    return Arrays.stream(values).filter(Double::isFinite).toArray();
  }

  private static Figures figures(double[] values) {
    if (values.length == 0) {
      return new Figures(Double.NaN, Double.NaN, List.of());
    }
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double square = 0;
    for (double value : values) {
      square += (value - mean) * (value - mean) / values.length;
    }
    double[] levels = Quantiles.of(values, SHARES);
    return new Figures(mean, Math.sqrt(square), Arrays.stream(levels).boxed().toList());
  }

  /** The inputs that are the same in all rows, counted from 0. */
  public List<Integer> withoutSpread() {
    List<Integer> all = new ArrayList<>();
    for (int input = 0; input < figures.size(); input++) {
      if (!figures.get(input).hasSpread()) {
        all.add(input);
      }
    }
    return all;
  }

  /** What an input is called: "eigenvalue 2 of exponent -3". */
  public String name(int input) {
    return name(settings, figures.size() / settings.orders().size(), input);
  }

  /**
   * What an input of a descriptor is called.
   *
   * @param particles N
   * @param input counted from 0
   */
  public static String name(DescriptorSettings settings, int particles, int input) {
    int number = input % particles + 1;
    String what =
        switch (settings.kind()) {
          case EIGENVALUES -> "eigenvalue ";
          case POWER_SUMS -> "power sum ";
        };
    return what + number + " of exponent " + settings.orders().get(input / particles);
  }
}
