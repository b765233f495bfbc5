package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.network.Judgement;
import org.pesexplorer.core.network.Split;
import org.pesexplorer.core.network.SplitPlan;
import org.pesexplorer.core.network.TrainedNetwork;
import org.pesexplorer.model.Judgements;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.model.OpenNetwork;
import org.pesexplorer.model.Trial;
import org.pesexplorer.ui.common.ShownRun;

/**
 * Judges the network in hand at the epoch that is looked at, on a database in hand, while somebody
 * looks. Predictions follow another epoch at once; the rest of a judgement as soon as it can.
 */
final class ValidateViewModel {
  private final TrainingParts parts;
  private final ReadOnlyObjectWrapper<ValidateSubject> subject = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<OpenDatabase> chosen = new ReadOnlyObjectWrapper<>();
  private final ShownRun<Judgements.Answer> run = new ShownRun<>();
  private final ReadOnlyObjectWrapper<Judgements.Answer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Set<Split.Part>> shownParts =
      new ReadOnlyObjectWrapper<>(EnumSet.of(Split.Part.TEST));
  private final ReadOnlyObjectWrapper<ParityView> view = new ReadOnlyObjectWrapper<>();
  private final RowPick row;
  private final BooleanProperty watched = new SimpleBooleanProperty();
  private final Consumer<ParityView.Question> views;
  private Judgements.Question asked;

  ValidateViewModel(TrainingParts parts) {
    this.parts = parts;
    row = new RowPick(parts, view);
    views = parts.pipelines().live("Predictions of a network", ParityView::of, this::arrived);
    run.resultProperty().addListener((all, before, now) -> answered(now));
    run.runningProperty().addListener((all, before, now) -> ask());
    parts.scene().shownProperty().addListener(changed -> follow());
    parts.networks().currentProperty().addListener(changed -> follow());
    parts.databases().open().addListener((ListChangeListener<OpenDatabase>) c -> databases());
    parts.databases().currentProperty().addListener(changed -> ask());
    watched.addListener(changed -> ask());
    follow();
  }

  private void follow() {
    ShownNetwork shown = parts.scene().shownProperty().get();
    OpenNetwork current = parts.networks().currentProperty().get();
    if (shown != null) {
      subject.set(ValidateSubject.of(shown, current, running(shown)));
    } else {
      subject.set(current == null ? null : ValidateSubject.of(current));
    }
    ask();
    look();
  }

  private Optional<SplitPlan> running(ShownNetwork shown) {
    return parts.trainings().name().equals(shown.name())
        ? parts.trainings().order().map(order -> order.recipe().split())
        : Optional.empty();
  }

  private void databases() {
    OpenDatabase now = chosen.get();
    if (now != null && !parts.databases().open().contains(now)) {
      chosen.set(
          parts.databases().open().stream()
              .filter(each -> each.sameRows(now))
              .findFirst()
              .orElse(null));
    }
    ask();
  }

  // ---- judging

  /** On which databases, the one on screen first; the chosen one alone where one is chosen. */
  private List<OpenDatabase> candidates() {
    if (chosen.get() != null) {
      return List.of(chosen.get());
    }
    List<OpenDatabase> all = new ArrayList<>(parts.databases().open());
    OpenDatabase current = parts.databases().currentProperty().get();
    if (current != null) {
      all.remove(current);
      all.add(0, current);
    }
    return all;
  }

  private void ask() {
    ValidateSubject now = subject.get();
    List<OpenDatabase> candidates = candidates();
    if (now == null || candidates.isEmpty()) {
      asked = null;
      run.forget();
      answer.set(null);
      return;
    }
    if (!watched.get()) {
      return;
    }
    Judgements.Question question =
        new Judgements.Question(now.words(), now.surface(), now.plan(), candidates);
    if (question.equals(asked) || (run.runningProperty().get() && onlyEpochDiffers(question))) {
      return; // under way or done; another epoch waits until this one is judged
    }
    asked = question;
    run.start((made, ended) -> parts.judgements().judge(question, made, ended));
  }

  private boolean onlyEpochDiffers(Judgements.Question next) {
    return asked != null
        && asked.databases().equals(next.databases())
        && asked.plan().equals(next.plan())
        && asked.surface().descriptor().equals(next.surface().descriptor())
        && asked.surface().network().shape().equals(next.surface().network().shape());
  }

  private void answered(Judgements.Answer now) {
    if (now == null) {
      return;
    }
    Judgements.Answer before = answer.get();
    answer.set(now);
    parts
        .scene()
        .learntProperty()
        .set(
            now.distances()
                .map(rows -> new TrainingScene.Learnt(now.question().surface(), rows))
                .orElse(null));
    now.judgement()
        .ifPresent(
            found -> {
              boolean other =
                  before == null
                      || before.judgement().isEmpty()
                      || !before.database().equals(now.database())
                      || judgement(before).judged() != found.judged()
                      || judgement(before).whole() != found.whole();
              if (other) {
                shownParts.set(EnumSet.of(found.judged()));
                row.clear();
              }
            });
    look();
  }

  private static Judgement judgement(Judgements.Answer of) {
    return of.judgement().orElseThrow();
  }

  /** Chooses a database; null for the one that the network was trained on, or the one on screen. */
  void choose(OpenDatabase database) {
    chosen.set(database);
    ask();
  }

  /** Judges again what could not be judged, or was given up. */
  void judgeAgain() {
    asked = null;
    ask();
  }

  // ---- looking

  private void look() {
    Judgements.Answer now = answer.get();
    ValidateSubject of = subject.get();
    if (now == null || of == null || now.judgement().isEmpty()) {
      view.set(null);
      row.clear();
      return;
    }
    boolean fits =
        of.surface().network().shape().equals(now.question().surface().network().shape());
    views.accept(
        new ParityView.Question(
            now,
            fits ? of.surface().network() : now.question().surface().network(),
            shownParts.get()));
  }

  private void arrived(ParityView newest) {
    if (newest.question().answer().equals(answer.get())) {
      view.set(newest);
      row.follow();
    }
  }

  /** Shows a part, or no longer; the last one stays. */
  void showPart(Split.Part part, boolean shown) {
    Set<Split.Part> next = EnumSet.noneOf(Split.Part.class);
    next.addAll(shownParts.get());
    if ((shown ? next.add(part) : next.remove(part)) && !next.isEmpty()) {
      shownParts.set(next);
      look();
    }
  }

  // ---- what is seen

  /** The network that is judged; null for none. */
  ReadOnlyObjectProperty<ValidateSubject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /** The chosen database; null for the network's own, else the one on screen. */
  ReadOnlyObjectProperty<OpenDatabase> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The newest answer; null before the first. */
  ReadOnlyObjectProperty<Judgements.Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** What was found, where something was. */
  Optional<Judgement> judgement() {
    return Optional.ofNullable(answer.get()).flatMap(Judgements.Answer::judgement);
  }

  /** What plots show; null for nothing. */
  ReadOnlyObjectProperty<ParityView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /**
   * What trains the network again, on the database that it is judged on, or would be; empty where
   * there is none, or nobody knows how it was trained.
   */
  Optional<Trial> trial() {
    ValidateSubject now = subject.get();
    Optional<OpenDatabase> database = database();
    if (now == null || now.trained().isEmpty() || database.isEmpty()) {
      return Optional.empty();
    }
    TrainedNetwork trained = now.trained().get();
    return Optional.of(new Trial(now.name(), database.get(), trained, truth(trained)));
  }

  private Optional<EnergyModel> truth(TrainedNetwork of) {
    return parts.networks().open().stream()
        .filter(open -> open.trained().filter(of::equals).isPresent())
        .findFirst()
        .flatMap(OpenNetwork::truth);
  }

  /** The database that the network is judged on, or would be; empty for none. */
  Optional<OpenDatabase> database() {
    List<OpenDatabase> all = candidates();
    Judgements.Answer now = answer.get();
    if (now != null && all.contains(now.database())) {
      return Optional.of(now.database());
    }
    return all.stream().findFirst();
  }

  /** The selected row. */
  RowPick row() {
    return row;
  }

  ReadOnlyObjectProperty<Set<Split.Part>> shownPartsProperty() {
    return shownParts.getReadOnlyProperty();
  }

  /** Whether somebody looks: only then networks are judged. */
  BooleanProperty watchedProperty() {
    return watched;
  }

  /** The judging under way. */
  ShownRun<Judgements.Answer> run() {
    return run;
  }

  TrainingParts parts() {
    return parts;
  }
}
