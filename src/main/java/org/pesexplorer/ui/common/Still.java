package org.pesexplorer.ui.common;

import javafx.scene.layout.Region;

/**
 * Keeps its place and size whatever its content does: numbers that change many times a second are
 * laid out within it, and the window around it is not laid out again.
 */
public final class Still extends Region {
  private final Region content;

  /**
   * Makes a place.
   *
   * @param content what changes often; it gets the whole room
   * @param height height in pixels, whatever the content would like
   */
  public Still(Region content, double height) {
    this.content = content;
    content.setManaged(false);
    getChildren().add(content);
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(
        snappedLeftInset(),
        snappedTopInset(),
        getWidth() - snappedLeftInset() - snappedRightInset(),
        getHeight() - snappedTopInset() - snappedBottomInset());
  }
}
