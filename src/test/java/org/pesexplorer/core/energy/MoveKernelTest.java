package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;

class MoveKernelTest {
  private static final int CASES = 40;

  private static EnergyModel model(RandomCases cases, PotentialKind kind, ImageDepth depth) {
    Potential potential = cases.potential(kind);
    return new EnergyModel(potential, new EnergySettings(cases.counting(), depth, cases.shares()));
  }

  private static ImageDepth depth(RandomCases cases, PotentialKind kind) {
    boolean auto = kind == PotentialKind.EQ10 && cases.random().nextInt(3) == 0;
    return auto ? ImageDepth.AUTO : ImageDepth.of(cases.random().nextInt(3));
  }

  /** Eq. 8 differs by Heron's formula near flat triangles, the others by rounding alone. */
  private static double tolerance(PotentialKind kind, double size) {
    return (kind == PotentialKind.EQ8 ? 1e-7 : 1e-10) * Math.max(1, size);
  }

  private static double[] target(RandomCases cases, EnergyModel model, Configuration at) {
    double width = MoveKernels.width(model, at.cell());
    double[] target = new double[at.dimension()];
    for (int axis = 0; axis < target.length; axis++) {
      target[axis] = cases.random().nextDouble(0, width);
    }
    return target;
  }

  private static Configuration moved(
      EnergyModel model, Configuration from, int particle, double[] reduced) {
    double[] place = reduced.clone();
    for (int axis = 0; axis < place.length; axis++) {
      place[axis] *= model.potential().lengthUnit();
    }
    return from.withPosition(particle, place);
  }

  @Test
  void liveChangesAreThoseOfTheWholeSum() {
    for (PotentialKind kind : PotentialKind.values()) {
      for (int index = 0; index < CASES; index++) {
        RandomCases cases = new RandomCases(31, index + 1000L * kind.id().hashCode());
        EnergyModel model = model(cases, kind, depth(cases, kind));
        int dimension = cases.pick(2, 2, 1, 3);
        double unit = model.potential().lengthUnit();
        double width = unit * cases.random().nextDouble(dimension == 3 ? 2.5 : 1.6, 6.5);
        int count = 1 + cases.random().nextInt(5);
        Configuration start =
            cases.configuration(new Cell(dimension, width), count, 0.25 * unit, 0);
        MoveKernel kernel = MoveKernels.live(model, start);
        checkChanges(cases, kind, model, start, kernel);
      }
    }
  }

  private static void checkChanges(
      RandomCases cases,
      PotentialKind kind,
      EnergyModel model,
      Configuration start,
      MoveKernel kernel) {
    EnergyEvaluator evaluator = model.evaluator();
    double unit = model.potential().energyUnit();
    Configuration now = start;
    for (int move = 0; move < 6; move++) {
      double before = evaluator.cellEnergy(now) / unit;
      assertEquals(before, kernel.energy(), tolerance(kind, Math.abs(before)), kind.id());
      int particle = cases.random().nextInt(start.count());
      double[] target = target(cases, model, start);
      Configuration next = moved(model, now, particle, target);
      double after = evaluator.cellEnergy(next) / unit;
      double scale = Math.abs(before) + Math.abs(after);
      assertEquals(
          after - before,
          kernel.change(particle, target),
          tolerance(kind, scale),
          () -> kind.id() + " " + model.settings() + " " + start);
      kernel.move(particle, target);
      now = next;
    }
  }

  @Test
  void theFastKernelIsChosenAndAgreesForSmallAndLargeMoves() {
    EnergyModel model =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
    for (int index = 0; index < 300; index++) {
      RandomCases cases = new RandomCases(32, index);
      double width = cases.random().nextDouble(3.01, 9);
      int count = 1 + cases.random().nextInt(8);
      Configuration start = cases.configuration(new Cell(2, width), count, 0.3, 0);
      MoveKernel kernel = MoveKernels.live(model, start);
      assertInstanceOf(SixMoves.class, kernel);
      checkChanges(cases, PotentialKind.EQ10, model, start, kernel);
      double[] near = start.position(0);
      for (int axis = 0; axis < 2; axis++) {
        near[axis] = Cell.wrap(near[axis] + cases.random().nextDouble(-0.2, 0.2), width);
      }
      kernel.place(start.positions());
      double change =
          model.evaluator().cellEnergy(start.withPosition(0, near))
              - model.evaluator().cellEnergy(start);
      assertEquals(change, kernel.change(0, near), 1e-10 * Math.max(1, Math.abs(change)));
    }
  }

  @Test
  void frozenEnergiesAreTheOrderedSumsWithTheImagesOfTheStart() {
    for (PotentialKind kind : PotentialKind.values()) {
      for (int index = 0; index < CASES; index++) {
        RandomCases cases = new RandomCases(33, index + 1000L * kind.id().hashCode());
        EnergyModel model = model(cases, kind, depth(cases, kind));
        int dimension = cases.pick(2, 2, 1, 3);
        double unit = model.potential().lengthUnit();
        double width = unit * cases.random().nextDouble(dimension == 3 ? 3 : 1.6, 6);
        int count = 1 + cases.random().nextInt(dimension == 3 ? 2 : 4);
        Configuration start =
            cases.configuration(new Cell(dimension, width), count, 0.25 * unit, 0);
        MoveKernel kernel = MoveKernels.frozen(model, start);
        checkFrozen(cases, kind, model, start, kernel);
      }
    }
  }

  private static void checkFrozen(
      RandomCases cases,
      PotentialKind kind,
      EnergyModel model,
      Configuration start,
      MoveKernel kernel) {
    FrozenLiteral literal = new FrozenLiteral(model, start);
    double[] now = MoveKernels.reduced(model, start);
    int d = start.dimension();
    for (int move = 0; move < 4; move++) {
      double before = literal.energy(now);
      assertEquals(before, kernel.energy(), tolerance(kind, Math.abs(before)), kind.id());
      int particle = cases.random().nextInt(start.count());
      double[] target = target(cases, model, start);
      System.arraycopy(target, 0, now, particle * d, d);
      double after = literal.energy(now);
      double scale = Math.abs(before) + Math.abs(after);
      assertEquals(
          after - before, kernel.change(particle, target), tolerance(kind, scale), kind.id());
      kernel.move(particle, target);
    }
  }

  @Test
  void atTheStartFrozenAndLiveImagesGiveTheSameEnergy() {
    for (int index = 0; index < 60; index++) {
      RandomCases cases = new RandomCases(34, index);
      EnergyModel model = model(cases, PotentialKind.EQ10, depth(cases, PotentialKind.EQ10));
      Configuration start =
          cases.configuration(new Cell(2, cases.random().nextDouble(2, 6)), 3, 0.3, 0);
      double live = MoveKernels.live(model, start).energy();
      assertEquals(
          live, MoveKernels.frozen(model, start).energy(), 1e-10 * Math.max(1, Math.abs(live)));
    }
  }

  @Test
  void placingKeepsFixedImagesAndStartingMovesThem() {
    EnergyModel model =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT);
    Cell cell = new Cell(2, 3);
    Configuration start = new Configuration(cell, 0.2, 1.5, 2.0, 1.4);
    Configuration other = new Configuration(cell, 0.9, 1.1, 2.7, 2.2);
    MoveKernel kernel = MoveKernels.frozen(model, start);
    kernel.place(other.positions());
    assertEquals(new FrozenLiteral(model, start).energy(other.positions()), kernel.energy(), 1e-10);
    kernel.start(other.positions());
    assertEquals(new FrozenLiteral(model, other).energy(other.positions()), kernel.energy(), 1e-10);
    double[] out = new double[4];
    kernel.copyTo(out);
    assertArrayEquals(other.positions(), out);
  }

  @Test
  void coincidentParticlesCostInfinitelyMuchAndNeverNaN() {
    EnergyModel model =
        new EnergyModel(
            ForceShiftedLennardJones.standard(),
            EnergySettings.DEFAULT.withCounting(Counting.THESIS).withDepth(ImageDepth.of(1)));
    Configuration start = new Configuration(new Cell(2, 2.5), 1, 1, 2, 2, 0.5, 2);
    for (MoveKernel kernel :
        new MoveKernel[] {MoveKernels.live(model, start), MoveKernels.frozen(model, start)}) {
      assertEquals(Double.POSITIVE_INFINITY, kernel.change(0, new double[] {2, 2}));
      kernel.move(0, new double[] {2, 2});
      assertEquals(Double.POSITIVE_INFINITY, kernel.energy());
      assertEquals(Double.NEGATIVE_INFINITY, kernel.change(0, new double[] {1, 1}));
    }
  }

  @Test
  void sumsWithoutPairsOrWithoutTripletsAreTaken() {
    for (Shares shares : new Shares[] {new Shares(1, 0), new Shares(0, 1)}) {
      EnergyModel model =
          new EnergyModel(
              PotentialKind.EQ10.create(Map.of()),
              new EnergySettings(Counting.INVARIANT, ImageDepth.AUTO, Optional.of(shares)));
      Configuration start = new RandomCases(35, 0).configuration(new Cell(2, 5), 4, 0.4, 0);
      MoveKernel kernel = MoveKernels.live(model, start);
      assertTrue(Double.isFinite(kernel.energy()));
      assertEquals(model.evaluator().cellEnergy(start), kernel.energy(), 1e-9);
    }
  }
}
