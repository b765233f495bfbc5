package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.random.RandomStream;

class ForceFieldTest {
  private static final EnergyModel MODEL = RelaxCases.uniform();

  /** Each particle on a spring to the middle of the cell. */
  private static final ForceField SPRINGS =
      new ForceField() {
        @Override
        public double cellEnergy(Configuration configuration) {
          double sum = 0;
          for (double place : configuration.positions()) {
            sum += (place - 2) * (place - 2) / 2;
          }
          return sum;
        }

        @Override
        public Optional<double[]> forces(Configuration configuration) {
          double[] forces = configuration.positions();
          for (int k = 0; k < forces.length; k++) {
            forces[k] = 2 - forces[k];
          }
          return Optional.of(forces);
        }
      };

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"DESCENT", "FIRE"})
  void aModelIsRelaxedAsByItsName(Method method) {
    RelaxationSettings settings = RelaxationSettings.DEFAULT.withMethod(method);
    Configuration start = RelaxCases.random(4, 5, 3);
    Relaxer named = Relaxers.start(settings, MODEL, start, RandomStream.of(1, 1));
    Relaxer field = Relaxers.start(settings, ForceField.of(MODEL), start);
    named.advance(40);
    field.advance(40);
    assertEquals(named.configuration(), field.configuration());
    assertEquals(named.energyPerParticle(), field.energyPerParticle());
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"DESCENT", "FIRE"})
  void anotherSurfaceIsRelaxedToItsMinimum(Method method) {
    Configuration start = new Configuration(new Cell(2, 4), 0.5, 1, 3.5, 2.5);
    Relaxer relaxer = Relaxers.start(RelaxationSettings.DEFAULT.withMethod(method), SPRINGS, start);
    relaxer.advance(1000);
    assertTrue(relaxer.energyPerParticle() < 1e-9, () -> "" + relaxer.energyPerParticle());
  }

  @Test
  void randomMovesFollowNoForces() {
    Configuration start = new Configuration(new Cell(2, 4), 0.5, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> Relaxers.start(RelaxationSettings.DEFAULT, SPRINGS, start));
  }
}
