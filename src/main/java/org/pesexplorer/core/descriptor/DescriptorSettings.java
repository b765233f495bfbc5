package org.pesexplorer.core.descriptor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Which descriptor (docs/theory.md, "Descriptors").
 *
 * @param orders the exponents o of equation 11, each from {@link #LOWEST_ORDER} to -2, in the order
 *     in which the inputs follow each other, none twice
 * @param r0p the range R0p in R_c, a finite number above 0
 * @param kind what is taken of the matrices
 */
public record DescriptorSettings(List<Integer> orders, double r0p, DescriptorKind kind) {
  /** The lowest exponent taken. */
  public static final int LOWEST_ORDER = -20;

  /** The thesis's: orders -2 and -3, R0p = 20, sorted eigenvalues. */
  public static final DescriptorSettings THESIS =
      new DescriptorSettings(List.of(-2, -3), 20, DescriptorKind.EIGENVALUES);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException when one is outside its range, with the reason
   */
  public DescriptorSettings {
    orders = List.copyOf(orders);
    Objects.requireNonNull(kind, "kind");
    if (orders.isEmpty()) {
      throw new IllegalArgumentException("at least one order is needed, as in -2,-3");
    }
    orders.forEach(DescriptorSettings::requireSmooth);
    if (new HashSet<>(orders).size() < orders.size()) {
      throw new IllegalArgumentException("an order is there twice: " + orders);
    }
    if (!(r0p > 0) || Double.isInfinite(r0p)) {
      throw new IllegalArgumentException("R0p must be a finite number above 0, was " + r0p);
    }
  }

  private static void requireSmooth(int order) {
    if (order >= 0) {
      throw new IllegalArgumentException(
          "an order must be -2 or lower, was "
              + order
              + ": from 0 on a particle's weight jumps, or grows beyond all bounds, where it comes"
              + " within R0p");
    }
    if (order == -1) {
      throw new IllegalArgumentException(
          "an order must be -2 or lower, was -1: its slope jumps where a particle comes within"
              + " R0p");
    }
    if (order < LOWEST_ORDER) {
      throw new IllegalArgumentException(
          "an order must be " + LOWEST_ORDER + " or higher, was " + order);
    }
  }

  /**
   * Reads orders.
   *
   * @param text whole numbers with commas, such as "-2,-3"
   * @throws IllegalArgumentException when it is none
   */
  public static List<Integer> parseOrders(String text) {
    List<Integer> orders = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      try {
        orders.add(Integer.valueOf(word.strip()));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "orders must be whole numbers with commas, as in -2,-3; was \"" + text + "\"", e);
      }
    }
    return orders;
  }

  /** The orders as {@link #parseOrders} reads them. */
  public String formatOrders() {
    List<String> words = new ArrayList<>();
    orders.forEach(order -> words.add(Integer.toString(order)));
    return String.join(",", words);
  }

  /**
   * How many inputs a configuration has: one for each particle and order.
   *
   * @param particles N
   */
  public int length(int particles) {
    return Math.multiplyExact(particles, orders.size());
  }

  /** The same settings of another kind. */
  public DescriptorSettings withKind(DescriptorKind other) {
    return new DescriptorSettings(orders, r0p, other);
  }
}
