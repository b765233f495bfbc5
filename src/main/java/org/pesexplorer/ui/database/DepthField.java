package org.pesexplorer.ui.database;

import java.util.function.Consumer;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.Segments;

/** Chooses image shells: as many as the cut-off needs, or a number. */
final class DepthField extends HBox {
  private static final int MOST_SHELLS = 12;
  private static final double SPINNER_WIDTH = 56;

  private final Segments<Boolean> automatic;
  private final Spinner<Integer> shells = new Spinner<>(0, MOST_SHELLS, 1);
  private boolean following;

  /**
   * Makes the control.
   *
   * @param id its id, to which those of its parts add -auto, -fixed and -shells
   * @param help what the shells are for
   * @param chosen receives what the user chooses
   */
  DepthField(String id, String help, Consumer<ImageDepth> chosen) {
    super(4);
    setId(id);
    automatic =
        new Segments<Boolean>(
                auto -> chosen.accept(auto ? ImageDepth.AUTO : ImageDepth.of(shells.getValue())))
            .add(true, id + "-auto", "Auto", help)
            .add(false, id + "-fixed", "Fixed", help);
    shells.setId(id + "-shells");
    shells.setPrefWidth(SPINNER_WIDTH);
    shells.setMinWidth(SPINNER_WIDTH);
    shells.setTooltip(Section.tooltip(help + " Range: 0 to " + MOST_SHELLS + "."));
    shells
        .valueProperty()
        .addListener(
            (all, before, now) -> {
              if (!following) {
                chosen.accept(ImageDepth.of(now));
              }
            });
    getChildren().setAll(automatic, shells);
  }

  /**
   * Shows a depth.
   *
   * @param depth the depth
   * @param endless whether there is no cut-off, and so no automatic depth
   */
  void show(ImageDepth depth, boolean endless) {
    following = true;
    boolean auto = depth.shells().isEmpty();
    automatic.setValue(auto);
    automatic.setOff(true, endless);
    shells.setDisable(auto);
    depth.shells().ifPresent(shells.getValueFactory()::setValue);
    following = false;
  }
}
