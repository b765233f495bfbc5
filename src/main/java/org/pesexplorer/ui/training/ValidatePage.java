package org.pesexplorer.ui.training;

import javafx.scene.layout.BorderPane;

/** Judges what a network has learnt. */
public final class ValidatePage extends BorderPane {

  /** Makes the page. */
  public ValidatePage(TrainingParts parts) {
    setId("validate-page");
  }
}
