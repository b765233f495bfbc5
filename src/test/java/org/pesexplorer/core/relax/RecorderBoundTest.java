package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;

/** A long recording stays within its bounds and is played back to the bits that it ended with. */
class RecorderBoundTest {
  private static final EnergyModel MODEL =
      new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT);

  private static RelaxationRequest request(long scans, Images images) {
    Configuration start = Relaxers.draw(new Cell(2, 5), 4, Relaxers.stream(4, 1));
    return new RelaxationRequest(
        RelaxationSettings.DEFAULT.withScans(scans).withImages(images), MODEL, start, 4);
  }

  @Test
  void aHundredThousandScansStayWithinTheBoundsAndReplayToTheSameEnd() {
    long scans = 100_000;
    for (Images images : Images.values()) {
      Recorder recorder = new Recorder(request(scans, images));
      while (!recorder.done()) {
        recorder.advance(10_000);
        Recording soFar = recorder.recording();
        assertTrue(recorder.states() <= Recorder.MOST_STATES, "" + recorder.states());
        assertTrue(soFar.points().size() <= Recorder.MOST_POINTS, "" + soFar.points().size());
      }
      Recording recording = recorder.recording();
      assertTrue(recording.complete());
      assertEquals(scans * 4, recording.steps());
      assertTrue(recorder.states() > Recorder.MOST_STATES / 4);
      assertTrue(recording.points().size() > Recorder.MOST_POINTS / 4);
      Replay replay = new Replay(recording);
      for (long step : new long[] {recording.steps(), 17, 123_457, recording.steps()}) {
        RelaxationFrame frame = replay.frame(step);
        assertEquals(step, frame.steps());
      }
      RelaxationFrame end = replay.frame(recording.steps());
      RelaxationPoint last = recording.points().get(recording.points().size() - 1);
      assertArrayEquals(recording.end().positions(), end.configuration().positions());
      assertEquals(last.accepted(), end.accepted());
      assertEquals(last.believed(), end.believed());
      assertEquals(last.energy(), end.energy());
    }
  }
}
