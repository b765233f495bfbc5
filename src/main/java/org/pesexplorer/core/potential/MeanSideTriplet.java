package org.pesexplorer.core.potential;

/** A function of one number taken at the mean side (a + b + c) / 3 of a triangle. */
public final class MeanSideTriplet implements TripletFunction {
  private final PairFunction function;

  MeanSideTriplet(PairFunction function) {
    this.function = function;
  }

  @Override
  public double value(double a, double b, double c) {
    return function.value((a + b + c) / 3);
  }

  @Override
  public void derivatives(double a, double b, double c, double[] out) {
    double slope = function.derivative((a + b + c) / 3) / 3;
    out[0] = slope;
    out[1] = slope;
    out[2] = slope;
  }

  @Override
  public double perimeterCutoff() {
    return 3 * function.cutoff();
  }
}
