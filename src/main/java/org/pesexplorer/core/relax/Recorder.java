package org.pesexplorer.core.relax;

import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;

/**
 * Runs a relaxation and records it in bounded memory: saved states at equal intervals, from which
 * every step between them can be played back bit for bit, and a curve of what was accepted and how
 * the energy went. When there are too many of either, every second one goes and the interval
 * doubles. One thread.
 */
public final class Recorder {
  /** The most saved states that are kept: {@link #bytes} says what that costs. */
  public static final int MOST_STATES = 1024;

  /** The most points of the curve. */
  public static final int MOST_POINTS = 2048;

  private static final int BYTES_A_STATE = 160;
  private static final int BYTES_A_POINT = 56;

  private final RelaxationRequest request;
  private final Relaxer relaxer;
  private final EnergyEvaluator truth;
  private final List<RelaxerState> states = new ArrayList<>();
  private final List<RelaxationPoint> points = new ArrayList<>();
  private long stateInterval;
  private long pointInterval;
  private boolean done;

  /**
   * Prepares a run; the start is recorded.
   *
   * @throws IllegalArgumentException when the request cannot be run ({@link Relaxers#start})
   * @throws IllegalStateException when the method needs forces and they are undefined at the start
   */
  public Recorder(RelaxationRequest request) {
    this(request, () -> {});
  }

  /**
   * Prepares a run that can be ended even in the middle of a long sum; the start is recorded.
   *
   * @param request what to run
   * @param watch called about once a millisecond while a slow potential is summed; what it throws
   *     comes out of here or of {@link #advance} and ends the run for good
   * @throws IllegalArgumentException as for {@link #Recorder(RelaxationRequest)}
   * @throws IllegalStateException as there
   */
  public Recorder(RelaxationRequest request, Runnable watch) {
    this.request = request;
    RelaxationRequest watched = request.watched(watch);
    this.relaxer = watched.relaxer();
    this.truth = watched.model().evaluator();
    this.stateInterval = relaxer.stepsPerScan();
    this.pointInterval = relaxer.stepsPerScan();
    states.add(relaxer.save());
    points.add(point());
    done = length() == 0 || relaxer.finished();
  }

  /**
   * The most memory that a recording takes, in bytes, whatever the number of scans.
   *
   * @param count number of particles
   * @param dimension number of axes
   */
  public static long bytes(int count, int dimension) {
    long numbers = 2L * count * dimension + 4;
    return MOST_STATES * (BYTES_A_STATE + 8 * numbers) + (long) MOST_POINTS * BYTES_A_POINT;
  }

  private long length() {
    return request.settings().scans() * relaxer.stepsPerScan();
  }

  /** Whether the run is at its end: all scans done, or nothing left to do. */
  public boolean done() {
    return done;
  }

  /** Steps taken of how many; 1 when done. */
  public double fraction() {
    return done ? 1 : (double) relaxer.steps() / length();
  }

  /**
   * Goes on with the run, perhaps to the middle of a scan. Into how many calls a run is divided
   * makes no difference to what is recorded.
   *
   * @param steps at most so many, at least one
   */
  public void advance(long steps) {
    long end = Math.min(length(), relaxer.steps() + Math.max(1, steps));
    while (!done && relaxer.steps() < end) {
      long left = relaxer.stepsPerScan() - relaxer.steps() % relaxer.stepsPerScan();
      goOn(Math.min(left, end - relaxer.steps()));
    }
  }

  /** Takes steps up to the end of a scan at most. */
  private void goOn(long steps) {
    long before = relaxer.steps();
    relaxer.advance(steps);
    done = relaxer.steps() >= length() || relaxer.finished();
    if (relaxer.steps() == before) {
      return;
    }
    if (done || relaxer.steps() % pointInterval == 0) {
      points.add(point());
    }
    if (!done && relaxer.steps() % stateInterval == 0) {
      states.add(relaxer.save());
    }
    if (points.size() > MOST_POINTS) {
      pointInterval *= 2;
      thin();
    }
    if (states.size() > MOST_STATES) {
      stateInterval *= 2;
      states.removeIf(state -> state.steps() % stateInterval != 0);
    }
  }

  private void thin() {
    RelaxationPoint last = points.get(points.size() - 1);
    points.removeIf(point -> point.steps() % pointInterval != 0 && point.steps() != last.steps());
  }

  private RelaxationPoint point() {
    Configuration now = relaxer.configuration();
    return new RelaxationPoint(
        relaxer.steps(),
        relaxer.accepted(),
        relaxer.energyPerParticle(),
        truth.energyPerParticle(now));
  }

  /** How many saved states are held. */
  int states() {
    return states.size();
  }

  /** The recording so far; later steps do not change it. */
  public Recording recording() {
    return new Recording(
        request,
        relaxer.steps(),
        done,
        relaxer.stepsPerScan(),
        states,
        points,
        relaxer.configuration());
  }
}
