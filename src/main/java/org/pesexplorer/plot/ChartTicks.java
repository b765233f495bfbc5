package org.pesexplorer.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the marks of a chart's axis stand, powers of ten written with raised digits. */
final class ChartTicks {
  private static final Pattern POWER = Pattern.compile("([0-9.\u2212]+)e([0-9\u2212-]+)");
  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

  /** A logarithmic axis over less than this is marked like a linear one. */
  private static final double LEAST_FACTOR = 10;

  private static final double MOST_FACTOR = 1e6;
  private static final double LEAST_GAP = 0.6;

  private ChartTicks() {}

  /**
   * The marks of an axis.
   *
   * @param axis the axis, with a range
   * @param target about how many are wanted, at least 1
   * @return the marks within the range, rising
   */
  static List<Tick> major(ChartAxis axis, int target) {
    ChartRange range = axis.range().orElseThrow();
    List<Tick> ticks;
    if (!axis.scale().logarithmic()) {
      ticks =
          axis.integerTicks()
              ? whole(range, target)
              : Ticks.linear(range.low(), range.high(), target);
    } else if (axis.scale().offset() == 0 && range.high() / range.low() < LEAST_FACTOR) {
      ticks = Ticks.linear(range.low(), range.high(), target);
    } else if (axis.scale().offset() == 0) {
      ticks = Ticks.log(range.low(), range.high(), target);
    } else {
      ticks = shifted(range, axis.scale(), target);
    }
    return ticks.stream().map(tick -> new Tick(tick.value(), raised(tick.label()))).toList();
  }

  /** Where faint lines between the marks stand: 2 to 9 times each power of ten. */
  static List<Double> minor(ChartAxis axis) {
    ChartRange range = axis.range().orElseThrow();
    List<Double> places = new ArrayList<>();
    double factor = range.high() / range.low();
    if (!axis.scale().equals(ChartScale.LOG) || factor > MOST_FACTOR || factor < LEAST_FACTOR) {
      return places;
    }
    for (int k = exponent(range.low()); k <= exponent(range.high()); k++) {
      for (int mantissa = 2; mantissa < 10; mantissa++) {
        double value = mantissa * Math.pow(10, k);
        if (range.contains(value)) {
          places.add(value);
        }
      }
    }
    return places;
  }

  private static int exponent(double value) {
    return (int) Math.floor(Math.log10(value));
  }

  private static List<Tick> whole(ChartRange range, int target) {
    int steps = (int) Math.max(1, Math.min(target, Math.floor(range.high() - range.low())));
    return Ticks.linear(range.low(), range.high(), steps).stream()
        .filter(tick -> tick.value() == Math.rint(tick.value()))
        .map(tick -> new Tick(tick.value(), tick.label().replaceFirst("\\.0+$", "")))
        .toList();
  }

  /** The roundest values that do not stand too close: 0, then powers of ten, then 5, 2 and 3. */
  private static List<Tick> shifted(ChartRange range, ChartScale scale, int target) {
    double from = scale.place(range.low());
    double span = scale.place(range.high()) - from;
    List<Tick> kept = new ArrayList<>();
    for (BigDecimal candidate : round(range, scale)) {
      double value = candidate.doubleValue();
      double place = range.contains(value) && scale.shows(value) ? scale.place(value) : Double.NaN;
      boolean free =
          kept.stream()
              .allMatch(
                  tick -> Math.abs(scale.place(tick.value()) - place) >= LEAST_GAP * span / target);
      if (free && Double.isFinite(place)) {
        kept.add(new Tick(value, label(candidate)));
      }
    }
    kept.sort(Comparator.comparingDouble(Tick::value));
    return kept.size() < 2 ? Ticks.linear(range.low(), range.high(), target) : kept;
  }

  private static List<BigDecimal> round(ChartRange range, ChartScale scale) {
    int largest = exponent(Math.max(Math.abs(range.low()), Math.abs(range.high())));
    int least = exponent(Math.max(range.low() + scale.offset(), Double.MIN_NORMAL));
    List<BigDecimal> all = new ArrayList<>(List.of(BigDecimal.ZERO));
    for (int mantissa : new int[] {1, 5, 2, 3}) {
      for (int k = largest; k >= Math.min(least, largest); k--) {
        all.add(BigDecimal.valueOf(mantissa, -k));
        all.add(BigDecimal.valueOf(-mantissa, -k));
      }
    }
    return all;
  }

  private static String label(BigDecimal value) {
    String shortest = Numbers.shortest(value.doubleValue());
    int size = value.signum() == 0 ? 0 : exponent(Math.abs(value.doubleValue()));
    String text = size > 4 || size < -3 ? value.unscaledValue() + "e" + size : shortest;
    return text.replace('-', '\u2212');
  }

  /** "1e-5" as a power of ten with raised digits, "2e5" with a factor before it. */
  private static String raised(String label) {
    Matcher matcher = POWER.matcher(label);
    if (!matcher.matches()) {
      return label;
    }
    StringBuilder text = new StringBuilder(matcher.group(1).equals("1") ? "" : matcher.group(1));
    text.append(text.isEmpty() ? "10" : "\u00b710");
    for (char c : matcher.group(2).toCharArray()) {
      text.append(Character.isDigit(c) ? RAISED.charAt(c - '0') : '\u207b');
    }
    return text.toString();
  }
}
