package org.pesexplorer.ui.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.ui.common.ItemWords;
import org.pesexplorer.ui.common.NumberField;
import org.pesexplorer.ui.common.Section;
import org.pesexplorer.ui.common.TextEntry;

/** Makes the fields of the form; each follows what the form says. */
final class GenerateFields {
  /** It grows; what it would like to have is left to the names beside it. */
  private static final double CHOICE_WIDTH = 100;

  private final GenerateViewModel model;
  private final List<Runnable> restores = new ArrayList<>();

  GenerateFields(GenerateViewModel model) {
    this.model = model;
  }

  /** What a field does and where it stands. */
  record Place(Section section, String id, String name, String help) {}

  /** Takes a number into the form. */
  @FunctionalInterface
  interface Change<T> {
    DatabaseSetup with(DatabaseSetup setup, T value);
  }

  /** The numbers that a field takes. */
  record Range(double low, double high, boolean whole) {}

  NumberField number(
      Place place, Range range, ToDoubleFunction<DatabaseSetup> value, Change<Double> change) {
    NumberField field =
        new NumberField(
            range.low(),
            range.high(),
            range.whole(),
            place.help(),
            number -> model.change(now -> change.with(now, number)));
    restores.add(field::restore);
    follow(now -> field.setValue(value.applyAsDouble(now)));
    add(place, field);
    return field;
  }

  TextEntry text(
      Place place,
      Consumer<String> check,
      Function<DatabaseSetup, String> value,
      Change<String> change) {
    TextEntry field =
        new TextEntry(place.help(), check, text -> model.change(now -> change.with(now, text)));
    restores.add(field::restore);
    follow(now -> field.setValue(value.apply(now)));
    add(place, field);
    return field;
  }

  DepthField depth(
      Place place, Function<DatabaseSetup, ImageDepth> value, Change<ImageDepth> change) {
    DepthField field =
        new DepthField(
            "generate-" + place.id(),
            place.help(),
            depth -> model.change(now -> change.with(now, depth)));
    follow(
        now -> field.show(value.apply(now), Double.isInfinite(now.settings().potential().reach())));
    place.section().add(place.name(), place.help(), field);
    return field;
  }

  <T> ComboBox<T> choice(
      Place place,
      List<T> items,
      Function<T, String> words,
      Function<DatabaseSetup, T> value,
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
            model.change(now -> change.with(now, chosen));
          }
        });
    add(place, box);
    return box;
  }

  private static void add(Place place, Node field) {
    field.setId("generate-" + place.id());
    place.section().add(place.name(), place.help(), field);
  }

  /** Has something follow what the form says. */
  void follow(Consumer<DatabaseSetup> show) {
    model.setupProperty().addListener((all, before, now) -> show.accept(now));
    show.accept(model.setupProperty().get());
  }

  /** Puts away what was typed and cannot be taken. */
  void restore() {
    restores.forEach(Runnable::run);
  }
}
