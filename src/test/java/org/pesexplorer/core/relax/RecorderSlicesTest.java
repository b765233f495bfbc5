package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

/** How a run is divided into calls makes no difference to what comes of it. */
final class RecorderSlicesTest {
  private static final EnergyModel MODEL =
      new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT);
  private static final Configuration START =
      Relaxers.draw(new Cell(2, 5), 4, RandomStream.of(17, 0));

  private static RelaxationRequest request(Method method, long scans) {
    RelaxationSettings settings = RelaxationSettings.DEFAULT.withMethod(method).withScans(scans);
    return new RelaxationRequest(settings, MODEL, START, 3);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void slicesOfAnySizeRecordTheSame(Method method) {
    Recorder whole = new Recorder(request(method, 3000));
    whole.advance(Long.MAX_VALUE);
    Recorder sliced = new Recorder(request(method, 3000));
    RandomStream random = RandomStream.of(18, 0);
    while (!sliced.done()) {
      sliced.advance(1 + random.nextInt(50));
    }
    Recording a = whole.recording();
    Recording b = sliced.recording();
    assertTrue(a.complete() && b.complete());
    assertEquals(a.steps(), b.steps());
    assertEquals(a.points(), b.points());
    assertEquals(a.end(), b.end());
    assertEquals(a.stateBefore(a.steps() / 2).steps(), b.stateBefore(a.steps() / 2).steps());
  }

  @Test
  void aSliceMayEndInTheMiddleOfAScan() {
    Recorder recorder = new Recorder(request(Method.RANDOM, 10));
    for (int step = 1; step <= 40; step++) {
      assertFalse(recorder.done());
      recorder.advance(1);
      assertEquals(step, recorder.recording().steps());
      assertEquals(step / 40.0, recorder.fraction(), 1e-15);
    }
    assertTrue(recorder.done());
  }

  @Test
  void theIndexChoosesTheStream() {
    RelaxationSettings settings = RelaxationSettings.DEFAULT;
    Relaxer plain = new RelaxationRequest(settings, MODEL, START, 3).relaxer();
    Relaxer first = new RelaxationRequest(settings, MODEL, START, 3, 0).relaxer();
    Relaxer sixth = new RelaxationRequest(settings, MODEL, START, 3, 5).relaxer();
    Relaxer drawn = Relaxers.start(settings, MODEL, START, Relaxers.stream(3, 5));
    for (Relaxer relaxer : List.of(plain, first, sixth, drawn)) {
      relaxer.advance(100);
    }
    assertEquals(plain.configuration(), first.configuration());
    assertEquals(drawn.configuration(), sixth.configuration());
    assertNotEquals(plain.configuration(), sixth.configuration());
  }

  @Test
  void aMemberIsAskedToStopBetweenSteps() {
    EnsembleRequest request =
        new EnsembleRequest(
            RelaxationSettings.DEFAULT,
            MODEL,
            new Cell(2, 5),
            4,
            1,
            List.of(1L, 1_000_000_000L),
            3);
    AtomicInteger asked = new AtomicInteger();
    EnsembleSample[] samples =
        new EnsembleMember(request).run(0, () -> asked.incrementAndGet() > 10);
    assertEquals(11, asked.get());
    assertEquals(1, samples.length, "the second was not reached");
    EnsembleRequest small =
        new EnsembleRequest(
            RelaxationSettings.DEFAULT, MODEL, new Cell(2, 5), 4, 1, List.of(1L), 3);
    assertArrayEquals(
        new EnsembleMember(small).run(0, () -> false)[0].configuration().positions(),
        samples[0].configuration().positions());
  }
}
