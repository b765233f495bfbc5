package org.pesexplorer.ui.training;

import javafx.scene.layout.BorderPane;

/** Truth, network and their difference over the cell, on one scale. */
final class MapsPane extends BorderPane {

  /** Makes the pane. */
  MapsPane(TrainingParts parts) {
    setId("training-maps");
  }
}
