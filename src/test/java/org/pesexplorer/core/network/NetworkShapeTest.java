package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.random.RandomStream;

class NetworkShapeTest {

  @Test
  void parametersStandLayerAfterLayer() {
    NetworkShape shape = new NetworkShape(8, List.of(32, 16), Activation.SILU);

    assertEquals(8 * 32 + 32 + 32 * 16 + 16 + 16 + 1, shape.parameters());
    assertEquals(
        List.of(new Layer(8, 32, 0), new Layer(32, 16, 288), new Layer(16, 1, 816)), shape.dense());
    assertEquals(832, shape.dense().get(2).biases());
    assertEquals(9, NetworkShape.linear(8).parameters());
  }

  /** Worked out by hand: 2 inputs, 2 neurons of ReLU, 1 output. */
  @Test
  void aNetworkByHand() {
    NetworkShape shape = new NetworkShape(2, List.of(2), Activation.RELU);
    double[] w = {1, 2, 3, -4, 0.5, 0.25, 10, 100, 7};
    Scaling none = Scaling.identity(2);
    Network network = new Network(shape, w, none, Scaling.identity(1), KernelPath.PLAIN);

    double[] rows = {1, 1, 2, 1, -1, 0};
    double[] expected = {10 * 3.5 + 7, 10 * 4.5 + 100 * 2.25 + 7, 7};
    assertArrayEquals(expected, network.predict(rows), 1e-14);

    double[] gradient = new double[2];
    Predictor predictor = network.predictor();
    assertEquals(2, predictor.inputs());
    assertEquals(277, predictor.valueAndGradient(new double[] {2, 1}, gradient), 1e-13);
    assertArrayEquals(new double[] {310, -380}, gradient, 1e-13);
  }

  @Test
  void rowByRowIsTheSameAsAllAtOnce() {
    RandomStream random = RandomStream.of(4, 0);
    int rows = 300;
    double[] inputs = Samples.numbers(random, rows * 3, 20);
    Scaling in = Scaling.fit(inputs, 3, Samples.all(rows));
    Scaling out = new Scaling(new double[] {3}, new double[] {2.5}, List.of());
    for (Activation activation : Activation.values()) {
      NetworkShape shape = new NetworkShape(3, List.of(6, 5), activation);
      double[] w = Samples.numbers(random, shape.parameters(), 1);
      Network network = new Network(shape, w, in, out, KernelPath.PLAIN);
      Predictor predictor = network.predictor();
      double[] all = network.predict(inputs);
      double[] gradient = new double[3];
      for (int row = 0; row < rows; row++) {
        double[] one = Arrays.copyOfRange(inputs, 3 * row, 3 * row + 3);
        assertEquals(all[row], predictor.valueAndGradient(one, gradient), 1e-12);
        double here = predictor.value(one);
        one[1] += 1e-6;
        assertEquals(gradient[1], (predictor.value(one) - here) / 1e-6, 1e-5, "" + activation);
      }
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new NetworkShape(0, List.of(), Activation.TANH));
    assertThrows(
        IllegalArgumentException.class, () -> new NetworkShape(1, List.of(3, 0), Activation.TANH));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NetworkShape(1, List.of(100_000, 100_000), Activation.TANH));
    Scaling one = Scaling.identity(1);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Network(NetworkShape.linear(2), new double[2], one, one, KernelPath.PLAIN));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Network(NetworkShape.linear(2), new double[3], one, one, KernelPath.PLAIN));
    Network network =
        new Network(
            NetworkShape.linear(2), new double[3], Scaling.identity(2), one, KernelPath.PLAIN);
    assertThrows(IllegalArgumentException.class, () -> network.predict(new double[3]));
  }

  @ParameterizedTest
  @EnumSource(Initialiser.class)
  void firstWeightsHaveTheVarianceOfTheirKind(Initialiser initialiser) {
    NetworkShape shape = new NetworkShape(60, List.of(300), Activation.TANH);
    double[] w = initialiser.draw(shape, RandomStream.of(1, 0));
    boolean glorot =
        initialiser == Initialiser.GLOROT_NORMAL || initialiser == Initialiser.GLOROT_UNIFORM;
    double variance = 2.0 / (glorot ? 360 : 60);
    boolean normal =
        initialiser == Initialiser.GLOROT_NORMAL || initialiser == Initialiser.HE_NORMAL;
    double limit = Math.sqrt(variance) * (normal ? 2 / 0.8796256610342398 : Math.sqrt(3));
    double sum = 0;
    double squares = 0;
    double largest = 0;
    for (int k = 0; k < 18_000; k++) {
      sum += w[k];
      squares += w[k] * w[k];
      largest = Math.max(largest, Math.abs(w[k]));
    }
    assertEquals(0, sum / 18_000, 4 * Math.sqrt(variance / 18_000));
    assertEquals(variance, squares / 18_000, 0.03 * variance);
    assertTrue(largest <= limit && largest > 0.98 * limit);
    for (int k = 18_000; k < 18_300; k++) {
      assertEquals(0, w[k], "biases begin at 0");
    }
    assertArrayEquals(w, initialiser.draw(shape, RandomStream.of(1, 0)), 0);
  }
}
