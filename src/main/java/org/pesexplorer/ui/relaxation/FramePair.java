package org.pesexplorer.ui.relaxation;

import java.util.Optional;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.RelaxationFrame;

/**
 * The runs in hand at the play head.
 *
 * @param runs the recordings that the frames are of
 * @param head after how many attempts
 * @param updated the run with images updated
 * @param fixed the run with images fixed at the start
 */
public record FramePair(
    RunPair runs, long head, Optional<RelaxationFrame> updated, Optional<RelaxationFrame> fixed) {
  /** Nothing yet. */
  public static final FramePair NONE =
      new FramePair(RunPair.NONE, 0, Optional.empty(), Optional.empty());

  /** The frame of the run with these images. */
  public Optional<RelaxationFrame> of(Images images) {
    return images == Images.LIVE ? updated : fixed;
  }
}
