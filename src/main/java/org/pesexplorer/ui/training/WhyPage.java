package org.pesexplorer.ui.training;

import java.util.function.LongFunction;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.pesexplorer.core.network.KernelChoice;
import org.pesexplorer.core.study.WhySettings;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;

/**
 * Shows live why the thesis stopped at 0.47 E_c: a story, a table and charts that fill while the
 * study is computed. The story stands beside the others where there is room.
 */
public final class WhyPage extends BorderPane {
  private static final double WIDE = 1180;
  private static final double STORY_WIDTH = 350;

  private final WhyViewModel model;
  private final WhyHead head;
  private final WhyStoryPane story;
  private final WhyTable table;
  private final WhyChartsPane charts;
  private final TabPane tabs = new TabPane();
  private final Tab storyTab = tab("why-tab-story", "Story");
  private boolean wide;

  /** Makes the page. */
  public WhyPage(TrainingParts parts) {
    this(parts, seed -> WhySettings.standard(seed, KernelChoice.best()));
  }

  /**
   * Makes the page of a study of another size.
   *
   * @param settings the study of a seed
   */
  WhyPage(TrainingParts parts, LongFunction<WhySettings> settings) {
    setId("why-page");
    getStyleClass().add("generate-page");
    model = new WhyViewModel(parts.studies(), parts.networks(), parts.databases(), settings);
    head = new WhyHead(model, parts.actions());
    story = new WhyStoryPane(model);
    table = new WhyTable(model);
    charts = new WhyChartsPane(model, parts);
    tabs.setId("why-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setMinSize(0, 0);
    storyTab.setContent(story);
    tabs.getTabs().setAll(storyTab, filled("why-tab-table", "Table", table));
    tabs.getTabs().add(filled("why-tab-charts", "Charts", charts));
    setTop(head);
    setCenter(tabs);
    widthProperty().addListener((all, before, now) -> fit(now.doubleValue() >= WIDE));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private static Tab tab(String id, String title) {
    Tab tab = new Tab(title);
    tab.setId(id);
    return tab;
  }

  private static Tab filled(String id, String title, Node content) {
    Tab tab = tab(id, title);
    tab.setContent(content);
    return tab;
  }

  private void fit(boolean room) {
    if (room == wide) {
      return;
    }
    wide = room;
    if (room) {
      tabs.getTabs().remove(storyTab);
      storyTab.setContent(null);
      story.setPrefWidth(STORY_WIDTH);
      setLeft(story);
    } else {
      setLeft(null);
      storyTab.setContent(story);
      tabs.getTabs().add(0, storyTab);
      tabs.getSelectionModel().select(storyTab);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      tabs.requestFocus(); // what is being typed counts
      head.compute();
      event.consume();
    }
  }

  /** Asks for a size and a file, and saves the chart that is looked at as a picture. */
  public void savePicture(Documents documents) {
    ChartPane chart = charts.looked();
    new ChartFiles(documents, chart.getId().replace("chart-", "training-"))
        .savePicture(getScene().getWindow(), chart.shown(), chart.theme());
  }

  /** What it shows. */
  WhyViewModel model() {
    return model;
  }
}
