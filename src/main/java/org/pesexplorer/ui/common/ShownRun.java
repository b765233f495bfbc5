package org.pesexplorer.ui.common;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pesexplorer.model.BackgroundRun;

/**
 * A calculation in the background of which the newest result is shown.
 *
 * @param <R> what it makes
 */
public final class ShownRun<R> {
  private final ReadOnlyObjectWrapper<R> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private BackgroundRun<?> run;
  private int asked;

  /** Submits the calculation. */
  @FunctionalInterface
  public interface Start<R> {
    /**
     * Starts.
     *
     * @param made receives the result
     * @param ended called once when nothing more comes
     */
    BackgroundRun<?> start(Consumer<R> made, Runnable ended);
  }

  /** Starts anew; an older calculation is given up. */
  public void start(Start<R> start) {
    int mine = ++asked;
    running.set(true);
    run = start.start(made -> take(mine, made), () -> running.set(false));
  }

  private void take(int question, R made) {
    if (question == asked) {
      result.set(made);
    }
  }

  /** Gives the calculation up; an older result stays. */
  public void cancel() {
    if (run != null) {
      run.cancel();
    }
  }

  /** Gives the calculation up and forgets the result: it belongs to something else. */
  public void forget() {
    asked++;
    cancel();
    result.set(null);
  }

  /** The done part, 0 to 1; below 0 while it is unknown. */
  public double progress() {
    return run == null ? -1 : run.progress();
  }

  /** The newest result; null before the first. */
  public ReadOnlyObjectProperty<R> resultProperty() {
    return result.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }
}
