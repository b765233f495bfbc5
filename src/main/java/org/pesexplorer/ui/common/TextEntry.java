package org.pesexplorer.ui.common;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A text field for a word with a form of its own. It checks while typing and hands the word over on
 * Enter or when the focus leaves; Escape brings the old one back. What cannot be taken stays in the
 * field, marked, with the reason in the tooltip.
 */
public final class TextEntry extends TextField {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid-number");

  private final String help;
  private final Consumer<String> check;
  private final Consumer<String> commit;
  private final Tooltip tooltip = Section.tooltip("");
  private String value = "";

  /**
   * Makes a field.
   *
   * @param help what the word says, with an example
   * @param check throws an IllegalArgumentException, in words, when a text cannot be taken
   * @param commit receives a new text that has passed; may throw the same
   */
  public TextEntry(String help, Consumer<String> check, Consumer<String> commit) {
    this.help = help;
    this.check = check;
    this.commit = commit;
    getStyleClass().add("number-field"); // it is led to as numbers are
    setPrefColumnCount(6);
    setTooltip(tooltip);
    textProperty().addListener((all, before, now) -> mark(problem(now)));
    focusedProperty()
        .addListener(
            (all, before, now) -> {
              if (!now) {
                commitText();
              }
            });
    setOnAction(event -> commitText());
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    mark("");
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().equals(value)) {
      restore();
      event.consume();
    }
  }

  /** Shows a word without handing it over; what is being typed is left alone. */
  public void setValue(String word) {
    boolean typing = isFocused() && !getText().equals(value);
    if (!word.equals(value)) {
      value = word;
      if (!typing) {
        restore();
      }
    }
  }

  /** Shows the last valid word again, whatever was typed. */
  public void restore() {
    setText(value);
    selectEnd();
    mark("");
  }

  private String problem(String text) {
    if (text.equals(value)) {
      return "";
    }
    try {
      check.accept(text.strip());
      return "";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private void mark(String problem) {
    pseudoClassStateChanged(INVALID, !problem.isEmpty());
    tooltip.setText(problem.isEmpty() ? help : problem + "\n" + help);
  }

  private void commitText() {
    String text = getText().strip();
    if (text.equals(value) || !problem(text).isEmpty()) {
      return;
    }
    try {
      commit.accept(text);
    } catch (IllegalArgumentException e) {
      mark(e.getMessage());
      return;
    }
    if (!text.equals(value)) {
      restore(); // the same in other words
    }
  }
}
