package org.pesexplorer.ui.training;

import javafx.scene.layout.BorderPane;

/** Shows live why the thesis stopped at 0.47 E_c. */
public final class WhyPage extends BorderPane {

  /** Makes the page. */
  public WhyPage(TrainingParts parts) {
    setId("why-page");
  }
}
