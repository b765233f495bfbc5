package org.pesexplorer.ui.relaxation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Recording;
import org.pesexplorer.core.relax.RelaxationFrame;
import org.pesexplorer.core.relax.Replay;

/**
 * Computes frames of recordings again, on a worker thread. It keeps one player for each run, which
 * goes on from where it is when the head moves on. One job at a time.
 */
final class FramePlayer {

  /** Which frames are wanted. */
  record Question(RunPair runs, long head) {}

  private final Map<Images, Replay> replays = new EnumMap<>(Images.class);

  /** The frames at the head, of the recordings that there are. */
  FramePair frames(Question question) {
    RunPair runs = question.runs();
    return new FramePair(
        runs,
        question.head(),
        frame(Images.LIVE, runs.updated(), question.head()),
        frame(Images.FROZEN, runs.fixed(), question.head()));
  }

  private Optional<RelaxationFrame> frame(Images images, Optional<Recording> recording, long head) {
    if (recording.isEmpty()) {
      replays.remove(images);
      return Optional.empty();
    }
    Replay replay = replays.get(images);
    if (replay == null || replay.recording() != recording.get()) {
      replay = new Replay(recording.get());
      replays.put(images, replay);
    }
    return Optional.of(replay.frame(head));
  }
}
