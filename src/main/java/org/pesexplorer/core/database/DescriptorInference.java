package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;

/**
 * Tells from the eigenvalues of a file what they were prepared with, as the thesis's files do not
 * say so: orders from -2 down without a gap, as many as there are eigenvalues for each particle,
 * and a whole R0p. Only what reproduces the file's own numbers is taken.
 */
public final class DescriptorInference {
  /** What a file of ten decimals rounds off, relative to the largest eigenvalue of an order. */
  private static final double TOLERANCE = 1e-8;

  private static final int LARGEST_R0P = 30;
  private static final int ROWS = 5;

  private DescriptorInference() {}

  /**
   * Looks for settings.
   *
   * @param columns the rows
   * @param eigenvalues those of the file, N for each order
   * @return empty when none of the settings that are tried gives these eigenvalues
   */
  public static Optional<DescriptorSettings> of(DatabaseColumns columns, DoubleColumn eigenvalues) {
    int orders = eigenvalues.stride() / columns.particles();
    if (1 + orders > -DescriptorSettings.LOWEST_ORDER) {
      return Optional.empty();
    }
    List<Integer> down = IntStream.rangeClosed(2, 1 + orders).mapToObj(order -> -order).toList();
    for (int r0p : candidates()) {
      DescriptorSettings settings = new DescriptorSettings(down, r0p, DescriptorKind.EIGENVALUES);
      if (reproduces(settings, columns, eigenvalues)) {
        return Optional.of(settings);
      }
    }
    return Optional.empty();
  }

  /** The thesis's range first, then small ones, which cost less to try. */
  private static List<Integer> candidates() {
    List<Integer> all = new ArrayList<>(List.of((int) DescriptorSettings.THESIS.r0p()));
    IntStream.rangeClosed(1, LARGEST_R0P).forEach(all::add);
    return all;
  }

  private static boolean reproduces(
      DescriptorSettings settings, DatabaseColumns columns, DoubleColumn eigenvalues) {
    int particles = columns.particles();
    DescriptorEvaluator evaluator =
        new DescriptorEvaluator(settings, particles, columns.dimension());
    double[] positions = new double[columns.coordinates().stride()];
    double[] made = new double[evaluator.length()];
    double[] given = new double[evaluator.length()];
    for (int row = 0; row < Math.min(ROWS, columns.rows()); row++) {
      columns.coordinates().copyRow(row, positions);
      eigenvalues.copyRow(row, given);
      try {
        evaluator.inputs(positions, columns.width(row), made);
      } catch (IllegalArgumentException e) {
        return false;
      }
      for (int from = 0; from < made.length; from += particles) {
        if (!alike(made, given, from, from + particles)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean alike(double[] made, double[] given, int from, int to) {
    double largest = 0;
    double apart = 0;
    for (int k = from; k < to; k++) {
      largest = Math.max(largest, Math.abs(given[k]));
      apart = Math.max(apart, Math.abs(made[k] - given[k]));
    }
    // Zeros alone, from a range without neighbours, would fit any range that is too short.
    return largest > 0 && apart <= TOLERANCE * largest;
  }
}
