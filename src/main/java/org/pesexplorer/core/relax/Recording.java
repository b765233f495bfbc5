package org.pesexplorer.core.relax;

import java.util.List;
import org.pesexplorer.core.cell.Configuration;

/** A relaxation that was run, as far as it went. Immutable; {@link Replay} shows any step of it. */
public final class Recording {
  private final RelaxationRequest request;
  private final long steps;
  private final boolean complete;
  private final int stepsPerScan;
  private final List<RelaxerState> states;
  private final List<RelaxationPoint> points;
  private final Configuration end;

  Recording(
      RelaxationRequest request,
      long steps,
      boolean complete,
      int stepsPerScan,
      List<RelaxerState> states,
      List<RelaxationPoint> points,
      Configuration end) {
    this.request = request;
    this.steps = steps;
    this.complete = complete;
    this.stepsPerScan = stepsPerScan;
    this.states = List.copyOf(states);
    this.points = List.copyOf(points);
    this.end = end;
  }

  /** What was asked for. */
  public RelaxationRequest request() {
    return request;
  }

  /** Steps recorded: attempted moves, or steps of all particles. */
  public long steps() {
    return steps;
  }

  /** How many steps make a scan. */
  public int stepsPerScan() {
    return stepsPerScan;
  }

  /** Whether the run came to its end; otherwise more may follow, or it was stopped. */
  public boolean complete() {
    return complete;
  }

  /**
   * The curves: the start, then a point at least every (scans / {@link Recorder#MOST_POINTS})
   * scans, the last one at the end of a complete run.
   */
  public List<RelaxationPoint> points() {
    return points;
  }

  /** The particles where the recording ends. */
  public Configuration end() {
    return end;
  }

  /** The saved state at or before a number of steps. */
  RelaxerState stateBefore(long step) {
    int low = 0;
    int high = states.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (states.get(middle).steps() <= step) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return states.get(low);
  }
}
