package org.pesexplorer.ui.training;

import javafx.scene.layout.BorderPane;

/** Builds a network and watches it learn. */
public final class TrainPage extends BorderPane {

  /** Makes the page. */
  public TrainPage(TrainingParts parts) {
    setId("train-page");
  }
}
