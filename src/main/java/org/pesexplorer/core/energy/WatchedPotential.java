package org.pesexplorer.core.energy;

import java.util.Map;
import java.util.Optional;
import org.pesexplorer.core.potential.PairFunction;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.TripletFunction;

/**
 * Another potential, value for value, that calls something again and again while it is summed: a
 * single sum of a potential without cut-off may take seconds, and somebody may want to end it. One
 * thread.
 */
final class WatchedPotential implements Potential {
  /** So many values take about a millisecond. */
  private static final int VALUES_BETWEEN = 1 << 15;

  private final Potential watched;
  private final Runnable watch;
  private int values;

  WatchedPotential(Potential watched, Runnable watch) {
    this.watched = watched;
    this.watch = watch;
  }

  private void count(int more) {
    values += more;
    if (values >= VALUES_BETWEEN) {
      values = 0;
      watch.run();
    }
  }

  @Override
  public String id() {
    return watched.id();
  }

  @Override
  public Map<String, Double> parameters() {
    return watched.parameters();
  }

  @Override
  public Optional<PairFunction> pair() {
    return watched.pair().map(Pair::new);
  }

  @Override
  public Optional<TripletFunction> triplet() {
    return watched.triplet().map(Triplet::new);
  }

  @Override
  public double pairShare() {
    return watched.pairShare();
  }

  @Override
  public double tripletShare() {
    return watched.tripletShare();
  }

  @Override
  public double energyUnit() {
    return watched.energyUnit();
  }

  @Override
  public double lengthUnit() {
    return watched.lengthUnit();
  }

  private final class Pair implements PairFunction {
    private final PairFunction function;

    Pair(PairFunction function) {
      this.function = function;
    }

    @Override
    public double value(double r) {
      count(1);
      return function.value(r);
    }

    @Override
    public double derivative(double r) {
      count(1);
      return function.derivative(r);
    }

    @Override
    public double cutoff() {
      return function.cutoff();
    }

    @Override
    public void values(double[] r, double[] out, int count) {
      count(count);
      function.values(r, out, count);
    }
  }

  private final class Triplet implements TripletFunction {
    private final TripletFunction function;

    Triplet(TripletFunction function) {
      this.function = function;
    }

    @Override
    public double value(double a, double b, double c) {
      count(1);
      return function.value(a, b, c);
    }

    @Override
    public void derivatives(double a, double b, double c, double[] out) {
      count(1);
      function.derivatives(a, b, c, out);
    }

    @Override
    public TripletFunction onALine() {
      return new Triplet(function.onALine());
    }

    @Override
    public double perimeterCutoff() {
      return function.perimeterCutoff();
    }
  }
}
