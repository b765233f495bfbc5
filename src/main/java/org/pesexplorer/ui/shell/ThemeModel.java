package org.pesexplorer.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Light or dark, chosen by hand or following the system. */
public final class ThemeModel {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private Optional<Boolean> chosen = Optional.empty();
  private boolean system;
  private Scene scene;

  /** Dresses a scene, now and whenever the theme changes. */
  public void dress(Scene target) {
    scene = target;
    String sheet = ThemeModel.class.getResource("/org/pesexplorer/ui/explorer.css").toString();
    target.getStylesheets().add(sheet);
    apply();
  }

  /** What the system prefers; counts until something is chosen by hand. */
  public void setSystem(boolean prefersDark) {
    system = prefersDark;
    apply();
  }

  /** Chooses light or dark, or to follow the system. */
  public void choose(Optional<Boolean> choice) {
    chosen = choice;
    apply();
  }

  /** What was chosen by hand; empty while the system is followed. */
  public Optional<Boolean> chosen() {
    return chosen;
  }

  private void apply() {
    boolean next = chosen.orElse(system);
    Theme theme = next ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    dark.set(next);
    if (scene != null) {
      scene.getRoot().pseudoClassStateChanged(DARK, next);
    }
  }

  /** Whether the theme in force is dark. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }
}
