package org.pesexplorer.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

/**
 * All that {@link LatticePane} draws of one moment of a run. Immutable; made with {@link
 * #builder(Configuration)}.
 *
 * @param configuration the particles, each at its image inside the cell
 * @param mode whether the images follow the particles
 * @param imagesOf whose images are drawn; the configuration itself when they follow
 * @param trueImages whether, with fixed images, the particles' own images are shown faintly, too
 * @param shells how many shells of image cells are drawn
 * @param move the last attempted move; empty for none
 * @param trails where particles came from
 * @param labels whether particles carry their numbers
 * @param highlighted the particle that stands out; empty for none
 * @param caption the title in the picture; may be empty
 */
public record LatticePicture(
    Configuration configuration,
    ImageMode mode,
    Configuration imagesOf,
    boolean trueImages,
    int shells,
    Optional<Move> move,
    List<Trail> trails,
    boolean labels,
    OptionalInt highlighted,
    String caption) {

  /** Whether images follow the particles they are images of. */
  public enum ImageMode {
    /** The images follow. */
    LIVE("images updated"),
    /** The images stay where those of the start configuration were. */
    FIXED("images fixed at start");

    private final String words;

    ImageMode(String words) {
      this.words = words;
    }

    /** What it is called on screen. */
    public String words() {
      return words;
    }
  }

  /**
   * One attempted move.
   *
   * @param particle the index of the particle
   * @param fromX where it stood, in R_c
   * @param fromY where it stood, in R_c
   * @param triedX the place it tried, in R_c; may have been wrapped over a face of the cell
   * @param triedY the place it tried, in R_c
   * @param accepted whether it went there
   */
  public record Move(
      int particle, double fromX, double fromY, double triedX, double triedY, boolean accepted) {

    /** What happened, in words. */
    public String words() {
      return "particle " + (particle + 1) + (accepted ? ": accepted" : ": rejected");
    }

    /** The move with its start inside the cell and the nearest image of the place it tried. */
    Move within(Cell cell) {
      double x = cell.wrap(fromX);
      double y = cell.wrap(fromY);
      return new Move(
          particle,
          x,
          y,
          x + cell.nearestImage(triedX - x),
          y + cell.nearestImage(triedY - y),
          accepted);
    }
  }

  /**
   * The last places of a particle.
   *
   * @param particle the index of the particle
   * @param places x and y of each place in R_c, oldest first; copied
   */
  public record Trail(int particle, double... places) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when the coordinates do not make whole places
     */
    public Trail {
      places = places.clone();
      if (places.length % 2 != 0) {
        throw new IllegalArgumentException(places.length + " coordinates do not make whole places");
      }
    }
  }

  /**
   * Checks and copies; wraps particles, images and the move into the cell.
   *
   * @throws IllegalArgumentException when the picture is not one of a plane, the images are not of
   *     as many particles in the same cell, or something belongs to a particle that is not there
   */
  public LatticePicture {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(caption, "caption");
    if (configuration.dimension() != 2) {
      throw new IllegalArgumentException(
          "only two dimensions can be drawn, was " + configuration.dimension());
    }
    if (!imagesOf.cell().equals(configuration.cell())
        || imagesOf.count() != configuration.count()) {
      throw new IllegalArgumentException(
          "the images are of " + imagesOf + ", the particles of " + configuration);
    }
    if (shells < 0) {
      throw new IllegalArgumentException("shells must be at least 0, was " + shells);
    }
    int count = configuration.count();
    Cell cell = configuration.cell();
    move.ifPresent(one -> Objects.checkIndex(one.particle(), count));
    trails.forEach(one -> Objects.checkIndex(one.particle(), count));
    highlighted.ifPresent(one -> Objects.checkIndex(one, count));
    configuration = configuration.wrapped();
    imagesOf = mode == ImageMode.LIVE ? configuration : imagesOf.wrapped();
    move = move.map(one -> one.within(cell));
    trails = List.copyOf(trails);
  }

  /** Starts a picture of particles in two dimensions; what is not given is left out of it. */
  public static Builder builder(Configuration configuration) {
    return new Builder(configuration);
  }

  /** Gathers the parts of a picture. */
  public static final class Builder {
    private final Configuration configuration;
    private ImageMode mode = ImageMode.LIVE;
    private Configuration imagesOf;
    private boolean trueImages;
    private int shells = 1;
    private Optional<Move> move = Optional.empty();
    private List<Trail> trails = List.of();
    private boolean labels = true;
    private OptionalInt highlighted = OptionalInt.empty();
    private String caption = "";

    private Builder(Configuration configuration) {
      this.configuration = configuration;
      this.imagesOf = configuration;
    }

    /**
     * Images that stay where they are.
     *
     * @param start whose images they are
     * @param alsoTrue whether to show the particles' own images faintly, too
     */
    public Builder fixedImages(Configuration start, boolean alsoTrue) {
      mode = ImageMode.FIXED;
      imagesOf = start;
      trueImages = alsoTrue;
      return this;
    }

    /** How many shells of image cells are drawn; one when not given. */
    public Builder shells(int number) {
      shells = number;
      return this;
    }

    /** The last attempted move. */
    public Builder move(Move last) {
      move = Optional.of(last);
      return this;
    }

    /** Where particles came from. */
    public Builder trails(List<Trail> lines) {
      trails = lines;
      return this;
    }

    /** Whether particles carry their numbers; they do when not said. */
    public Builder labels(boolean shown) {
      labels = shown;
      return this;
    }

    /** The index of the particle that stands out. */
    public Builder highlighted(int particle) {
      highlighted = OptionalInt.of(particle);
      return this;
    }

    /** The title in the picture. */
    public Builder caption(String text) {
      caption = text;
      return this;
    }

    /**
     * The picture.
     *
     * @throws IllegalArgumentException when its parts do not fit together
     * @throws IndexOutOfBoundsException when something belongs to a particle that is not there
     */
    public LatticePicture build() {
      return new LatticePicture(
          configuration,
          mode,
          imagesOf,
          trueImages,
          shells,
          move,
          trails,
          labels,
          highlighted,
          caption);
    }
  }
}
