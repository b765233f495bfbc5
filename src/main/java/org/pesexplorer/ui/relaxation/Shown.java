package org.pesexplorer.ui.relaxation;

import java.util.List;
import org.pesexplorer.core.relax.Images;

/** Which of the two runs are shown: they differ in where the images are, in nothing else. */
public enum Shown {
  /** The run whose images move with their particles. */
  UPDATED("Updated"),
  /** The run whose images stay where the start put them. */
  FIXED("Fixed"),
  /** Both, side by side. */
  BOTH("Both");

  private final String words;

  Shown(String words) {
    this.words = words;
  }

  /** The choice on screen. */
  public String words() {
    return words;
  }

  /** The images of the runs that are needed. */
  public List<Images> images() {
    return switch (this) {
      case UPDATED -> List.of(Images.LIVE);
      case FIXED -> List.of(Images.FROZEN);
      case BOTH -> List.of(Images.LIVE, Images.FROZEN);
    };
  }

  /** What a run is called on screen. */
  static String wordsOf(Images images) {
    return images == Images.LIVE ? "images updated" : "images fixed at start";
  }
}
