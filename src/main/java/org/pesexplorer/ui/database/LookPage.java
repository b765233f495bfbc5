package org.pesexplorer.ui.database;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.model.Documents;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.PanelToggle;
import org.pesexplorer.ui.common.Pipelines;

/**
 * A look into a database: charts, a table of its rows and the lattice of the selected one, each
 * linked with the others. Without a database it offers the ways to one.
 */
public final class LookPage extends BorderPane {
  private static final double CHART_SHARE = 0.52;
  private static final double SIDE_SHARE = 0.31;
  private static final double LEAST_SIDE = 318;
  private static final double MOST_SIDE = 440;

  private final LookViewModel model;
  private final LookChartsBox charts;
  private final LookSide side;
  private final SplitPane middle;
  private final Node top;
  private final Node empty;
  private boolean sideWanted = true;

  /** What the page asks its window to do. */
  public interface Actions {
    /** Opens Explore. */
    void openExplore();

    /** Plays a relaxation in Relaxation. */
    void replay(RelaxationRequest request);

    /** Opens the page that generates databases. */
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
  public LookPage(
      LookViewModel model,
      Pipelines pipelines,
      Documents documents,
      ReadOnlyBooleanProperty dark,
      Actions actions) {
    this.model = model;
    setId("look-page");
    getStyleClass().add("look-page");
    charts = new LookChartsBox(model, pipelines, documents, dark);
    side = new LookSide(model, dark, actions);
    middle = new SplitPane(charts, new TablePane(model));
    middle.setOrientation(Orientation.VERTICAL);
    middle.setDividerPositions(CHART_SHARE);
    middle.setMinSize(0, 0);
    top = top(actions);
    empty = new LookEmpty(actions);
    widthProperty().addListener(changed -> fitSide());
    model.shelf().currentProperty().addListener(changed -> follow());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    fitSide();
    follow();
  }

  private Node top(Actions actions) {
    LookHead head = new LookHead(model, actions);
    HBox.setHgrow(head, Priority.ALWAYS);
    HBox row = new HBox(head, PanelToggle.of("look-panel", this, this::togglePanel));
    row.getStyleClass().add("look-top");
    return new VBox(row, new LookChips(model));
  }

  private void fitSide() {
    double width = Math.max(LEAST_SIDE, Math.min(MOST_SIDE, SIDE_SHARE * getWidth()));
    side.setMinWidth(Math.floor(width));
    side.setPrefWidth(Math.floor(width));
    side.setMaxWidth(Math.floor(width));
  }

  private void follow() {
    boolean there = model.shelf().current() != null;
    setTop(there ? top : null);
    setCenter(there ? middle : empty);
    setRight(there && sideWanted ? side : null);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !model.state().filter().isAll()) {
      model.filtering().clear();
      event.consume();
    }
  }

  /** Hides the panel at the side, or shows it again. */
  public void togglePanel() {
    sideWanted = !sideWanted;
    follow();
  }

  /** Asks for a size and a file, and saves the chart that is looked at as a picture. */
  public void savePicture(Documents documents) {
    ChartPane chart = charts.looked();
    if (model.shelf().current() != null) {
      new ChartFiles(documents, chart.getId().replace("chart-", "database-"))
          .savePicture(getScene().getWindow(), chart.shown(), chart.theme());
    }
  }

  /** What it shows. */
  public LookViewModel model() {
    return model;
  }
}
