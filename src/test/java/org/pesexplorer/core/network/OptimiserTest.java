package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pesexplorer.core.random.RandomStream;

class OptimiserTest {
  private static final double[] GRADIENTS = {0.5, -0.3, 0.8};

  /** Three steps of rate 0.1 from 1, worked out apart with the formulas that Keras documents. */
  private static Stream<Arguments> steps() {
    OptimiserSettings descent = OptimiserSettings.of(OptimiserKind.SGD);
    OptimiserSettings rms = OptimiserSettings.of(OptimiserKind.RMSPROP);
    return Stream.of(
        Arguments.of(descent, 0.95, 0.98, 0.9),
        Arguments.of(descent.withMomentum(0.9, false), 0.95, 0.935, 0.8415),
        Arguments.of(descent.withMomentum(0.9, true), 0.905, 0.9215, 0.75735),
        Arguments.of(
            OptimiserSettings.of(OptimiserKind.ADAM),
            0.9000006324515321,
            0.8808509328208319,
            0.8204974893562038),
        Arguments.of(
            OptimiserSettings.of(OptimiserKind.NADAM),
            0.8937212409248747,
            0.9401223520112634,
            0.852444606824856),
        Arguments.of(
            OptimiserSettings.of(OptimiserKind.ADAGRAD),
            0.9154845866007779,
            0.9607112831480454,
            0.8837312508199856),
        Arguments.of(rms, 0.6837728664367966, 0.8528034490802007, 0.5895516778203047),
        Arguments.of(
            rms.withMomentum(0.5, false).withCentred(true),
            0.6666674074049382,
            0.6696386258405572,
            0.39445143892860757),
        Arguments.of(
            OptimiserSettings.of(OptimiserKind.ADADELTA),
            0.9998585792094448,
            0.9999634231664228,
            0.9997800138313362));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void stepsAreKeras(OptimiserSettings settings, double first, double second, double third) {
    double[] expected = {first, second, third};
    Optimiser optimiser = Optimiser.start(settings, 2);
    double[] w = {1, -4};
    for (int k = 0; k < 3; k++) {
      optimiser.step(w, new double[] {GRADIENTS[k], 0}, 0.1);
      assertEquals(expected[k], w[0], 1e-14, settings.kind() + ", step " + (k + 1));
      assertEquals(-4, w[1], settings.kind() + " leaves alone what has no gradient");
    }
  }

  /** The example in Keras's documentation: w = 10, loss w^2 / 2, rate 0.1. */
  @Test
  void examplesOfTheDocumentation() {
    double[] w = {10};
    Optimiser.start(OptimiserSettings.of(OptimiserKind.RMSPROP), 1).step(w, new double[] {10}, 0.1);
    assertEquals(9.683772, w[0], 1e-6);
  }

  @Test
  void constantsAreKeras() {
    assertEquals(0.01, OptimiserSettings.of(OptimiserKind.SGD).rate());
    OptimiserSettings adam = OptimiserSettings.of(OptimiserKind.ADAM);
    assertEquals(0.001, adam.rate());
    assertEquals(0.9, adam.beta1());
    assertEquals(0.999, adam.beta2());
    assertEquals(1e-7, adam.epsilon());
    assertEquals(0.1, OptimiserSettings.of(OptimiserKind.ADAGRAD).accumulator());
    assertEquals(0.9, OptimiserSettings.of(OptimiserKind.RMSPROP).rho());
    assertEquals(0.95, OptimiserSettings.of(OptimiserKind.ADADELTA).rho());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LEVENBERG_MARQUARDT")
  void savedOptimisersGoOnWithTheSameBits(OptimiserKind kind) {
    OptimiserSettings settings = OptimiserSettings.of(kind).withMomentum(0.3, true);
    RandomStream random = RandomStream.of(2, 0);
    Optimiser one = Optimiser.start(settings, 6);
    double[] w = Samples.numbers(random, 6, 1);
    for (int k = 0; k < 5; k++) {
      one.step(w, Samples.numbers(random, 6, 1), 0.01);
    }
    Optimiser other = Optimiser.start(settings, 6);
    other.restore(one.memory());
    double[] copy = w.clone();
    for (int k = 0; k < 5; k++) {
      double[] g = Samples.numbers(random, 6, 1);
      one.step(w, g, 0.01);
      other.step(copy, g, 0.01);
    }
    assertArrayEquals(w, copy, 0);
    assertArrayEquals(one.memory(), other.memory(), 0);
    Optimiser larger = Optimiser.start(settings, 7);
    assertThrows(IllegalArgumentException.class, () -> larger.restore(one.memory()));
  }

  @Test
  void settingsAreChecked() {
    OptimiserSettings adam = OptimiserSettings.of(OptimiserKind.ADAM);
    assertThrows(IllegalArgumentException.class, () -> adam.withRate(0));
    assertThrows(IllegalArgumentException.class, () -> adam.withRate(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> adam.withMomentum(1, false));
  }
}
