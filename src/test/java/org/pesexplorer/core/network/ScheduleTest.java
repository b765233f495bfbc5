package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final double BATCH = 0.25;

  @Test
  void factorsOfEachKind() {
    assertEquals(1, Schedule.CONSTANT.factor(7, BATCH, 10, 1));
    Schedule step = Schedule.step(3, 0.5);
    assertEquals(1, step.factor(2.75, BATCH, 10, 1));
    assertEquals(0.5, step.factor(3, BATCH, 10, 1));
    assertEquals(0.125, step.factor(9.5, BATCH, 10, 1));
    assertEquals(1, Schedule.COSINE.factor(0, BATCH, 10, 1));
    assertEquals(0.5, Schedule.COSINE.factor(5, BATCH, 10, 1), 1e-15);
    assertEquals(0, Schedule.COSINE.factor(10, BATCH, 10, 1), 1e-15);
    assertEquals(0.55, Schedule.COSINE.withFloor(0.1).factor(5, BATCH, 10, 1), 1e-15);
    assertEquals(0.2, Schedule.plateau(4, 0.1).factor(8, BATCH, 10, 0.2));
  }

  @Test
  void warmUpRisesBatchByBatchAndComesFirst() {
    Schedule cosine = Schedule.COSINE.withWarmUp(2);
    assertEquals(0.125, cosine.factor(0, BATCH, 10, 1), 1e-15);
    assertEquals(0.5, cosine.factor(0.75, BATCH, 10, 1), 1e-15);
    assertEquals(1, cosine.factor(1.75, BATCH, 10, 1), 1e-15);
    assertEquals(1, cosine.factor(2, BATCH, 10, 1), 1e-15);
    assertEquals(0.5, cosine.factor(6, BATCH, 10, 1), 1e-15);
    Schedule step = Schedule.step(3, 0.5).withWarmUp(1);
    assertEquals(1, step.factor(3.75, BATCH, 10, 1));
    assertEquals(0.5, step.factor(4, BATCH, 10, 1));
    assertEquals(0.5, Schedule.CONSTANT.withWarmUp(2).factor(0.75, BATCH, 10, 1), 1e-15);
    assertEquals(0.1, Schedule.plateau(4, 0.1).withWarmUp(2).factor(0.75, BATCH, 10, 0.2), 1e-15);
  }

  @Test
  void aPlateauIsCountedFromTheLastImprovement() {
    PlateauWatch watch = new PlateauWatch(0.1);
    watch.take(10);
    assertEquals(0, watch.waited());
    watch.take(9.5);
    assertEquals(1, watch.waited(), "half of the least improvement");
    watch.take(8.9);
    assertEquals(0, watch.waited());
    watch.take(12);
    watch.take(12);
    assertEquals(2, watch.waited());
    watch.begin();
    assertEquals(0, watch.waited());
    assertEquals(8.9, watch.best());
  }

  @Test
  void settingsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> Schedule.step(0, 0.5));
    assertThrows(IllegalArgumentException.class, () -> Schedule.step(1, 1));
    assertThrows(IllegalArgumentException.class, () -> Schedule.COSINE.withFloor(1.1));
    assertThrows(IllegalArgumentException.class, () -> Schedule.COSINE.withWarmUp(-1));
    assertThrows(IllegalArgumentException.class, () -> new EarlyStopping(-1, 0));
  }
}
