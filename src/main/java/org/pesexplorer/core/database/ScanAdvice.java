package org.pesexplorer.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many scans to relax for, by what the rows then cover, and beside it what the thesis's adviser
 * says, an acceptance rate of about 20 %.
 *
 * <p>The rule: candidates are single numbers of scans and mixes. Of those that reach deep, their
 * inner span beginning at most {@link #REACH} above the lowest 10 % quantile of the single numbers,
 * and in which no class of structures takes more than {@link #BALANCE}, take the one with the
 * largest share of points of random paths inside; of those within one standard error of it the one
 * with the fewest scans. Where no candidate that reaches deep is balanced, that is not asked for;
 * where none reaches deep, neither is.
 *
 * @param recommended the candidate to take
 * @param nearest the single number of scans whose acceptance rate is nearest to 20 %; empty when
 *     none has one
 * @param acceptanceScans the number of scans at which the acceptance rate falls to 20 %, between
 *     the neighbouring numbers on logarithmic scales; empty when it does not within the list
 * @param depth where the inner span of rows has to begin, or below, in E_c
 */
public record ScanAdvice(
    Coverage recommended,
    Optional<Coverage> nearest,
    OptionalDouble acceptanceScans,
    double depth) {
  /** How far above the lowest 10 % quantile an inner span may begin, in E_c. */
  public static final double REACH = 0.5;

  /** The most that one class of structures may take. */
  public static final double BALANCE = 0.7;

  /** The acceptance rate that the thesis advises. */
  public static final double THESIS_ACCEPTANCE = 0.2;

  /**
   * Gives advice.
   *
   * @param singles coverage after single numbers of scans, ascending
   * @param mixes coverage of mixes
   * @param energyUnit what an E_c of 1 is worth
   * @return the advice; empty when no candidate has a row that is kept and paths to compare with
   */
  public static Optional<ScanAdvice> of(
      List<Coverage> singles, List<Coverage> mixes, double energyUnit) {
    List<Coverage> all = new ArrayList<>(singles);
    all.addAll(mixes);
    all.removeIf(one -> Double.isNaN(one.pointsInside()));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    double depth =
        REACH * energyUnit
            + singles.stream()
                .mapToDouble(one -> one.span().tenth())
                .filter(tenth -> !Double.isNaN(tenth))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    return Optional.of(
        new ScanAdvice(best(asked(all, depth)), nearest(singles), crossing(singles), depth));
  }

  /** The candidates that meet what can be asked for. */
  private static List<Coverage> asked(List<Coverage> all, double depth) {
    List<Coverage> deep = all.stream().filter(one -> reaches(one, depth)).toList();
    List<Coverage> even = deep.stream().filter(ScanAdvice::balanced).toList();
    if (!even.isEmpty()) {
      return even;
    }
    return deep.isEmpty() ? all : deep;
  }

  /** Whether the inner span of some rows begins at a depth or below. */
  static boolean reaches(Coverage one, double depth) {
    return one.span().low() <= depth;
  }

  /** Whether no class of structures takes too much of the rows. */
  static boolean balanced(Coverage one) {
    return one.largestShare() <= BALANCE;
  }

  private static Coverage best(List<Coverage> candidates) {
    Coverage first = candidates.get(0);
    for (Coverage one : candidates) {
      first = one.pointsInside() > first.pointsInside() ? one : first;
    }
    double error = Double.isNaN(first.pointsError()) ? 0 : first.pointsError();
    Coverage cheapest = first;
    for (Coverage one : candidates) {
      boolean asGood = one.pointsInside() >= first.pointsInside() - error;
      cheapest = asGood && one.meanScans() < cheapest.meanScans() ? one : cheapest;
    }
    return cheapest;
  }

  private static OptionalDouble crossing(List<Coverage> singles) {
    for (int k = 1; k < singles.size(); k++) {
      Coverage before = singles.get(k - 1);
      Coverage after = singles.get(k);
      boolean crosses =
          before.acceptance() >= THESIS_ACCEPTANCE && after.acceptance() < THESIS_ACCEPTANCE;
      if (crosses && before.meanScans() > 0 && after.acceptance() > 0) {
        double part =
            Math.log(before.acceptance() / THESIS_ACCEPTANCE)
                / Math.log(before.acceptance() / after.acceptance());
        double ratio = after.meanScans() / before.meanScans();
        return OptionalDouble.of(before.meanScans() * Math.pow(ratio, part));
      }
    }
    return OptionalDouble.empty();
  }

  private static Optional<Coverage> nearest(List<Coverage> singles) {
    Coverage nearest = null;
    for (Coverage one : singles) {
      if (!Double.isNaN(one.acceptance()) && (nearest == null || off(one) < off(nearest))) {
        nearest = one;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static double off(Coverage one) {
    return Math.abs(one.acceptance() - THESIS_ACCEPTANCE);
  }

  /** What is recommended, in a few words: "40 scans" or "equal parts of 3, 6 and 10 scans". */
  public String headline() {
    return AdviceText.name(recommended.scans());
  }

  /** Why, in words, with the numbers. */
  public String reason() {
    return AdviceText.reason(this);
  }

  /** What the thesis's adviser says and why the two differ, or that they agree, in words. */
  public String comparison() {
    return AdviceText.comparison(this);
  }
}
