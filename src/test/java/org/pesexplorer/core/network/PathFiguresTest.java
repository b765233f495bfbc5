package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorKind;

class PathFiguresTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static final SurfaceNetwork SURFACE =
      SurfaceCases.random(DescriptorKind.POWER_SUMS, Activation.SILU, 4, 2, 5);

  /** A truth whose slopes are a multiple of the network's. */
  private static TrueSurface multiple(double factor) {
    SurfacePredictor predictor = SURFACE.predictor();
    return new TrueSurface() {
      @Override
      public double energyPerParticle(Configuration configuration) {
        return factor * predictor.energyPerParticle(configuration);
      }

      @Override
      public Optional<double[]> gradient(Configuration configuration) {
        double[] gradient = predictor.gradient(configuration);
        for (int k = 0; k < gradient.length; k++) {
          gradient[k] *= factor;
        }
        return Optional.of(gradient);
      }
    };
  }

  private static PathFigures figures(double factor, double lowest, double highest) {
    return PathFigures.of(SURFACE.predictor(), multiple(factor), 5, lowest, highest, () -> {});
  }

  @Test
  void theThesisPathIsThatOfItsFigures() {
    StraightPath path = StraightPath.thesis(5);
    double[] first = path.at(0).positions();
    double[] last = path.at(path.points() - 1).positions();
    assertArrayEquals(new double[] {1.5, 2.5, 3.4, 4.5, 3.5, 2, 2.5, -0.5}, first, 1e-12);
    assertArrayEquals(new double[] {1.5, 2.5, 3.4, 4.5, 3.5, 2, 2.5, 5.5}, last, 1e-12);
    assertEquals(6, path.place(path.points() - 1), 1e-12);
    double[] gradient = {9, 9, 9, 9, 9, 9, 9, 2};
    assertEquals(2, path.along(gradient));
  }

  @Test
  void randomPathsCrossTheCellAndDependOnTheirNumberAlone() {
    Cell cell = new Cell(3, 4);
    for (int k = 0; k < 50; k++) {
      StraightPath path = StraightPath.random(cell, 5, 7, k);
      double[] from = path.at(0).position(4);
      double[] to = path.at(path.points() - 1).position(4);
      assertEquals(
          4, Math.hypot(Math.hypot(to[0] - from[0], to[1] - from[1]), to[2] - from[2]), 1e-9);
      assertEquals(path.start(), StraightPath.random(cell, 5, 7, k).start());
      assertNotEquals(path.start(), StraightPath.random(cell, 5, 7, k + 1).start());
      for (double coordinate : path.start().positions()) {
        assertTrue(coordinate >= 0 && coordinate < 4);
      }
    }
  }

  @Test
  void slopesThatAreRightHaveNoErrorAndHalfOfThemHalf() {
    PathFigures right = figures(1, -INFINITE, INFINITE);
    assertEquals(0, right.dragSlopeError(), 1e-12);
    assertEquals(0, right.randomSlopeError(), 1e-12);
    assertEquals(PathFigures.PATHS, right.paths());
    assertEquals(0, right.maskedShare(), 1e-12);
    assertEquals(0, right.dragOutside());
    PathFigures half = figures(2, -INFINITE, INFINITE);
    assertEquals(0.5, half.dragSlopeError(), 1e-12);
    assertEquals(0.5, half.randomSlopeError(), 1e-12);
    assertEquals(0.5, half.lowQuartile(), 1e-12);
  }

  @Test
  void pointsAboveTheTrainingDoNotCount() {
    PathFigures none = figures(1, -INFINITE, -1e8);
    assertEquals(0, none.paths());
    assertEquals(1, none.maskedShare());
    assertTrue(Double.isNaN(none.randomSlopeError()));
    assertEquals(1, none.dragOutside());
    assertEquals(0, none.dragSlopeError(), 1e-12, "the thesis's path is taken as it is");
  }

  @Test
  void aPointCountsWhereItAndItsNeighboursAreBelow() {
    StraightPath path = new StraightPath(StraightPath.thesis(5).start(), new double[] {0, 1}, 1, 5);
    double[] slopes = {1, 1, 1, 1, Double.NaN};
    PathCurve curve =
        new PathCurve(path, new double[] {0, 0, 5, 0, 0}, new double[5], slopes, new double[5]);
    assertArrayEquals(new boolean[] {true, false, false, false, false}, curve.counted(1));
    assertArrayEquals(new boolean[] {true, true, true, true, false}, curve.counted(6));
    assertEquals(1, curve.slopeError(), 1e-15);
    assertTrue(Double.isNaN(curve.slopeError(new boolean[5])));
    assertFalse(curve.counted(0)[0]);
  }

  @Test
  void itCanBeStopped() {
    assertThrows(
        CancellationException.class,
        () ->
            PathFigures.of(
                SURFACE.predictor(),
                multiple(1),
                5,
                0,
                1,
                () -> {
                  throw new CancellationException();
                }));
  }
}
