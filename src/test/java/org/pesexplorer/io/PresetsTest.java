package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;

final class PresetsTest {
  private static final List<Preset> ALL = Presets.all();

  private static Configuration preset(String start) {
    return ALL.stream()
        .filter(preset -> preset.name().startsWith(start))
        .findFirst()
        .orElseThrow()
        .configuration();
  }

  private static double energy(Configuration configuration, EnergySettings settings) {
    return new EnergyModel(PotentialKind.parse("eq10"), settings)
        .evaluator()
        .energyPerParticle(configuration);
  }

  @Test
  void theyComeInAFixedOrderEachWithItsStory() {
    assertEquals("Square", ALL.get(0).name());
    assertEquals(9, ALL.size());
    Set<String> names = new HashSet<>();
    for (Preset preset : ALL) {
      assertTrue(names.add(preset.name()), preset.name());
      assertTrue(preset.description().endsWith("."), preset.name());
      assertTrue(preset.source().length() > 10, preset.name());
      Configuration configuration = preset.configuration();
      assertEquals(configuration, configuration.wrapped(), preset.name());
      assertTrue(Math.abs(energy(configuration, EnergySettings.DEFAULT)) < 10, preset.name());
    }
  }

  @Test
  void theirEnergiesAreThoseOfTheirStories() {
    assertEquals(-4.0169, energy(preset("Square"), EnergySettings.DEFAULT), 1e-4);
    assertEquals(2 * -0.876769, energy(preset("Triangle"), EnergySettings.DEFAULT), 1e-5);
    assertEquals(-0.876769 / 4, energy(preset("Two pairs"), EnergySettings.DEFAULT), 1e-5);
    EnergySettings thesis =
        EnergySettings.DEFAULT.withCounting(Counting.THESIS).withDepth(ImageDepth.of(1));
    Configuration across = preset("Square across");
    assertEquals(-2.27001, energy(across, thesis), 1e-5);
    assertEquals(-3.16717, energy(across, EnergySettings.DEFAULT), 1e-5);
    assertEquals(-3.16717, energy(across.translated(2.5, 0), thesis), 1e-5);
    assertEquals(-0.5717, energy(preset("Thesis lattice"), thesis), 1e-4);
  }

  @Test
  void theLargeOnesAreAtTheDensityOfTheSmallOnes() {
    for (String name : List.of("Twenty", "A hundred")) {
      Configuration configuration = preset(name);
      double density = configuration.count() / Math.pow(configuration.width(), 2);
      assertEquals(0.16, density, 1e-3);
    }
  }
}
