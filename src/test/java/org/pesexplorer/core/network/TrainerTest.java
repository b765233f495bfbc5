package org.pesexplorer.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {
  private static final int ROWS = 400;
  private static final NetworkShape SHAPE = new NetworkShape(3, List.of(12, 8), Activation.SILU);
  private static final TrainingData DATA = Samples.waves(ROWS, 1);
  private static final Split SPLIT = Samples.split(ROWS);

  private static Trainer start(TrainerSettings settings) {
    return Trainer.start(settings, DATA, SPLIT, KernelPath.PLAIN);
  }

  private static TrainerSettings standard(int epochs) {
    return TrainerSettings.standard(SHAPE).withLength(epochs, 16);
  }

  private static void finish(Trainer trainer) {
    while (!trainer.finished()) {
      trainer.epoch();
    }
  }

  @Test
  void learnsAndKeepsTheBestEpoch() {
    Trainer trainer = start(standard(120));
    List<EpochFigures> history = new ArrayList<>();
    while (!trainer.finished()) {
      history.add(trainer.epoch());
    }
    EpochFigures best = trainer.best().orElseThrow();
    double least = history.stream().mapToDouble(EpochFigures::monitored).min().orElseThrow();

    assertEquals(120, history.size());
    assertEquals(least, best.validation().mae());
    assertTrue(best.validation().mae() < 0.05, "" + best);
    assertEquals(best, history.get(best.epoch() - 1));
    ErrorFigures again = errors(trainer.network(), SPLIT.validation());
    assertEquals(best.validation().mae(), again.mae(), 1e-12);
    assertEquals(best.validation().rmse(), again.rmse(), 1e-12);
    assertEquals(best.validation().maxError(), again.maxError(), 1e-12);
    assertThrows(IllegalStateException.class, trainer::epoch);
  }

  private static ErrorFigures errors(Network network, int[] rows) {
    double[] predicted = network.predict(DATA.inputs());
    return ErrorFigures.of(
        Arrays.stream(rows).mapToDouble(row -> predicted[row]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> DATA.targets()[row]).toArray());
  }

  private static Stream<Arguments> runs() {
    List<Arguments> all = new ArrayList<>();
    NetworkShape small = new NetworkShape(3, List.of(4), Activation.TANH);
    for (KernelPath path : KernelChoice.available()) {
      for (OptimiserKind kind : OptimiserKind.values()) {
        boolean squares = kind == OptimiserKind.LEVENBERG_MARQUARDT;
        all.add(
            Arguments.of(
                path,
                TrainerSettings.standard(small)
                    .withLength(8, 32)
                    .withLoss(Loss.MSE)
                    .withOptimiser(OptimiserSettings.of(kind).withMomentum(0.5, true))
                    .withSchedule(Schedule.plateau(1, 0.5).withWarmUp(1.5))
                    .withStopping(EarlyStopping.after(6))
                    .withSlopeWeight(squares ? 0 : 0.1)));
      }
    }
    return all.stream();
  }

  /** Saved after three epochs and resumed, or run through: the same bits. */
  @ParameterizedTest
  @MethodSource("runs")
  void aResumedRunEndsInTheSameBits(KernelPath path, TrainerSettings settings) {
    Trainer through = Trainer.start(settings, DATA, SPLIT, path);
    Trainer saved = Trainer.start(settings, DATA, SPLIT, path);
    for (int k = 0; k < 3; k++) {
      assertEquals(through.epoch(), saved.epoch());
    }
    TrainerState state = saved.state();
    saved.epoch();
    Trainer resumed = Trainer.resume(settings, DATA, SPLIT, state);
    while (!through.finished()) {
      assertEquals(through.epoch(), resumed.epoch());
    }
    TrainerState one = through.state();
    TrainerState other = resumed.state();
    assertTrue(resumed.finished());
    assertArrayEquals(one.parameters(), other.parameters(), 0);
    assertArrayEquals(one.bestParameters(), other.bestParameters(), 0);
    assertArrayEquals(one.memory(), other.memory(), 0);
    assertEquals(one.best(), other.best());
    assertEquals(one.reduced(), other.reduced());
    assertEquals(one.plateauBest(), other.plateauBest());
    assertEquals(one.stoppingWaited(), other.stoppingWaited());
    assertEquals(path, other.path());
    assertEquals(path, resumed.network().path());
  }

  @Test
  void seedsMatter() {
    Trainer one = start(standard(2));
    Trainer other = start(standard(2).withSeed(2));
    finish(one);
    finish(other);
    assertFalse(Arrays.equals(one.latest().parameters(), other.latest().parameters()));
  }

  @Test
  void scalingIsThatOfTheTrainingPartOrNone() {
    Network scaled = start(standard(1)).network();
    Scaling expected = Scaling.fit(DATA.inputs(), 3, SPLIT.training());
    assertArrayEquals(expected.means(), scaled.inputScaling().means(), 0);
    assertArrayEquals(expected.deviations(), scaled.inputScaling().deviations(), 0);
    Network plain = start(standard(1).withScaling(false)).network();
    assertArrayEquals(new double[3], plain.inputScaling().means());
    assertArrayEquals(new double[] {1}, plain.targetScaling().deviations());
  }

  @Test
  void inputsOutsideTheTrainingPartAreFound() {
    InputRange range = start(standard(1)).inputRange();
    for (int row : SPLIT.training()) {
      assertEquals(List.of(), range.check(DATA.inputs(), row));
    }
    assertEquals(2, range.check(new double[] {0, 0, 99}, 0).get(0).input());
  }

  @Test
  void inputsWithoutSpreadAreReported() {
    double[] inputs = DATA.inputs().clone();
    for (int row = 0; row < ROWS; row++) {
      inputs[3 * row + 1] = 5;
    }
    TrainingData flat = TrainingData.of(3, inputs, DATA.targets());
    Trainer trainer = Trainer.start(standard(2), flat, SPLIT, KernelPath.PLAIN);
    assertEquals(List.of(1), trainer.constantInputs());
    assertTrue(Double.isFinite(trainer.epoch().trainLoss()));
  }

  @Test
  void earlyStoppingWaitsForItsPatience() {
    TrainerSettings settings =
        standard(1000)
            .withStopping(EarlyStopping.after(5))
            .withOptimiser(OptimiserSettings.of(OptimiserKind.ADAM).withRate(0.05))
            .withSchedule(Schedule.CONSTANT);
    Trainer trainer = start(settings);
    finish(trainer);
    assertTrue(trainer.stoppedEarly());
    assertEquals(trainer.best().orElseThrow().epoch() + 5, trainer.epochs());
    assertTrue(trainer.epochs() < 1000);
  }

  @Test
  void ratesFollowTheSchedule() {
    TrainerSettings settings = standard(4).withSchedule(Schedule.step(2, 0.5));
    Trainer trainer = start(settings);
    assertEquals(3e-3, trainer.epoch().rate(), 1e-18);
    assertEquals(3e-3, trainer.epoch().rate(), 1e-18);
    assertEquals(1.5e-3, trainer.epoch().rate(), 1e-18);

    OptimiserSettings wild = OptimiserSettings.of(OptimiserKind.SGD).withRate(0.3);
    Trainer flat = start(standard(60).withOptimiser(wild).withSchedule(Schedule.plateau(2, 0.1)));
    double first = flat.epoch().rate();
    double last = first;
    while (!flat.finished()) {
      double rate = flat.epoch().rate();
      assertTrue(rate == last || Math.abs(rate / last - 0.1) < 1e-12);
      last = rate;
    }
    assertEquals(0.3, first, 1e-15);
    assertTrue(last < 0.1);
  }

  @Test
  void withoutValidationPartTheTrainingFiguresDecide() {
    Split all = new Split(Samples.all(ROWS), new int[0], new int[0]);
    Trainer trainer = Trainer.start(standard(3), DATA, all, KernelPath.PLAIN);
    EpochFigures figures = trainer.epoch();
    assertEquals(0, figures.validation().rows());
    assertEquals(figures.trainMae(), figures.monitored());
    assertTrue(Double.isNaN(figures.validationSlopeMae()));
  }

  @Test
  void fittingSlopesMakesThemBetter() {
    Trainer without = start(standard(60).withSlopeWeight(1e-9));
    Trainer with = start(standard(60).withSlopeWeight(1));
    finish(without);
    finish(with);
    double plain = without.best().orElseThrow().validationSlopeMae();
    double fitted = with.best().orElseThrow().validationSlopeMae();
    assertTrue(fitted < 0.7 * plain, fitted + " against " + plain);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyActivationLearns(Activation activation) {
    NetworkShape shape = new NetworkShape(3, List.of(12), activation);
    Trainer trainer = start(TrainerSettings.standard(shape).withLength(30, 16));
    double constant = LinearFit.median(DATA, SPLIT.training()).mae();
    finish(trainer);
    double bound = activation == Activation.LINEAR ? 0.4 : 0.2;
    assertTrue(trainer.best().orElseThrow().validation().mae() < bound * constant);
  }

  @Test
  void aRunThatDivergesSaysWhereWhyAndWhatToTry() {
    TrainerSettings settings =
        standard(50)
            .withScaling(false)
            .withLoss(Loss.MSE)
            .withOptimiser(OptimiserSettings.of(OptimiserKind.SGD).withRate(1));
    Trainer trainer = start(settings);
    DivergedException e = assertThrows(DivergedException.class, () -> finish(trainer));
    DivergenceReport report = e.report();
    assertEquals(1, report.epoch());
    assertTrue(report.batch() > 0);
    assertTrue(report.cause().contains("not scaled"), report.cause());
    assertEquals("scaling switched on", report.advice().get(0));
    assertTrue(e.getMessage().contains("scaling switched on"), e.getMessage());
    assertTrue(report.advice().contains("Adam instead of SGD"));
  }

  @Test
  void afterDivergenceTheBestEpochIsStillThere() {
    TrainerSettings settings =
        standard(500)
            .withLoss(Loss.MSE)
            .withSchedule(Schedule.CONSTANT.withWarmUp(4000))
            .withOptimiser(OptimiserSettings.of(OptimiserKind.SGD).withRate(500));
    Trainer trainer = start(settings);
    DivergedException e = assertThrows(DivergedException.class, () -> finish(trainer));
    assertTrue(e.report().cause().contains("rate"), e.report().cause());
    assertTrue(Double.isFinite(errors(trainer.network(), SPLIT.validation()).mae()));
    assertTrue(trainer.best().isPresent());
  }

  @Test
  void dataThatDoNotFitAreRefused() {
    TrainingData flat = TrainingData.of(3, DATA.inputs(), DATA.targets());
    TrainerSettings slopes = standard(1).withSlopeWeight(1);
    assertThrows(
        IllegalArgumentException.class, () -> Trainer.start(slopes, flat, SPLIT, KernelPath.PLAIN));
    TrainerSettings wide = TrainerSettings.standard(NetworkShape.linear(4));
    assertThrows(
        IllegalArgumentException.class, () -> Trainer.start(wide, flat, SPLIT, KernelPath.PLAIN));
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> TrainingData.of(2, new double[] {1, 2, 3, Double.NaN}, new double[2]));
    assertEquals("input 1 of row 1 is NaN", e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> TrainingData.of(2, new double[3], new double[2]));
  }
}
