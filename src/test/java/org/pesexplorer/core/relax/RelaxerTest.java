package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyEvaluator;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.energy.MoveKernel;
import org.pesexplorer.core.energy.MoveKernels;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.random.RandomStream;

class RelaxerTest {

  private static Relaxer start(RelaxationSettings settings, Configuration start, long seed) {
    return Relaxers.start(settings, RelaxCases.uniform(), start, Relaxers.stream(seed, 1));
  }

  private static void assertSameState(RelaxerState expected, RelaxerState actual) {
    assertEquals(expected.steps(), actual.steps());
    assertEquals(expected.accepted(), actual.accepted());
    assertEquals(expected.recent(), actual.recent());
    assertEquals(expected.random(), actual.random());
    assertArrayEquals(new double[] {expected.energy()}, new double[] {actual.energy()});
    assertArrayEquals(expected.positions(), actual.positions());
    assertArrayEquals(expected.memory(), actual.memory());
  }

  @Test
  void oneByOneAndManyAtOnceGiveTheSameBits() {
    for (RelaxationSettings settings : RelaxCases.all()) {
      Configuration start = RelaxCases.random(5, 5, 3);
      Relaxer slow = start(settings, start, 9);
      Relaxer fast = start(settings, start, 9);
      for (int k = 0; k < 500; k++) {
        slow.advance(1);
      }
      fast.advance(500);
      assertSameState(slow.save(), fast.save());
    }
  }

  @Test
  void aSavedStateGoesOnBitForBitAlsoInAnotherRelaxer() {
    for (RelaxationSettings settings : RelaxCases.all()) {
      Configuration start = RelaxCases.random(4, 4, 5);
      Relaxer relaxer = start(settings, start, 2);
      relaxer.advance(37);
      RelaxerState saved = relaxer.save();
      relaxer.advance(200);
      RelaxerState end = relaxer.save();
      Relaxer other = start(settings, start, 99);
      other.advance(11);
      other.restore(saved);
      other.advance(200);
      assertSameState(end, other.save());
      relaxer.restore(saved);
      relaxer.advance(200);
      assertSameState(end, relaxer.save());
    }
  }

  @Test
  void beginningAnewForgetsEverything() {
    for (RelaxationSettings settings : RelaxCases.all()) {
      Relaxer used = start(settings, RelaxCases.random(4, 5, 1), 1);
      used.advance(123);
      Configuration next = RelaxCases.random(4, 5, 2);
      used.restart(next, Relaxers.stream(8, 1));
      used.advance(77);
      Relaxer fresh = start(settings, next, 8);
      fresh.advance(77);
      assertSameState(fresh.save(), used.save());
      assertEquals(next, used.start());
      assertThrows(
          IllegalArgumentException.class,
          () -> used.restart(RelaxCases.random(3, 5, 2), Relaxers.stream(8, 1)));
    }
  }

  @Test
  void aQuenchNeverRaisesTheEnergyAndMovesOneParticleByNoMoreThanAllowed() {
    Configuration start = RelaxCases.random(6, 5, 11);
    EnergyEvaluator evaluator = RelaxCases.uniform().evaluator();
    Relaxer relaxer = start(RelaxationSettings.DEFAULT.withLargestMove(0.2), start, 4);
    Configuration before = start;
    for (int step = 0; step < 600; step++) {
      relaxer.advance(1);
      Configuration now = relaxer.configuration();
      double old = evaluator.energyPerParticle(before);
      double fresh = evaluator.energyPerParticle(now);
      assertTrue(fresh <= old + 1e-12 * Math.max(1, Math.abs(old)), "step " + step);
      assertEquals(step % 6, relaxer.lastParticle());
      for (int particle = 0; particle < 6; particle++) {
        for (int axis = 0; axis < 2; axis++) {
          double way = now.coordinate(particle, axis) - before.coordinate(particle, axis);
          double allowed = particle == relaxer.lastParticle() && relaxer.lastAccepted() ? 0.2 : 0;
          assertTrue(Math.abs(now.cell().nearestImage(way)) <= allowed + 1e-12);
          assertTrue(now.coordinate(particle, axis) >= 0);
          assertTrue(now.coordinate(particle, axis) < 5);
        }
      }
      before = now;
    }
    assertEquals(600, relaxer.steps());
    assertTrue(relaxer.accepted() > 60 && relaxer.accepted() < 540);
  }

  @Test
  void whatIsRefusedWouldHaveCostEnergyAndWhatIsTakenIsWhereItWasToGo() {
    Relaxer relaxer = start(RelaxationSettings.DEFAULT, RelaxCases.random(4, 4, 6), 6);
    EnergyEvaluator evaluator = RelaxCases.uniform().evaluator();
    int refused = 0;
    for (int step = 0; step < 400; step++) {
      Configuration before = relaxer.configuration();
      relaxer.advance(1);
      Configuration tried = before.withPosition(relaxer.lastParticle(), relaxer.lastTarget());
      double rise = evaluator.cellEnergy(tried) - evaluator.cellEnergy(before);
      double rounding = 1e-11 * Math.max(1, Math.abs(evaluator.cellEnergy(before)));
      if (relaxer.lastAccepted()) {
        assertTrue(rise <= rounding);
        assertEquals(tried.wrapped(), relaxer.configuration());
      } else {
        refused++;
        assertTrue(rise > -rounding);
        assertEquals(before, relaxer.configuration());
      }
    }
    assertTrue(refused > 40);
  }

  @Test
  void theCarriedEnergyStaysWithTheFullOneFromAnyHeight() {
    for (int seed = 0; seed < 12; seed++) {
      int count = 4 + seed;
      Configuration start = RelaxCases.random(count, 4 + 0.2 * seed, seed);
      for (RelaxationSettings settings : RelaxCases.all()) {
        if (!settings.method().oneByOne()) {
          continue;
        }
        EnergyModel steering = settings.steering(RelaxCases.uniform());
        Relaxer relaxer = start(settings, start, seed);
        for (int slice = 0; slice < 20; slice++) {
          relaxer.advance(500);
          double carried = relaxer.energyPerParticle();
          RelaxerState state = relaxer.save();
          double drift = Math.abs(carried - afresh(relaxer, settings, steering, state));
          assertTrue(
              drift <= 1e-9 * Math.max(1, Math.abs(carried)), settings + " drifts by " + drift);
        }
      }
    }
  }

  /** The full energy: the steering one for live images; for frozen ones through the changes. */
  private static double afresh(
      Relaxer relaxer, RelaxationSettings settings, EnergyModel steering, RelaxerState state) {
    if (settings.images() == Images.LIVE) {
      return steering.evaluator().energyPerParticle(relaxer.configuration());
    }
    MoveKernel kernel = MoveKernels.frozen(steering, relaxer.start());
    kernel.place(state.positions());
    return kernel.energy() / relaxer.start().count();
  }

  @Test
  void liveAndFrozenImagesTryTheSameMoves() {
    Configuration start = RelaxCases.random(4, 2.5, 8);
    Relaxer live = start(RelaxationSettings.DEFAULT, start, 8);
    Relaxer frozen = start(RelaxationSettings.DEFAULT.withImages(Images.FROZEN), start, 8);
    boolean differed = false;
    for (int step = 0; step < 400; step++) {
      double[] from = live.configuration().position(step % 4);
      double[] other = frozen.configuration().position(step % 4);
      live.advance(1);
      frozen.advance(1);
      for (int axis = 0; axis < 2; axis++) {
        assertEquals(
            live.lastTarget()[axis] - from[axis], frozen.lastTarget()[axis] - other[axis], 1e-14);
      }
      differed |= live.lastAccepted() != frozen.lastAccepted();
    }
    assertTrue(differed);
  }

  @Test
  void aShiftedStartRelaxesAlikeWithLiveImagesOnly() {
    Configuration start = RelaxCases.random(4, 3, 21);
    Configuration shifted = start.translated(0.75, 1.5);
    Relaxer one = start(RelaxationSettings.DEFAULT, start, 3);
    Relaxer two = start(RelaxationSettings.DEFAULT, shifted, 3);
    one.advance(160);
    two.advance(160);
    assertEquals(one.energyPerParticle(), two.energyPerParticle(), 1e-9);
    assertEquals(one.accepted(), two.accepted());
  }

  @Test
  void otherUnitsScaleTheSameRun() {
    Configuration start = RelaxCases.random(4, 4, 17);
    EnergyModel scaled =
        new EnergyModel(PotentialKind.parse("eq10:Ec=2,Rc=2"), EnergySettings.DEFAULT);
    Configuration twice = start.withWidth(8);
    Relaxer one = start(RelaxationSettings.DEFAULT, start, 5);
    Relaxer two =
        Relaxers.start(
            RelaxationSettings.DEFAULT.withLargestMove(0.2), scaled, twice, Relaxers.stream(5, 1));
    one.advance(400);
    two.advance(400);
    assertEquals(2 * one.energyPerParticle(), two.energyPerParticle(), 1e-12);
    assertArrayEquals(
        one.configuration().withWidth(8).positions(), two.configuration().positions(), 1e-12);
    assertEquals(2 * one.lastTarget()[0], two.lastTarget()[0], 1e-12);
  }

  @Test
  void descentAndFireFindTheGroundStateOfFourParticles() {
    Configuration start =
        Configuration.ofFractions(new Cell(2, 5), 0.4, 0.4, 0.61, 0.42, 0.58, 0.62, 0.41, 0.59);
    for (Method method : new Method[] {Method.DESCENT, Method.FIRE}) {
      Relaxer relaxer = start(RelaxationSettings.DEFAULT.withMethod(method), start, 1);
      relaxer.advance(20_000);
      assertEquals(-4.0169, relaxer.energyPerParticle(), 5e-5, method.id());
      double[] forces =
          RelaxCases.uniform().evaluator().forces(relaxer.configuration()).orElseThrow().total();
      assertTrue(ForceRelaxer.strongest(forces) < 1e-6, method.id());
      assertTrue(relaxer.finished(), method.id());
      long steps = relaxer.steps();
      relaxer.advance(10);
      assertEquals(steps, relaxer.steps());
    }
  }

  @Test
  void descentNeverRisesAndNeitherMethodMovesTooFar() {
    for (Method method : new Method[] {Method.DESCENT, Method.FIRE}) {
      Relaxer relaxer =
          start(RelaxationSettings.DEFAULT.withMethod(method), RelaxCases.random(8, 5, 2), 1);
      Configuration before = relaxer.configuration();
      double energy = relaxer.energyPerParticle();
      for (int step = 0; step < 300; step++) {
        relaxer.advance(1);
        Configuration now = relaxer.configuration();
        for (int particle = 0; particle < 8; particle++) {
          double x = now.coordinate(particle, 0) - before.coordinate(particle, 0);
          double y = now.coordinate(particle, 1) - before.coordinate(particle, 1);
          double way = Math.hypot(now.cell().nearestImage(x), now.cell().nearestImage(y));
          assertTrue(way <= 0.1 + 1e-12);
        }
        if (method == Method.DESCENT) {
          assertTrue(relaxer.energyPerParticle() <= energy);
        }
        energy = relaxer.energyPerParticle();
        before = now;
      }
      assertTrue(energy < -1, method + " reached " + energy);
    }
  }

  @Test
  void otherPotentialsRelaxToo() {
    for (String text : new String[] {"eq6", "eq8", "lennard-jones", "morse"}) {
      EnergyModel model =
          new EnergyModel(
              PotentialKind.parse(text), EnergySettings.DEFAULT.withDepth(ImageDepth.of(1)));
      RelaxationSettings settings = RelaxationSettings.DEFAULT.withDepth(ImageDepth.of(1));
      Configuration start =
          Configuration.ofFractions(new Cell(2, 5), 0.2, 0.2, 0.5, 0.3, 0.3, 0.6, 0.7, 0.7);
      Relaxer relaxer = Relaxers.start(settings, model, start, Relaxers.stream(1, 1));
      double before = relaxer.energyPerParticle();
      relaxer.advance(400);
      assertTrue(relaxer.energyPerParticle() < before, text);
      assertEquals(
          model.evaluator().energyPerParticle(relaxer.configuration()),
          relaxer.energyPerParticle(),
          1e-9 * Math.max(1, Math.abs(before)),
          text);
    }
  }

  @Test
  void coincidentParticlesPartUnderMovesAndAreRefusedByForces() {
    Configuration start = new Configuration(new Cell(2, 5), 1, 1, 1, 1, 3, 3);
    Relaxer relaxer = start(RelaxationSettings.DEFAULT, start, 1);
    assertEquals(Double.POSITIVE_INFINITY, relaxer.energyPerParticle());
    relaxer.advance(3);
    assertTrue(Double.isFinite(relaxer.energyPerParticle()));
    assertThrows(
        IllegalStateException.class,
        () -> start(RelaxationSettings.DEFAULT.withMethod(Method.FIRE), start, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> start(RelaxationSettings.DEFAULT, new Configuration(new Cell(2, 5)), 1));
  }

  @Test
  void startsAreDrawnAxisByAxis() {
    RandomStream random = Relaxers.stream(4, 2);
    Configuration drawn = Relaxers.draw(new Cell(2, 5), 3, Relaxers.stream(4, 2));
    for (int axis = 0; axis < 2; axis++) {
      for (int particle = 0; particle < 3; particle++) {
        assertEquals(random.nextDouble(0, 5), drawn.coordinate(particle, axis));
      }
    }
  }

  @Test
  void aStepIsToldAsItWas() {
    Relaxer relaxer = start(RelaxationSettings.DEFAULT, RelaxCases.random(4, 5, 1), 1);
    assertEquals(-1, relaxer.lastParticle());
    assertEquals(0, relaxer.lastTarget().length);
    assertFalse(relaxer.finished());
    long bits = 0;
    for (int k = 0; k < 100; k++) {
      relaxer.advance(1);
      bits = bits << 1 | (relaxer.lastAccepted() ? 1 : 0);
      assertEquals(bits, relaxer.recent());
    }
  }
}
