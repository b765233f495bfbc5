package org.pesexplorer.ui.training;

import java.util.List;

/** Notes what a page asks its window to do. */
final class AskedDoors implements TrainingParts.Actions {
  private final List<String> asked;

  AskedDoors(List<String> asked) {
    this.asked = asked;
  }

  @Override
  public void openTrain() {
    asked.add("train");
  }

  @Override
  public void openValidate() {
    asked.add("validate");
  }

  @Override
  public void openWhy() {
    asked.add("why");
  }

  @Override
  public void openGenerate() {
    asked.add("generate");
  }

  @Override
  public void openLook() {
    asked.add("look");
  }

  @Override
  public void openLook(int row) {
    asked.add("look " + row);
  }

  @Override
  public void openExplore() {
    asked.add("explore");
  }

  @Override
  public void openFile() {
    asked.add("file");
  }
}
