package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pesexplorer.core.random.RandomStream;

/** Every gradient against central differences, for every activation on every kernel path. */
class GradientTest {
  private static final int SAMPLES = 21;
  private static final double H = 1e-5;

  private static Stream<Arguments> cases() {
    List<Arguments> all = new ArrayList<>();
    for (KernelPath path : KernelChoice.available()) {
      for (Activation activation : Activation.values()) {
        for (List<Integer> layers : List.of(List.<Integer>of(), List.of(5), List.of(7, 4))) {
          all.add(Arguments.of(path, new NetworkShape(3, layers, activation)));
        }
      }
    }
    return all.stream();
  }

  private static double[] parameters(NetworkShape shape, long seed) {
    return Samples.numbers(RandomStream.of(seed, 1), shape.parameters(), 0.9);
  }

  private static double loss(
      Propagation network, Loss loss, double[] w, double[] inputs, double[] targets, double[] e) {
    int n = network.gather(inputs, null, 0, SAMPLES);
    network.forward(w, n);
    for (int i = 0; i < SAMPLES; i++) {
      e[i] = network.outputs()[i] - targets[i];
    }
    return loss.turn(e, SAMPLES);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void parameterGradientsAreDifferences(KernelPath path, NetworkShape shape) {
    RandomStream random = RandomStream.of(5, 0);
    double[] inputs = Samples.numbers(random, SAMPLES * 3, 1.5);
    double[] targets = Samples.numbers(random, SAMPLES, 2);
    Propagation network = new Propagation(shape, KernelChoice.open(path), SAMPLES);
    double[] w = parameters(shape, 6);
    for (Loss loss : List.of(Loss.MAE, Loss.MSE, Loss.RMSE, Loss.huber(0.7))) {
      double[] e = new double[Propagation.padded(SAMPLES)];
      double[] g = new double[w.length];
      loss(network, loss, w, inputs, targets, e);
      System.arraycopy(e, 0, network.outputErrors(), 0, e.length);
      network.backward(w, g, e.length);
      double[] scratch = new double[e.length];
      for (int k = 0; k < w.length; k++) {
        double kept = w[k];
        w[k] = kept + H;
        double up = loss(network, loss, w, inputs, targets, scratch);
        w[k] = kept - H;
        double down = loss(network, loss, w, inputs, targets, scratch);
        w[k] = kept;
        assertEquals((up - down) / (2 * H), g[k], 1e-6, loss.kind() + ", parameter " + k);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void inputGradientsAreDifferences(KernelPath path, NetworkShape shape) {
    double[] inputs = Samples.numbers(RandomStream.of(7, 0), SAMPLES * 3, 1.5);
    Propagation network = new Propagation(shape, KernelChoice.open(path), SAMPLES);
    double[] w = parameters(shape, 8);
    int n = network.gather(inputs, null, 0, SAMPLES);
    network.forward(w, n);
    double[] gradient = Arrays.copyOf(network.inputGradient(w, n), 3 * n);
    for (int k = 0; k < inputs.length; k++) {
      double kept = inputs[k];
      inputs[k] = kept + H;
      network.gather(inputs, null, 0, SAMPLES);
      network.forward(w, n);
      double up = network.outputs()[k / 3];
      inputs[k] = kept - H;
      network.gather(inputs, null, 0, SAMPLES);
      network.forward(w, n);
      double down = network.outputs()[k / 3];
      inputs[k] = kept;
      assertEquals((up - down) / (2 * H), gradient[k % 3 * n + k / 3], 1e-6);
    }
  }

  /** The loss of targets and slopes together, through a scaling and a Jacobian. */
  @ParameterizedTest
  @MethodSource("cases")
  void slopeLossGradientsAreDifferences(KernelPath path, NetworkShape shape) {
    TrainingData data = Samples.waves(SAMPLES, 9);
    int[] all = Samples.all(SAMPLES);
    ScaledRows rows =
        new ScaledRows(
            data, all, Scaling.fit(data.inputs(), 3, all), Scaling.fit(data.targets(), 1, all));
    Propagation network = new Propagation(shape, KernelChoice.open(path), SAMPLES);
    double[] w = parameters(shape, 10);
    for (Loss loss : List.of(Loss.MAE, Loss.MSE, Loss.RMSE, Loss.huber(0.7))) {
      SlopeBatch slopes = new SlopeBatch(rows, network, loss, 0.3, SAMPLES);
      double[] g = new double[w.length];
      double[] scratch = new double[w.length];
      both(network, slopes, rows, loss, w, g);
      for (int k = 0; k < w.length; k++) {
        double kept = w[k];
        w[k] = kept + H;
        double up = both(network, slopes, rows, loss, w, scratch);
        w[k] = kept - H;
        double down = both(network, slopes, rows, loss, w, scratch);
        w[k] = kept;
        assertEquals((up - down) / (2 * H), g[k], 1e-6, loss.kind() + ", parameter " + k);
      }
    }
  }

  private static double both(
      Propagation network, SlopeBatch slopes, ScaledRows rows, Loss loss, double[] w, double[] g) {
    double[] e = new double[Propagation.padded(SAMPLES)];
    Arrays.fill(g, 0);
    double value = loss(network, loss, w, rows.inputs(), rows.targets(), e);
    int n = e.length;
    return value + slopes.backward(w, Samples.all(SAMPLES), 0, SAMPLES, n, e, g);
  }

  @Test
  void slopesOfRowsAreThoseOfTheNetworkAlongTheCoordinates() {
    TrainingData data = Samples.waves(200, 11);
    TrainerSettings settings =
        TrainerSettings.standard(new NetworkShape(3, List.of(8), Activation.TANH))
            .withLength(3, 16)
            .withSlopeWeight(0.5);
    Trainer trainer = Trainer.start(settings, data, Samples.split(200), KernelPath.PLAIN);
    EpochFigures figures = trainer.epoch();
    Predictor predictor = trainer.latest().predictor();
    ErrorSums sums = new ErrorSums();
    double[] gradient = new double[3];
    for (int row : Samples.split(200).validation()) {
      predictor.valueAndGradient(Arrays.copyOfRange(data.inputs(), row * 3, row * 3 + 3), gradient);
      for (int c = 0; c < 2; c++) {
        double slope = 0;
        for (int p = 0; p < 3; p++) {
          slope += gradient[p] * data.slopes().jacobian()[(row * 3 + p) * 2 + c];
        }
        sums.add(slope - data.slopes().slopes()[row * 2 + c]);
      }
    }
    assertEquals(sums.figures().mae(), figures.validationSlopeMae(), 1e-12);
    assertTrue(figures.validationSlopeMae() > 0.01);
  }
}
