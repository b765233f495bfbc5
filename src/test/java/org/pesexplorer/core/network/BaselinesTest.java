package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.random.RandomStream;

class BaselinesTest {
  private static final int WIDTH = 3;

  /** Inputs of very different size, so that scaling matters. */
  private static TrainingData data(int rows) {
    RandomStream random = RandomStream.of(9, rows);
    double[] inputs = new double[rows * WIDTH];
    double[] targets = new double[rows];
    for (int row = 0; row < rows; row++) {
      for (int c = 0; c < WIDTH; c++) {
        inputs[row * WIDTH + c] = random.nextDouble(-1, 1) * Math.pow(1000, c);
      }
      targets[row] = Math.sin(3 * inputs[row * WIDTH]) + 1e-3 * inputs[row * WIDTH + 1];
    }
    return TrainingData.of(WIDTH, inputs, targets);
  }

  private static double nearest(TrainingData data, int[] training, int row, int count) {
    Scaling scaling = Scaling.fit(data.inputs(), WIDTH, training);
    double sum = 0;
    for (int found :
        Arrays.stream(training)
            .boxed()
            .sorted(Comparator.comparingDouble(other -> distance(data, scaling, row, other)))
            .limit(count)
            .mapToInt(Integer::intValue)
            .toArray()) {
      sum += data.targets()[found] / count;
    }
    return sum;
  }

  private static double distance(TrainingData data, Scaling scaling, int row, int other) {
    double square = 0;
    for (int c = 0; c < WIDTH; c++) {
      double step =
          scaling.apply(c, data.inputs()[row * WIDTH + c])
              - scaling.apply(c, data.inputs()[other * WIDTH + c]);
      square += step * step;
    }
    return square;
  }

  @Test
  void theyAreWhatSearchingByHandFinds() {
    TrainingData data = data(400);
    int[] training = IntStream.range(0, 300).toArray();
    int[] judged = IntStream.range(300, 400).toArray();
    Baselines baselines = Baselines.of(data, training, judged, () -> {});
    double one = 0;
    double five = 0;
    for (int row : judged) {
      one += Math.abs(nearest(data, training, row, 1) - data.targets()[row]) / judged.length;
      five += Math.abs(nearest(data, training, row, 5) - data.targets()[row]) / judged.length;
    }
    assertEquals(one, baselines.nearest().mae(), 1e-12);
    assertEquals(five, baselines.fiveNearest().mae(), 1e-12);
    assertEquals(100, baselines.linear().rows());
    LinearFit linear = LinearFit.leastAbsolute(data, training);
    double expected = LinearFit.meanError(data, judged, linear.weights(), linear.bias());
    assertEquals(expected, baselines.linear().mae(), 1e-12);
    assertTrue(baselines.constant().mae() > baselines.linear().mae());
  }

  @Test
  void withoutRowsToJudgeThereAreNone() {
    TrainingData data = data(10);
    int[] training = IntStream.range(0, 10).toArray();
    assertSame(Baselines.NONE, Baselines.of(data, training, new int[0], () -> {}));
  }

  @Test
  void fewRowsHaveNoLinearModel() {
    TrainingData data = data(6);
    Baselines few = Baselines.of(data, new int[] {0, 1, 2}, new int[] {4, 5}, () -> {});
    assertEquals(0, few.linear().rows());
    assertEquals(2, few.fiveNearest().rows());
  }
}
