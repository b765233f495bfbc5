package org.pesexplorer.ui.explore;

import java.util.Objects;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;

/**
 * The energy per particle while the whole cell slides under its own faces, with both weightings:
 * the physics does not change, so the energy must not either.
 *
 * @param question what was slid
 * @param uniform energies with uniform weighting, one for each step from 0 to the width
 * @param equation9 energies with equation 9
 */
record SlideCurve(Question question, double[] uniform, double[] equation9) {
  /** Number of points along the slide. */
  static final int STEPS = 201;

  SlideCurve {
    Objects.requireNonNull(question, "question");
  }

  /**
   * What is slid.
   *
   * @param start the particles before
   * @param model the energy; its weighting is ignored
   * @param direction along which axes
   */
  record Question(Configuration start, EnergyModel model, Direction direction) {}

  /** Along which axes the cell slides. */
  enum Direction {
    /** Along x. */
    X("along x", 1, 0),
    /** Along y. */
    Y("along y", 0, 1),
    /** Along both. */
    DIAGONAL("along the diagonal", 1, 1);

    private final String title;
    private final double x;
    private final double y;

    Direction(String title, double x, double y) {
      this.title = title;
      this.x = x;
      this.y = y;
    }

    /** The translation for a distance along the axes. */
    double[] vector(double distance) {
      return new double[] {x * distance, y * distance};
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static SlideCurve of(Question question) {
    return new SlideCurve(
        question, energies(question, Counting.INVARIANT), energies(question, Counting.THESIS));
  }

  private static double[] energies(Question question, Counting counting) {
    EnergyModel model = question.model();
    EnergyEvaluator evaluator =
        new EnergyModel(model.potential(), model.settings().withCounting(counting)).evaluator();
    double[] out = new double[STEPS];
    for (int k = 0; k < STEPS; k++) {
      double distance = question.start().width() * k / (STEPS - 1);
      out[k] =
          evaluator.energyPerParticle(
              question.start().translated(question.direction().vector(distance)));
    }
    return out;
  }
}
