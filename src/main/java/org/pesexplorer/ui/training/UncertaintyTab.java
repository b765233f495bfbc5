package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.network.EnsembleCheck;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.model.Trials;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.TrialCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.TabParts;

/** Errors against the uncertainties of an ensemble. */
final class UncertaintyTab {
  private static final int USUAL = 5;
  private static final int LEAST = 2;

  private final UncertaintyModel model;
  private final ChartPane chart;
  private final Label words = TabParts.words("ensemble-words");

  UncertaintyTab(UncertaintyModel model) {
    this.model = model;
    chart = model.page().parts().chart("uncertainty");
  }

  /** The tab's content. */
  Node build() {
    TrialHead head =
        new TrialHead(
            model.page(),
            new TrialHead.Count(
                "ensemble",
                "networks",
                "How many networks the ensemble has. They differ in their first weights and the"
                    + " order of rows.",
                USUAL,
                LEAST,
                Trials.MOST_NETWORKS),
            ValidateParts.button(
                "ensemble-run",
                "Train an ensemble",
                MaterialDesignA.ACCOUNT_GROUP_OUTLINE,
                "Trains networks like the one in hand, in the background.",
                () -> {}),
            model.run(),
            model::forecast,
            model::start);
    ValidateParts.follow(this::show, model.run().resultProperty());
    return ValidateParts.page(head, chart, new VBox(8, words, uses()));
  }

  /** What is done with a trained ensemble. */
  private HBox uses() {
    TrainingScene scene = model.scene();
    CheckBox band = new CheckBox("Show on the drag path");
    band.setId("ensemble-band");
    band.setMinWidth(Region.USE_PREF_SIZE);
    band.setTooltip(
        Section.tooltip(
            "Draws the ensemble that was trained or opened last on the drag plot of the page Train: a band"
                + " from its mean minus to its mean plus the calibrated uncertainty."));
    band.selectedProperty().bindBidirectional(scene.bandShownProperty());
    band.disableProperty().bind(scene.ensembleProperty().isNull());
    Button see =
        ValidateParts.button(
            "ensemble-see",
            "Drag path",
            MaterialDesignC.CHART_BELL_CURVE,
            "Turns to the drag plot, with the band.",
            () -> {
              scene.bandShownProperty().set(true);
              model.page().parts().actions().openTrain();
            });
    see.disableProperty().bind(scene.ensembleProperty().isNull());
    Button save =
        ValidateParts.button(
            "ensemble-save",
            "Save the ensemble...",
            MaterialDesignC.CONTENT_SAVE_OUTLINE,
            "Saves all its networks and the calibration in one file, for the commands evaluate,"
                + " predict and export.",
            this::save);
    ValidateParts.follow(
        () -> save.setDisable(model.ensemble().isEmpty()), model.run().resultProperty());
    HBox uses = new HBox(8, band, see, save);
    uses.setAlignment(Pos.CENTER_LEFT);
    uses.getStyleClass().addAll("look-bar", "descriptors-bar");
    return uses;
  }

  private void save() {
    NetworkDialog.choose(
            chart, "Save the ensemble", "Ensemble of networks (JSON)", model.fileName())
        .ifPresent(model::save);
  }

  private void show() {
    EnsembleCheck now = model.run().resultProperty().get();
    chart.show(now == null ? TrialCharts.noUncertainty() : chart(now));
    words.setText(model.words());
  }

  /** While networks are trained, how they learn. */
  private static ChartSpec chart(EnsembleCheck check) {
    if (check.ensemble().isPresent()) {
      return TrialCharts.uncertainty(check.uncertainties(), check.errors());
    }
    List<TrialCharts.History> histories = new ArrayList<>();
    int k = 1;
    for (List<EpochFigures> history : check.histories()) {
      histories.add(new TrialCharts.History("network " + k++, history));
    }
    return TrialCharts.histories(histories);
  }

  /** The chart that is looked at. */
  ChartPane looked() {
    return chart;
  }
}
