package org.pesexplorer.ui.common;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons in the colour of the text beside them. */
public final class Icons {
  private Icons() {}

  /** An icon of the usual size. */
  public static Node of(Ikon ikon) {
    return of(ikon, 16);
  }

  /** An icon of a given size in pixels. */
  public static Node of(Ikon ikon, int size) {
    FontIcon icon = new FontIcon(ikon);
    icon.setIconSize(size);
    return icon;
  }
}
