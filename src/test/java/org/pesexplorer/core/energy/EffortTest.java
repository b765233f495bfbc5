package org.pesexplorer.core.energy;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.core.potential.PotentialKind;

/** Sums without end are refused with the numbers that make them so. */
final class EffortTest {
  private static final Configuration NARROW = new Configuration(new Cell(2, 1e-3), 0, 0);

  @Test
  void aCellFarNarrowerThanTheCutOffIsRefused() {
    EnergyEvaluator evaluator =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT).evaluator();
    String message =
        assertThrows(IllegalArgumentException.class, () -> evaluator.report(NARROW)).getMessage();
    assertTrue(message.contains("0.001") && message.contains("3000 image shells"), message);
  }

  @Test
  void aHugeDepthWithoutCutOffIsRefused() {
    EnergySettings settings = EnergySettings.DEFAULT.withDepth(ImageDepth.of(900));
    EnergyEvaluator evaluator = new EnergyModel(PotentialKind.parse("eq6"), settings).evaluator();
    Configuration cell = new Configuration(new Cell(3, 5), 0, 0, 0);
    assertThrows(IllegalArgumentException.class, () -> evaluator.energyPerParticle(cell));
  }

  @Test
  void tenThousandParticlesAtOrdinaryDensityAreNot() {
    double[] positions = new double[20_000];
    for (int k = 0; k < positions.length; k++) {
      positions[k] = (k % 2 == 0 ? k / 2 % 100 : k / 200) * 2.5;
    }
    EnergyEvaluator evaluator =
        new EnergyModel(ForceShiftedLennardJones.standard(), EnergySettings.DEFAULT).evaluator();
    double energy = evaluator.energyPerParticle(new Configuration(new Cell(2, 250), positions));
    assertTrue(Double.isFinite(energy));
  }
}
