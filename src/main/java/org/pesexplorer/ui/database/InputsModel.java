package org.pesexplorer.ui.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.database.InputSurvey;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.plot.ChartSpec;
import org.pesexplorer.plot.InputCharts;
import org.pesexplorer.ui.common.Pipelines;

/** How the inputs of the database on screen are spread, before or after scaling. */
final class InputsModel {
  private final LookViewModel look;
  private final BooleanProperty scaled = new SimpleBooleanProperty();
  private final IntegerProperty input = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
  private final Consumer<Question> questions;

  private record Question(
      DescriptorColumns inputs, int input, boolean scaled, Optional<Answer> before) {
    private InputSurvey survey() {
      return before
          .filter(older -> older.inputs().equals(inputs))
          .map(Answer::survey)
          .orElseGet(() -> InputSurvey.of(inputs));
    }
  }

  /**
   * What is shown.
   *
   * @param inputs of which rows
   * @param survey their figures
   * @param boxes all inputs
   * @param histogram one of them
   */
  record Answer(
      DescriptorColumns inputs, InputSurvey survey, ChartSpec boxes, ChartSpec histogram) {

    /** A warning about inputs that tell no rows apart; empty when all do. */
    String warning() {
      List<Integer> flat = survey.withoutSpread();
      if (flat.isEmpty()) {
        return "";
      }
      String names =
          flat.stream().limit(4).map(survey::name).collect(Collectors.joining(", "))
              + (flat.size() > 4 ? ", \u2026" : "");
      return (flat.size() == 1
              ? "1 input is the same in all rows: "
              : flat.size() + " inputs are the same in all rows: ")
          + names
          + ". Nothing can be learnt from that, and scaling leaves it at 0.";
    }
  }

  InputsModel(LookViewModel look, Pipelines pipelines) {
    this.look = look;
    questions = pipelines.live("Spread of the inputs", InputsModel::answer, this::arrived);
    scaled.addListener(changed -> ask());
    input.addListener(changed -> ask());
    look.shelf().currentProperty().addListener(changed -> ask());
    ask();
  }

  private static Answer answer(Question asked) {
    InputSurvey survey = asked.survey();
    double[] values = InputSurvey.values(asked.inputs(), asked.input());
    return new Answer(
        asked.inputs(),
        survey,
        InputCharts.boxes(survey, asked.scaled()),
        InputCharts.histogram(survey, asked.input(), values, asked.scaled()));
  }

  private Optional<DescriptorColumns> prepared() {
    return Optional.ofNullable(look.shelf().current())
        .map(OpenDatabase::database)
        .flatMap(database -> database.prepared());
  }

  private void ask() {
    DescriptorColumns now = prepared().orElse(null);
    if (now == null) {
      answer.set(null);
    } else if (input.get() >= now.length()) {
      input.set(0); // which asks again
    } else {
      questions.accept(
          new Question(now, input.get(), scaled.get(), Optional.ofNullable(answer.get())));
    }
  }

  private void arrived(Answer newest) {
    if (prepared().filter(newest.inputs()::equals).isPresent()) {
      answer.set(newest);
    }
  }

  /** Shows the histogram of an input; one that is not there is not taken. */
  void choose(int next) {
    if (next >= 0 && prepared().filter(own -> next < own.length()).isPresent()) {
      input.set(next);
    }
  }

  /** Whether inputs are shown after scaling. */
  BooleanProperty scaledProperty() {
    return scaled;
  }

  /** Whose histogram is shown, counted from 0. */
  IntegerProperty inputProperty() {
    return input;
  }

  /** What is shown; null without descriptors. */
  ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }
}
