package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;

/** A recording stays within its bounds however long the run, and is the same however it is made. */
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
        assertTrue(soFar.savedStates() <= Recorder.MOST_STATES, "" + soFar.savedStates());
        assertTrue(soFar.points().size() <= Recorder.MOST_POINTS, "" + soFar.points().size());
      }
      Recording recording = recorder.recording();
      assertTrue(recording.complete());
      assertEquals(scans * 4, recording.steps());
      assertTrue(recording.savedStates() > Recorder.MOST_STATES / 4);
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

  @Test
  void everyPointOfTheCurveIsPlayedBackBitForBit() {
    Recorder recorder = new Recorder(request(5_000, Images.FROZEN));
    recorder.advance(Long.MAX_VALUE / 2);
    Recording recording = recorder.recording();
    Replay replay = new Replay(recording);
    for (RelaxationPoint point : recording.points()) {
      RelaxationFrame frame = replay.frame(point.steps());
      assertEquals(point.accepted(), frame.accepted());
      assertEquals(point.believed(), frame.believed());
      assertEquals(point.energy(), frame.energy());
    }
  }

  @Test
  void aRunThatIsHeldWithinAScanGoesOnToTheSameEnd() {
    Configuration start = Relaxers.draw(new Cell(2, 10), 50, Relaxers.stream(1, 1));
    RelaxationRequest request =
        new RelaxationRequest(RelaxationSettings.DEFAULT.withScans(4), MODEL, start, 9);
    Recorder straight = new Recorder(request);
    straight.advance(Long.MAX_VALUE / 2);

    Recorder held = new Recorder(request);
    held.advance(82);
    assertFalse(held.done());
    assertEquals(82, held.recording().steps());
    assertArrayEquals(
        held.recording().end().positions(),
        new Replay(held.recording()).frame(82).configuration().positions());

    held.advance(Long.MAX_VALUE / 2);
    assertTrue(held.done());
    List<RelaxationPoint> points = held.recording().points();
    assertEquals(straight.recording().points(), points);
    assertArrayEquals(straight.recording().end().positions(), held.recording().end().positions());
  }
}
