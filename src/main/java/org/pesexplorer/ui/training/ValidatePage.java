package org.pesexplorer.ui.training;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;

/**
 * Judges what a network has learnt: the headline figures on top, always in sight, and behind tabs
 * every row against the truth, where errors are, what more rows or other settings would bring, and
 * how sure a prediction is.
 */
public final class ValidatePage extends BorderPane {
  private static final String PARITY = "tab-parity";
  private static final String MAP = "tab-map";

  private final ValidateViewModel model;
  private final TabPane tabs = new TabPane();
  private final Map<String, Supplier<ChartPane>> charts = new HashMap<>();

  /** Makes the page. */
  public ValidatePage(TrainingParts parts) {
    model = new ValidateViewModel(parts);
    setId("validate-page");
    getStyleClass().addAll("generate-page", "validate-page");
    tabs.setId("validate-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setMinSize(0, 0);
    addJudged(parts);
    addTrials();
    setTop(new VBox(new ValidateHead(model), new BaselineStrip(model)));
    setCenter(tabs);
    setBottom(new EpochBar(parts.scene()));
    sceneProperty().addListener((all, before, now) -> model.watchedProperty().set(now != null));
  }

  /** The tabs that need a judgement. */
  private void addJudged(TrainingParts parts) {
    ParityTab parity = new ParityTab(model);
    add(
        PARITY,
        "Parity",
        judged(parity.build(new RowCard(model, () -> open(MAP)))),
        parity::looked);
    add("tab-worst", "Worst ten", judged(new WorstTab(model, () -> open(PARITY))), null);
    add(MAP, "Map", new MapsPane(parts), null);
    ErrorsTab errors = new ErrorsTab(model);
    add("tab-errors", "By kind", judged(errors.build()), errors::looked);
  }

  /** The tabs that train networks again. */
  private void addTrials() {
    CurveTab curve = new CurveTab(new CurveModel(model));
    add("tab-curve", "Learning curve", curve.build(), curve::looked);
    UncertaintyTab uncertainty = new UncertaintyTab(new UncertaintyModel(model));
    add("tab-uncertainty", "Uncertainty", uncertainty.build(), uncertainty::looked);
    RunsTab runs = new RunsTab(new RunsModel(model));
    add("tab-runs", "Runs", runs.build(), runs::looked);
    add("tab-search", "Search", new SearchTab(new SearchModel(model)).build(), null);
    HuntTab hunt = new HuntTab(new HuntModel(model));
    add("tab-hunt", "Holes", hunt.build(), hunt::looked);
  }

  /** A content with what stands over it as long as there is no judgement. */
  private StackPane judged(Node content) {
    ValidateEmpty empty = new ValidateEmpty(model);
    content.visibleProperty().bind(empty.visibleProperty().not());
    return new StackPane(content, empty);
  }

  private void add(String id, String title, Node content, Supplier<ChartPane> chart) {
    Tab tab = new Tab(title, content);
    tab.setId(id);
    if (chart != null) {
      charts.put(id, chart);
    }
    tabs.getTabs().add(tab);
  }

  /**
   * Turns to a tab.
   *
   * @param id its id, such as "tab-parity"
   */
  public void open(String id) {
    tabs.getTabs().stream()
        .filter(tab -> tab.getId().equals(id))
        .forEach(tabs.getSelectionModel()::select);
  }

  /** Asks for a size and a file, and saves the chart that is looked at as a picture. */
  public void savePicture(Documents documents) {
    Supplier<ChartPane> looked = charts.get(tabs.getSelectionModel().getSelectedItem().getId());
    if (looked != null) {
      ChartPane chart = looked.get();
      new ChartFiles(documents, chart.getId().replace("chart-", "training-"))
          .savePicture(getScene().getWindow(), chart.shown(), chart.theme());
    }
  }

  /** What it shows. */
  ValidateViewModel model() {
    return model;
  }
}
