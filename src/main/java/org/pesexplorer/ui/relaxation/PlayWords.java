package org.pesexplorer.ui.relaxation;

import org.pesexplorer.ui.common.NumberText;

/** Where a run is and how fast it plays, in words of a width that does not change. */
final class PlayWords {
  private PlayWords() {}

  /**
   * Where the head is.
   *
   * @param head from 0, the start, to the number of attempts
   * @param attempts how many attempts the whole run has
   * @param attemptsPerScan how many attempts a scan has, above 0
   * @return as many characters for every place of the run
   */
  static String place(long head, long attempts, long attemptsPerScan) {
    long scans = Math.floorDiv(attempts + attemptsPerScan - 1, attemptsPerScan);
    long scan = head == 0 ? 0 : Math.floorDiv(head - 1, attemptsPerScan) + 1;
    long move = head == 0 ? 0 : Math.floorMod(head - 1, attemptsPerScan) + 1;
    if (attemptsPerScan == 1) {
      return "step " + padded(head, attempts) + " of " + attempts;
    }
    return "scan "
        + padded(scan, scans)
        + " of "
        + scans
        + ", move "
        + padded(move, attemptsPerScan)
        + " of "
        + attemptsPerScan;
  }

  /** A number with blanks before it, as wide as the largest. */
  private static String padded(long number, long largest) {
    String text = Long.toString(number);
    return " ".repeat(Long.toString(largest).length() - text.length()) + text;
  }

  /** How fast the run plays. */
  static String speed(PlayClock clock) {
    double speed = clock.attemptsPerSecond();
    if (speed >= clock.topSpeed()) {
      return "max";
    }
    boolean whole = speed >= 10 || speed == Math.rint(speed);
    return NumberText.fixed(speed, whole ? 0 : 1) + (speed == 1 ? " move/s" : " moves/s");
  }
}
