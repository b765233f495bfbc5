package org.pesexplorer.ui.relaxation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.Section;

/**
 * A text field for several numbers, separated by commas or spaces, or by semicolons, which leave
 * the comma to be a decimal one. It checks while typing and hands the numbers over on Enter or when
 * the focus leaves; Escape brings the old ones back. What cannot be taken stays in the field,
 * marked, with the reason in the tooltip.
 */
final class NumberListField extends TextField {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid-number");

  private final double low;
  private final double high;
  private final boolean whole;
  private final String help;
  private final Consumer<List<Double>> commit;
  private final Tooltip tooltip = Section.tooltip("");
  private List<Double> values = List.of();

  /**
   * Makes a field.
   *
   * @param low smallest number taken
   * @param high largest number taken
   * @param whole whether only whole numbers are taken
   * @param help what the numbers do
   * @param commit receives new valid numbers; an IllegalArgumentException from it is shown as the
   *     field's problem
   */
  NumberListField(
      double low, double high, boolean whole, String help, Consumer<List<Double>> commit) {
    this.low = low;
    this.high = high;
    this.whole = whole;
    this.help = help;
    this.commit = commit;
    getStyleClass().add("number-field");
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
    if (event.getCode() == KeyCode.ESCAPE && !getText().equals(text(values))) {
      setText(text(values));
      event.consume();
    }
  }

  /** Shows numbers without handing them over. */
  void setValues(List<Double> numbers) {
    if (!numbers.equals(values)) {
      values = List.copyOf(numbers);
      setText(text(values));
    }
  }

  /** Shows the last valid numbers again, whatever was typed. */
  void restore() {
    setText(text(values));
  }

  private static String text(List<Double> numbers) {
    return numbers.stream().map(NumberText::field).collect(Collectors.joining(", "));
  }

  private List<Double> parse(String text) {
    List<Double> numbers = new ArrayList<>();
    String between = text.indexOf(';') < 0 ? "[,;\\s]+" : "\\s*;\\s*";
    for (String word : text.strip().split(between, -1)) {
      double number = NumberText.parse(word);
      if (whole && number != Math.rint(number)) {
        throw new IllegalArgumentException("whole numbers are needed here");
      }
      if (!(number >= low && number <= high)) {
        throw new IllegalArgumentException(
            "each must be from " + NumberText.field(low) + " to " + NumberText.field(high));
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** Why a text cannot be taken; empty when it can. */
  private String problem(String text) {
    try {
      List<Double> numbers = parse(text);
      for (int k = 1; k < numbers.size(); k++) {
        if (!(numbers.get(k) > numbers.get(k - 1))) {
          return "numbers must ascend";
        }
      }
      return "";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private void mark(String problem) {
    pseudoClassStateChanged(INVALID, !problem.isEmpty());
    tooltip.setText(
        (problem.isEmpty() ? "" : problem + "\n")
            + help
            + " Separate them by commas or spaces, numbers with a decimal comma by semicolons.");
  }

  private void commitText() {
    if (getText().equals(text(values)) || !problem(getText()).isEmpty()) {
      return;
    }
    List<Double> numbers = parse(getText());
    try {
      commit.accept(numbers);
      values = List.copyOf(numbers);
      setText(text(values));
    } catch (IllegalArgumentException e) {
      mark(e.getMessage());
    }
  }
}
