package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.cell.Cell;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.core.database.SettingsCases;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.EnergyModel;
import org.pesexplorer.core.energy.EnergySettings;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.ForceShiftedLennardJones;
import org.pesexplorer.jobs.DirectJobRunner;

class AdditionsTest {
  private static final Configuration FOUR =
      Configuration.ofFractions(new Cell(2, 5), 0.3, 0.5, 0.68, 0.9, 0.7, 0.4, 0.5, 0.1);

  private final Notices notices = new Notices();
  private final Databases databases = new Databases(new DirectJobRunner(), Runnable::run, notices);
  private final List<String> said = new ArrayList<>();

  private static EnergyModel model(Counting counting) {
    return new EnergyModel(
        ForceShiftedLennardJones.standard(),
        EnergySettings.DEFAULT.withCounting(counting).withDepth(ImageDepth.AUTO));
  }

  private OpenDatabase generate() {
    databases.generate(
        new GenerationRequest(
            "mixed",
            SettingsCases.mixed(12),
            Optional.empty(),
            GenerationRequest.Earlier.REFUSE,
            1),
        progress -> {},
        () -> {});
    return databases.currentProperty().get();
  }

  private void add(Configuration configuration, Counting counting) {
    databases.additions().add(configuration, model(counting), said::add);
  }

  @Test
  void aCopyInMemoryTakesTheRowAndThenTheNext() {
    OpenDatabase before = generate();
    add(FOUR, Counting.INVARIANT);
    OpenDatabase after = databases.currentProperty().get();
    assertEquals("mixed + added", after.name());
    assertTrue(after.unsaved());
    assertEquals(before.database().rows() + 1, after.database().rows());
    assertTrue(databases.open().contains(before), "the one before stays as it is");

    add(FOUR.translated(0.1, 0), Counting.INVARIANT);
    OpenDatabase last = databases.currentProperty().get();
    assertEquals(after.id(), last.id());
    assertEquals("mixed + added", last.name());
    assertEquals(before.database().rows() + 2, last.database().rows());
    assertEquals(2, databases.open().size());
    assertTrue(said.get(1).startsWith("Added to \"mixed + added\", now "), said.get(1));
  }

  @Test
  void theEnergyIsOfTheModelOfTheOtherRows() {
    OpenDatabase before = generate();
    add(FOUR, Counting.THESIS);
    OpenDatabase after = databases.currentProperty().get();
    double own =
        before.database().settings().orElseThrow().model().evaluator().energyPerParticle(FOUR);
    assertEquals(own, after.database().columns().energy(after.database().rows() - 1));
  }

  @Test
  void withoutADatabaseThatFitsANewOneIsMade() {
    generate();
    Configuration three = FOUR.without(3);
    add(three, Counting.INVARIANT);
    OpenDatabase alone = databases.currentProperty().get();
    assertEquals("added", alone.name());
    assertEquals(1, alone.database().rows());
    add(three, Counting.INVARIANT);
    assertEquals(2, databases.currentProperty().get().database().rows());
  }

  @Test
  void particlesThatCoincideAreRefusedInWords() {
    add(FOUR.withPosition(3, FOUR.position(0)), Counting.INVARIANT);
    assertEquals(List.of(), said);
    assertEquals("The configuration cannot be added", notices.problems().get(0).title());
    add(FOUR, Counting.INVARIANT);
    assertEquals(1, said.size(), "the next one is taken");
  }
}
