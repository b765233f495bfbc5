package org.pesexplorer.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The window. */
public final class ExplorerApplication extends Application {
  @Override
  public void start(Stage stage) {
    stage.setTitle("PES Explorer");
    stage.setScene(new Scene(new StackPane(), 1280, 800));
    stage.show();
  }
}
