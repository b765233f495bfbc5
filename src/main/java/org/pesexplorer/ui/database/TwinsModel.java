package org.pesexplorer.ui.database;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.pesexplorer.core.database.TwinFloor;
import org.pesexplorer.core.database.Twins;
import org.pesexplorer.model.Descriptors;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.NumberText;
import org.pesexplorer.ui.common.ShownRun;

/** Rows of the database on screen that its descriptor hardly tells apart. */
final class TwinsModel {
  private final Descriptors descriptors;
  private final LookViewModel look;
  private final ShownRun<Twins> twins = new ShownRun<>();
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private OpenDatabase of;

  TwinsModel(Descriptors descriptors, LookViewModel look) {
    this.descriptors = descriptors;
    this.look = look;
    look.shelf().currentProperty().addListener((all, before, now) -> turnTo(now));
    turnTo(look.shelf().current());
    twins
        .resultProperty()
        .addListener((all, before, now) -> select(now == null || now.list().isEmpty() ? -1 : 0));
  }

  private void turnTo(OpenDatabase now) {
    if (of == null || now == null || !now.database().equals(of.database())) {
      twins.forget();
    }
    of = now;
  }

  /** Looks for twins. */
  void find() {
    OpenDatabase now = look.shelf().current();
    if (now != null && now.database().prepared().isPresent()) {
      twins.start((made, ended) -> descriptors.findTwins(now, made, ended));
    }
  }

  /** Selects a pair of the list; -1 for none. */
  void select(int place) {
    selected.set(place);
  }

  /** The selected pair; empty for none. */
  Optional<Twins.Pair> pair() {
    Twins now = twins.resultProperty().get();
    int place = selected.get();
    return now == null || place < 0 || place >= now.list().size()
        ? Optional.empty()
        : Optional.of(now.list().get(place));
  }

  /** A row of the database that was searched. */
  LookRow row(int place) {
    return new LookRow(of, place);
  }

  /** What was found, in words. */
  String words() {
    Twins now = twins.resultProperty().get();
    if (now == null) {
      return "Twins are rows with nearly the same inputs and different energies: a model of these"
          + " inputs gives both the same answer, which is wrong by half the difference.";
    }
    TwinFloor floor = now.floor();
    if (floor.pairs() == 0) {
      return "There are no pairs of rows to compare.";
    }
    if (floor.high() == 0) {
      return "The floor is 0: as rows come closer their energies do, too, so these inputs force no error"
          + " on a model. "
          + listed(now);
    }
    return String.format(
        Locale.ROOT,
        "No model of these inputs has a mean absolute error below %s E_c (95 %%: %s to %s), as half"
            + " the difference of neighbours goes on to distance 0. %s",
        number(floor.energy()),
        number(floor.low()),
        number(floor.high()),
        listed(now));
  }

  private static String listed(Twins now) {
    return "Listed are "
        + GenerateWords.count(now.list().size())
        + " pairs closer than "
        + number(now.largestDistance())
        + ", those with the largest differences first.";
  }

  /** A number with three digits. */
  static String number(double value) {
    return value == 0
        ? "0"
        : Math.abs(value) < 0.001
            ? String.format(Locale.ROOT, "%.1e", value)
            : NumberText.fixed(value, 3);
  }

  ShownRun<Twins> twins() {
    return twins;
  }

  /** The place of the selected pair in the list; -1 for none. */
  IntegerProperty selectedProperty() {
    return selected;
  }
}
