package org.pesexplorer.core.potential;

/** Checks of parameters, each with a message that names the parameter and its value. */
final class Parameters {
  private Parameters() {}

  static double requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number above 0, was " + value);
    }
    return value;
  }

  static double requireWithin(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " must be from " + low + " to " + high + ", was " + value);
    }
    return value;
  }
}
