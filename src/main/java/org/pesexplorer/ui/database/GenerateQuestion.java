package org.pesexplorer.ui.database;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.model.GenerationTarget;

/** What the user is asked before a run, as something lies where the database is to go. */
public final class GenerateQuestion {
  /** What is asked. */
  public enum Question {
    /** Nothing. */
    NONE,
    /** A run of these settings was interrupted: resume it, or start anew. */
    RESUME,
    /** A run of other settings was interrupted: take its settings, or start anew. */
    OTHER,
    /** The file exists: replace it, or not. */
    REPLACE
  }

  private final ReadOnlyObjectWrapper<Question> question =
      new ReadOnlyObjectWrapper<>(Question.NONE);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private Optional<DatabaseSettings> others = Optional.empty();

  /** Asks about an interrupted run that was found; that a file exists is no question yet. */
  void looked(GenerationTarget found, DatabaseSetup wanted) {
    if (!found.isFor(wanted.target(), wanted.settings())) {
      return;
    }
    Optional<GenerationTarget.Interrupted> run = found.interrupted();
    if (run.isPresent()) {
      boolean same = run.get().differences().isEmpty();
      others = same ? Optional.empty() : run.get().settings();
      set(same ? Question.RESUME : Question.OTHER, GenerateWords.interrupted(run.get()));
    } else if (!is(Question.REPLACE)) {
      clear();
    }
  }

  /** Whether a run has to wait for an answer; asks about a file that exists. */
  boolean blocks(GenerationTarget found) {
    if (found.interrupted().isEmpty() && found.exists()) {
      set(Question.REPLACE, found.file().getFileName() + " is there already. Replace it?");
    }
    return !is(Question.NONE);
  }

  private void set(Question next, String text) {
    words.set(text);
    question.set(next);
  }

  /** Asks nothing. */
  void clear() {
    others = Optional.empty();
    set(Question.NONE, "");
  }

  /** Answers the question about a file by leaving it as it is. */
  public void keepFile() {
    if (is(Question.REPLACE)) {
      clear();
    }
  }

  /** Whether this is what is asked. */
  public boolean is(Question which) {
    return question.get() == which;
  }

  /** The settings of an interrupted run that are other than the wanted ones. */
  Optional<DatabaseSettings> settings() {
    return others;
  }

  /** What is asked. */
  public ReadOnlyObjectProperty<Question> askedProperty() {
    return question.getReadOnlyProperty();
  }

  /** The same in words, which are there before {@link #askedProperty} changes. */
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }
}
