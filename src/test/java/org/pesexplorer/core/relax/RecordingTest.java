package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.random.RandomStream;

class RecordingTest {

  private static RelaxationRequest request(RelaxationSettings settings, long seed) {
    return new RelaxationRequest(
        settings, RelaxCases.thesis(), RelaxCases.random(4, 2.5, seed), seed);
  }

  private static Recording record(RelaxationRequest request) {
    Recorder recorder = new Recorder(request);
    while (!recorder.done()) {
      recorder.advance(1000);
    }
    assertEquals(1, recorder.fraction());
    return recorder.recording();
  }

  @Test
  void everyStepCanBePlayedBackBitForBitInAnyOrder() {
    for (RelaxationSettings settings : RelaxCases.all()) {
      RelaxationRequest request = request(settings.withScans(60), 4);
      Recording recording = record(request);
      Relaxer direct = request.relaxer();
      Configuration[] truth = new Configuration[(int) recording.steps() + 1];
      boolean[] accepted = new boolean[truth.length];
      truth[0] = direct.configuration();
      for (int step = 1; step < truth.length; step++) {
        direct.advance(1);
        truth[step] = direct.configuration();
        accepted[step] = direct.lastAccepted();
      }
      assertEquals(truth[truth.length - 1], recording.end());
      Replay replay = new Replay(recording);
      RandomStream random = RandomStream.of(6, 6);
      for (int k = 0; k < 300; k++) {
        int step = random.nextInt(truth.length);
        RelaxationFrame frame = replay.frame(step);
        assertEquals(step, frame.steps());
        assertEquals(truth[step], frame.configuration());
        assertEquals(truth[Math.max(0, step - 1)], frame.before());
        assertEquals(accepted[step], frame.lastAccepted());
        int ten = 0;
        for (int back = Math.max(1, step - 9); back <= step; back++) {
          ten += accepted[back] ? 1 : 0;
        }
        assertEquals(ten, frame.lastTen());
      }
    }
  }

  @Test
  void framesTellTheTriedMoveAndBothEnergies() {
    RelaxationSettings settings =
        RelaxationSettings.DEFAULT.withImages(Images.FROZEN).withScans(100);
    Recording recording = record(request(settings, 3));
    Replay replay = new Replay(recording);
    assertTrue(replay.frame(0).attempt().isEmpty());
    assertEquals(0, replay.frame(-5).steps());
    assertEquals(recording.steps(), replay.frame(1 << 20).steps());
    boolean differ = false;
    for (long step = 1; step <= recording.steps(); step++) {
      RelaxationFrame frame = replay.frame(step);
      RelaxationFrame.Attempt attempt = frame.attempt().orElseThrow();
      assertEquals((step - 1) % 4, attempt.particle());
      Configuration there = frame.before().withPosition(attempt.particle(), attempt.target());
      assertEquals(frame.lastAccepted() ? there.wrapped() : frame.before(), frame.configuration());
      assertEquals(
          RelaxCases.thesis().evaluator().energyPerParticle(frame.configuration()), frame.energy());
      differ |= Math.abs(frame.energy() - frame.believed()) > 0.01;
    }
    assertTrue(differ, "fixed images should mislead in a narrow cell");
  }

  @Test
  void theCurveHoldsEveryScanOfAShortRun() {
    Recording recording = record(request(RelaxationSettings.DEFAULT.withScans(50), 2));
    List<RelaxationPoint> points = recording.points();
    assertEquals(51, points.size());
    Replay replay = new Replay(recording);
    for (int scan = 0; scan <= 50; scan++) {
      RelaxationPoint point = points.get(scan);
      RelaxationFrame frame = replay.frame(4L * scan);
      assertEquals(4L * scan, point.steps());
      assertEquals(frame.accepted(), point.accepted());
      assertEquals(frame.believed(), point.believed());
      assertEquals(frame.energy(), point.energy());
    }
  }

  @Test
  void aVeryLongRunStaysWithinBounds() {
    RelaxationSettings settings = RelaxationSettings.DEFAULT.withScans(100_000);
    RelaxationRequest request =
        new RelaxationRequest(settings, RelaxCases.uniform(), RelaxCases.random(4, 5, 1), 1);
    Recorder recorder = new Recorder(request);
    while (!recorder.done()) {
      recorder.advance(5000);
      assertTrue(recorder.states() <= Recorder.MOST_STATES);
      assertTrue(recorder.recording().points().size() <= Recorder.MOST_POINTS);
    }
    Recording recording = recorder.recording();
    assertEquals(400_000, recording.steps());
    List<RelaxationPoint> points = recording.points();
    assertTrue(points.size() > Recorder.MOST_POINTS / 3);
    assertEquals(0, points.get(0).steps());
    assertEquals(400_000, points.get(points.size() - 1).steps());
    Relaxer direct = request.relaxer();
    direct.advance(123_457);
    assertEquals(direct.configuration(), new Replay(recording).frame(123_457).configuration());
    direct.advance(400_000 - 123_457);
    assertEquals(direct.configuration(), recording.end());
    assertTrue(Recorder.bytes(4, 2) < 1_000_000);
  }

  @Test
  void slicesOfAnySizeMakeTheSameRecording() {
    RelaxationRequest request = request(RelaxationSettings.DEFAULT.withScans(333), 9);
    Recorder inPieces = new Recorder(request);
    int slice = 1;
    while (!inPieces.done()) {
      inPieces.advance(slice++);
    }
    Recording whole = record(request);
    assertEquals(whole.end(), inPieces.recording().end());
    assertEquals(whole.points(), inPieces.recording().points());
  }

  @Test
  void anInterimRecordingStaysAsItWas() {
    Recorder recorder = new Recorder(request(RelaxationSettings.DEFAULT.withScans(5000), 7));
    recorder.advance(400);
    Recording early = recorder.recording();
    assertFalse(early.complete());
    assertEquals(400, early.steps());
    List<RelaxationPoint> points = List.copyOf(early.points());
    double[] there = new Replay(early).frame(399).configuration().positions();
    while (!recorder.done()) {
      recorder.advance(1000);
    }
    assertTrue(recorder.recording().complete());
    assertEquals(400, early.steps());
    assertEquals(points, early.points());
    assertArrayEquals(there, new Replay(early).frame(399).configuration().positions());
  }

  @Test
  void methodsThatArriveEndTheRecordingEarly() {
    RelaxationSettings fire =
        RelaxationSettings.DEFAULT.withMethod(Method.FIRE).withScans(1_000_000);
    RelaxationRequest request =
        new RelaxationRequest(fire, RelaxCases.uniform(), RelaxCases.random(4, 5, 6), 1);
    Recording recording = record(request);
    assertTrue(recording.complete());
    assertTrue(recording.steps() < 1_000_000);
    List<RelaxationPoint> points = recording.points();
    assertEquals(recording.steps(), points.get(points.size() - 1).steps());
  }

  @Test
  void noScansMakeARecordingOfTheStart() {
    Recording recording = record(request(RelaxationSettings.DEFAULT.withScans(0), 1));
    assertTrue(recording.complete());
    assertEquals(0, recording.steps());
    assertEquals(recording.request().start(), new Replay(recording).frame(0).configuration());
  }
}
