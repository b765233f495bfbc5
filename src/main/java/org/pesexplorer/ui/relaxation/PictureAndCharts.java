package org.pesexplorer.ui.relaxation;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A picture above and charts below it, in a ratio that no content changes: the picture is what is
 * looked at. Where there is room for one chart alone, that gets a larger share.
 */
final class PictureAndCharts extends Region {
  private static final double SHARE = 0.36;
  private static final double NARROW_SHARE = 0.41;

  private final Node picture;
  private final RunChartsBox charts;

  /**
   * Makes the pair.
   *
   * @param picture what is above
   * @param charts what is below
   */
  PictureAndCharts(Node picture, RunChartsBox charts) {
    this.picture = picture;
    this.charts = charts;
    getChildren().addAll(picture, charts);
    setMinSize(0, 0);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double share = RunChartsBox.roomForBoth(getWidth()) ? SHARE : NARROW_SHARE;
    double below = Math.rint(share * height);
    picture.resizeRelocate(0, 0, getWidth(), height - below);
    charts.resizeRelocate(0, height - below, getWidth(), below);
  }
}
