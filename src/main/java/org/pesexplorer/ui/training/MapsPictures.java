package org.pesexplorer.ui.training;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.pesexplorer.plot.ColourMap;
import org.pesexplorer.plot.ColourScale;
import org.pesexplorer.plot.DivergingScale;

/**
 * Maps as pictures, a pixel a point, opaque ARGB, the top row first.
 *
 * @param maps the numbers
 * @param truth empty where nobody knows the model
 * @param network the network
 * @param difference empty without a truth; grey on the wall
 * @param hatching lines over the part outside the training data: x, y of both ends of each, as
 *     parts of the width, upwards
 * @param scale the colours of truth and network
 * @param differences those of the difference
 */
record MapsPictures(
    MapsAnswer maps,
    Optional<int[]> truth,
    int[] network,
    Optional<int[]> difference,
    double[] hatching,
    ColourScale scale,
    DivergingScale differences) {
  /** The distance of hatching lines along an axis, as a part of the width. */
  private static final double HATCH = 1 / 24.0;

  /** Shorter lines would be dirt. */
  private static final double SHORTEST = HATCH / 2;

  /** Refuses null. */
  MapsPictures {
    Objects.requireNonNull(maps, "maps");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(difference, "difference");
  }

  /** Paints. */
  static MapsPictures of(MapsAnswer maps) {
    ColourScale scale =
        ColourScale.linear(ColourMap.VIRIDIS, maps.scale().low(), maps.scale().high());
    DivergingScale differences = new DivergingScale(maps.bound(), maps.question().dark());
    int grid = maps.question().grid();
    return new MapsPictures(
        maps,
        maps.truth().map(values -> paint(grid, k -> scale.argb(values[k]))),
        paint(grid, k -> scale.argb(maps.network()[k])),
        maps.truth().map(values -> paint(grid, k -> differences.argb(maps.difference(k)))),
        hatching(maps.outside(), grid),
        scale,
        differences);
  }

  private static int[] paint(int grid, IntUnaryOperator colour) {
    int[] pixels = new int[grid * grid];
    for (int row = 0; row < grid; row++) {
      for (int column = 0; column < grid; column++) {
        pixels[(grid - 1 - row) * grid + column] = colour.applyAsInt(row * grid + column);
      }
    }
    return pixels;
  }

  private static double[] hatching(boolean[] outside, int grid) {
    double[] lines = new double[4 * grid * grid];
    int size = 0;
    for (double sum = HATCH / 2; sum < 2; sum += HATCH) {
      double from = Math.max(0, sum - 1);
      double to = Math.min(1, sum);
      double start = Double.NaN;
      for (double x = from; x <= to + 0.5 / grid; x += 0.5 / grid) {
        boolean here = x <= to && outside[point(x, sum - x, grid)];
        if (here && Double.isNaN(start)) {
          start = x;
        } else if (!here && !Double.isNaN(start)) {
          double end = Math.min(x, to);
          if (end - start >= SHORTEST) {
            lines[size++] = start;
            lines[size++] = sum - start;
            lines[size++] = end;
            lines[size++] = sum - end;
          }
          start = Double.NaN;
        }
      }
    }
    return Arrays.copyOf(lines, size);
  }

  private static int point(double x, double y, int grid) {
    int column = Math.max(0, Math.min(grid - 1, (int) (x * grid)));
    int row = Math.max(0, Math.min(grid - 1, (int) (y * grid)));
    return row * grid + column;
  }
}
