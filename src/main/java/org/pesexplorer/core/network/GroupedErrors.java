package org.pesexplorer.core.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.pesexplorer.core.stats.Quantiles;

/**
 * Errors group by group (docs/theory.md, "Errors by group"). Every row belongs to exactly one
 * group; groups without rows are left out.
 *
 * @param kind by what rows are grouped
 * @param groups in ascending order
 */
public record GroupedErrors(GroupKind kind, List<ErrorGroup> groups) {

  /** Copies. */
  public GroupedErrors {
    Objects.requireNonNull(kind, "kind");
    groups = List.copyOf(groups);
  }

  /**
   * Cuts rows at quantiles of a value, so that groups are about as large as each other. A row is in
   * the group whose lower limit is the last one not above its value; where many rows have the same
   * value groups are fewer.
   *
   * @param count how many groups, at least 1
   * @param values one a row, at least one, none NaN; not modified
   * @param predicted as long; not modified
   * @param truth as long; not modified
   */
  public static GroupedErrors byQuantiles(
      GroupKind kind, int count, double[] values, double[] predicted, double[] truth) {
    double[] places = new double[count + 1];
    for (int k = 0; k <= count; k++) {
      places[k] = (double) k / count;
    }
    double[] edges = Quantiles.of(values, places);
    int[] groups = new int[values.length];
    for (int row = 0; row < groups.length; row++) {
      int group = count - 1;
      while (group > 0 && values[row] < edges[group]) {
        group--;
      }
      groups[row] = group;
    }
    List<ErrorGroup> all = new ArrayList<>();
    ErrorFigures[] errors = ErrorFigures.byGroup(predicted, truth, groups, count);
    for (int k = 0; k < count; k++) {
      String label = (k + 1) + " of " + count;
      add(all, new ErrorGroup(label, edges[k], edges[k + 1], errors[k]));
    }
    return new GroupedErrors(kind, all);
  }

  /**
   * Puts rows of the same value together.
   *
   * @param most with more different values than this, rows are cut into tenths instead
   * @param values one a row, at least one, none NaN; not modified
   * @param predicted as long; not modified
   * @param truth as long; not modified
   */
  public static GroupedErrors byValue(
      GroupKind kind, int most, double[] values, double[] predicted, double[] truth) {
    double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
    if (distinct.length > most) {
      return byQuantiles(kind, 10, values, predicted, truth);
    }
    int[] groups = new int[values.length];
    for (int row = 0; row < groups.length; row++) {
      groups[row] = Arrays.binarySearch(distinct, values[row]);
    }
    List<ErrorGroup> all = new ArrayList<>();
    ErrorFigures[] errors = ErrorFigures.byGroup(predicted, truth, groups, distinct.length);
    for (int k = 0; k < distinct.length; k++) {
      String label = BigDecimal.valueOf(distinct[k]).stripTrailingZeros().toPlainString();
      add(all, new ErrorGroup(label, distinct[k], distinct[k], errors[k]));
    }
    return new GroupedErrors(kind, all);
  }

  /**
   * Puts rows of the same class together.
   *
   * @param codes the class of each row, from 0; not modified
   * @param names what each class is called
   * @param predicted as long as the codes; not modified
   * @param truth as long; not modified
   */
  public static GroupedErrors byCode(
      GroupKind kind, int[] codes, List<String> names, double[] predicted, double[] truth) {
    List<ErrorGroup> all = new ArrayList<>();
    ErrorFigures[] errors = ErrorFigures.byGroup(predicted, truth, codes, names.size());
    for (int k = 0; k < errors.length; k++) {
      add(all, new ErrorGroup(names.get(k), Double.NaN, Double.NaN, errors[k]));
    }
    return new GroupedErrors(kind, all);
  }

  private static void add(List<ErrorGroup> all, ErrorGroup group) {
    if (group.errors().rows() > 0) {
      all.add(group);
    }
  }
}
