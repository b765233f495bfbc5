package org.pesexplorer.ui.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A view of several pages, of which one is on screen, and a switch between them. */
public final class PagedView extends BorderPane {
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Segments<String> pageSwitch = new Segments<>(this::open);
  private final HBox head = new HBox(8, pageSwitch);

  private record Page(Node content, List<Node> head) {}

  /**
   * Makes a view without pages.
   *
   * @param id its id
   */
  public PagedView(String id) {
    setId(id);
    getStyleClass().add("paged-view");
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("paged-head");
    pageSwitch.setMinWidth(Region.USE_PREF_SIZE);
    setTop(head);
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
    add(id, title, help, new Page(page, List.of()));
  }

  /**
   * Adds a page with a heading, which stands beside the switch; the first page is shown.
   *
   * @param id the id of its switch
   * @param title its name
   * @param help what it is for, in a sentence
   * @param page the page
   * @param heading its heading
   */
  public void addPage(String id, String title, String help, Node page, Node heading) {
    HBox.setHgrow(heading, Priority.ALWAYS);
    add(id, title, help, new Page(page, List.of(heading)));
  }

  private void add(String id, String title, String help, Page page) {
    pages.put(id, page);
    pageSwitch.add(id, id, title, help);
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
    Page page = pages.get(id);
    head.getChildren().setAll(pageSwitch);
    head.getChildren().addAll(page.head());
    setCenter(page.content());
  }

  /** The page on screen. */
  public Node page() {
    return getCenter();
  }
}
