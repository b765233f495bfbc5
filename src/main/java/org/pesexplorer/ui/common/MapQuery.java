package org.pesexplorer.ui.common;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.plot.ColourMap;

/**
 * Which picture of the surface is wanted.
 *
 * @param configuration the particles
 * @param model the energy
 * @param moved the particle that is moved over the cell; empty for one particle more
 * @param grid number of grid points along each axis
 * @param pixels width and height of the picture of the cell
 * @param style how it is coloured
 */
public record MapQuery(
    Configuration configuration,
    EnergyModel model,
    OptionalInt moved,
    int grid,
    int pixels,
    Style style) {

  /** Refuses nulls. */
  public MapQuery {
    Objects.requireNonNull(configuration, "configuration");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(moved, "moved");
    Objects.requireNonNull(style, "style");
  }

  /** The same query on another grid. */
  MapQuery withGrid(int other) {
    return new MapQuery(configuration, model, moved, other, pixels, style);
  }

  /**
   * How a map is coloured.
   *
   * @param map the colours
   * @param compressed whether the range above the middle is compressed, rather than clipped at the
   *     upper end alone
   * @param range the energies at the ends of the colours; empty to fit them to the surface
   * @param contours whether contour lines are drawn
   * @param minima whether minima are looked for
   * @param veil what image cells are covered with, ARGB, not premultiplied
   */
  public record Style(
      ColourMap map,
      boolean compressed,
      Optional<Range> range,
      boolean contours,
      boolean minima,
      int veil) {
    /** Refuses nulls. */
    public Style {
      Objects.requireNonNull(map, "map");
      Objects.requireNonNull(range, "range");
    }
  }

  /**
   * A range of energies.
   *
   * @param low lower end in E_c
   * @param high upper end in E_c, above low
   */
  public record Range(double low, double high) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException when the range is empty or not finite
     */
    public Range {
      if (!(high > low) || !Double.isFinite(high - low)) {
        throw new IllegalArgumentException(
            "the upper end of the colours must lie above the lower end");
      }
    }
  }
}
