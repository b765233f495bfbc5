package org.pesexplorer.ui.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.DatabasePreset;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.database.WidthRange;
import org.pesexplorer.core.energy.ImageDepth;
import org.pesexplorer.core.potential.PotentialKind;
import org.pesexplorer.core.relax.Images;
import org.pesexplorer.core.relax.Method;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.ThreadJobRunner;
import org.pesexplorer.model.Databases;
import org.pesexplorer.model.GenerationSnapshot;
import org.pesexplorer.model.Notices;
import org.pesexplorer.model.OpenDatabase;
import org.pesexplorer.ui.database.GenerateQuestion.Question;

@Timeout(120)
class GenerateViewModelTest {
  private static final int MANY = 2_000_000;

  @TempDir Path folder;

  private final Notices notices = new Notices();

  /** The window's thread is the test's: what is posted runs when the test takes it. */
  private final LinkedBlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();

  private Databases databases;

  private GenerateViewModel direct() {
    return model(new DirectJobRunner(), false);
  }

  private GenerateViewModel model(JobRunner runner, boolean post) {
    databases = new Databases(runner, post ? posted::add : Runnable::run, notices);
    Path file = folder.resolve("data.json");
    GenerateViewModel model = new GenerateViewModel(databases, DatabaseSetup.standard(file, 1));
    points(model, 60);
    model.open();
    return model;
  }

  private static void points(GenerateViewModel model, int points) {
    model.change(now -> now.withAmount(settings -> settings.withPoints(points)));
  }

  private void runPosted(BooleanSupplier until) throws InterruptedException {
    while (!until.getAsBoolean()) {
      Runnable next = posted.poll(60, TimeUnit.SECONDS);
      assertTrue(next != null, "nothing was posted");
      next.run();
    }
  }

  private OpenDatabase current() {
    return databases.currentProperty().get();
  }

  @Test
  void saysWhatADatabaseWillCostAndFollowsTheForm() {
    GenerateViewModel model = direct();
    assertEquals(71, model.forecastProperty().get().rows());
    assertTrue(
        model
            .predictedProperty()
            .get()
            .matches(
                "About .* s on 1 thread, 71 rows generated, at most 60 kept, as a file .* MB,"
                    + " memory .* MB\\."),
        model.predictedProperty().get());
    points(model, 85_000);
    model.change(now -> now.withMaxEnergy(OptionalDouble.empty()).withThreads(2));
    assertTrue(
        model
            .predictedProperty()
            .get()
            .contains(" on 2 threads, 100,000 rows generated, about 85,000 kept, "),
        model.predictedProperty().get());
  }

  @Test
  void generatesInMemoryAndTakesTheDatabaseInHand() {
    GenerateViewModel model = direct();
    List<GenerationSnapshot> seen = new ArrayList<>();
    model.snapshotProperty().addListener((all, before, now) -> seen.add(now));
    model.generate();
    assertFalse(model.runningProperty().get());
    assertTrue(model.madeProperty().get());
    assertEquals("mixed scans", current().name());
    assertTrue(current().unsaved());
    GenerationSnapshot last = seen.get(seen.size() - 1);
    assertEquals(71, last.finished());
    assertEquals(71, last.energies().length);
    assertTrue(last.limit().isPresent());
    int below =
        (int)
            Arrays.stream(last.energies())
                .filter(energy -> energy < last.limit().getAsDouble() && energy < 2)
                .count();
    assertEquals(below, current().database().rows());
    assertTrue(
        model
            .hintProperty()
            .get()
            .matches("Predicted .* s, took .* s; " + below + " rows kept of 71\\."),
        model.hintProperty().get());
  }

  @Test
  void refusesWhatCannotBeAndKeepsWhatWas() {
    GenerateViewModel model = direct();
    DatabaseSetup before = model.setupProperty().get();
    assertThrows(
        IllegalArgumentException.class,
        () -> model.change(now -> now.with(old -> old.withParticles(0))));
    assertThrows(
        IllegalArgumentException.class,
        () -> model.change(now -> now.withWidthCount(3).withLeast(20)));
    assertThrows(IllegalArgumentException.class, () -> model.change(now -> now.withCutoff(0)));
    assertEquals(before, model.setupProperty().get());
  }

  @Test
  void keepsTheFormSomethingThatCanBeGenerated() {
    DatabaseSetup standard = DatabaseSetup.standard(folder.resolve("data.json"), 1);
    DatabaseSetup three = standard.withWidthCount(3);
    assertEquals(new WidthRange(5, 10, 3), three.settings().widths());
    assertEquals(WidthRange.one(5), three.withWidthCount(1).settings().widths());
    assertEquals(WidthRange.one(7), standard.withLeast(7).settings().widths());
    DatabaseSetup endless = standard.withPotential(PotentialKind.parse("lennard-jones"));
    assertEquals(ImageDepth.of(3), endless.settings().depth());
    assertEquals(ImageDepth.of(3), endless.settings().relaxation().depth());
    DatabaseSetup frozen =
        standard.withRelaxation(relaxation -> relaxation.withImages(Images.FROZEN));
    assertEquals(
        Images.LIVE,
        frozen
            .withRelaxation(relaxation -> relaxation.withMethod(Method.FIRE))
            .settings()
            .relaxation()
            .images());
    assertTrue(standard.withAmount(settings -> settings.withSeed(8)).preset().isPresent());
    assertTrue(standard.with(settings -> settings.withSeed(8)).preset().isEmpty());
  }

  @Test
  void asksBeforeAFileIsReplaced() throws IOException {
    GenerateViewModel model = direct();
    Path file = folder.resolve("data.json");
    Files.writeString(file, "precious");
    model.change(now -> now.withToFile(true));
    assertTrue(model.question().is(Question.NONE));
    model.generate();
    assertTrue(model.question().is(Question.REPLACE));
    assertEquals("data.json is there already. Replace it?", model.question().wordsProperty().get());
    assertEquals("precious", Files.readString(file));
    model.question().keepFile();
    assertTrue(model.question().is(Question.NONE));
    assertNull(current());
    model.generate();
    model.startAnew();
    assertEquals(file.toAbsolutePath(), current().file().orElseThrow());
    assertTrue(Files.readString(file).startsWith("{"));
    assertEquals("data.json", current().name());
  }

  @Test
  void aPausedRunStandsStillAndACancelledOneIsKeptAndResumed()
      throws InterruptedException, IOException {
    Path file = folder.resolve("data.json");
    int finished;
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(2)) {
      GenerateViewModel model = model(runner, true);
      points(model, MANY);
      model.change(now -> now.withToFile(true).with(old -> old.withScans(new ScanPlan.Fixed(3))));
      model.generate();
      runPosted(() -> model.snapshotProperty().get() != null);
      assertTrue(model.runningProperty().get());
      model.generate(); // a second run is not possible
      model.pauseOrResume();
      assertTrue(model.pausedProperty().get());
      assertTrue(model.hintProperty().get().startsWith("Paused at "), model.hintProperty().get());
      GenerationSnapshot held = model.snapshotProperty().get();
      model.pauseOrResume();
      assertFalse(model.pausedProperty().get());
      runPosted(() -> model.snapshotProperty().get().finished() > held.finished());
      model.pauseOrResume();
      model.cancel(); // also while it is held up
      runPosted(() -> !model.runningProperty().get());
      finished = model.snapshotProperty().get().finished();
      assertTrue(
          model
              .hintProperty()
              .get()
              .matches(
                  "Stopped: [0-9,]+ finished rows are kept in data\\.json\\.journal; Resume goes on"
                      + " from there\\."),
          model.hintProperty().get());
      runPosted(() -> model.question().is(Question.RESUME));
    }
    assertFalse(Files.exists(file));
    GenerateViewModel other = direct();
    other.change(now -> now.withToFile(true));
    assertTrue(other.question().is(Question.OTHER), other.question().wordsProperty().get());
    String words = other.question().wordsProperty().get();
    assertTrue(words.contains("points is 2000000 there and 60 now"), words);
    other.generate();
    assertNull(current());
    other.takeItsSettings();
    assertEquals(MANY, other.setupProperty().get().settings().points());
    assertTrue(other.question().is(Question.RESUME));
    String there = other.question().wordsProperty().get();
    int counted = Integer.parseInt(there.replaceAll(".*\\(([0-9,]+) of .*", "$1").replace(",", ""));
    assertTrue(counted >= finished, there + " after " + finished);
  }

  @Test
  void aResumedRunEndsAsAnUninterruptedOne() throws InterruptedException, IOException {
    DatabaseSettings settings =
        DatabasePreset.MIXED.settings().withPoints(40_000).withScans(new ScanPlan.Fixed(30));
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      GenerateViewModel model = model(runner, true);
      model.change(now -> now.with(old -> settings).withToFile(true));
      model.generate();
      runPosted(() -> model.snapshotProperty().get() != null);
      model.cancel();
      runPosted(() -> !model.runningProperty().get());
    }
    GenerateViewModel after = direct();
    after.change(now -> now.with(old -> settings).withToFile(true));
    assertTrue(after.question().is(Question.RESUME), after.hintProperty().get());
    after.resumeInterrupted();
    assertTrue(after.madeProperty().get(), after.hintProperty().get());
    assertFalse(Files.exists(folder.resolve("data.json.journal")));
    byte[] resumed = Files.readAllBytes(folder.resolve("data.json"));
    GenerateViewModel whole = direct();
    whole.change(
        now -> now.with(old -> settings).withToFile(true).withFile(folder.resolve("whole.json")));
    whole.generate();
    assertArrayEquals(Files.readAllBytes(folder.resolve("whole.json")), resumed);
  }

  @Test
  void aRunThatFailsSaysSoAndCanBeTriedAgain() {
    GenerateViewModel model = direct();
    model.change(
        now -> now.withFile(folder.resolve("missing").resolve("data.json")).withToFile(true));
    model.generate();
    assertFalse(model.runningProperty().get());
    assertFalse(model.madeProperty().get());
    assertEquals(1, notices.problems().size());
    assertEquals("Failed: see above what to do.", model.hintProperty().get());
    model.change(now -> now.withToFile(false));
    model.generate();
    assertTrue(model.madeProperty().get());
  }
}
