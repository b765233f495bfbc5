package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {
  private final UndoHistory<Integer> history = new UndoHistory<>(0);

  @Test
  void stepsGoBackAndForth() {
    assertFalse(history.undo());
    assertFalse(history.redo());
    history.record("one", 1);
    history.record("two", 2);
    assertEquals(Optional.of("two"), history.undoName());
    assertEquals(Optional.empty(), history.redoName());

    assertTrue(history.undo());
    assertEquals(1, history.current());
    assertEquals(Optional.of("one"), history.undoName());
    assertEquals(Optional.of("two"), history.redoName());
    assertTrue(history.undo());
    assertEquals(0, history.current());
    assertEquals(Optional.of("one"), history.redoName());
    assertFalse(history.undo());

    assertTrue(history.redo());
    assertTrue(history.redo());
    assertFalse(history.redo());
    assertEquals(2, history.current());
  }

  @Test
  void aNewStepForgetsWhatWasUndone() {
    history.record("one", 1);
    history.undo();
    history.record("other", 5);

    assertEquals(Optional.empty(), history.redoName());
    assertFalse(history.redo());
    assertEquals(5, history.current());
  }

  @Test
  void whatChangesNothingIsNoStepAndForgetsNothing() {
    history.record("one", 1);
    history.undo();
    history.record("same", 0);

    assertEquals(Optional.empty(), history.undoName());
    assertEquals(Optional.of("one"), history.redoName());
  }

  @Test
  void aGestureIsOneStep() {
    history.record("one", 1);
    history.beginGesture("drag");
    assertTrue(history.inGesture());
    history.update(2);
    history.record("within", 3);
    history.update(4);
    assertEquals(Optional.of("one"), history.undoName());
    history.endGesture();
    assertFalse(history.inGesture());

    assertEquals(4, history.current());
    assertEquals(Optional.of("drag"), history.undoName());
    history.undo();
    assertEquals(1, history.current());
    history.redo();
    assertEquals(4, history.current());
  }

  @Test
  void aGestureThatComesBackIsNoStep() {
    history.record("one", 1);
    history.undo();
    history.beginGesture("drag");
    history.update(7);
    history.update(0);
    history.endGesture();

    assertEquals(Optional.empty(), history.undoName());
    assertEquals(Optional.of("one"), history.redoName());
  }

  @Test
  void aCancelledGestureRestores() {
    history.record("one", 1);
    history.undo();
    history.beginGesture("drag");
    history.update(7);
    history.cancelGesture();

    assertEquals(0, history.current());
    assertFalse(history.inGesture());
    assertEquals(Optional.empty(), history.undoName());
    assertEquals(Optional.of("one"), history.redoName());
    history.cancelGesture();
    history.endGesture();
    assertEquals(0, history.current());
  }

  @Test
  void anotherGestureAndAnUndoEndTheOneUnderWay() {
    history.beginGesture("first");
    history.update(1);
    history.beginGesture("second");
    history.update(2);
    history.undo();

    assertFalse(history.inGesture());
    assertEquals(1, history.current());
    assertEquals(Optional.of("first"), history.undoName());
    assertEquals(Optional.of("second"), history.redoName());
    assertThrows(IllegalStateException.class, () -> history.update(3));
  }

  @Test
  void theOldestStepsAreForgottenBeyondTheLimit() {
    for (int k = 1; k <= UndoHistory.LIMIT + 10; k++) {
      history.record("step " + k, k);
    }
    int undone = 0;
    while (history.undo()) {
      undone++;
    }

    assertTrue(UndoHistory.LIMIT >= 100);
    assertEquals(UndoHistory.LIMIT, undone);
    assertEquals(10, history.current());
  }

  /** Against a plain list of values with a cursor, long enough to meet the limit. */
  @Test
  void anyWalkAgreesWithAPlainList() {
    SplittableRandom random = new SplittableRandom(3);
    List<Integer> values = new ArrayList<>(List.of(0));
    int cursor = 0;
    boolean metLimit = false;
    for (int k = 1; k <= 5000; k++) {
      int kind = random.nextInt(3);
      if (kind == 0) {
        values = new ArrayList<>(values.subList(0, cursor + 1));
        values.add(k);
        if (values.size() > UndoHistory.LIMIT + 1) {
          values.remove(0);
        }
        cursor = values.size() - 1;
        history.record("step", k);
      } else if (kind == 1) {
        assertEquals(cursor > 0, history.undo());
        cursor = Math.max(0, cursor - 1);
      } else {
        assertEquals(cursor < values.size() - 1, history.redo());
        cursor = Math.min(values.size() - 1, cursor + 1);
      }
      assertEquals(values.get(cursor), history.current());
      assertEquals(cursor > 0, history.undoName().isPresent());
      metLimit |= cursor == UndoHistory.LIMIT;
    }
    assertTrue(metLimit);
  }

  @Test
  void aGestureMayGetAnotherName() {
    history.beginGesture("Select");
    history.update(7);
    history.nameGesture("Move");
    history.endGesture();
    assertEquals("Move", history.undoName().orElseThrow());
    history.nameGesture("nothing under way");
    assertEquals("Move", history.undoName().orElseThrow());
  }

  @Test
  void aRestartForgetsAllSteps() {
    history.record("step", 5);
    history.record("step", 6);
    history.undo();
    history.beginGesture("Move");
    history.restart(9);
    assertEquals(9, history.current());
    assertTrue(history.undoName().isEmpty());
    assertTrue(history.redoName().isEmpty());
    assertEquals(false, history.inGesture());
  }
}
