package org.pesexplorer.ui.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.PanelToggle;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.Still;

/**
 * Inputs for learning: computing them for a database, and what they can and cannot tell. Charts in
 * tabs, the form at the side.
 */
public final class DescriptorsPage extends BorderPane {
  private static final double HEAD_HEIGHT = 34;

  private final DescriptorsViewModel model;
  private final TabPane tabs = new TabPane();
  private final Map<String, Supplier<ChartPane>> charts = new HashMap<>();
  private final DescriptorsForm form;

  /** What the page asks its window to do. */
  public interface Actions {
    /** Turns to the page Look. */
    void openLook();

    /** Turns to the page that generates databases. */
    void openGenerate();

    /** Asks for a file with a database and opens it. */
    void openFile();
  }

  /**
   * Makes the page.
   *
   * @param model what it shows
   * @param pipelines draws charts in the background
   * @param documents saves charts
   * @param dark whether the theme is dark
   * @param actions what the window does for it
   */
  public DescriptorsPage(
      DescriptorsViewModel model,
      Pipelines pipelines,
      Documents documents,
      ReadOnlyBooleanProperty dark,
      Actions actions) {
    this.model = model;
    setId("descriptors-page");
    getStyleClass().addAll("generate-page", "descriptors-page");
    DescriptorsParts parts = new DescriptorsParts(model, pipelines, documents, dark, actions);
    tabs.setId("descriptors-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setMinSize(0, 0);
    InputsTab inputs = new InputsTab(parts);
    add("tab-inputs", "Inputs", inputs.build(parts), inputs::looked);
    DragTab drag = new DragTab(parts);
    add("tab-drag", "Drag", drag.build(), drag::looked);
    KinkTab kink = new KinkTab(parts);
    add("tab-kink", "Kink", kink.build(), kink::looked);
    ReachTab reach = new ReachTab(parts);
    add("tab-reach", "Reach", reach.build(parts), reach::looked);
    TwinsTab twins = new TwinsTab(parts);
    add("tab-twins", "Twins", twins.build(parts), twins::looked);
    RescoreTab rescore = new RescoreTab(parts);
    add("tab-rescore", "Re-score", rescore.build(parts), rescore::looked);
    followTab();
    form = new DescriptorsForm(model);
    BorderPane centre = new BorderPane(tabs);
    centre.setTop(head());
    setCenter(centre);
    setRight(form);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void add(String id, String title, Node content, Supplier<ChartPane> chart) {
    Tab tab = new Tab(title, content);
    tab.setId(id);
    charts.put(id, chart);
    tabs.getTabs().add(tab);
  }

  private void followTab() {
    DescriptorsParts.follow(
        () ->
            tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals(model.tabProperty().get()))
                .forEach(tabs.getSelectionModel()::select),
        model.tabProperty());
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((all, before, now) -> model.tabProperty().set(now.getId()));
  }

  private Node head() {
    Label words = new Label();
    words.setId("descriptors-hint");
    words.textProperty().bind(model.hintProperty());
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(8, words, PanelToggle.of("descriptors-panel", this, this::togglePanel));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("generate-head");
    return new Still(row, HEAD_HEIGHT);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      tabs.requestFocus(); // what is being typed counts
      form.compute();
      event.consume();
    }
  }

  /** Hides the panel at the side, or shows it again. */
  public void togglePanel() {
    setRight(getRight() == null ? form : null);
  }

  /** Asks for a size and a file, and saves the chart that is looked at as a picture. */
  public void savePicture(Documents documents) {
    ChartPane chart = looked();
    new ChartFiles(documents, chart.getId().replace("chart-", "descriptors-"))
        .savePicture(getScene().getWindow(), chart.shown(), chart.theme());
  }

  private ChartPane looked() {
    return charts.get(tabs.getSelectionModel().getSelectedItem().getId()).get();
  }

  /** Whether the chart that is looked at shows what is in force; hidden ones are not drawn. */
  public boolean upToDate() {
    ChartPane chart = looked();
    return chart.upToDate() || !shown(chart);
  }

  private static boolean shown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** What it shows. */
  public DescriptorsViewModel model() {
    return model;
  }
}
