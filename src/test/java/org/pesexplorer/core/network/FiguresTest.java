package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors, scaling and ranges by hand. */
class FiguresTest {

  @Test
  void errorsOfAllAndByGroup() {
    double[] predicted = {1, 5, 2, 0};
    double[] truth = {0, 2, 4, 0};
    ErrorFigures all = ErrorFigures.of(predicted, truth);
    assertEquals(new ErrorFigures(4, 1.5, Math.sqrt(3.5), 3), all);

    ErrorFigures[] groups = ErrorFigures.byGroup(predicted, truth, new int[] {2, 0, 0, 2}, 3);
    assertEquals(new ErrorFigures(2, 2.5, Math.sqrt(6.5), 3), groups[0]);
    assertEquals(ErrorFigures.NONE, groups[1]);
    assertEquals(new ErrorFigures(2, 0.5, Math.sqrt(0.5), 1), groups[2]);
  }

  @Test
  void anErrorThatIsNoNumberIsNotLost() {
    ErrorFigures figures = ErrorFigures.of(new double[] {Double.NaN, 1}, new double[] {0, 0});
    assertTrue(Double.isNaN(figures.mae()) && Double.isNaN(figures.maxError()));
  }

  @Test
  void scalingIsThatOfItsRowsAndReportsColumnsWithoutSpread() {
    double[] values = {1, 7, 1e9, 3, 7, 1e9, 100, 8, 0, 5, 7, 1e9};
    int[] rows = {0, 1, 3};
    Scaling scaling = Scaling.fit(values, 3, rows);

    assertArrayEquals(new double[] {3, 7, 1e9}, scaling.means(), 1e-6);
    assertEquals(Math.sqrt(8.0 / 3), scaling.deviations()[0], 1e-14);
    assertEquals(List.of(1, 2), scaling.constant());
    assertEquals(0, scaling.apply(1, 7), 1e-14);
    assertEquals(100, scaling.undo(0, scaling.apply(0, 100)), 1e-12);
    assertArrayEquals(
        new double[] {scaling.apply(0, 100), 1, scaling.apply(2, 0)},
        scaling.apply(values, new int[] {2}),
        1e-14);
    assertThrows(
        IllegalArgumentException.class, () -> new Scaling(new double[1], new double[1], List.of()));
  }

  @Test
  void inputsOutsideTheRangeAreNamedTheFarthestFirst() {
    double[] inputs = {0, 0, 5, 2, 10, 5, 1, 40, 5};
    TrainingData data = TrainingData.of(3, inputs, new double[3]);
    InputRange range = InputRange.fit(data, new int[] {0, 1});

    assertEquals(List.of(), range.check(inputs, 0));
    assertEquals(List.of(new InputRange.Outside(1, 40, 0, 10, 6)), range.check(inputs, 2));
    List<InputRange.Outside> three = range.check(new double[] {-1, 11, 5.5}, 0);
    assertEquals(
        List.of(
            new InputRange.Outside(0, -1, 0, 2, 1),
            new InputRange.Outside(2, 5.5, 5, 5, 0.5),
            new InputRange.Outside(1, 11, 0, 10, 0.2)),
        three);
  }
}
