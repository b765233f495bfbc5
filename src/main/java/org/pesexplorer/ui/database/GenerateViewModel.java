package org.pesexplorer.ui.database;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Generation;
import org.pesexplorer.model.GenerationCommand;
import org.pesexplorer.model.GenerationForecast;
import org.pesexplorer.model.GenerationRequest;
import org.pesexplorer.model.GenerationSnapshot;
import org.pesexplorer.model.GenerationTarget;
import org.pesexplorer.ui.database.GenerateQuestion.Question;

/**
 * The making of databases: what is wanted, what it will cost, what lies where it is to go, and the
 * run under way.
 */
public final class GenerateViewModel {
  private static final String FIRST =
      "Draws random configurations, relaxes them and keeps those of lower energy.";

  private final Databases databases;
  private final ReadOnlyObjectWrapper<DatabaseSetup> setup;
  private final ReadOnlyObjectWrapper<GenerationForecast> forecast = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<GenerationSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final GenerateQuestion question = new GenerateQuestion();
  private final ReadOnlyStringWrapper predicted = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(FIRST);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper made = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

  private Generation run;
  private GenerationRequest request;
  private double predictedSeconds = Double.NaN;
  private boolean open;

  /**
   * Makes the view-model.
   *
   * @param databases generates, and keeps what was made
   * @param first what the form says at first
   */
  public GenerateViewModel(Databases databases, DatabaseSetup first) {
    this.databases = databases;
    setup = new ReadOnlyObjectWrapper<>(first);
  }

  /** The page is on screen from now on: forecasts are made, and the target is looked at. */
  public void open() {
    if (!open) {
      open = true;
      ask();
    }
  }

  /**
   * Changes what is wanted; nothing is run.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public void change(UnaryOperator<DatabaseSetup> change) {
    DatabaseSetup next = change.apply(setup.get());
    if (next.equals(setup.get())) {
      return;
    }
    setup.set(next);
    ask();
  }

  /** Asks what the wanted database will cost and what is where it goes; not during a run. */
  private void ask() {
    if (!open || running.get()) {
      return;
    }
    DatabaseSetup now = setup.get();
    if (forecast.get() != null && forecast.get().settings().equals(now.settings())) {
      predict(forecast.get());
    } else {
      forecast.set(null);
      predicted.set("Estimating \u2026");
      databases.forecast(now.settings(), this::predict, predicted::set);
    }
    question.clear();
    now.target().ifPresent(file -> databases.lookAt(file, now.settings(), this::looked));
  }

  private void predict(GenerationForecast answer) {
    DatabaseSetup now = setup.get();
    if (answer.settings().equals(now.settings())) {
      forecast.set(answer);
      predicted.set(GenerateWords.predicted(answer, now.threads(), now.toFile()));
    }
  }

  private void looked(GenerationTarget found) {
    if (!running.get()) {
      question.looked(found, setup.get());
    }
  }

  /**
   * Generates what is wanted; nothing happens while a run is under way. Where a file or an
   * interrupted run is in the way the user is asked first.
   */
  public void generate() {
    DatabaseSetup now = setup.get();
    if (running.get()) {
      return;
    }
    if (now.target().isEmpty()) {
      start(GenerationRequest.Earlier.REFUSE);
      return;
    }
    databases.lookAt(now.target().get(), now.settings(), this::decide);
  }

  private void decide(GenerationTarget found) {
    if (!running.get() && found.isFor(setup.get().target(), setup.get().settings())) {
      question.looked(found, setup.get());
      if (question.blocks(found)) {
        hint.set("Say below the form what becomes of " + found.file().getFileName() + ".");
      } else {
        start(GenerationRequest.Earlier.REFUSE);
      }
    }
  }

  /** Answers the question by going on with what is there: resumes the run. */
  public void resumeInterrupted() {
    if (question.is(Question.RESUME)) {
      start(GenerationRequest.Earlier.RESUME);
    }
  }

  /** Answers the question by putting away what is there: the interrupted run, or the old file. */
  public void startAnew() {
    if (!question.is(Question.NONE)) {
      start(GenerationRequest.Earlier.DISCARD);
    }
  }

  /** Answers the question about a run of other settings by wanting these. */
  public void takeItsSettings() {
    question.settings().ifPresent(settings -> change(now -> now.with(all -> settings)));
  }

  private void start(GenerationRequest.Earlier earlier) {
    DatabaseSetup now = setup.get();
    question.clear();
    request =
        new GenerationRequest(now.name(), now.settings(), now.target(), earlier, now.threads());
    boolean whole = earlier != GenerationRequest.Earlier.RESUME && forecast.get() != null;
    predictedSeconds = whole ? forecast.get().threadSeconds() / now.threads() : Double.NaN;
    run = null;
    snapshot.set(null);
    made.set(false);
    paused.set(false);
    progress.set(0);
    running.set(true);
    hint.set("Generating \u2026");
    run = databases.generate(request, this::progressed, this::ended);
    if (!running.get()) {
      finish(); // it was over before its handle was there
    }
  }

  private void progressed(GenerationSnapshot now) {
    snapshot.set(now);
    tell();
  }

  private void tell() {
    if (run != null && running.get()) {
      progress.set(Math.max(0, run.progress()));
      hint.set(
          GenerateWords.underWay(
              run.progress(),
              run.paused(),
              run.secondsElapsed(),
              run.paused() ? OptionalDouble.empty() : run.secondsLeft(),
              predictedSeconds));
    }
  }

  private void ended() {
    running.set(false);
    paused.set(false);
    if (run != null) {
      finish();
    }
  }

  private void finish() {
    GenerationSnapshot last = snapshot.get();
    if (run.succeeded()) {
      made.set(true);
      int rows = databases.currentProperty().get().database().rows();
      hint.set(GenerateWords.done(predictedSeconds, run.secondsElapsed(), rows, last.rows()));
    } else {
      hint.set(
          GenerateWords.stopped(run.failed(), request.file(), last == null ? 0 : last.finished()));
    }
    ask();
  }

  /** Holds the run up, or lets it go on. */
  public void pauseOrResume() {
    if (run != null && running.get()) {
      if (run.paused()) {
        run.resume();
      } else {
        run.pause();
      }
      paused.set(run.paused());
      tell();
    }
  }

  /** Stops the run; what was finished of a run into a file is kept. */
  public void cancel() {
    if (run != null) {
      run.cancel();
    }
  }

  /** The command line that generates the same. */
  public String command() {
    DatabaseSetup now = setup.get();
    Path file = now.toFile() ? now.file() : Path.of("database.json");
    return GenerationCommand.of(now.settings(), now.threads(), file);
  }

  /** What is wanted. */
  public ReadOnlyObjectProperty<DatabaseSetup> setupProperty() {
    return setup.getReadOnlyProperty();
  }

  /** What the wanted database will cost; null while that is unknown. */
  public ReadOnlyObjectProperty<GenerationForecast> forecastProperty() {
    return forecast.getReadOnlyProperty();
  }

  /** What the last run has made so far; null before the first. */
  public ReadOnlyObjectProperty<GenerationSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** What the last run is made with; there is one when there is a snapshot. */
  DatabaseSettings shown() {
    return request.settings();
  }

  /** What the user is asked. */
  public GenerateQuestion question() {
    return question;
  }

  /** What the wanted database will cost, in a sentence. */
  public ReadOnlyStringProperty predictedProperty() {
    return predicted.getReadOnlyProperty();
  }

  /** What goes on, in a sentence. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** Whether a run is under way. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether the run is held up. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /** Whether the last run has made a database. */
  public ReadOnlyBooleanProperty madeProperty() {
    return made.getReadOnlyProperty();
  }

  /** The done part of the run, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }
}
