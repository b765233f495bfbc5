package org.pesexplorer.ui.training;

import javafx.beans.property.ReadOnlyBooleanProperty;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Documents;
import org.pesexplorer.model.Judgements;
import org.pesexplorer.model.Networks;
import org.pesexplorer.model.Trainings;
import org.pesexplorer.model.WhyStudies;
import org.pesexplorer.model.Workspace;
import org.pesexplorer.ui.common.ChartActions;
import org.pesexplorer.ui.common.ChartFiles;
import org.pesexplorer.ui.common.ChartPane;
import org.pesexplorer.ui.common.Pipelines;

/**
 * What the pages of the view are made of.
 *
 * @param scene what all plots look at
 * @param networks the networks in hand
 * @param trainings trains networks
 * @param judgements judges networks
 * @param studies computes why the thesis stopped at 0.47 E_c
 * @param databases the databases in hand
 * @param workspace the configuration and the model in hand
 * @param pipelines draws and computes in the background
 * @param documents saves charts
 * @param dark whether the theme is dark
 * @param actions what the window does for the pages
 */
public record TrainingParts(
    TrainingScene scene,
    Networks networks,
    Trainings trainings,
    Judgements judgements,
    WhyStudies studies,
    Databases databases,
    Workspace workspace,
    Pipelines pipelines,
    Documents documents,
    ReadOnlyBooleanProperty dark,
    Actions actions) {

  /** What the pages ask their window to do. */
  public interface Actions {
    /** Turns to the page Train. */
    void openTrain();

    /** Turns to the page Validate. */
    void openValidate();

    /** Turns to the page on the thesis's result. */
    void openWhy();

    /** Turns to the page that generates databases. */
    void openGenerate();

    /** Turns to the page that looks into the database in hand. */
    void openLook();

    /**
     * Does the same and selects a row.
     *
     * @param row its place in the database, from 0
     */
    default void openLook(int row) {
      openLook();
    }

    /** Opens Explore. */
    void openExplore();

    /** Asks for a file and opens it. */
    void openFile();
  }

  /**
   * A chart whose menu saves it.
   *
   * @param name its id is "chart-" and the name
   */
  ChartPane chart(String name) {
    ChartActions files = new ChartFiles(documents, "training-" + name);
    ChartPane pane = new ChartPane(pipelines, dark, files);
    pane.setId("chart-" + name);
    return pane;
  }
}
