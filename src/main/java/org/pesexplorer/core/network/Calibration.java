package org.pesexplorer.core.network;

import java.util.Arrays;
import java.util.Objects;

/**
 * What makes an uncertainty of an ensemble's spread (docs/theory.md, "Ensembles"). The scale is the
 * least number for which so many rows of the validation part have an absolute error of at most
 * scale times spread as make the nominal share of n + 1 rows: the k-th smallest of |error| /
 * spread, k = ceil(nominal (n + 1)), at most n.
 *
 * @param nominal the share of rows that are to be within one uncertainty
 * @param scale spread times this is the uncertainty
 * @param rows how many rows of the validation part it was fitted to
 * @param test what uncertainties are worth on the test part, which nothing has seen; {@link
 *     UncertaintyFigures#NONE} without one
 */
public record Calibration(double nominal, double scale, int rows, UncertaintyFigures test) {
  /** The share of a normal distribution within one standard deviation. */
  public static final double NOMINAL = 0.683;

  /** Refuses what is no calibration. */
  public Calibration {
    Objects.requireNonNull(test, "test");
    if (!(nominal > 0 && nominal < 1) || !(scale >= 0) || Double.isInfinite(scale) || rows < 1) {
      throw new IllegalArgumentException(
          "a calibration has a share between 0 and 1, a finite scale and rows, were "
              + nominal
              + ", "
              + scale
              + " and "
              + rows);
    }
  }

  /**
   * Fits the scale and looks what it is worth.
   *
   * @param validation what the ensemble says of the validation part
   * @param validationTruth the energies there, at least one; not modified
   * @param test what it says of the test part, perhaps of no rows
   * @param testTruth the energies there; not modified
   * @throws IllegalArgumentException when there is no row to fit, or members agree where they are
   *     wrong
   */
  public static Calibration of(
      EnsemblePredictions validation,
      double[] validationTruth,
      EnsemblePredictions test,
      double[] testTruth) {
    double scale = scale(validation.errors(validationTruth), validation.spread(), NOMINAL);
    return new Calibration(
        NOMINAL,
        scale,
        validationTruth.length,
        UncertaintyFigures.of(test.errors(testTruth), test.uncertainties(scale)));
  }

  /**
   * The scale alone.
   *
   * @param errors predicted minus true, at least one; not modified
   * @param spread as long; not modified
   * @param nominal share of rows, between 0 and 1
   * @throws IllegalArgumentException when there is no row, or so many rows have an error but no
   *     spread that no scale is large enough
   */
  static double scale(double[] errors, double[] spread, double nominal) {
    int n = errors.length;
    if (n == 0) {
      throw new IllegalArgumentException(
          "the spread is scaled on the validation part, which has no row");
    }
    double[] ratios = new double[n];
    for (int row = 0; row < n; row++) {
      ratios[row] = errors[row] == 0 ? 0 : Math.abs(errors[row]) / spread[row];
    }
    Arrays.sort(ratios);
    double scale = ratios[Math.min(n, (int) Math.ceil(nominal * (n + 1))) - 1];
    if (!Double.isFinite(scale)) {
      throw new IllegalArgumentException(
          "the networks of the ensemble agree where they are wrong, so their spread says nothing");
    }
    return scale;
  }
}
