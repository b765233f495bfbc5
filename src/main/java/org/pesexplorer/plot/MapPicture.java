package org.pesexplorer.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pesexplorer.core.energy.SurfaceRequest.Region;

/**
 * All that is drawn in the picture of a cell and its energy map. Immutable; made with {@link
 * #builder}.
 *
 * @param title the title; may be empty
 * @param caption one sentence that says what the map shows; may be empty
 * @param width the cell's width in R_c
 * @param values the heat map of the central cell, columns * rows values, row 0 at the lowest y, the
 *     middle of pixel (c, r) at ((c + 1/2) width / columns, (r + 1/2) width / rows); empty for none
 * @param columns number of columns, 0 without a heat map
 * @param rows number of rows, 0 without a heat map
 * @param scale the colours of the heat map
 * @param view the part of the plane that is shown, in R_c
 * @param shells how many shells of image cells are drawn
 * @param positions x and y of particle 0, then of particle 1, ..., in R_c; drawn at their image
 *     inside the cell
 * @param fixedImages the particles whose images are drawn when those stay while particles move, as
 *     positions; empty when the images follow
 * @param labels what is written in the particles, one each
 * @param selected the indices of particles drawn as selected
 * @param contourLevels the levels of the contour lines; empty for none
 * @param arrows the force arrows; empty for none
 * @param minima the marked minima, in pixels of the heat map
 * @param horizontalLabel the label of the horizontal axis with its unit, such as "x / R_c"
 * @param verticalLabel the label of the vertical axis with its unit
 * @param legendLabel the label of the colour bar with its unit, such as "v / E_c"
 * @param theme light or dark
 */
public record MapPicture(
    String title,
    String caption,
    double width,
    double[] values,
    int columns,
    int rows,
    ColourScale scale,
    Region view,
    int shells,
    double[] positions,
    double[] fixedImages,
    List<String> labels,
    Set<Integer> selected,
    double[] contourLevels,
    List<ForceArrows> arrows,
    List<Minimum> minima,
    String horizontalLabel,
    String verticalLabel,
    String legendLabel,
    PictureTheme theme) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when numbers and sizes do not fit together
   */
  public MapPicture {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(theme, "theme");
    values = values.clone();
    positions = positions.clone();
    fixedImages = fixedImages.clone();
    contourLevels = contourLevels.clone();
    labels = List.copyOf(labels);
    selected = Set.copyOf(selected);
    arrows = List.copyOf(arrows);
    minima = List.copyOf(minima);
    if (!(width > 0) || Double.isInfinite(width)) {
      throw new IllegalArgumentException("width must be a finite number above 0, was " + width);
    }
    if (values.length > 0 || columns != 0 || rows != 0) {
      Grids.requireSize(values, columns, rows);
    }
    requireParticles(positions, labels, arrows);
    if (fixedImages.length != 0 && fixedImages.length != positions.length) {
      throw new IllegalArgumentException(
          fixedImages.length + " coordinates of images do not fit " + labels.size() + " particles");
    }
    if (shells < 0) {
      throw new IllegalArgumentException("shells must be at least 0, was " + shells);
    }
  }

  private static void requireParticles(
      double[] positions, List<String> labels, List<ForceArrows> arrows) {
    if (positions.length != 2 * labels.size()) {
      throw new IllegalArgumentException(
          positions.length + " coordinates do not fit " + labels.size() + " labels");
    }
    for (ForceArrows set : arrows) {
      if (set.components().length != positions.length) {
        throw new IllegalArgumentException(
            set.components().length
                + " force components do not fit "
                + positions.length
                + " coordinates");
      }
    }
  }

  /** The number of particles. */
  public int count() {
    return labels.size();
  }

  /** Whether there is a heat map. */
  public boolean hasMap() {
    return values.length > 0;
  }

  /**
   * Starts a picture.
   *
   * @param width the cell's width in R_c
   */
  public static Builder builder(double width) {
    return new Builder(width);
  }

  /** Gathers the parts of a picture; what is not given is left out of it. */
  public static final class Builder {
    private final double width;
    private String title = "";
    private String caption = "";
    private double[] values = {};
    private int columns;
    private int rows;
    private ColourScale scale = ColourScale.linear(ColourMap.VIRIDIS, 0, 1);
    private Region view;
    private int shells;
    private double[] positions = {};
    private double[] fixedImages = {};
    private List<String> labels = List.of();
    private Set<Integer> selected = Set.of();
    private double[] contourLevels = {};
    private List<ForceArrows> arrows = List.of();
    private List<Minimum> minima = List.of();
    private String horizontalLabel = "x / R_c";
    private String verticalLabel = "y / R_c";
    private String legendLabel = "v / E_c";
    private PictureTheme theme = PictureTheme.LIGHT;

    private Builder(double width) {
      this.width = width;
    }

    /** The title. */
    public Builder title(String text) {
      title = text;
      return this;
    }

    /** One sentence that says what the map shows. */
    public Builder caption(String text) {
      caption = text;
      return this;
    }

    /** The heat map of the central cell and its colours. */
    public Builder map(double[] mapValues, int mapColumns, int mapRows, ColourScale mapScale) {
      values = mapValues;
      columns = mapColumns;
      rows = mapRows;
      scale = mapScale;
      return this;
    }

    /**
     * The part of the plane that is shown, in R_c; the cell and all drawn shells when not given.
     */
    public Builder view(Region region) {
      view = region;
      return this;
    }

    /** How many shells of image cells are drawn. */
    public Builder shells(int number) {
      shells = number;
      return this;
    }

    /** The particles, x and y of each in R_c, labelled from 1 up. */
    public Builder particles(double... coordinates) {
      List<String> numbers = new ArrayList<>();
      for (int k = 1; k <= coordinates.length / 2; k++) {
        numbers.add(Integer.toString(k));
      }
      return particles(coordinates, numbers);
    }

    /** The particles and what is written in them. */
    public Builder particles(double[] coordinates, List<String> texts) {
      positions = coordinates;
      labels = texts;
      return this;
    }

    /** Images that stay, as x and y of the particles they are of; else they follow. */
    public Builder fixedImages(double... coordinates) {
      fixedImages = coordinates;
      return this;
    }

    /** The indices, from 0, of the selected particles. */
    public Builder selected(Set<Integer> indices) {
      selected = indices;
      return this;
    }

    /** The levels of the contour lines. */
    public Builder contours(double... levels) {
      contourLevels = levels;
      return this;
    }

    /** The force arrows. */
    public Builder arrows(List<ForceArrows> sets) {
      arrows = sets;
      return this;
    }

    /** The marked minima, as found on the heat map's grid. */
    public Builder minima(List<Minimum> marks) {
      minima = marks;
      return this;
    }

    /** The labels of the two axes, with units; "_" sets the letter behind it as a subscript. */
    public Builder axes(String horizontal, String vertical) {
      horizontalLabel = horizontal;
      verticalLabel = vertical;
      return this;
    }

    /** The label of the colour bar, with its unit. */
    public Builder legend(String text) {
      legendLabel = text;
      return this;
    }

    /** Light or dark. */
    public Builder theme(PictureTheme colours) {
      theme = colours;
      return this;
    }

    /**
     * The picture.
     *
     * @throws IllegalArgumentException when numbers and sizes do not fit together
     */
    public MapPicture build() {
      double low = -shells * width;
      double high = (shells + 1) * width;
      Region shown = view == null ? new Region(low, high, low, high) : view;
      return new MapPicture(
          title,
          caption,
          width,
          values,
          columns,
          rows,
          scale,
          shown,
          shells,
          positions,
          fixedImages,
          labels,
          selected,
          contourLevels,
          arrows,
          minima,
          horizontalLabel,
          verticalLabel,
          legendLabel,
          theme);
    }
  }
}
