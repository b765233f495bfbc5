package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/**
 * Chooses which of the kept epochs all plots look at. At its right end it follows a training under
 * way.
 */
final class EpochBar extends HBox {
  private static final double VALUE_WIDTH = 168;

  private final TrainingScene scene;
  private final Slider slider = new Slider();
  private final Label value = new Label();
  private final Button best;
  private final Button newest;
  private boolean following;

  /** Makes a bar; several of the same scene go together. */
  EpochBar(TrainingScene scene) {
    super(8);
    this.scene = scene;
    setId("epoch-bar");
    getStyleClass().addAll("transport-bar", "epoch-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label name = new Label("Epoch");
    name.getStyleClass().add("field-label");
    slider.setId("epoch-slider");
    slider.setMin(0);
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setTooltip(
        Section.tooltip(
            "The epoch that all plots look at. At the right end they follow the training."));
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.valueProperty().addListener((all, before, now) -> moved());
    value.setId("epoch-value");
    value.getStyleClass().add("tabular");
    value.setMinWidth(VALUE_WIDTH);
    value.setPrefWidth(VALUE_WIDTH);
    Button back = button("epoch-back", MaterialDesignC.CHEVRON_LEFT, "", "The kept epoch before");
    back.setOnAction(event -> go(place() - 1));
    Button on = button("epoch-on", MaterialDesignC.CHEVRON_RIGHT, "", "The next kept epoch");
    on.setOnAction(event -> go(place() + 1));
    best =
        button(
            "epoch-best",
            MaterialDesignS.STAR_OUTLINE,
            "Best",
            "The epoch with the least validation error, whose network is the result");
    best.setOnAction(event -> goToBest());
    newest =
        button(
            "epoch-newest",
            MaterialDesignP.PAGE_LAST,
            "Last",
            "The newest epoch; while a network is trained, the plots follow it");
    newest.setOnAction(event -> go(scene.epochs().size() - 1));
    getChildren().addAll(name, back, slider, on, value, best, newest);
    scene.epochs().addListener((ListChangeListener<ShownNetwork>) change -> follow());
    scene.shownProperty().addListener(changed -> follow());
    scene.bestEpochProperty().addListener(changed -> follow());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END) {
            go(event.getCode() == KeyCode.HOME ? 0 : scene.epochs().size() - 1);
            event.consume();
          }
        });
    follow();
  }

  private static Button button(String id, Ikon icon, String text, String help) {
    Button button = new Button(text, Icons.of(icon));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(Section.tooltip(help));
    return button;
  }

  private int place() {
    return scene.shown().map(shown -> place(shown.epoch())).orElse(-1);
  }

  /** The place of an epoch among those that are kept; -1 when it is not. */
  private int place(int epoch) {
    List<ShownNetwork> all = scene.epochs();
    for (int k = 0; k < all.size(); k++) {
      if (all.get(k).epoch() == epoch) {
        return k;
      }
    }
    return -1;
  }

  private void follow() {
    int last = scene.epochs().size() - 1;
    int place = place();
    following = true;
    slider.setMax(Math.max(1, last));
    if (place >= 0) {
      slider.setValue(place);
    }
    following = false;
    setDisable(last < 1);
    best.setDisable(place(scene.bestEpochProperty().get()) < 0);
    newest.setDisable(place == last);
    value.setText(words(last));
  }

  private String words(int last) {
    if (scene.shown().isEmpty()) {
      return "none yet";
    }
    int epoch = scene.shown().get().epoch();
    if (last < 0) {
      return epoch > 0 ? String.format(Locale.ROOT, "best: %,d", epoch) : "not known";
    }
    return String.format(
        Locale.ROOT,
        "%,d of %,d%s",
        epoch,
        scene.epochs().get(last).epoch(),
        epoch == scene.bestEpochProperty().get() ? ", best" : "");
  }

  private void moved() {
    if (!following) {
      go((int) Math.round(slider.getValue()));
    }
  }

  private void goToBest() {
    go(place(scene.bestEpochProperty().get()));
  }

  private void go(int place) {
    List<ShownNetwork> all = scene.epochs();
    if (place < 0 || place >= all.size()) {
      return;
    }
    scene.followProperty().set(place == all.size() - 1);
    ShownNetwork next = all.get(place);
    boolean same = scene.shown().map(shown -> shown.equals(next)).orElse(false);
    if (!same) {
      scene.show(next);
    }
  }
}
