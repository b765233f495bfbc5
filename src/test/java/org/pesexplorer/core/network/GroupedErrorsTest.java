package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class GroupedErrorsTest {
  private static final int ROWS = 503;

  private final double[] values = Samples.numbers(RandomStream.of(1, 0), ROWS, 5);
  private final double[] truth = Samples.numbers(RandomStream.of(1, 1), ROWS, 1);
  private final double[] predicted = Samples.numbers(RandomStream.of(1, 2), ROWS, 1);

  private ErrorFigures literal(double from, double to, boolean last) {
    List<Double> errors = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      if (values[row] >= from && (values[row] < to || (last && values[row] == to))) {
        errors.add(Math.abs(predicted[row] - truth[row]));
      }
    }
    return new ErrorFigures(
        errors.size(),
        errors.stream().mapToDouble(Double::doubleValue).sum() / errors.size(),
        Math.sqrt(errors.stream().mapToDouble(e -> e * e).sum() / errors.size()),
        errors.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }

  @Test
  void quantilesCutRowsIntoGroupsOfTheSameSize() {
    GroupedErrors grouped =
        GroupedErrors.byQuantiles(GroupKind.ENERGY, 10, values, predicted, truth);
    assertEquals(10, grouped.groups().size());
    double before = Double.NEGATIVE_INFINITY;
    int rows = 0;
    for (int k = 0; k < 10; k++) {
      ErrorGroup group = grouped.groups().get(k);
      assertEquals((k + 1) + " of 10", group.label());
      ErrorFigures expected = literal(group.lower(), group.upper(), k == 9);
      assertEquals(expected.rows(), group.errors().rows());
      assertEquals(expected.mae(), group.errors().mae(), 1e-12);
      assertEquals(expected.rmse(), group.errors().rmse(), 1e-12);
      assertEquals(expected.maxError(), group.errors().maxError());
      assertTrue(Math.abs(group.errors().rows() - ROWS / 10.0) <= 1, "a tenth of the rows");
      assertTrue(group.lower() >= before);
      before = group.upper();
      rows += group.errors().rows();
    }
    assertEquals(ROWS, rows);
  }

  @Test
  void manyEqualValuesMakeFewerGroups() {
    double[] same = new double[ROWS];
    for (int row = 0; row < 50; row++) {
      same[row] = 1 + row;
    }
    GroupedErrors grouped =
        GroupedErrors.byQuantiles(GroupKind.NEAREST_DISTANCE, 10, same, predicted, truth);
    int rows = grouped.groups().stream().mapToInt(group -> group.errors().rows()).sum();
    assertEquals(ROWS, rows);
    assertTrue(grouped.groups().size() < 10);
    assertTrue(grouped.groups().stream().allMatch(group -> group.errors().rows() > 0));
  }

  @Test
  void valuesOfTheirOwnAndClasses() {
    double[] widths = {5, 2.5, 5, 10};
    double[] off = {1, -2, 3, 4};
    double[] zero = new double[4];
    GroupedErrors byWidth = GroupedErrors.byValue(GroupKind.WIDTH, 20, widths, off, zero);
    assertEquals(
        List.of("2.5", "5", "10"), byWidth.groups().stream().map(ErrorGroup::label).toList());
    assertEquals(new ErrorFigures(2, 2, Math.sqrt(5), 3), byWidth.groups().get(1).errors());
    assertEquals(5, byWidth.groups().get(1).lower());
    GroupedErrors tenths = GroupedErrors.byValue(GroupKind.WIDTH, 2, widths, off, zero);
    assertEquals("1 of 10", tenths.groups().get(0).label());

    GroupedErrors byClass =
        GroupedErrors.byCode(
            GroupKind.STRUCTURE,
            new int[] {2, 0, 2, 2},
            List.of("square", "triangle", "pair"),
            off,
            zero);
    assertEquals(
        List.of("square", "pair"), byClass.groups().stream().map(ErrorGroup::label).toList());
    assertEquals(3, byClass.groups().get(1).errors().rows());
    assertTrue(Double.isNaN(byClass.groups().get(0).lower()));
  }

  @Test
  void distancesAreThoseThatALoopFinds() {
    TrainingData data = Samples.waves(120, 3);
    int[] training = new int[80];
    for (int k = 0; k < training.length; k++) {
      training[k] = 119 - k;
    }
    Scaling scaling = Scaling.fit(data.inputs(), 3, training);
    TrainingDistances.Worker worker = new TrainingDistances(data, training).worker();
    for (int row = 0; row < 120; row++) {
      double least = Double.POSITIVE_INFINITY;
      for (int other : training) {
        double square = 0;
        for (int c = 0; c < 3; c++) {
          double step =
              scaling.apply(c, data.inputs()[row * 3 + c])
                  - scaling.apply(c, data.inputs()[other * 3 + c]);
          square += step * step;
        }
        least = other == row ? least : Math.min(least, Math.sqrt(square));
      }
      assertTrue(least > 0);
      assertEquals(least, worker.distance(row), 1e-12);
      double[] inputs = Arrays.copyOfRange(data.inputs(), 3 * row, 3 * row + 3);
      assertEquals(row >= 40 ? 0 : least, worker.distanceOf(inputs), 1e-12);
    }
    assertThrows(IllegalArgumentException.class, () -> worker.distanceOf(new double[2]));
    assertEquals(
        Double.POSITIVE_INFINITY, new TrainingDistances(data, new int[] {7}).worker().distance(7));
  }
}
