package org.pesexplorer.ui.common;

import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The button that hides the panel at the right of a view, or shows it again. */
public final class PanelToggle {
  private PanelToggle() {}

  /**
   * Makes the button; its arrow follows whether the panel is there.
   *
   * @param id the id of the button
   * @param owner the view with the panel at its right
   * @param toggle hides the panel, or shows it
   */
  public static Button of(String id, BorderPane owner, Runnable toggle) {
    Button button = new Button("", Icons.of(MaterialDesignC.CHEVRON_RIGHT));
    button.setId(id);
    button.getStyleClass().addAll("small", "picture-button");
    button.setTooltip(Section.tooltip("Hide or show the panel (F9)"));
    button.setOnAction(event -> toggle.run());
    owner
        .rightProperty()
        .addListener(
            (all, before, now) ->
                button.setGraphic(
                    Icons.of(
                        now == null
                            ? MaterialDesignC.CHEVRON_LEFT
                            : MaterialDesignC.CHEVRON_RIGHT)));
    return button;
  }
}
