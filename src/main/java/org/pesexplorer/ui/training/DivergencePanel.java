package org.pesexplorer.ui.training;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.pesexplorer.core.network.DivergenceReport;
import org.pesexplorer.ui.common.Icons;

/** Explains why a training came upon numbers that are not finite, and offers what helps. */
final class DivergencePanel extends VBox {
  private static final double WIDTH = 540;

  private final TrainViewModel model;
  private final Label title = label("help-title");
  private final Label cause = label("diverged-cause");
  private final Label advice = label("diverged-advice");
  private final Button cure = new Button("", Icons.of(MaterialDesignP.PLAY_CIRCLE_OUTLINE));

  DivergencePanel(TrainViewModel model) {
    super(12);
    this.model = model;
    setId("train-diverged");
    getStyleClass().add("train-diverged");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    title.setGraphic(Icons.of(MaterialDesignA.ALERT_OUTLINE, 20));
    cause.setId("train-diverged-cause");
    advice.setId("train-diverged-advice");
    cure.setId("train-diverged-cure");
    cure.getStyleClass().add("accent");
    cure.setOnAction(event -> model.applyCure());
    Button close = new Button("Close");
    close.setId("train-diverged-close");
    close.setOnAction(event -> setVisible(false));
    HBox buttons = new HBox(8, cure, close);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, cause, advice, buttons);
    StackPane.setAlignment(this, Pos.CENTER);
    model.divergenceProperty().addListener((all, before, now) -> show(now));
    show(model.divergenceProperty().get());
  }

  private static Label label(String style) {
    Label label = new Label();
    label.setWrapText(true);
    label.getStyleClass().add(style);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void show(DivergenceReport report) {
    setVisible(report != null);
    if (report == null) {
      return;
    }
    title.setText(
        String.format(
            Locale.ROOT, "Stopped in epoch %,d: numbers no longer finite", report.epoch()));
    cause.setText(report.cause());
    advice.setText(
        report.advice().stream()
            .map(each -> "•  " + each)
            .collect(Collectors.joining("\n", "What to try, most promising first:\n", "")));
    Optional<TrainCure> offered = model.cure();
    cure.setVisible(offered.isPresent());
    offered.ifPresent(each -> cure.setText(each.words()));
  }
}
