package org.pesexplorer.ui.training;

import javafx.scene.layout.BorderPane;

/** The network and the truth along a path through the cell. */
final class DragPlotPane extends BorderPane {

  /** Makes the pane. */
  DragPlotPane(TrainingParts parts) {
    setId("training-drag");
  }
}
