package org.pesexplorer.ui.common;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;

/**
 * A text field for one number within a range. It checks while typing, takes a decimal comma, and
 * hands a number over on Enter or when the focus leaves; Escape brings the old one back. A number
 * that cannot be taken stays in the field, marked, with the reason in the tooltip.
 */
public final class NumberField extends TextField {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid-number");

  private final double low;
  private final double high;
  private final boolean whole;
  private final String help;
  private final DoubleConsumer commit;
  private final Tooltip tooltip = new Tooltip();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private double value = Double.NaN;

  /**
   * Makes a field.
   *
   * @param low smallest number taken
   * @param high largest number taken
   * @param whole whether only whole numbers are taken
   * @param help what the number does, for the tooltip
   * @param commit receives a new valid number; an IllegalArgumentException from it is shown as the
   *     field's problem
   */
  public NumberField(double low, double high, boolean whole, String help, DoubleConsumer commit) {
    this.low = low;
    this.high = high;
    this.whole = whole;
    this.help = help;
    this.commit = commit;
    getStyleClass().add("number-field");
    setPrefColumnCount(6);
    tooltip.setText(help + range());
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(320);
    setTooltip(tooltip);
    textProperty().addListener((all, before, now) -> check());
    focusedProperty()
        .addListener(
            (all, before, now) -> {
              if (!now) {
                commitText();
              }
            });
    setOnAction(event -> commitText());
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    decorate();
  }

  private void decorate() {
    ValidationSupport support = new ValidationSupport();
    support.setErrorDecorationEnabled(true);
    Validator<String> validator =
        (control, text) -> {
          String reason = reason(text);
          return ValidationResult.fromMessageIf(
              control, reason, Severity.ERROR, !reason.isEmpty() && !isDisabled());
        };
    support.registerValidator(this, false, validator);
  }

  private String range() {
    String bounds =
        Double.isInfinite(low) || Double.isInfinite(high)
            ? ""
            : " Range: " + NumberText.field(low) + " to " + NumberText.field(high) + ".";
    return (whole ? " A whole number." : "") + bounds;
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !getText().equals(NumberText.field(value))) {
      show(value);
      event.consume();
    }
  }

  /** Shows a number without handing it over; what is being typed is left alone. */
  public void setValue(double number) {
    boolean typing = isFocused() && !getText().equals(NumberText.field(value));
    if (number != value) {
      value = number;
      if (!typing) {
        show(number);
      }
    }
  }

  /** Shows the last valid number again, whatever was typed. */
  public void restore() {
    show(value);
  }

  /**
   * Leads the user to the first field with something that cannot be taken.
   *
   * @param form where fields are looked for; disabled ones do not count
   * @return whether there was one; it has the focus now
   */
  public static boolean leadToInvalid(Node form) {
    Optional<Node> first =
        form.lookupAll(".number-field").stream()
            .filter(field -> field.getPseudoClassStates().contains(INVALID))
            .filter(field -> !field.isDisabled())
            .findFirst();
    first.ifPresent(NumberField::leadTo);
    return first.isPresent();
  }

  /** Opens the sections around a field, which then gets the focus. */
  private static void leadTo(Node field) {
    for (Node around = field.getParent(); around != null; around = around.getParent()) {
      if (around instanceof TitledPane section) {
        section.setExpanded(true);
      }
    }
    field.requestFocus();
  }

  private void show(double number) {
    setText(Double.isNaN(number) ? "" : NumberText.field(number));
    selectEnd();
    check();
  }

  /** The last valid number. */
  public double getValue() {
    return value;
  }

  /** Why the text cannot be taken; empty when it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  private String reason(String text) {
    boolean inForce = text == null || text.equals(NumberText.field(value));
    if (inForce || (text.isEmpty() && Double.isNaN(value))) {
      return ""; // what is in force was taken by somebody already
    }
    try {
      double number = NumberText.parse(text);
      if (whole && number != Math.rint(number)) {
        return "a whole number is needed here";
      }
      if (!(number >= low && number <= high)) {
        return "must be from " + NumberText.field(low) + " to " + NumberText.field(high);
      }
      return "";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private void check() {
    mark(reason(getText()));
  }

  private void mark(String reason) {
    problem.set(reason);
    pseudoClassStateChanged(INVALID, !reason.isEmpty());
    tooltip.setText(reason.isEmpty() ? help + range() : reason + "\n" + help + range());
  }

  private void commitText() {
    boolean untouched = getText().equals(NumberText.field(value));
    if (untouched || !reason(getText()).isEmpty() || getText().isEmpty()) {
      return; // what is shown may be rounded: only what was typed is handed over
    }
    double number = NumberText.parse(getText());
    if (number == value) {
      return;
    }
    try {
      commit.accept(number);
      value = number;
    } catch (IllegalArgumentException e) {
      mark(e.getMessage());
    }
  }
}
