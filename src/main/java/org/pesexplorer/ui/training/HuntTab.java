package org.pesexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.pesexplorer.core.network.HuntRound;
import org.pesexplorer.model.Trials;
import org.pesexplorer.plot.TrialCharts;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.TabParts;

/** Holes of the network, round by round. */
final class HuntTab {
  private static final int MOST_ROUNDS = 50;
  private static final double CHART = 0.35;
  private static final double COUNT_WIDTH = 56;
  private static final double NUMBER_WIDTH = 76;
  private static final double SLOPE_WIDTH = 90;

  private final HuntModel model;
  private final ChartPane chart;
  private final TableView<HuntRound> table =
      ValidateParts.table("hunt-table", "Each round will be a row here.");
  private final Label words = TabParts.words("hunt-words");

  HuntTab(HuntModel model) {
    this.model = model;
    chart = model.page().parts().chart("holes");
    List<TableColumn<HuntRound, ?>> columns = table.getColumns();
    columns.add(column("round", round -> Integer.toString(round.round())));
    columns.add(column("holes", round -> String.format(Locale.ROOT, "%,d", round.holes())));
    columns.add(column("depth", round -> ValidateWords.number(round.meanDepth())));
    columns.add(column("val. MAE", round -> ValidateWords.number(round.validationMae())));
    columns.add(column("test MAE", round -> ValidateWords.number(round.testMae())));
    columns.add(column("drag slope", round -> ValidateWords.percent(round.dragSlopeError())));
    columns.add(column("rand. slope", round -> ValidateWords.percent(round.randomSlopeError())));
    columns.add(column("added", round -> String.format(Locale.ROOT, "%,d", round.added())));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
  }

  private static TableColumn<HuntRound, String> column(
      String name, Function<HuntRound, String> text) {
    boolean count = name.equals("round") || name.equals("holes") || name.equals("added");
    double width = name.endsWith("slope") ? SLOPE_WIDTH : count ? COUNT_WIDTH : NUMBER_WIDTH;
    return ValidateParts.column(name, width, text, true);
  }

  /** The tab's content. */
  Node build() {
    TrialHead head =
        new TrialHead(
            model.page(),
            new TrialHead.Count(
                "hunt",
                "rounds",
                "How often rows are added and the network is trained again; 0 to look alone.",
                Trials.HUNT_ROUNDS,
                0,
                MOST_ROUNDS),
            ValidateParts.button(
                "hunt-run",
                "Hunt for holes",
                MaterialDesignC.CROSSHAIRS_GPS,
                "Relaxes random starts on the network, in the background.",
                () -> {}),
            model.run(),
            model::forecast,
            model::start);
    SplitPane both = new SplitPane(chart, table);
    ValidateParts.follow(() -> both.setDividerPositions(CHART), both.widthProperty());
    ValidateParts.follow(this::show, model.run().resultProperty(), model.run().runningProperty());
    return ValidateParts.page(head, both, new VBox(words));
  }

  private void show() {
    List<HuntRound> now = model.run().resultProperty().get();
    List<HuntRound> rounds = now == null ? List.of() : now;
    table.getItems().setAll(rounds);
    chart.show(
        TrialCharts.holes(
            rounds.stream().mapToDouble(HuntRound::round).toArray(),
            rounds.stream().mapToDouble(HuntRound::share).toArray()));
    words.setText(model.words());
  }

  /** The chart that is looked at. */
  ChartPane looked() {
    return chart;
  }
}
