package org.pesexplorer.core.descriptor;

import java.util.List;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;

/**
 * The inputs of a configuration while one particle is dragged through the cell: figure 10b of the
 * thesis.
 *
 * @param settings which descriptor
 * @param places where the particle is along its path, in R_c
 * @param curves for each input its value at every place
 */
public record DragSpectrum(
    DescriptorSettings settings, List<Double> places, List<List<Double>> curves) {
  private static final double FIGURE_WIDTH = 5;

  /** Copies the lists. */
  public DragSpectrum {
    places = List.copyOf(places);
    curves = curves.stream().map(List::copyOf).toList();
  }

  /**
   * Drags a particle along the last axis.
   *
   * @param start the particles
   * @param particle which of them is dragged; its other coordinates stay
   * @param from first coordinate along the last axis, in R_c
   * @param to last coordinate
   * @param points how many places, evenly spaced, at least 2
   * @param settings which descriptor
   * @throws IllegalArgumentException when there are fewer places or one cannot be described
   */
  public static DragSpectrum of(
      Configuration start,
      int particle,
      double from,
      double to,
      int points,
      DescriptorSettings settings) {
    if (points < 2) {
      throw new IllegalArgumentException("at least 2 places are needed, was " + points);
    }
    DescriptorEvaluator evaluator =
        new DescriptorEvaluator(settings, start.count(), start.dimension());
    double[] position = start.position(particle);
    double[] places = new double[points];
    double[][] curves = new double[evaluator.length()][points];
    for (int k = 0; k < points; k++) {
      places[k] = from + (to - from) * k / (points - 1);
      position[position.length - 1] = places[k];
      double[] inputs = evaluator.inputs(start.withPosition(particle, position));
      for (int input = 0; input < inputs.length; input++) {
        curves[input][k] = inputs[input];
      }
    }
    return new DragSpectrum(settings, DragPath.list(places), DragPath.lists(curves));
  }

  /**
   * The thesis's: three particles at (0.3, 0.5), (0.68, 0.9) and (0.7, 0.4) of a cell of width 5,
   * the fourth dragged at x = 2.5 R_c from y = -0.1 to 1.1 widths.
   *
   * @param points how many places
   * @param settings which descriptor
   */
  public static DragSpectrum figureTen(int points, DescriptorSettings settings) {
    Configuration start =
        Configuration.ofFractions(new Cell(2, FIGURE_WIDTH), 0.3, 0.5, 0.68, 0.9, 0.7, 0.4, 0.5, 0);
    return of(start, 3, -0.1 * FIGURE_WIDTH, 1.1 * FIGURE_WIDTH, points, settings);
  }
}
