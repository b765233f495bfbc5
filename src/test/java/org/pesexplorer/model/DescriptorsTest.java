package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.descriptor.DescriptorKind;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.jobs.DirectJobRunner;

class DescriptorsTest {
  private final DirectJobRunner runner = new DirectJobRunner();
  private final Notices notices = new Notices();
  private final Databases databases = new Databases(runner, Runnable::run, notices);
  private final Descriptors descriptors =
      new Descriptors(runner, Runnable::run, notices, databases);
  private final List<String> ended = new ArrayList<>();

  private OpenDatabase take(int rows) {
    databases.generate(
        new GenerationRequest(
            "rows",
            DatabasePreset.OVER_RELAXED
                .settings()
                .withPoints(rows)
                .withScans(new ScanPlan.Fixed(1))
                .withCounting(Counting.THESIS)
                .withFilter(EnergyFilter.NONE),
            Optional.empty(),
            GenerationRequest.Earlier.REFUSE,
            1),
        progress -> {},
        () -> {});
    return databases.currentProperty().get();
  }

  @Test
  void inputsGoIntoTheDatabaseOfTheSameNumber() {
    OpenDatabase before = take(5);
    take(3);
    descriptors.prepare(before, DescriptorSettings.THESIS, () -> ended.add("end"));
    assertEquals(List.of("end"), ended);
    OpenDatabase first = databases.open().get(0);
    assertEquals(before.id(), first.id());
    assertTrue(first.changed() && first.database().prepared().isPresent());
    assertFalse(databases.open().get(1).changed());
    assertTrue(first.sameRows(before));
    assertEquals(databases.open().get(1), databases.currentProperty().get(), "still on screen");
  }

  @Test
  void aDatabaseThatWasPutAwayStaysAway() {
    OpenDatabase before = take(5);
    databases.close(before);
    descriptors.prepare(before, DescriptorSettings.THESIS, () -> ended.add("end"));
    assertEquals(List.of("end"), ended);
    assertEquals(List.of(), List.copyOf(databases.open()));
  }

  @Test
  void theModelOfADatabaseIsItsOwn() {
    OpenDatabase own = take(2);
    assertEquals(Counting.THESIS, Descriptors.modelOf(own.database()).settings().counting());
    double[] seconds = {Double.NaN};
    descriptors.forecast(own, DescriptorSettings.THESIS, time -> seconds[0] = time);
    assertTrue(seconds[0] > 0, "seconds " + seconds[0]);
  }

  @Test
  void theCommandNamesFileAndDescriptor() {
    DescriptorSettings settings =
        new DescriptorSettings(List.of(-2, -4), 2.5, DescriptorKind.EIGENVALUES);
    assertEquals(
        "java -jar pes-explorer.jar prepare --in \"my rows.json\" --orders=-2,-4 --r0p 2.5"
            + " --descriptor eigenvalues --out \"my rows-prepared.json\"",
        PreparationCommand.of(settings, Optional.of(Path.of("my rows.json"))));
  }
}
