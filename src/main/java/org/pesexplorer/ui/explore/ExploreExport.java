package org.pesexplorer.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Forces;
import org.pesexplorer.core.energy.SurfaceRequest;
import org.pesexplorer.model.WorkspaceState;
import org.pesexplorer.plot.Contours;
import org.pesexplorer.plot.ForceArrows;
import org.pesexplorer.plot.MapPicture;
import org.pesexplorer.plot.PictureTheme;
import org.pesexplorer.ui.common.MapFrame;
import org.pesexplorer.ui.common.Viewport;

/** Describes what the Explore view shows, for a picture on paper. */
final class ExploreExport {
  private static final int CONTOURS = 12;

  private ExploreExport() {}

  /**
   * The picture of the view.
   *
   * @param model the view's model
   * @param view the part of the plane on screen
   * @param dark whether dark colours are wanted
   * @return the picture; empty before the first map
   */
  static Optional<MapPicture> picture(ExploreViewModel model, Viewport view, boolean dark) {
    MapFrame frame = model.frameProperty().get();
    if (frame == null) {
      return Optional.empty();
    }
    WorkspaceState state = model.workspace().state();
    Configuration configuration = state.configuration();
    MapOptions options = model.options();
    MapPicture.Builder picture =
        MapPicture.builder(configuration.width())
            .caption(model.captionProperty().get())
            .view(
                new SurfaceRequest.Region(
                    view.toX(AxesPainter.BAND + 8),
                    view.toX(view.width()),
                    view.toY(view.height() - AxesPainter.BAND),
                    view.toY(0)))
            .shells(options.shellsProperty().get())
            .particles(
                configuration.positions(),
                IntStream.rangeClosed(1, configuration.count())
                    .mapToObj(Integer::toString)
                    .toList())
            .selected(state.selection())
            .arrows(arrows(model))
            .theme(dark ? PictureTheme.DARK : PictureTheme.LIGHT);
    if (options.heatMapProperty().get()) {
      picture.map(
          frame.surface().values(), frame.query().grid(), frame.query().grid(), frame.scale());
    }
    if (options.contoursProperty().get()) {
      picture.contours(Contours.levels(frame.scale().low(), frame.scale().high(), CONTOURS));
    }
    if (options.minimaProperty().get()) {
      picture.minima(frame.minima());
    }
    return Optional.of(picture.build());
  }

  private static List<ForceArrows> arrows(ExploreViewModel model) {
    ExploreViewModel.Reading reading = model.readingProperty().get();
    Arrows wanted = model.options().arrowsProperty().get();
    if (reading == null || wanted == Arrows.NONE) {
      return List.of();
    }
    Optional<Forces> forces = reading.report().forces();
    List<ForceArrows> all = new ArrayList<>();
    forces.ifPresent(
        f -> {
          if (wanted == Arrows.TOTAL) {
            all.add(new ForceArrows(ForceArrows.Part.TOTAL, f.total()));
          } else {
            all.add(new ForceArrows(ForceArrows.Part.PAIR, f.pair()));
            all.add(new ForceArrows(ForceArrows.Part.TRIPLET, f.triplet()));
          }
        });
    return all;
  }
}
