package org.pesexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.pesexplorer.plot.DragCharts;

/** What the charts along a path are made of. */
final class DragCurveCharts {
  private static final double[] NONE = {};

  private static final int LONGEST_NAME = 20;

  /** An energy per particle in E_c that only particles on a repulsive wall have. */
  private static final double WALL = 0.3;

  /** What the thesis drew of its networks beside N v of the truth. */
  private static final String MIXED_ENERGY = ": v, as the thesis drew it";

  private static final String MIXED_SLOPE = ": dv/ds, as the thesis drew it";

  private DragCurveCharts() {}

  /** The energies: v, or N v of truth and networks with the shown network's v beside them. */
  static DragCharts.Curves energies(DragCurves curves) {
    List<DragCharts.Curve> networks = new ArrayList<>();
    networks.add(new DragCharts.Curve(name(curves), shown(curves, curves.curve().predicted())));
    for (DragCurves.Other other : curves.others()) {
      networks.add(
          new DragCharts.Curve(brief(other.name()), shown(curves, other.curve().predicted())));
    }
    if (curves.perCell()) {
      networks.add(new DragCharts.Curve(name(curves) + MIXED_ENERGY, curves.curve().predicted()));
    }
    double[][] band = band(curves);
    return new DragCharts.Curves(
        curves.places(),
        shown(curves, curves.curve().truth()),
        networks,
        outside(curves),
        walls(curves),
        shown(curves, band[0]),
        shown(curves, band[1]));
  }

  /** What is drawn of values per particle. */
  private static double[] shown(DragCurves curves, double[] perParticle) {
    double[] all = perParticle.clone();
    double factor = curves.perCell() ? curves.particles() : 1;
    for (int k = 0; k < all.length; k++) {
      all[k] *= factor;
    }
    return all;
  }

  /** The slopes of the same. */
  static DragCharts.Curves slopes(DragCurves curves) {
    List<DragCharts.Curve> networks = new ArrayList<>();
    double[] predicted = curves.curve().predictedSlope();
    networks.add(new DragCharts.Curve(name(curves), shown(curves, predicted)));
    for (DragCurves.Other other : curves.others()) {
      double[] its = other.curve().predictedSlope();
      networks.add(new DragCharts.Curve(brief(other.name()), shown(curves, its)));
    }
    if (curves.perCell()) {
      networks.add(new DragCharts.Curve(name(curves) + MIXED_SLOPE, predicted));
    }
    return new DragCharts.Curves(
        curves.places(),
        shown(curves, curves.curve().trueSlope()),
        networks,
        outside(curves),
        walls(curves),
        NONE,
        NONE);
  }

  private static String name(DragCurves curves) {
    String name = curves.question().shown().name();
    return name.isEmpty() ? "network" : brief(name);
  }

  /** A name that leaves room for the curves in a legend; files of others have long ones. */
  private static String brief(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
  }

  private static boolean[] outside(DragCurves curves) {
    boolean[] outside = new boolean[curves.outsideInputs().length];
    for (int k = 0; k < outside.length; k++) {
      outside[k] = curves.outside(k);
    }
    return outside;
  }

  /** Where particles nearly meet, above all energies learnt. */
  static boolean[] walls(DragCurves curves) {
    double[] energies = curves.truthKnown() ? curves.curve().truth() : curves.curve().predicted();
    double highest = curves.question().shown().energies().highest();
    double level = Double.isNaN(highest) ? WALL : Math.max(WALL, highest);
    boolean[] walls = new boolean[energies.length];
    for (int k = 0; k < walls.length; k++) {
      walls[k] = energies[k] > level;
    }
    return walls;
  }

  private static double[][] band(DragCurves curves) {
    if (curves.band().isEmpty()) {
      return new double[][] {NONE, NONE};
    }
    double[] mean = curves.band().get().mean();
    double[] uncertainty = curves.band().get().uncertainty();
    double[][] band = new double[2][mean.length];
    for (int k = 0; k < mean.length; k++) {
      band[0][k] = mean[k] - uncertainty[k];
      band[1][k] = mean[k] + uncertainty[k];
    }
    return band;
  }
}
