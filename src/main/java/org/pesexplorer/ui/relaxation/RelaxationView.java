package org.pesexplorer.ui.relaxation;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/**
 * The Relaxation view: pages of which one is on screen, and a switch between them where there is
 * more than one.
 */
public final class RelaxationView extends BorderPane {
  private final Map<String, Node> pages = new LinkedHashMap<>();
  private final Segments<String> pageSwitch = new Segments<>(this::open);
  private final HBox head = new HBox(pageSwitch);

  /** Makes a view without pages. */
  public RelaxationView() {
    setId("relaxation");
    getStyleClass().add("relaxation");
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("relaxation-head");
  }

  /**
   * Adds a page; the first one is shown.
   *
   * @param id the id of its switch
   * @param title its name
   * @param help what it is for, in a sentence
   * @param page the page
   */
  public void addPage(String id, String title, String help, Node page) {
    pages.put(id, page);
    pageSwitch.add(id, id, title, help);
    setTop(pages.size() > 1 ? head : null);
    if (pages.size() == 1) {
      open(id);
    }
  }

  /**
   * Shows a page.
   *
   * @param id the id that it was added with
   */
  public void open(String id) {
    pageSwitch.setValue(id);
    setCenter(pages.get(id));
  }

  /** The page on screen. */
  public Node page() {
    return getCenter();
  }
}
