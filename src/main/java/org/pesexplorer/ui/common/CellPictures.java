package org.pesexplorer.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

/**
 * Pictures of a row's cell: one of a plane, three projections of space (of the first three axes
 * where there are more), and one of a line, drawn in the middle of a square without images.
 */
public final class CellPictures {
  private static final int MOST_SHELLS = 3;
  private static final String AXES = "xyz";
  private static final int[][] PAIRS = {{0, 1}, {0, 2}, {1, 2}};

  private CellPictures() {}

  /**
   * The pictures of a row.
   *
   * @param configuration its particles
   * @param depth as many shells of images as its energy has are drawn, up to three
   */
  public static List<LatticePicture> of(Configuration configuration, int depth) {
    int shells = Math.min(MOST_SHELLS, depth);
    if (configuration.dimension() == 1) {
      return List.of(
          LatticePicture.builder(line(configuration))
              .shells(0)
              .caption("x to the right, the only axis")
              .build());
    }
    if (configuration.dimension() == 2) {
      return List.of(LatticePicture.builder(configuration).shells(shells).build());
    }
    List<LatticePicture> projections = new ArrayList<>();
    for (int[] pair : PAIRS) {
      String across = axisName(pair[0]);
      String up = axisName(pair[1]);
      projections.add(
          LatticePicture.builder(plane(configuration, pair[0], pair[1]))
              .shells(shells)
              .caption(across + " \u2192 " + up + " \u2191")
              .build());
    }
    return projections;
  }

  /** A row in a small place: the first of its pictures alone, without a title. */
  public static List<LatticePicture> small(Configuration configuration, int depth) {
    LatticePicture first = of(configuration, depth).get(0);
    return List.of(
        LatticePicture.builder(first.configuration()).shells(first.shells()).labels(false).build());
  }

  private static Configuration line(Configuration from) {
    double width = from.width();
    double[] positions = new double[2 * from.count()];
    for (int i = 0; i < from.count(); i++) {
      positions[2 * i] = from.coordinate(i, 0);
      positions[2 * i + 1] = width / 2;
    }
    return new Configuration(new Cell(2, width), positions);
  }

  private static Configuration plane(Configuration from, int across, int up) {
    double[] positions = new double[2 * from.count()];
    for (int i = 0; i < from.count(); i++) {
      positions[2 * i] = from.coordinate(i, across);
      positions[2 * i + 1] = from.coordinate(i, up);
    }
    return new Configuration(new Cell(2, from.width()), positions);
  }

  /** What an axis is called. */
  public static String axisName(int axis) {
    return axis < AXES.length()
        ? AXES.substring(axis, axis + 1)
        : String.format(Locale.ROOT, "x%d", axis + 1);
  }
}
