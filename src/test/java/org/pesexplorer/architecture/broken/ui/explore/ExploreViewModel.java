package org.pesexplorer.architecture.broken.ui.explore;

import javafx.scene.Node;

/** Holds a piece of the scene. */
public final class ExploreViewModel {
  private ExploreViewModel() {}

  /** A node. */
  public static Class<?> node() {
    return Node.class;
  }
}
