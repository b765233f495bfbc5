package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.network.EnsemblePredictor;
import org.pesexplorer.core.network.PathCurve;
import org.pesexplorer.core.network.StraightPath;
import org.pesexplorer.core.network.SurfaceEnsemble;
import org.pesexplorer.core.network.SurfacePredictor;
import org.pesexplorer.plot.DragCharts;

/**
 * Networks and the truth along a path, and which part of it lies outside what the shown network was
 * trained on.
 *
 * @param question what was asked
 * @param curve the truth, NaN where nobody knows it, and the shown network
 * @param others the networks beside it that read as many particles, in their order
 * @param outsideEnergies at which points the true energy lies outside the training part's
 * @param outsideInputs at which points an input lies outside the training part's, or cannot be
 *     computed
 * @param band mean and uncertainty of an ensemble; empty without one
 */
record DragCurves(
    Question question,
    PathCurve curve,
    List<Other> others,
    boolean[] outsideEnergies,
    boolean[] outsideInputs,
    Optional<Band> band) {

  /** Refuses null. */
  DragCurves {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(band, "band");
    others = List.copyOf(others);
  }

  /**
   * What is wanted.
   *
   * @param path where, for as many particles as the shown network reads
   * @param shown the network that the words are about
   * @param compared networks beside it
   * @param ensemble what the band is of; empty for none
   * @param quantity what the charts draw; all figures are the same for both
   * @param mae the shown network's mean absolute error on rows, in E_c; empty when not known
   */
  record Question(
      StraightPath path,
      ShownNetwork shown,
      List<ShownNetwork> compared,
      Optional<SurfaceEnsemble> ensemble,
      DragCharts.Quantity quantity,
      OptionalDouble mae) {

    /** Copies. */
    Question {
      compared = List.copyOf(compared);
      Objects.requireNonNull(ensemble, "ensemble");
      Objects.requireNonNull(mae, "mae");
    }
  }

  /** Another network along the same path, against the same truth. */
  record Other(String name, PathCurve curve) {}

  /** An energy with its uncertainty, one for each point; NaN where there is none. */
  record Band(double[] mean, double[] uncertainty) {}

  /** Computes. Cost: three descriptors a point and network, about 10 ms for 241 points. */
  static DragCurves of(Question question) {
    StraightPath path = question.path();
    ShownNetwork shown = question.shown();
    SurfacePredictor predictor = shown.surface().predictor();
    PathCurve curve = PathCurve.of(path, new ModelTruth(shown.truth()), predictor);
    boolean[] energies = new boolean[path.points()];
    boolean[] inputs = new boolean[path.points()];
    for (int k = 0; k < energies.length; k++) {
      energies[k] = shown.energies().excludes(curve.truth()[k]);
      inputs[k] = extrapolates(predictor, path.at(k));
    }
    List<Other> others = new ArrayList<>();
    for (ShownNetwork each : question.compared()) {
      if (SuitedPath.fits(path, each.surface())) {
        others.add(new Other(each.name(), beside(curve, each.surface().predictor())));
      }
    }
    Optional<Band> band =
        question
            .ensemble()
            .filter(all -> SuitedPath.fits(path, all.first()))
            .map(all -> band(path, all.predictor()));
    return new DragCurves(question, curve, others, energies, inputs, band);
  }

  private static boolean extrapolates(SurfacePredictor predictor, Configuration here) {
    try {
      return !predictor.extrapolation(here).isEmpty();
    } catch (IllegalArgumentException e) {
      // Particles so close that the descriptor has no numbers for them.
      return true;
    }
  }

  /** The same truth with another network. */
  private static PathCurve beside(PathCurve known, SurfacePredictor predictor) {
    StraightPath path = known.path();
    PathCurve own = PathCurve.of(path, new ModelTruth(Optional.empty()), predictor);
    return new PathCurve(
        path, known.truth(), own.predicted(), known.trueSlope(), own.predictedSlope());
  }

  private static Band band(StraightPath path, EnsemblePredictor predictor) {
    double[] mean = new double[path.points()];
    double[] uncertainty = new double[path.points()];
    for (int k = 0; k < mean.length; k++) {
      try {
        EnsemblePredictor.Estimate here = predictor.energyPerParticle(path.at(k));
        mean[k] = here.mean();
        uncertainty[k] = here.uncertainty();
      } catch (IllegalArgumentException e) {
        // Particles so close that the descriptor has no numbers for them.
        mean[k] = Double.NaN;
        uncertainty[k] = Double.NaN;
      }
    }
    return new Band(mean, uncertainty);
  }

  /** The places of the points along the path, in R_c. */
  double[] places() {
    double[] places = new double[question.path().points()];
    for (int k = 0; k < places.length; k++) {
      places[k] = question.path().place(k);
    }
    return places;
  }

  /** Whether the shown network has seen nothing like a point: energy or inputs lie outside. */
  boolean outside(int point) {
    return outsideEnergies[point] || outsideInputs[point];
  }

  /** Whether energies and slopes are drawn per cell, N times as large. */
  boolean perCell() {
    return question.quantity() == DragCharts.Quantity.PER_CELL;
  }

  /** Particles in the cell. */
  int particles() {
    return question.path().start().count();
  }

  /**
   * The relative error of the network's dv/ds where it is held against the true d(N v)/ds, as the
   * thesis did; NaN without a truth.
   */
  double mixedSlopeError() {
    double[] ofCell = curve.trueSlope().clone();
    for (int k = 0; k < ofCell.length; k++) {
      ofCell[k] *= particles();
    }
    return new PathCurve(
            curve.path(), curve.truth(), curve.predicted(), ofCell, curve.predictedSlope())
        .slopeError();
  }

  /** Whether the truth is known. */
  boolean truthKnown() {
    return question.shown().truth().isPresent();
  }

  /** The share of the points outside, from 0 to 1. */
  double outsideShare() {
    int count = 0;
    for (int k = 0; k < outsideInputs.length; k++) {
      count += outside(k) ? 1 : 0;
    }
    return (double) count / outsideInputs.length;
  }

  /** The share of some points. */
  static double share(boolean[] points) {
    int count = 0;
    for (boolean one : points) {
      count += one ? 1 : 0;
    }
    return (double) count / points.length;
  }

  /** The relative slope error of the shown network along the whole path; NaN without a truth. */
  double slopeError() {
    return curve.slopeError();
  }

  /**
   * The relative slope error over the points outside, or over those inside.
   *
   * @return NaN when there is no such point, or no truth
   */
  double slopeError(boolean ofOutside) {
    boolean[] counted = curve.counted(Double.POSITIVE_INFINITY);
    for (int k = 0; k < counted.length; k++) {
      counted[k] &= outside(k) == ofOutside;
    }
    return curve.slopeError(counted);
  }
}
