package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.cli.CommandLineProgram;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.EnergyFilter;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.database.WidthRange;
import org.pesexplorer.core.energy.Counting;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.core.relax.RelaxationSettings;
import org.pesexplorer.io.DatabaseSettingsFile;
import org.pesexplorer.io.DatabaseWords;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.Notices;
import org.pesexplorer.ui.database.DatabaseSetup;
import org.pesexplorer.ui.database.GenerateViewModel;

/** What the Database view hands to the command line and to the next session. */
class DatabaseContentTest {
  private static final int CORES = 4;

  @TempDir Path folder;

  private final Notices notices = new Notices();
  private final Databases databases = new Databases(new DirectJobRunner(), Runnable::run, notices);

  private GenerateViewModel model() {
    return new GenerateViewModel(databases, DatabaseSetup.standard(folder.resolve("data.json"), 1));
  }

  private static DatabaseSettings unusual() {
    return new DatabaseSettings(
        7,
        3,
        3,
        PotentialKind.parse("eq10:n=5,R0=2.5"),
        Counting.THESIS,
        new WidthRange(2.5, 3.5, 3),
        ImageDepth.of(2),
        new RelaxationSettings(Method.METROPOLIS, Images.FROZEN, 0, 0.15, 0.25, ImageDepth.of(1)),
        new ScanPlan.Uniform(1, 4),
        new EnergyFilter(0.75, OptionalDouble.of(-0.125)),
        99);
  }

  @Test
  void theCopiedCommandGeneratesTheSame() throws IOException {
    for (DatabasePreset preset : DatabasePreset.values()) {
      int points = preset.settings().widths().count();
      sameByCommand(preset.settings().withPoints(points).withScans(new ScanPlan.Fixed(2)));
    }
    sameByCommand(DatabasePreset.MIXED.settings().withPoints(20));
    sameByCommand(unusual());
  }

  private void sameByCommand(DatabaseSettings settings) throws IOException {
    GenerateViewModel model = model();
    Path file = folder.resolve("by command.json");
    model.change(now -> now.with(old -> settings).withFile(file).withToFile(true).withThreads(2));
    String program = "java -jar pes-explorer.jar ";
    String command = model.command();
    assertTrue(command.startsWith(program), command);
    String out = " --out \"" + file + "\"";
    assertTrue(command.endsWith(" --threads 2" + out), command);
    String options = command.substring(program.length(), command.length() - out.length());
    List<String> arguments = new ArrayList<>(Arrays.asList(options.split(" ")));
    arguments.addAll(List.of("--out", file.toString()));
    StringWriter err = new StringWriter();
    int code = CommandLineProgram.run(arguments, new ByteArrayOutputStream(), new PrintWriter(err));
    assertEquals(0, code, err + " after " + command);
    DatabaseSettings written = DatabaseSettingsFile.readBeside(file).orElseThrow().settings();
    Map<String, String> expected = DatabaseWords.texts(settings);
    Map<String, String> found = DatabaseWords.texts(written);
    if (settings.relaxation().method() != Method.METROPOLIS) {
      expected.remove("temperature"); // counts for no other method
      found.remove("temperature");
    }
    assertEquals(expected, found);
  }

  private Map<String, String> words(GenerateViewModel model) {
    return DatabaseChoices.of(model.setupProperty().get(), databases);
  }

  @Test
  void whatWasChosenComesBack() {
    GenerateViewModel before = model();
    Path file = folder.resolve("other.json");
    before.change(now -> now.with(old -> unusual()).withFile(file).withToFile(true).withThreads(3));
    GenerateViewModel after = model();
    DatabaseChoices.restore(words(before), after, CORES);
    assertEquals(words(before), words(after));
    assertEquals(3, after.setupProperty().get().threads());
    assertEquals(Optional.empty(), after.setupProperty().get().preset());

    GenerateViewModel preset = model();
    preset.change(
        now ->
            now.withPreset(DatabasePreset.SPACE)
                .withAmount(settings -> settings.withPoints(123).withSeed(9)));
    GenerateViewModel again = model();
    DatabaseChoices.restore(words(preset), again, CORES);
    assertEquals(words(preset), words(again));
    assertEquals(Optional.of(DatabasePreset.SPACE), again.setupProperty().get().preset());
    assertEquals(123, again.setupProperty().get().settings().points());
  }

  @Test
  void nonsenseIsPassedOverFieldByField() {
    GenerateViewModel model = model();
    DatabaseSetup standard = model.setupProperty().get();
    Map<String, String> all = new TreeMap<>(words(model));
    all.replaceAll((name, value) -> "non\u0000sense");
    all.put("database.particles", "-3");
    all.put("database.points", "77");
    all.put("database.seed", "5");
    all.put("database.threads", "1000");
    all.put("database.open.0", folder.resolve("a.json").toString());
    all.put("database.open.1", "\u0000");
    DatabaseChoices.restore(all, model, CORES);
    DatabaseSetup now = model.setupProperty().get();
    assertEquals(77, now.settings().points());
    assertEquals(5, now.settings().seed());
    assertEquals(CORES, now.threads());
    assertEquals(standard.file(), now.file());
    assertEquals(standard.settings().widths(), now.settings().widths());
    assertEquals(List.of(folder.resolve("a.json")), DatabaseChoices.files(all));
    assertEquals(Optional.empty(), DatabaseChoices.shown(all));
  }

  @Test
  void databasesThatWereOpenAreOpenedAgainAndOneThatIsGoneIsANotice() {
    GenerateViewModel model = model();
    for (String name : List.of("a.json", "b.json")) {
      model.change(
          now ->
              now.withAmount(settings -> settings.withPoints(20))
                  .withFile(folder.resolve(name))
                  .withToFile(true));
      model.generate();
    }
    databases.show(databases.open().get(0));
    Map<String, String> all = new TreeMap<>(words(model));
    all.put("database.open.2", folder.resolve("gone.json").toString());

    Databases next = new Databases(new DirectJobRunner(), Runnable::run, notices);
    next.reopen(DatabaseChoices.files(all), DatabaseChoices.shown(all));
    assertEquals(
        List.of("a.json", "b.json"), next.open().stream().map(each -> each.name()).toList());
    assertEquals("a.json", next.currentProperty().get().name());
    assertEquals(1, notices.problems().size());
    assertEquals(
        "A database of the last session is no longer there", notices.problems().get(0).title());
  }
}
