package org.pesexplorer.ui.explore;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergyReport;

/**
 * What holds at the place under the cursor.
 *
 * @param question which place
 * @param report the configuration with the particle at that place
 * @param particle index, in that configuration, of the particle that stands there
 * @param neighbours the nearest other particles, nearest first
 */
record CursorReading(
    Question question, EnergyReport report, int particle, List<Neighbours.Neighbour> neighbours) {

  private static final int SHOWN = 3;

  CursorReading {
    Objects.requireNonNull(question, "question");
    neighbours = List.copyOf(neighbours);
  }

  /**
   * A place.
   *
   * @param configuration the particles
   * @param model the energy
   * @param moved the particle that is thought there; empty for one more
   * @param x coordinate in R_c
   * @param y coordinate in R_c
   */
  record Question(
      Configuration configuration, EnergyModel model, OptionalInt moved, double x, double y) {}

  static CursorReading of(Question question) {
    Configuration base = question.configuration();
    double[] place = {base.cell().wrap(question.x()), base.cell().wrap(question.y())};
    boolean probe = question.moved().isEmpty();
    Configuration there =
        probe ? base.withAdded(place) : base.withPosition(question.moved().getAsInt(), place);
    int particle = probe ? there.count() - 1 : question.moved().getAsInt();
    return new CursorReading(
        question,
        question.model().evaluator().report(there),
        particle,
        Neighbours.nearest(there, particle, SHOWN));
  }
}
