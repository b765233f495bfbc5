package org.pesexplorer.ui.training;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.TextEntry;

/** Makes the fields of the form; each follows what the form says. */
final class TrainFields {
  private static final double CHOICE_WIDTH = 100;

  private final TrainViewModel model;
  private final Label refusal = new Label();

  TrainFields(TrainViewModel model) {
    this.model = model;
    refusal.setId("train-refusal");
    refusal.setWrapText(true);
    refusal.getStyleClass().add("refusal");
    refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
    refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    model.setupProperty().addListener(changed -> refusal.setText(""));
  }

  /** What a field does and where it stands. */
  record Place(Section section, String id, String name, String help) {}

  /** Takes a value into the form. */
  @FunctionalInterface
  interface Change<T> {
    TrainSetup with(TrainSetup setup, T value);
  }

  /** The numbers that a field takes. */
  record Range(double low, double high, boolean whole) {}

  /** Why the last choice was refused; empty and without room when it was not. */
  Label refusal() {
    return refusal;
  }

  NumberField number(
      Place place, Range range, ToDoubleFunction<TrainSetup> value, Change<Double> change) {
    NumberField field =
        new NumberField(
            range.low(),
            range.high(),
            range.whole(),
            place.help(),
            number -> model.change(now -> change.with(now, number)));
    follow(now -> field.setValue(value.applyAsDouble(now)));
    add(place, field);
    return field;
  }

  TextEntry text(
      Place place,
      Consumer<String> check,
      Function<TrainSetup, String> value,
      Change<String> change) {
    TextEntry field =
        new TextEntry(place.help(), check, text -> model.change(now -> change.with(now, text)));
    follow(now -> field.setValue(value.apply(now)));
    add(place, field);
    return field;
  }

  <T> ComboBox<T> choice(
      Place place,
      List<T> items,
      Function<T, String> words,
      Function<TrainSetup, T> value,
      Change<T> change) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(items);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPrefWidth(CHOICE_WIDTH);
    box.setConverter(new ItemWords<>(words));
    box.setTooltip(Section.tooltip(place.help()));
    follow(now -> box.setValue(value.apply(now)));
    box.setOnAction(
        event -> {
          T chosen = box.getValue();
          if (chosen != null && !chosen.equals(value.apply(model.setupProperty().get()))) {
            take(now -> change.with(now, chosen));
            box.setValue(value.apply(model.setupProperty().get()));
          }
        });
    add(place, box);
    return box;
  }

  CheckBox tick(Place place, Function<TrainSetup, Boolean> value, Change<Boolean> change) {
    CheckBox box = new CheckBox(place.name());
    box.setId("train-" + place.id());
    box.setTooltip(Section.tooltip(place.help()));
    follow(now -> box.setSelected(value.apply(now)));
    box.setOnAction(event -> take(now -> change.with(now, box.isSelected())));
    place.section().add(box);
    return box;
  }

  /** Changes the form; what is refused is said and nothing is changed. */
  private void take(UnaryOperator<TrainSetup> change) {
    try {
      model.change(change);
    } catch (IllegalArgumentException e) {
      String why = e.getMessage();
      refusal.setText(Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".");
    }
  }

  private static void add(Place place, Node field) {
    field.setId("train-" + place.id());
    place.section().add(place.name(), place.help(), field);
  }

  /** Has something follow what the form says. */
  void follow(Consumer<TrainSetup> show) {
    model.setupProperty().addListener((all, before, now) -> show.accept(now));
    show.accept(model.setupProperty().get());
  }
}
