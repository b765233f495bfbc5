package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.database.DatabaseSurvey;
import org.pesexplorer.core.database.Databases;
import org.pesexplorer.core.database.StructureClass;
import org.pesexplorer.jobs.JobHandle;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobState;
import org.pesexplorer.jobs.ThreadJobRunner;

class SurveyDatabaseJobTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_384, 16_385, 50_000})
  void anyNumberOfThreadsMakesTheSameSurvey(int rows) {
    Database database = Databases.random(rows, 2);
    DatabaseSurvey expected = DatabaseSurvey.of(database);
    for (int threads : new int[] {1, 3}) {
      DatabaseSurvey survey = JobRuns.result(new SurveyDatabaseJob(database), threads);
      assertArrayEquals(expected.order(), survey.order());
      assertEquals(expected.byWidth(), survey.byWidth());
      assertEquals(expected.summaries(), survey.summaries());
      for (StructureClass structure : StructureClass.values()) {
        assertEquals(expected.count(structure), survey.count(structure));
        assertArrayEquals(expected.examples(structure, 9), survey.examples(structure, 9));
      }
    }
  }

  @Test
  void aCancelledSurveyHasNoResult() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    AtomicBoolean survived = new AtomicBoolean();
    Database database = Databases.random(50_000, 2);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      JobHandle<DatabaseSurvey> handle =
          runner.submit(
              "Survey",
              JobPool.COMPUTE,
              context -> {
                started.countDown();
                awaitWhateverComes(cancelled);
                DatabaseSurvey survey = new SurveyDatabaseJob(database).run(context);
                survived.set(true);
                return survey;
              });
      started.await();
      handle.cancel();
      cancelled.countDown();
      assertTrue(handle.awaitSettled(JobRuns.LONG));
      assertEquals(JobState.CANCELLED, handle.state());
      assertFalse(handle.result().isPresent());
      assertFalse(survived.get(), "the job itself must stop");
    }
  }

  /** Being cancelled interrupts the wait; the job is to see it by itself. */
  private static void awaitWhateverComes(CountDownLatch latch) {
    boolean waiting = true;
    while (waiting) {
      try {
        latch.await();
        waiting = false;
      } catch (InterruptedException e) {
        waiting = latch.getCount() > 0;
      }
    }
  }
}
