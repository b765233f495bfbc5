package org.pesexplorer.core.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.descriptor.DescriptorCases.Case;

final class ReachTest {
  /** Combinations of the rows of the Jacobian are within reach, moving all together is not. */
  @Test
  void whatTheJacobianMakesIsReachedAndAShiftIsNot() {
    for (long k = 0; k < 60; k++) {
      for (DescriptorKind kind : DescriptorKind.values()) {
        Case one = DescriptorCases.random(k).of(kind);
        if (one.configuration().count() < 2 || one.settings().r0p() < 4) {
          continue;
        }
        DescriptorEvaluator evaluator = one.evaluator();
        double[] jacobian = evaluator.jacobian(one.configuration(), new double[evaluator.length()]);
        int columns = one.configuration().count() * one.configuration().dimension();
        double[] force = new double[columns];
        for (int row = 0; row < evaluator.length(); row++) {
          double size = 1e-300;
          for (int c = 0; c < columns; c++) {
            size += Math.abs(jacobian[row * columns + c]);
          }
          for (int c = 0; c < columns; c++) {
            force[c] += (row + 1) * jacobian[row * columns + c] / size;
          }
        }
        double missing = Reach.missing(evaluator, one.configuration(), force).orElseThrow();
        assertTrue(missing < 1e-8, one + ": " + missing);
        double[] shift = new double[columns];
        for (int c = 0; c < columns; c += one.configuration().dimension()) {
          shift[c] = 1;
        }
        assertEquals(1, Reach.missing(evaluator, one.configuration(), shift).orElseThrow(), 1e-6);
      }
    }
  }

  @Test
  void aForceMustFitAndHaveALength() {
    Configuration two = new Configuration(new Cell(2, 5), 1, 1, 2, 1);
    DescriptorEvaluator evaluator = new DescriptorEvaluator(DescriptorSettings.THESIS, 2, 2);
    assertTrue(Reach.missing(evaluator, two, new double[4]).isEmpty());
    assertThrows(
        IllegalArgumentException.class, () -> Reach.missing(evaluator, two, new double[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> Reach.missing(evaluator, two, new double[] {1, 0, Double.NaN, 0}));
  }
}
