package org.pesexplorer.core.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.random.RandomStream;

class InputSurveyTest {
  private static final DescriptorSettings TWO =
      new DescriptorSettings(List.of(-2, -3), 20, DescriptorKind.EIGENVALUES);

  private static DescriptorColumns columns(double[]... rows) {
    DescriptorColumns.Builder builder = new DescriptorColumns.Builder(TWO, rows[0].length / 2);
    for (int row = 0; row < rows.length; row++) {
      builder.set(row, rows[row]);
    }
    return builder.build();
  }

  @Test
  void levelsMeanAndDeviationAreThoseOfEachInput() {
    InputSurvey survey =
        InputSurvey.of(columns(new double[] {1, 5}, new double[] {3, 5}, new double[] {8, 5}));
    InputSurvey.Figures first = survey.figures().get(0);
    assertEquals(4, first.mean(), 1e-12);
    assertEquals(Math.sqrt(26.0 / 3), first.deviation(), 1e-12);
    double[] levels = first.levels().stream().mapToDouble(Double::doubleValue).toArray();
    assertArrayEquals(new double[] {1, 1.2, 2, 3, 5.5, 7.5, 8}, levels, 1e-12);
    assertEquals(-3 / first.deviation(), first.scaled(1), 1e-12);
  }

  @Test
  void scaledInputsHaveMeanZeroAndUnitDeviation() {
    RandomStream random = RandomStream.of(5, 0);
    double[][] rows = new double[50][2];
    for (double[] row : rows) {
      row[0] = 1e6 * random.nextDouble();
      row[1] = -1e-3 * random.nextDouble();
    }
    DescriptorColumns inputs = columns(rows);
    InputSurvey survey = InputSurvey.of(inputs);
    for (int input = 0; input < 2; input++) {
      double[] scaled =
          Arrays.stream(InputSurvey.values(inputs, input))
              .map(survey.figures().get(input)::scaled)
              .toArray();
      assertEquals(0, Arrays.stream(scaled).average().orElseThrow(), 1e-9);
      assertEquals(1, Arrays.stream(scaled).map(v -> v * v).average().orElseThrow(), 1e-9);
    }
    assertEquals(List.of(), survey.withoutSpread());
  }

  @Test
  void anInputThatIsTheSameButForRoundingHasNoSpread() {
    double value = 1234.5;
    InputSurvey survey =
        InputSurvey.of(
            columns(new double[] {value, 1}, new double[] {Math.nextUp(value), 1 + 1e-9}));
    assertEquals(List.of(0), survey.withoutSpread());
    assertEquals(0, survey.figures().get(0).scaled(7), "no division by rounding");
    assertTrue(survey.figures().get(1).hasSpread());
  }

  @Test
  void valuesThatAreNoNumbersAreLeftOut() {
    DescriptorColumns inputs =
        columns(new double[] {Double.NaN, Double.NaN}, new double[] {2, Double.NaN});
    assertArrayEquals(new double[] {2}, InputSurvey.values(inputs, 0));
    InputSurvey survey = InputSurvey.of(inputs);
    assertEquals(List.of(), survey.figures().get(1).levels());
    assertFalse(survey.figures().get(1).hasSpread());
  }

  @Test
  void inputsAreNamedByNumberAndOrder() {
    assertEquals("eigenvalue 2 of exponent -3", InputSurvey.name(TWO, 4, 5));
    assertEquals(
        "power sum 1 of exponent -2",
        InputSurvey.name(TWO.withKind(DescriptorKind.POWER_SUMS), 4, 0));
  }
}
