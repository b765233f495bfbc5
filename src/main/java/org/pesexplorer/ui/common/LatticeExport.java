package org.pesexplorer.ui.common;

import java.util.Set;
import java.util.stream.IntStream;
import org.pesexplorer.core.energy.SurfaceRequest;
import org.pesexplorer.plot.MapPicture;
import org.pesexplorer.plot.PictureTheme;
import org.pesexplorer.ui.common.LatticePicture.ImageMode;

/** Describes what a {@link LatticePane} shows, for a picture on paper. */
public final class LatticeExport {
  private LatticeExport() {}

  /**
   * The picture of a lattice: particles and images. What only means something while a run plays,
   * trails and the mark of the last move, is left out; the caption says what the move was.
   *
   * @param lattice what is shown
   * @param view the part of the plane on screen
   * @param dark whether dark colours are wanted
   */
  public static MapPicture picture(LatticePicture lattice, Viewport view, boolean dark) {
    int count = lattice.configuration().count();
    boolean fixed = lattice.mode() == ImageMode.FIXED;
    return MapPicture.builder(lattice.configuration().width())
        .title(lattice.caption())
        .caption(
            lattice.mode().words() + lattice.move().map(move -> "; " + move.words()).orElse(""))
        .view(
            new SurfaceRequest.Region(
                view.toX(0), view.toX(view.width()), view.toY(view.height()), view.toY(0)))
        .shells(lattice.shells())
        .particles(
            lattice.configuration().positions(),
            IntStream.rangeClosed(1, count)
                .mapToObj(number -> lattice.labels() ? Integer.toString(number) : "")
                .toList())
        .fixedImages(fixed ? lattice.imagesOf().positions() : new double[0])
        .selected(
            lattice.highlighted().isPresent() ? Set.of(lattice.highlighted().getAsInt()) : Set.of())
        .theme(dark ? PictureTheme.DARK : PictureTheme.LIGHT)
        .build();
  }
}
