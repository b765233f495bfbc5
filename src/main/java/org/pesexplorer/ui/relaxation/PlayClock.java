package org.pesexplorer.ui.relaxation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The play head over a recorded run of attempted moves. Head 0 is the start configuration, head k
 * what stands after the k-th attempt. The run may still be recorded while it is played: then it is
 * planned to become longer than it is, and the head waits at its end for more. Used on one thread.
 */
public final class PlayClock {
  /** As fast as it goes: the whole run in about a second. */
  public static final double FASTEST = Double.POSITIVE_INFINITY;

  /** The slowest motion, in attempts a second. */
  public static final double SLOWEST = 0.5;

  /** Even a short run is not played faster than one attempt in a picture of the screen. */
  private static final double LEAST_TOP_SPEED = 60;

  private static final double USUAL_SPEED = 20;
  private static final double NANOS = 1e9;

  /** After a longer pause between ticks the window was hidden: nobody wants that made up for. */
  private static final long LONGEST_TICK = 1_000_000_000L;

  private final ReadOnlyLongWrapper length = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper planned = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper head = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final BooleanProperty loop = new SimpleBooleanProperty();
  private final DoubleProperty speed =
      new SimpleDoubleProperty(USUAL_SPEED) {
        @Override
        public void set(double attemptsPerSecond) {
          if (Double.isNaN(attemptsPerSecond)) {
            throw new IllegalArgumentException("the speed must be a number");
          }
          anchor(position());
          super.set(Math.max(SLOWEST, attemptsPerSecond));
        }
      };

  /** Where the head was, fractions included, when something other than time last moved it. */
  private double anchor;

  /** How long it has been played since; whole nanoseconds, so that nothing is lost in adding. */
  private long played;

  /** Makes a clock without a run. */
  public PlayClock() {}

  /**
   * A new run begins, nothing of which has been recorded yet; the head goes to its start and stops.
   *
   * @param attempts how many attempts it is planned to have
   * @throws IllegalArgumentException when the number is negative
   */
  public void begin(long attempts) {
    if (attempts < 0) {
      throw new IllegalArgumentException("a run has no " + attempts + " attempts");
    }
    playing.set(false);
    put(0);
    length.set(0);
    planned.set(attempts);
  }

  /** A run that is complete already; the head goes to its start and stops. */
  public void load(long attempts) {
    begin(attempts);
    length.set(attempts);
  }

  /**
   * More of the run has been recorded.
   *
   * @param attempts how many attempts there are now; a run that gets longer than planned is planned
   *     anew
   * @throws IllegalArgumentException when there are fewer than before
   */
  public void recorded(long attempts) {
    if (attempts < length.get()) {
      throw new IllegalArgumentException(
          "a record of " + length.get() + " attempts does not shrink to " + attempts);
    }
    anchor(position()); // the highest speed may change with the plan
    planned.set(Math.max(planned.get(), attempts));
    length.set(attempts);
  }

  /** Nothing more will be recorded, as the run has ended or was cancelled. */
  public void complete() {
    anchor(position());
    planned.set(length.get());
  }

  /** Whether the run is still being recorded. */
  public boolean growing() {
    return length.get() < planned.get();
  }

  /** Plays; from the start again when the head stands at the end of a complete run. */
  public void play() {
    if (planned.get() == 0) {
      return;
    }
    if (head.get() == length.get() && !growing()) {
      put(0);
    }
    playing.set(true);
  }

  /** Stops where the head is. */
  public void pause() {
    playing.set(false);
    anchor((double) head.get());
  }

  /** Plays or pauses. */
  public void toggle() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  /**
   * Time has passed. While playing the head moves on, by the same way whether in many short ticks
   * or in one; of a tick longer than a second only a second counts.
   *
   * @param nanos how long it is since the last tick
   */
  public void tick(long nanos) {
    if (!playing.get()) {
      return;
    }
    played += Math.max(0, Math.min(LONGEST_TICK, nanos));
    double at = position();
    if (at < length.get()) {
      head.set((long) at);
    } else if (growing()) {
      put(length.get());
    } else if (loop.get() && length.get() > 0) {
      wrap(at);
    } else {
      put(length.get());
      playing.set(false);
    }
  }

  /** The end is shown as long as every other attempt; the start follows it. */
  private void wrap(double at) {
    long places = length.get() + 1;
    double laps = Math.floor(at / places);
    anchor -= laps * places;
    head.set((long) (at - laps * places));
  }

  private double position() {
    return anchor + played * attemptsPerSecond() / NANOS;
  }

  private void anchor(double position) {
    anchor = position;
    played = 0;
  }

  private void put(long place) {
    head.set(Math.max(0, Math.min(length.get(), place)));
    anchor((double) head.get());
  }

  /** Pauses and moves by single attempts: 1 for the next, -1 for the one before. */
  public void stepMove(int direction) {
    playing.set(false);
    put(head.get() + direction);
  }

  /**
   * Pauses and goes to the next or previous place where a scan is complete.
   *
   * @param direction 1 for the next, -1 for the one before
   * @param attemptsPerScan how many attempts a scan has, above 0
   */
  public void stepScan(int direction, long attemptsPerScan) {
    if (attemptsPerScan < 1) {
      throw new IllegalArgumentException("a scan has at least one attempt");
    }
    playing.set(false);
    long place =
        direction > 0
            ? Math.floorDiv(head.get(), attemptsPerScan) + 1
            : Math.floorDiv(head.get() - 1, attemptsPerScan);
    put(place * attemptsPerScan);
  }

  /** Goes to a place, the nearest there is; goes on playing when it plays. */
  public void seek(long place) {
    put(place);
  }

  /** Goes to the start configuration. */
  public void toStart() {
    put(0);
  }

  /** Goes to the last attempt there is. */
  public void toEnd() {
    put(length.get());
  }

  /** The highest speed, in attempts a second: that of {@link #FASTEST}. */
  public double topSpeed() {
    return Math.max(LEAST_TOP_SPEED, (double) planned.get());
  }

  /** The speed in force, in attempts a second. */
  public double attemptsPerSecond() {
    return Math.min(speed.get(), topSpeed());
  }

  /**
   * The speed at a place of a logarithmic scale, to two digits.
   *
   * @param fraction from 0, the slowest motion, to 1, as fast as it goes
   */
  public double speedAt(double fraction) {
    if (fraction >= 1) {
      return FASTEST;
    }
    double exact = SLOWEST * Math.pow(topSpeed() / SLOWEST, Math.max(0, fraction));
    double digit = Math.pow(10, Math.floor(Math.log10(exact)) - 1);
    return Math.rint(exact / digit) * digit;
  }

  /** Where on the logarithmic scale a speed stands, from 0 to 1. */
  public double fractionOf(double attemptsPerSecond) {
    double fraction = Math.log(attemptsPerSecond / SLOWEST) / Math.log(topSpeed() / SLOWEST);
    return Math.max(0, Math.min(1, fraction));
  }

  /** How many attempts have been recorded. */
  public ReadOnlyLongProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  /** How many attempts the run will have, at least as many as have been recorded. */
  public ReadOnlyLongProperty plannedProperty() {
    return planned.getReadOnlyProperty();
  }

  /** Where the head is, from 0 to the number of attempts recorded. */
  public ReadOnlyLongProperty headProperty() {
    return head.getReadOnlyProperty();
  }

  /** Whether it plays; true, too, while the head waits for more to be recorded. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** The wanted speed in attempts a second, at least {@link #SLOWEST}. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  /** Whether a complete run starts again at its end. */
  public BooleanProperty loopProperty() {
    return loop;
  }
}
