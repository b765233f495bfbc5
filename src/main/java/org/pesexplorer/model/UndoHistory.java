package org.pesexplorer.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/**
 * A value and the steps that led to it. Values are compared by equals: what changes nothing is no
 * step. Not safe for several threads.
 *
 * <p>A gesture, such as a drag, is many changes that become one step. Whatever is recorded while it
 * is under way becomes part of it.
 *
 * @param <S> an immutable type
 */
public final class UndoHistory<S> {
  /** The most steps kept; beyond it the oldest are forgotten. */
  public static final int LIMIT = 500;

  /** A step: its name and the value on the side of it that the history is not on. */
  private record Step<T>(String name, T other) {}

  private final Deque<Step<S>> past = new ArrayDeque<>();
  private final Deque<Step<S>> future = new ArrayDeque<>();
  private S current;

  /** The gesture's name and the value at its start; null when there is none. */
  private Step<S> gesture;

  /** Starts a history without steps. */
  public UndoHistory(S start) {
    this.current = Objects.requireNonNull(start, "start");
  }

  /** The value now. */
  public S current() {
    return current;
  }

  /** Starts anew from a value: no steps, no gesture. */
  public void restart(S start) {
    current = Objects.requireNonNull(start, "start");
    gesture = null;
    past.clear();
    future.clear();
  }

  /** Gives the gesture under way another name; without one nothing happens. */
  public void nameGesture(String name) {
    Objects.requireNonNull(name, "name");
    if (gesture != null) {
      gesture = new Step<>(name, gesture.other());
    }
  }

  /**
   * Takes a step. During a gesture it becomes part of that instead.
   *
   * @param name what the step does, in a few words
   * @param next the value after it
   */
  public void record(String name, S next) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(next, "next");
    S before = current;
    current = next;
    if (gesture == null) {
      addStep(name, before);
    }
  }

  /**
   * Begins a gesture; one that is under way ends first.
   *
   * @param name what it does, in a few words
   */
  public void beginGesture(String name) {
    Objects.requireNonNull(name, "name");
    endGesture();
    gesture = new Step<>(name, current);
  }

  /** Whether a gesture is under way. */
  public boolean inGesture() {
    return gesture != null;
  }

  /**
   * Moves the value within a gesture.
   *
   * @throws IllegalStateException when there is no gesture
   */
  public void update(S next) {
    if (gesture == null) {
      throw new IllegalStateException("no gesture is under way");
    }
    current = Objects.requireNonNull(next, "next");
  }

  /** Ends the gesture: one step, or none when the value is what it was. Without one, nothing. */
  public void endGesture() {
    Step<S> ended = gesture;
    gesture = null;
    if (ended != null) {
      addStep(ended.name(), ended.other());
    }
  }

  /** Ends the gesture and restores the value from before it. Without one, nothing. */
  public void cancelGesture() {
    if (gesture != null) {
      current = gesture.other();
      gesture = null;
    }
  }

  private void addStep(String name, S before) {
    if (before.equals(current)) {
      return;
    }
    past.addLast(new Step<>(name, before));
    if (past.size() > LIMIT) {
      past.removeFirst();
    }
    future.clear();
  }

  /**
   * Takes the last step back, after ending a gesture that is under way.
   *
   * @return whether there was a step
   */
  public boolean undo() {
    endGesture();
    return travel(past, future);
  }

  /**
   * Takes the step that was last taken back again, after ending a gesture that is under way.
   *
   * @return whether there was a step
   */
  public boolean redo() {
    endGesture();
    return travel(future, past);
  }

  private boolean travel(Deque<Step<S>> from, Deque<Step<S>> to) {
    Step<S> step = from.pollLast();
    if (step == null) {
      return false;
    }
    to.addLast(new Step<>(step.name(), current));
    current = step.other();
    return true;
  }

  /** Name of the step that {@link #undo} would take back. */
  public Optional<String> undoName() {
    return nameOf(past.peekLast());
  }

  /** Name of the step that {@link #redo} would take again. */
  public Optional<String> redoName() {
    return nameOf(future.peekLast());
  }

  private static Optional<String> nameOf(Step<?> step) {
    return Optional.ofNullable(step).map(Step::name);
  }
}
