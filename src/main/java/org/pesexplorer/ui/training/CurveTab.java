package org.pesexplorer.ui.training;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.network.LearningCurve;
import org.pesexplorer.model.Trials;
import org.pesexplorer.plot.TrialCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.TabParts;

/** The error against the number of rows. */
final class CurveTab {
  private static final int MOST_SEEDS = 20;

  private final CurveModel model;
  private final ChartPane chart;
  private final Label words = TabParts.words("curve-words");

  CurveTab(CurveModel model) {
    this.model = model;
    chart = model.page().parts().chart("learning-curve");
  }

  /** The tab's content. */
  Node build() {
    TrialHead head =
        new TrialHead(
            model.page(),
            new TrialHead.Count(
                "curve",
                "seeds",
                "Networks of each size, which differ in their rows and first weights.",
                Trials.CURVE_SEEDS,
                1,
                MOST_SEEDS),
            ValidateParts.button(
                "curve-run",
                "Learning curve",
                MaterialDesignC.CHART_LINE,
                "Trains networks on 100 rows up to the whole training part.",
                () -> {}),
            model.run(),
            model::forecast,
            model::start);
    ValidateParts.follow(this::show, model.run().resultProperty());
    return ValidateParts.page(head, chart, new VBox(words));
  }

  private void show() {
    LearningCurve now = model.run().resultProperty().get();
    chart.show(now == null ? TrialCharts.noLearningCurve() : TrialCharts.learningCurve(now));
    words.setText(model.words());
  }

  /** The chart that is looked at. */
  ChartPane looked() {
    return chart;
  }
}
