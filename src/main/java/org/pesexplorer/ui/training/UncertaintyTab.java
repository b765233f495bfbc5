package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.pesexplorer.core.network.EnsembleCheck;
import org.pesexplorer.core.network.EpochFigures;
import org.pesexplorer.model.Trials;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.TrialCharts;
import org.pesexplorer.ui.common.ChartPane;

/** Errors against the uncertainties of an ensemble. */
final class UncertaintyTab {
  private static final int USUAL = 5;
  private static final int LEAST = 2;

  private final UncertaintyModel model;
  private final ChartPane chart;
  private final Label words = ValidateParts.words("ensemble-words");

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
    return ValidateParts.page(head, chart, new VBox(words));
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
