package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.Recorder;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationFrame;
import org.pesexplorer.core.relax.RelaxationRequest;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.core.relax.Relaxers;
import org.pesexplorer.core.relax.Replay;

final class RelaxationXyzTest {
  private static final EnergyModel MODEL =
      new EnergyModel(PotentialKind.parse("eq10"), EnergySettings.DEFAULT);

  @TempDir Path folder;

  private static Recorder recorder(RelaxationSettings settings) {
    Configuration start = Relaxers.draw(new Cell(2, 5), 4, RandomStream.of(7, 0));
    return new Recorder(new RelaxationRequest(settings, MODEL, start, 2));
  }

  private static Recording recording(RelaxationSettings settings) {
    Recorder recorder = recorder(settings);
    recorder.advance(Long.MAX_VALUE);
    return recorder.recording();
  }

  private List<XyzFrame> written(Recording recording, FrameChoice choice) throws IOException {
    Path file = folder.resolve("frames.xyz");
    RelaxationXyz.Written written =
        RelaxationXyz.write(file, recording, choice, () -> false, fraction -> {});
    List<XyzFrame> frames = ExtendedXyz.read(file);
    assertEquals(written.frames(), frames.size());
    return frames;
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void framesAreTheStepsThatAReplayShows(Method method) throws IOException {
    Recording recording = recording(RelaxationSettings.DEFAULT.withMethod(method).withScans(200));
    Replay replay = new Replay(recording);
    List<XyzFrame> frames = written(recording, FrameChoice.DEFAULT);
    List<Long> expected = new ArrayList<>(List.of(0L));
    for (long step = 1; step <= recording.steps(); step++) {
      if (replay.frame(step).lastAccepted() || step == recording.steps()) {
        expected.add(step);
      }
    }
    assertEquals(expected, frames.stream().map(f -> Long.valueOf(f.extra().get("step"))).toList());
    for (int k = 0; k < frames.size(); k++) {
      RelaxationFrame shown = replay.frame(expected.get(k));
      assertEquals(shown.configuration(), frames.get(k).configuration());
      assertEquals(shown.energy(), frames.get(k).energyPerParticle().getAsDouble());
      assertEquals(shown.lastAccepted() ? "T" : "F", frames.get(k).extra().get("accepted"));
    }
  }

  @Test
  void believedEnergiesAreThoseOfTheRun() throws IOException {
    Recording recording =
        recording(RelaxationSettings.DEFAULT.withImages(Images.FROZEN).withScans(50));
    Replay replay = new Replay(recording);
    for (XyzFrame frame : written(recording, FrameChoice.DEFAULT)) {
      long step = Long.parseLong(frame.extra().get("step"));
      assertEquals(
          replay.frame(step).believed(),
          Double.parseDouble(frame.extra().get("believed_energy_per_particle")));
    }
  }

  @Test
  void aRunThatWasStoppedIsWrittenAsFarAsItWent() throws IOException {
    Recorder recorder = recorder(RelaxationSettings.DEFAULT.withScans(1000));
    recorder.advance(101);
    Recording recording = recorder.recording();
    assertFalse(recording.complete());
    List<XyzFrame> frames = written(recording, FrameChoice.every(3));
    XyzFrame last = frames.get(frames.size() - 1);
    assertEquals("101", last.extra().get("step"));
    assertEquals(recording.end(), last.configuration());
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "1, 5", "2, 7", "1, 50", "10, 11"})
  void framesAreNoMoreThanAllowed(long every, long most) throws IOException {
    Recording recording =
        recording(RelaxationSettings.DEFAULT.withMethod(Method.METROPOLIS).withScans(100));
    List<XyzFrame> frames = written(recording, new FrameChoice(every, most));
    assertTrue(frames.size() <= most, frames.size() + " frames");
    assertTrue(frames.size() > most / 2, frames.size() + " frames");
    assertEquals(recording.end(), frames.get(frames.size() - 1).configuration());
  }

  @Test
  void choicesAreCheckedAndRoundUp() {
    assertThrows(IllegalArgumentException.class, () -> new FrameChoice(0, 10));
    assertThrows(IllegalArgumentException.class, () -> new FrameChoice(1, 2));
    FrameChoice ten = new FrameChoice(1, 12);
    assertEquals(1, ten.interval(0));
    assertEquals(1, ten.interval(10));
    assertEquals(2, ten.interval(11));
    assertEquals(2, ten.interval(20));
    assertEquals(3, ten.interval(21));
    assertEquals(5, FrameChoice.every(5).interval(Long.MAX_VALUE));
  }

  @Test
  void progressGoesFromNothingToAll() throws IOException {
    List<Double> seen = new ArrayList<>();
    RelaxationXyz.write(
        folder.resolve("a.xyz"),
        recording(RelaxationSettings.DEFAULT),
        FrameChoice.DEFAULT,
        () -> false,
        seen::add);
    assertEquals(0, seen.get(0));
    assertEquals(1, seen.get(seen.size() - 1));
    assertEquals(seen.stream().sorted().toList(), seen);
  }

  @Test
  void whatIsCancelledLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xyz"), "old");
    AtomicInteger asked = new AtomicInteger();
    assertThrows(
        CancellationException.class,
        () ->
            RelaxationXyz.write(
                file,
                recording(RelaxationSettings.DEFAULT),
                FrameChoice.DEFAULT,
                () -> asked.incrementAndGet() > 5,
                fraction -> {}));
    assertEquals("old", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void fourDimensionsAreRefused() {
    RelaxationRequest request =
        new RelaxationRequest(
            RelaxationSettings.DEFAULT.withScans(0),
            MODEL,
            new Configuration(new Cell(4, 5), 1, 1, 1, 1),
            1);
    Path file = folder.resolve("four.xyz");
    assertThrows(
        DataException.class,
        () ->
            RelaxationXyz.write(
                file,
                new Recorder(request).recording(),
                FrameChoice.DEFAULT,
                () -> false,
                fraction -> {}));
    assertTrue(Files.notExists(file));
  }
}
