package org.pesexplorer.ui.database;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.DescriptorColumns;
import org.pesexplorer.core.database.ReachSurvey;
import org.pesexplorer.core.descriptor.DescriptorEvaluator;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.descriptor.Reach;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.model.Descriptors;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.common.Pipelines;
import org.pesexplorer.ui.common.ShownRun;

/** How much of the true forces the descriptor of the database on screen cannot reach. */
final class ReachModel {
  private static final double PERCENT = 100;

  /** Below this share only rounding, or two eigenvalues that almost meet, is left. */
  private static final double SMALL = 1e-6;

  private final Descriptors descriptors;
  private final LookViewModel look;
  private final ShownRun<ReachSurvey> survey = new ShownRun<>();
  private final ReadOnlyObjectWrapper<OptionalDouble> ofRow =
      new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
  private final Consumer<Question> questions;
  private OpenDatabase of;

  private record Question(LookRow row, DescriptorSettings settings) {}

  private record Answer(Question question, OptionalDouble share) {}

  ReachModel(Descriptors descriptors, LookViewModel look, Pipelines pipelines) {
    this.descriptors = descriptors;
    this.look = look;
    questions = pipelines.live("Reach of a row", ReachModel::answer, this::arrived);
    look.rowProperty().addListener(changed -> askOfRow());
    look.shelf().currentProperty().addListener((all, before, now) -> turnTo(now));
    turnTo(look.shelf().current());
  }

  private void turnTo(OpenDatabase now) {
    if (of == null || now == null || !now.database().equals(of.database())) {
      survey.forget();
    }
    of = now;
    askOfRow();
  }

  private Optional<DescriptorSettings> settings() {
    return Optional.ofNullable(look.shelf().current())
        .flatMap(now -> now.database().prepared())
        .map(DescriptorColumns::settings);
  }

  /** Measures it on a sample of the rows. */
  void measure() {
    OpenDatabase now = look.shelf().current();
    settings()
        .ifPresent(
            settings ->
                survey.start(
                    (made, ended) -> descriptors.measureReach(now, settings, made, ended)));
  }

  private Question question() {
    LookRow row = look.rowProperty().get();
    return row == null
        ? null
        : settings().map(settings -> new Question(row, settings)).orElse(null);
  }

  private void askOfRow() {
    Question now = question();
    if (now == null) {
      ofRow.set(OptionalDouble.empty());
    } else {
      questions.accept(now);
    }
  }

  private static Answer answer(Question asked) {
    Configuration configuration = asked.row().configuration();
    EnergyModel model = Descriptors.modelOf(asked.row().from().database());
    DescriptorEvaluator descriptor =
        new DescriptorEvaluator(asked.settings(), configuration.count(), configuration.dimension());
    OptionalDouble share =
        model
            .evaluator()
            .forces(configuration)
            .map(forces -> Reach.missing(descriptor, configuration, forces.total()))
            .orElse(OptionalDouble.empty());
    return new Answer(asked, share);
  }

  private void arrived(Answer newest) {
    if (newest.question().equals(question())) {
      ofRow.set(newest.share());
    }
  }

  /** What was found, in words. */
  String words() {
    ReachSurvey now = survey.resultProperty().get();
    if (now == null) {
      return "A model that sees a row through its inputs alone cannot make forces across all of"
          + " their gradients. What is left of the true force is out of reach, however long one"
          + " trains.";
    }
    double median = now.median();
    String half = "In half of " + GenerateWords.count(now.shares().length) + " rows ";
    String left =
        now.leftOut() == 0
            ? ""
            : " " + GenerateWords.count(now.leftOut()) + " rows without a force are left out.";
    if (Double.isNaN(median)) {
      return "No row that was looked at has a force.";
    }
    return (median < SMALL
            ? half
                + "the part out of reach is at most "
                + share(median)
                + ": rounding. The forces can be learnt."
            : half
                + share(median)
                + " of the force or more is out of reach of any model of these inputs. A second"
                + " exponent helps, in a plane.")
        + left;
  }

  /** What is known about the selected row, in words. */
  String rowWords() {
    LookRow row = look.rowProperty().get();
    if (row == null) {
      return "Select a row in Look to see its share here.";
    }
    OptionalDouble share = ofRow.get();
    return share.isPresent()
        ? "Row " + row.index() + ": " + share(share.getAsDouble()) + " out of reach."
        : "Row " + row.index() + " has no force.";
  }

  private static String share(double share) {
    return share < SMALL
        ? String.format(Locale.ROOT, "%.0e", share)
        : String.format(Locale.ROOT, "%.3g %%", PERCENT * share);
  }

  ShownRun<ReachSurvey> survey() {
    return survey;
  }

  /** That of the selected row; empty for none. */
  ReadOnlyObjectProperty<OptionalDouble> ofRowProperty() {
    return ofRow.getReadOnlyProperty();
  }
}
