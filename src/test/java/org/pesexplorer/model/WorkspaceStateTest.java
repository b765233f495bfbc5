package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.Potential;
import org.pesexplorer.core.potential.PotentialKind;

class WorkspaceStateTest {
  private final WorkspaceState standard = WorkspaceState.standard();

  @Test
  void theStandardStateIsAGoodStart() {
    assertEquals(4, standard.configuration().count());
    assertEquals(2, standard.configuration().dimension());
    assertEquals(5, standard.configuration().width());
    assertEquals(1.5, standard.configuration().coordinate(0, 0), 1e-12);
    assertEquals(3.1, standard.configuration().coordinate(3, 1), 1e-12);
    assertEquals("eq10", standard.potential().id());
    assertEquals(EnergySettings.DEFAULT, standard.settings());
    assertEquals(Set.of(), standard.selection());
    assertEquals(Set.of(), standard.locked());
    double energy = standard.model().evaluator().energyPerParticle(standard.configuration());
    assertTrue(energy < 0 && energy > -5, "energy " + energy);
  }

  @Test
  void theModelHasThePotentialAndTheSettings() {
    WorkspaceState thesis =
        standard.withSettings(
            standard.settings().withCounting(Counting.THESIS).withDepth(ImageDepth.of(2)));

    assertEquals(thesis.settings(), thesis.model().settings());
    assertEquals(2, thesis.model().depth(thesis.configuration().cell()));
    assertEquals(thesis.potential(), thesis.model().potential());
  }

  @Test
  void theSetsAreCopiedAscendingAndReadOnly() {
    Set<Integer> given = new HashSet<>(Set.of(3, 0));
    WorkspaceState state = standard.withSelection(given).withLocked(Set.of(2, 1));
    given.add(1);

    assertEquals(List.of(0, 3), new ArrayList<>(state.selection()));
    assertEquals(List.of(1, 2), new ArrayList<>(state.locked()));
    assertThrows(UnsupportedOperationException.class, () -> state.selection().add(1));
    assertThrows(UnsupportedOperationException.class, () -> state.locked().clear());
    assertEquals(state, standard.withSelection(Set.of(0, 3)).withLocked(Set.of(1, 2)));
    assertNotEquals(state, standard);
  }

  @Test
  void indexesOutOfRangeAreRefusedByName() {
    for (int index : new int[] {-1, 4}) {
      IllegalArgumentException selected =
          assertThrows(IllegalArgumentException.class, () -> standard.withSelection(Set.of(index)));
      assertTrue(selected.getMessage().contains("selected particle " + index));
      IllegalArgumentException locked =
          assertThrows(IllegalArgumentException.class, () -> standard.withLocked(Set.of(index)));
      assertTrue(locked.getMessage().contains("locked particle " + index));
    }
    WorkspaceState last = standard.withSelection(Set.of(3));
    assertThrows(
        IllegalArgumentException.class,
        () -> last.withConfiguration(last.configuration().without(0)));
  }

  @Test
  void anAutomaticDepthNeedsACutOff() {
    Potential endless = PotentialKind.parse("eq6");
    assertThrows(IllegalArgumentException.class, () -> standard.withPotential(endless));
    WorkspaceState fixed =
        standard
            .withSettings(standard.settings().withDepth(ImageDepth.of(1)))
            .withPotential(endless);
    assertEquals(endless, fixed.potential());
    assertThrows(
        IllegalArgumentException.class,
        () -> fixed.withSettings(fixed.settings().withDepth(ImageDepth.AUTO)));
  }
}
