package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.pesexplorer.core.network.Baselines;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.PathFigures;
import org.pesexplorer.ui.common.Icons;
import org.pesexplorer.ui.common.Section;

/**
 * The headline figures, always in sight: the error beside what simple models make of the same rows,
 * and the error of the gradient; below it what that means, in amber where a small error hides a
 * wrong gradient.
 */
final class BaselineStrip extends VBox {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final double VERDICT_HEIGHT = 34;

  private final ValidateViewModel model;
  private final List<Label> names = new ArrayList<>();
  private final List<Label> values = new ArrayList<>();
  private final HBox figures = new HBox(4);
  private final Label verdict = new Label();
  private final HBox foot = new HBox(8);
  private final Button cure;

  BaselineStrip(ValidateViewModel model) {
    this.model = model;
    setId("baselines");
    getStyleClass().add("validate-strip");
    figure("mae", "Test MAE", "Mean absolute error of v in E_c over rows that nothing has seen.");
    values.get(0).getStyleClass().add("validate-headline");
    figure("constant", "constant", "MAE of the median of the training energies for every row.");
    figure("nearest", "1 neighbour", "MAE of the energy of the nearest training row.");
    figure("five", "5 neighbours", "MAE of the mean of the five nearest training rows.");
    figure("linear", "exact linear", "MAE of the best possible linear model of these inputs.");
    figure(
        "drag",
        "slope, drag path",
        "Relative error of dv/ds along the thesis's path through the cell of its figure 10.");
    figure(
        "random",
        "slope, random paths",
        "The same along 100 random straight paths: median, and both quartiles behind it.");
    figure(
        "masked",
        "masked",
        "The share of points of the random paths that do not count, as their energy lies above"
            + " those of training.");
    cure =
        ValidateParts.button(
            "validate-cure",
            "Train on mixed scans",
            MaterialDesignM.MEDICAL_BAG,
            "Starts the preset whose database covers such paths: the number of scans is drawn for"
                + " each row.",
            model.parts().scene()::cure);
    verdict.setId("validate-verdict");
    verdict.setMinWidth(0);
    verdict.setWrapText(true);
    HBox.setHgrow(verdict, Priority.ALWAYS);
    verdict.setMaxWidth(Double.MAX_VALUE);
    foot.getChildren().addAll(verdict, cure);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("validate-verdict");
    foot.setMinHeight(VERDICT_HEIGHT);
    foot.setPrefHeight(VERDICT_HEIGHT);
    getChildren().addAll(figures, foot);
    ValidateParts.follow(
        this::show,
        model.answerProperty(),
        model.viewProperty(),
        model.subjectProperty(),
        model.run().runningProperty());
  }

  private void figure(String id, String name, String help) {
    Label title = new Label(name);
    title.getStyleClass().add("note");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label value = new Label();
    value.setId("figure-" + id);
    value.getStyleClass().add("tabular");
    value.setMinWidth(Region.USE_PREF_SIZE);
    VBox card = new VBox(title, value);
    card.setMinWidth(0);
    card.getStyleClass().add("validate-figure");
    HBox.setHgrow(card, Priority.ALWAYS);
    title.setTooltip(Section.tooltip(help));
    value.setTooltip(Section.tooltip(help));
    names.add(title);
    values.add(value);
    figures.getChildren().add(card);
  }

  private void show() {
    Optional<Judgement> found = model.judgement();
    ParityView view = model.viewProperty().get();
    boolean misleads = false;
    if (found.isEmpty()) {
      values.forEach(value -> value.setText(ValidateWords.number(Double.NaN)));
      verdict.setText(
          model.run().runningProperty().get()
              ? "The network is being judged."
              : "Figures of the network, and of simple models beside it, will be here.");
    } else {
      double mae = view == null ? found.get().errors().mae() : view.errors().mae();
      fill(found.get(), mae);
      misleads = ValidateWords.misleads(found.get(), mae);
    }
    foot.pseudoClassStateChanged(WARNING, misleads);
    verdict.setGraphic(misleads ? Icons.of(MaterialDesignA.ALERT_OUTLINE) : null);
    cure.setVisible(misleads);
    figures.setOpacity(stale() ? 0.6 : 1);
  }

  /** Whether baselines and slopes are those of another epoch than the one that is looked at. */
  private boolean stale() {
    return model.subjectProperty().get() != null
        && model.answerProperty().get() != null
        && !model
            .answerProperty()
            .get()
            .question()
            .surface()
            .equals(model.subjectProperty().get().surface());
  }

  private void fill(Judgement judgement, double mae) {
    Baselines baselines = judgement.baselines();
    PathFigures paths = judgement.paths();
    names.get(0).setText(ValidateWords.headline(judgement));
    String[] words = {
      ValidateWords.number(mae) + " E_c",
      ValidateWords.number(baselines.constant().mae()),
      ValidateWords.number(baselines.nearest().mae()),
      ValidateWords.number(baselines.fiveNearest().mae()),
      ValidateWords.number(baselines.linear().mae()),
      ValidateWords.percent(paths.dragSlopeError()),
      quartiles(paths),
      ValidateWords.percent(paths.maskedShare())
    };
    for (int k = 0; k < words.length; k++) {
      values.get(k).setText(words[k]);
    }
    verdict.setText(ValidateWords.verdict(judgement, mae));
  }

  private static String quartiles(PathFigures paths) {
    if (Double.isNaN(paths.randomSlopeError())) {
      return ValidateWords.percent(Double.NaN);
    }
    return ValidateWords.percent(paths.randomSlopeError())
        + " ("
        + ValidateWords.percent(paths.lowQuartile()).replace(" %", "")
        + "\u2013"
        + ValidateWords.percent(paths.highQuartile()).replace(" %", "")
        + ")";
  }
}
