package org.pesexplorer.core.database;

import java.util.List;
import java.util.Locale;

/** Says advice in words. */
final class AdviceText {
  /** Shares of points inside that differ by less are called alike. */
  private static final double ALIKE = 0.05;

  private AdviceText() {}

  /** A number of scans, or a mix of several. */
  static String name(List<Long> scans) {
    if (scans.size() == 1) {
      return scans.get(0) + (scans.get(0) == 1 ? " scan" : " scans");
    }
    StringBuilder words = new StringBuilder("equal parts of ");
    for (int k = 0; k < scans.size(); k++) {
      String before = k == 0 ? "" : k == scans.size() - 1 ? " and " : ", ";
      words.append(before).append(scans.get(k));
    }
    return words.append(" scans").toString();
  }

  /** Why something is recommended. */
  static String reason(ScanAdvice advice) {
    Coverage one = advice.recommended();
    return String.format(
        Locale.ROOT,
        "Rows relaxed for %s span %s. On random drag paths %s of the places, and %s of the whole"
            + " paths, have energies inside. %s %s %s of all rows are still above 0.",
        advice.headline(),
        span(one),
        percent(one.pointsInside()),
        percent(one.pathsInside()),
        depth(advice),
        balance(one),
        percent(one.aboveZero()));
  }

  private static String depth(ScanAdvice advice) {
    String asked = energy(advice.depth()) + " E_c";
    return ScanAdvice.reaches(advice.recommended(), advice.depth())
        ? "They reach the relaxed structures, which takes rows from " + asked + " or below."
        : "Nothing reaches the relaxed structures, which takes rows from " + asked + " or below.";
  }

  private static String balance(Coverage one) {
    return String.format(
        Locale.ROOT,
        "The most common class of structures takes %s%s; they are as diverse as %.1f equally common"
            + " classes.",
        percent(one.largestShare()),
        ScanAdvice.balanced(one)
            ? ""
            : ", more than the " + percent(ScanAdvice.BALANCE) + " asked for",
        one.effectiveClasses());
  }

  /** What the thesis's adviser says and how it compares. */
  static String comparison(ScanAdvice advice) {
    String adviser = "The thesis goes by an acceptance rate of about 20 %";
    if (advice.nearest().isEmpty()) {
      return adviser + ": no step was taken here.";
    }
    Coverage nearest = advice.nearest().get();
    String where =
        advice.acceptanceScans().isPresent()
            ? String.format(
                Locale.ROOT, "reached at about %.0f scans", advice.acceptanceScans().getAsDouble())
            : "not met within these numbers of scans";
    return String.format(
        Locale.ROOT,
        "%s, %s (nearest: %s with %s). %s",
        adviser,
        where,
        name(nearest.scans()),
        percent(nearest.acceptance()),
        nearest.scans().equals(advice.recommended().scans())
            ? "Here both advisers say the same."
            : verdict(advice, nearest));
  }

  private static String verdict(ScanAdvice advice, Coverage nearest) {
    if (nearest.kept() == 0) {
      return "No row is kept there.";
    }
    String covers =
        String.format(
            Locale.ROOT,
            "There the rows span %s, and %s of the places on random paths are inside.",
            span(nearest),
            percent(nearest.pointsInside()));
    return covers + " " + why(advice, nearest);
  }

  private static String why(ScanAdvice advice, Coverage nearest) {
    Coverage best = advice.recommended();
    if (!ScanAdvice.reaches(nearest, advice.depth())) {
      return "That is not deep enough: acceptance tells how often moves succeed, not which"
          + " structures have formed.";
    }
    if (nearest.pointsInside() < best.pointsInside() - ALIKE) {
      return "Acceptance tells how far structures have formed, not which energies are left to learn"
          + " from: when all rows are relaxed, what a particle meets on its way lies above them.";
    }
    if (!ScanAdvice.balanced(nearest)) {
      return String.format(
          Locale.ROOT,
          "But one class of structures takes %s of its rows, which acceptance does not show.",
          percent(nearest.largestShare()));
    }
    return "It covers about as much; the recommended rows are a little broader or take fewer"
        + " scans.";
  }

  private static String span(Coverage one) {
    return String.format(
        Locale.ROOT,
        "%s to %s E_c (1 %% to 99 %% of them)",
        energy(one.span().low()),
        energy(one.span().high()));
  }

  private static String energy(double energy) {
    String digits = String.format(Locale.ROOT, "%.2f", energy);
    return digits.equals("-0.00") ? "0.00" : digits.replace('-', '\u2212');
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "none" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
