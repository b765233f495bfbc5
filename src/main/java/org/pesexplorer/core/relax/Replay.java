package org.pesexplorer.core.relax;

import java.util.Optional;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;

/**
 * Plays a recording back: computes any step of it again from the saved state before it, or from
 * where it is when that is nearer. One thread at a time.
 */
public final class Replay {
  private static final long TEN = 0x3ff;

  private final Recording recording;
  private final Relaxer relaxer;
  private final EnergyEvaluator truth;

  /** Takes a recording in hand. */
  public Replay(Recording recording) {
    this.recording = recording;
    this.relaxer = recording.request().relaxer();
    this.truth = recording.request().model().evaluator();
  }

  /** The recording. */
  public Recording recording() {
    return recording;
  }

  /**
   * The run after some steps.
   *
   * @param steps how many; taken into 0 to the recording's length
   */
  public RelaxationFrame frame(long steps) {
    long wanted = Math.max(0, Math.min(recording.steps(), steps));
    seek(Math.max(0, wanted - 1));
    Configuration before = relaxer.configuration();
    relaxer.advance(wanted - relaxer.steps());
    Configuration now = relaxer.configuration();
    boolean tried = wanted > 0 && relaxer.lastParticle() >= 0;
    return new RelaxationFrame(
        wanted,
        now,
        before,
        tried
            ? Optional.of(new RelaxationFrame.Attempt(relaxer.lastParticle(), relaxer.lastTarget()))
            : Optional.empty(),
        wanted > 0 && relaxer.lastAccepted(),
        relaxer.accepted(),
        Long.bitCount(relaxer.recent() & TEN),
        relaxer.energyPerParticle(),
        truth.energyPerParticle(now));
  }

  private void seek(long steps) {
    RelaxerState state = recording.stateBefore(steps);
    if (relaxer.steps() > steps || relaxer.steps() < state.steps()) {
      relaxer.restore(state);
    }
    relaxer.advance(steps - relaxer.steps());
  }
}
