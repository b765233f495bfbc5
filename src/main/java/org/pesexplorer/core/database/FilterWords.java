package org.pesexplorer.core.database;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says in words which rows a filter lets pass. */
final class FilterWords {
  private static final MathContext DIGITS = new MathContext(6);

  private FilterWords() {}

  static String of(RowFilter filter) {
    List<String> words = new ArrayList<>();
    filter.ranges().forEach((column, range) -> words.add(range(column, range)));
    if (filter.structures().size() < StructureClass.values().length) {
      words.add(structures(filter.structures()));
    }
    filter.widths().ifPresent(some -> words.add(widths(some)));
    return words.isEmpty() ? "all rows" : String.join(", ", words);
  }

  private static String range(RowColumn column, RowFilter.Range range) {
    String unit = column.unit().isEmpty() ? "" : " " + column.unit();
    boolean low = range.low() > Double.NEGATIVE_INFINITY;
    boolean high = range.high() < Double.POSITIVE_INFINITY;
    String words;
    if (range.low() == range.high()) {
      words = number(range.low()) + unit;
    } else if (low && high) {
      words = "from " + number(range.low()) + " to " + number(range.high()) + unit;
    } else if (low) {
      words = "from " + number(range.low()) + unit + " up";
    } else {
      words = high ? "up to " + number(range.high()) + unit : "any";
    }
    return column.symbol() + " " + words;
  }

  /** Those that pass, or those that do not when that is shorter. */
  private static String structures(Set<StructureClass> some) {
    if (some.isEmpty()) {
      return "no structure";
    }
    Set<StructureClass> others = EnumSet.complementOf(EnumSet.copyOf(some));
    boolean few = some.size() <= others.size();
    List<String> names = (few ? some : others).stream().map(StructureClass::plural).toList();
    return few ? list(names, " and ") + " only" : "without " + list(names, " and ");
  }

  private static String widths(Set<Double> some) {
    List<String> names = some.stream().map(FilterWords::number).toList();
    return some.isEmpty() ? "no width" : "w " + list(names, " or ") + " R_c";
  }

  private static String list(List<String> names, String last) {
    int end = names.size() - 1;
    return end == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, end)) + last + names.get(end);
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinity" : "\u2212infinity";
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    String text =
        Math.abs(rounded.scale()) > DIGITS.getPrecision() + 4
            ? rounded.toString()
            : rounded.toPlainString();
    return text.replace('-', '\u2212');
  }
}
