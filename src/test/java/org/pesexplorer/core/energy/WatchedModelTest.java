package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

final class WatchedModelTest {
  private static EnergyModel model(String potential, int depth) {
    return new EnergyModel(
        PotentialKind.parse(potential),
        new EnergySettings(Counting.THESIS, ImageDepth.of(depth), Optional.empty()));
  }

  private static Configuration configuration(int dimension, int count) {
    RandomStream random = RandomStream.of(61, dimension);
    double[] positions = new double[dimension * count];
    for (int k = 0; k < positions.length; k++) {
      positions[k] = random.nextDouble(0, 5);
    }
    return new Configuration(new Cell(dimension, 5), positions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq6:Ec=2,Rc=1.5", "eq7", "eq8", "lennard-jones:Rc=0.8", "morse", "eq10"})
  void watchingChangesNoBit(String potential) {
    for (int dimension = 1; dimension <= 3; dimension++) {
      EnergyModel model = model(potential, 1);
      EnergyModel watched = model.watched(() -> {});
      Configuration configuration = configuration(dimension, 4);
      assertEquals(
          model.evaluator().terms(configuration), watched.evaluator().terms(configuration));
      assertArrayEquals(
          model.evaluator().forces(configuration).orElseThrow().total(),
          watched.evaluator().forces(configuration).orElseThrow().total());
      assertEquals(PotentialKind.format(model.potential()), potential(watched));
      assertEquals(model.reach(), watched.reach());
      double[] target = new double[dimension];
      for (boolean live : new boolean[] {true, false}) {
        assertEquals(
            kernel(model, configuration, live).change(1, target),
            kernel(watched, configuration, live).change(1, target));
      }
    }
  }

  private static String potential(EnergyModel model) {
    return PotentialKind.format(model.potential());
  }

  private static MoveKernel kernel(EnergyModel model, Configuration start, boolean live) {
    return live ? MoveKernels.live(model, start) : MoveKernels.frozen(model, start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq6", "eq7", "eq8"})
  void aLongSumCanBeEndedFromWithin(String potential) {
    AtomicInteger calls = new AtomicInteger();
    EnergyModel watched =
        model(potential, 2)
            .watched(
                () -> {
                  if (calls.incrementAndGet() == 3) {
                    throw new UnsupportedOperationException("enough");
                  }
                });
    Configuration many = configuration(2, 30);
    assertThrows(UnsupportedOperationException.class, () -> watched.evaluator().cellEnergy(many));
    assertEquals(3, calls.get());
    assertThrows(
        UnsupportedOperationException.class,
        () -> {
          calls.set(0);
          watched.evaluator().forces(many);
        });
    MoveKernel kernel = MoveKernels.live(watched, configuration(2, 30));
    assertThrows(
        UnsupportedOperationException.class,
        () -> {
          calls.set(0);
          kernel.change(0, new double[] {1, 1});
        });
  }

  @Test
  void pairsOfManyImagesAreWatchedToo() {
    AtomicInteger calls = new AtomicInteger();
    model("lennard-jones", 200)
        .watched(calls::incrementAndGet)
        .evaluator()
        .cellEnergy(configuration(2, 4));
    assertTrue(calls.get() > 5, "called " + calls.get() + " times");
  }

  @Test
  void theFastSumsStayFast() {
    EnergyModel fast = model("eq10", 1);
    assertSame(fast, fast.watched(() -> {}));
  }
}
