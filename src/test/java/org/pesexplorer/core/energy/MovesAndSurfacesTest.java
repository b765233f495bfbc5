package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;

/** The energy change of one move and surfaces, against the literal sums of each configuration. */
class MovesAndSurfacesTest {

  private static EnergySettings settings(RandomCases cases, Potential potential) {
    boolean automatic = potential.parameters().containsKey("R0") && cases.random().nextInt(2) == 0;
    ImageDepth depth = automatic ? ImageDepth.AUTO : ImageDepth.of(cases.random().nextInt(2));
    return new EnergySettings(cases.counting(), depth, Optional.empty());
  }

  private static double literal(EnergyModel model, Configuration configuration) {
    return LiteralSums.of(model.potential(), configuration.dimension())
        .energyPerParticle(
            configuration,
            model.depth(configuration.cell()),
            model.settings().counting(),
            model.shares());
  }

  private static double tolerance(PotentialKind kind) {
    return kind == PotentialKind.EQ8 ? 1e-8 : 1e-11;
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void energyChangeIsTheDifferenceOfTheLiteralEnergies(PotentialKind kind) {
    for (int index = 0; index < 40; index++) {
      RandomCases cases = new RandomCases(600 + kind.id().hashCode(), index);
      Potential potential = cases.potential(kind);
      int d = cases.pick(1, 2, 2, 3);
      int count = 1 + cases.random().nextInt(5);
      Cell cell = new Cell(d, cases.random().nextDouble(2.5, 6));
      Configuration before = cases.configuration(cell, count, 0.1, 0);
      int particle = cases.random().nextInt(count);
      double[] target = before.position(particle);
      double reach = cases.pick(0.1, 0.1, 20.0);
      for (int axis = 0; axis < d; axis++) {
        target[axis] += cases.random().nextDouble(-reach, reach);
      }
      Configuration after = before.withPosition(particle, target);
      if (RandomCases.closestDistance(after) < 0.1) {
        continue;
      }
      EnergyModel model = new EnergyModel(potential, settings(cases, potential));
      double old = count * literal(model, before);
      double now = count * literal(model, after);
      double change = model.evaluator().energyChange(before, particle, target);
      double scale = Math.max(1, Math.max(Math.abs(old), Math.abs(now)));
      assertEquals(now - old, change, tolerance(kind) * scale, kind + " case " + index);
    }
  }

  @ParameterizedTest
  @EnumSource(PotentialKind.class)
  void surfacesHoldTheLiteralEnergyOfEachPoint(PotentialKind kind) {
    for (int index = 0; index < 12; index++) {
      RandomCases cases = new RandomCases(700 + kind.id().hashCode(), index);
      Potential potential = cases.potential(kind);
      int d = index % 3 == 2 ? 3 : 2;
      int count = 1 + cases.random().nextInt(3);
      double width = cases.random().nextDouble(3, 6);
      Configuration configuration = cases.configuration(new Cell(d, width), count, 0.5, 0);
      boolean probe = index % 2 == 0;
      int columnAxis = index % 4 == 3 ? 1 : 0;
      int rowAxis = d == 3 ? 2 : 1 - columnAxis;
      double[] through = new double[d];
      through[d - 1 - (d == 3 ? 1 : 0)] = 0.3 * width;
      SurfaceRequest request =
          new SurfaceRequest(
              probe ? OptionalInt.empty() : OptionalInt.of(count - 1),
              columnAxis,
              rowAxis,
              through,
              7,
              5,
              new SurfaceRequest.Region(-0.4 * width, 1.2 * width, 0.05, 0.9 * width));
      EnergyModel model = new EnergyModel(potential, settings(cases, potential));
      Surface surface =
          model.evaluator().surface(configuration, request, () -> false).orElseThrow();
      assertEquals(probe ? count + 1 : count, surface.count());
      compare(model, configuration, surface, tolerance(kind), kind + " case " + index);
    }
  }

  private static void compare(
      EnergyModel model,
      Configuration configuration,
      Surface surface,
      double tolerance,
      String message) {
    SurfaceRequest request = surface.request();
    double[] place = request.through();
    double left = request.region().fromX();
    double stepX = (request.region().toX() - left) / request.columns();
    double bottom = request.region().fromY();
    double stepY = (request.region().toY() - bottom) / request.rows();
    for (int row = 0; row < request.rows(); row++) {
      for (int column = 0; column < request.columns(); column++) {
        place[request.columnAxis()] = left + (column + 0.5) * stepX;
        place[request.rowAxis()] = bottom + (row + 0.5) * stepY;
        Configuration at =
            request.moved().isPresent()
                ? configuration.withPosition(request.moved().getAsInt(), place)
                : configuration.withAdded(place);
        double wanted = literal(model, at);
        if (RandomCases.closestDistance(at) > 0.05) {
          double bound = tolerance * Math.max(1, Math.abs(wanted));
          assertEquals(wanted, surface.value(column, row), bound, message);
        }
      }
    }
  }

  /** The kernels may keep what they know of one call: no trace of it may show in the next. */
  @Test
  void oneEvaluatorServesManyCellsInTurn() {
    Potential potential = ForceShiftedLennardJones.standard();
    EnergyModel model = new EnergyModel(potential, EnergySettings.DEFAULT);
    EnergyEvaluator shared = model.evaluator();
    for (int index = 0; index < 200; index++) {
      RandomCases cases = new RandomCases(800, index);
      int d = cases.pick(1, 2, 3);
      int count = cases.pick(0, 1, 2, 7, 20);
      double width = Math.max(cases.random().nextDouble(1.5, 8), Math.pow(count, 1.0 / d));
      Configuration configuration = cases.configuration(new Cell(d, width), count, 0.01, 0);
      double[] before = configuration.positions();
      EnergyReport wanted = model.evaluator().report(configuration);
      EnergyReport got = shared.report(configuration);
      assertEquals(wanted.energyPerParticle(), got.energyPerParticle());
      assertEquals(wanted.terms(), got.terms());
      assertArrayEquals(wanted.forces().orElseThrow().total(), got.forces().orElseThrow().total());
      assertArrayEquals(before, configuration.positions());
      if (d == 2 && count < 8) {
        SurfaceRequest request = SurfaceRequest.wholeCell(OptionalInt.empty(), 3, width);
        assertArrayEquals(
            model.evaluator().surface(configuration, request, () -> false).orElseThrow().values(),
            shared.surface(configuration, request, () -> false).orElseThrow().values());
      }
    }
  }

  @Test
  void aCancelledSurfaceIsNoSurface() {
    EnergyEvaluator evaluator =
        new EnergyModel(PotentialKind.EQ10.create(Map.of()), EnergySettings.DEFAULT).evaluator();
    Configuration configuration = new Configuration(new Cell(2, 5), 1, 1, 3, 3);
    SurfaceRequest request = SurfaceRequest.wholeCell(OptionalInt.of(0), 50, 5);
    AtomicInteger asked = new AtomicInteger();
    assertTrue(
        evaluator.surface(configuration, request, () -> asked.incrementAndGet() > 5).isEmpty());
    assertTrue(asked.get() >= 6 && asked.get() < 50, "asked " + asked);
    assertTrue(evaluator.surface(configuration, request, () -> false).isPresent());
  }
}
