package org.pesexplorer.ui.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.EnsembleRequest;
import org.pesexplorer.core.relax.Images;

class EnsembleSetupTest {
  private static final Potential EQ10 = PotentialKind.parse("eq10");

  @Test
  void thePresetOfTheTableIsWhatTheThesisTook() {
    List<EnsembleRequest> requests = EnsembleSetup.THESIS.requests(EQ10);
    assertEquals(8, requests.size());
    for (EnsembleRequest request : requests) {
      assertEquals(4, request.count());
      assertEquals(0.1, request.settings().largestMove());
      assertEquals(ImageDepth.of(1), request.settings().depth());
      assertEquals(Counting.THESIS, request.model().settings().counting());
      assertEquals(500, request.scans().get(13));
    }
    assertEquals(Images.LIVE, requests.get(0).settings().images());
    assertEquals(Images.FROZEN, requests.get(1).settings().images());
    assertEquals(20, requests.get(7).cell().width());
    assertTrue(EnsembleSetup.THESIS.comparable());
    assertFalse(EnsembleSetup.QUICK.comparable());
  }

  @Test
  void everyNumberReachesTheRequestsAndTheCommand() {
    EnsembleSetup setup =
        EnsembleSetup.QUICK
            .withConfigurations(7)
            .withWidths(List.of(2.5, 6.0))
            .withScans(List.of(4L, 9L))
            .withParticles(3)
            .withLargestMove(0.2)
            .withCounting(Counting.THESIS)
            .withDepth(ImageDepth.of(2))
            .withKeep(0.5)
            .withSeed(12);
    EnsembleRequest last = setup.requests(EQ10).get(3);
    assertEquals(7, last.configurations());
    assertEquals(6, last.cell().width());
    assertEquals(List.of(4L, 9L), last.scans());
    assertEquals(3, last.count());
    assertEquals(0.2, last.settings().largestMove());
    assertEquals(ImageDepth.of(2), last.settings().depth());
    assertEquals(ImageDepth.AUTO, last.model().settings().depth());
    assertEquals(12, last.seed());
    assertEquals(0.5, setup.coverage().keep());
    assertEquals(
        "java -jar pes-explorer.jar acceptance-table --widths 2.5,6 --scans 4,9"
            + " --configurations 7 --particles 3 --max-move 0.2 --images frozen --counting thesis"
            + " --relaxation-depth 2 --seed 12 --out acceptance-frozen.csv",
        setup.command(EQ10, Images.FROZEN));
    Potential deep = PotentialKind.EQ10.create(Map.of("Ec", 2.0));
    String other = setup.command(deep, Images.LIVE);
    assertTrue(other.contains(" --potential " + PotentialKind.format(deep)), other);
  }

  @Test
  void aPotentialWithoutCutOffTakesTheShellsOfTheRelaxation() {
    Potential endless = PotentialKind.parse("lennard-jones");
    assertThrows(IllegalArgumentException.class, () -> EnsembleSetup.QUICK.requests(endless));
    EnsembleRequest request =
        EnsembleSetup.QUICK.withDepth(ImageDepth.of(2)).requests(endless).get(0);
    assertEquals(ImageDepth.of(2), request.model().settings().depth());
  }

  @Test
  void listsMustAscendAndRowsMustFit() {
    EnsembleSetup quick = EnsembleSetup.QUICK;
    assertThrows(IllegalArgumentException.class, () -> quick.withWidths(List.of()));
    assertThrows(IllegalArgumentException.class, () -> quick.withWidths(List.of(5.0, 5.0)));
    assertThrows(IllegalArgumentException.class, () -> quick.withScans(List.of(9L, 3L)));
    IllegalArgumentException many =
        assertThrows(IllegalArgumentException.class, () -> quick.withConfigurations(200_000));
    assertTrue(many.getMessage().contains("2,800,000 rows"), many.getMessage());
  }
}
