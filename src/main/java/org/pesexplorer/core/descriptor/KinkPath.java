package org.pesexplorer.core.descriptor;

import java.util.List;
import org.pesexplorer.core.cell.Configuration;

/**
 * Both descriptors and their slopes while one particle is moved through its place along a straight
 * line. Where eigenvalues cross, as at the best structure of four particles, sorted eigenvalues
 * have a kink and power sums have none.
 *
 * @param places signed distances from the particle's place in R_c, ascending, 0 not among them
 * @param eigenvalues the sorted eigenvalues
 * @param powerSums the power sums
 */
public record KinkPath(List<Double> places, Curves eigenvalues, Curves powerSums) {

  /** Copies the list. */
  public KinkPath {
    places = List.copyOf(places);
  }

  /**
   * The inputs of one descriptor along the path, as curves.
   *
   * @param settings which descriptor
   * @param values for each input its value at every place
   * @param slopes for each input its slope there, per R_c
   */
  public record Curves(
      DescriptorSettings settings, List<List<Double>> values, List<List<Double>> slopes) {

    /** Copies the lists. */
    public Curves {
      values = values.stream().map(List::copyOf).toList();
      slopes = slopes.stream().map(List::copyOf).toList();
    }

    /** How far the slope of an input jumps between the two places around 0. */
    public double jump(int input) {
      List<Double> slope = slopes.get(input);
      int after = slope.size() / 2;
      return slope.get(after) - slope.get(after - 1);
    }

    /** The largest slope of an input, by magnitude, along the path. */
    public double steepest(int input) {
      return slopes.get(input).stream().mapToDouble(Math::abs).max().orElse(0);
    }
  }

  /**
   * Moves a particle.
   *
   * @param start where all particles are at place 0
   * @param particle which of them moves
   * @param direction along which vector; its length does not matter
   * @param reach how far to either side, in R_c
   * @param halfPoints how many places on either side, at least 1
   * @param settings orders and R0p; both kinds are computed
   * @throws IllegalArgumentException when the path cannot be described
   */
  public static KinkPath along(
      Configuration start,
      int particle,
      double[] direction,
      double reach,
      int halfPoints,
      DescriptorSettings settings) {
    if (halfPoints < 1) {
      throw new IllegalArgumentException("at least 1 place on either side is needed");
    }
    DragPath path = new DragPath(start, particle, direction);
    double[] places = new double[2 * halfPoints];
    for (int k = 0; k < places.length; k++) {
      places[k] = (2 * k + 1 - places.length) * reach / (places.length - 1);
    }
    return new KinkPath(
        DragPath.list(places),
        curves(path, places, settings.withKind(DescriptorKind.EIGENVALUES)),
        curves(path, places, settings.withKind(DescriptorKind.POWER_SUMS)));
  }

  private static Curves curves(DragPath path, double[] places, DescriptorSettings settings) {
    DescriptorEvaluator evaluator = path.evaluator(settings);
    double[][] values = new double[evaluator.length()][places.length];
    double[][] slopes = new double[evaluator.length()][places.length];
    double[] inputs = new double[evaluator.length()];
    for (int k = 0; k < places.length; k++) {
      double[] jacobian = evaluator.jacobian(path.at(places[k]), inputs);
      double[] along = path.along(jacobian);
      for (int input = 0; input < inputs.length; input++) {
        values[input][k] = inputs[input];
        slopes[input][k] = along[input];
      }
    }
    return new Curves(settings, DragPath.lists(values), DragPath.lists(slopes));
  }
}
