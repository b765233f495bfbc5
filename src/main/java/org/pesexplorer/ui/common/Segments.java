package org.pesexplorer.ui.common;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/**
 * A choice of one of a few things, all of them in sight. A click on what is chosen leaves it so.
 *
 * @param <T> the things
 */
public final class Segments<T> extends SegmentedButton {
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final Consumer<T> chosen;
  private T value;

  /**
   * Makes a choice without things.
   *
   * @param chosen receives what the user chooses
   */
  public Segments(Consumer<T> chosen) {
    this.chosen = chosen;
    setToggleGroup(new ToggleGroup());
    getStyleClass().add(SegmentedButton.STYLE_CLASS_DARK);
    setMaxWidth(Double.MAX_VALUE);
  }

  /**
   * Adds a thing to choose.
   *
   * @param thing the thing
   * @param id the id of its button
   * @param words its name on screen
   * @param help its tooltip; empty for none
   */
  public Segments<T> add(T thing, String id, String words, String help) {
    ToggleButton button = new ToggleButton(words);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    if (!help.isEmpty()) {
      button.setTooltip(Section.tooltip(help));
    }
    button.setOnAction(event -> press(thing));
    buttons.put(thing, button);
    getButtons().add(button);
    return this;
  }

  private void press(T thing) {
    boolean changed = !thing.equals(value);
    setValue(thing);
    if (changed) {
      chosen.accept(thing);
    }
  }

  /** Shows what is chosen. */
  public void setValue(T next) {
    value = next;
    buttons.forEach((thing, button) -> button.setSelected(thing.equals(next)));
  }

  /** What is chosen; null before the first. */
  public T value() {
    return value;
  }

  /** Greys a thing out, or not. */
  public void setOff(T thing, boolean off) {
    buttons.get(thing).setDisable(off);
  }
}
