package org.pesexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.cell.Configuration;
import org.pesexplorer.io.SessionData;
import org.pesexplorer.io.SessionFile;
import org.pesexplorer.jobs.DirectJobRunner;
import org.pesexplorer.jobs.JobPool;
import org.pesexplorer.jobs.JobRunner;
import org.pesexplorer.jobs.ThreadJobRunner;

class SessionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final WorkspaceState STATE = WorkspaceState.standard();

  @TempDir Path folder;

  private final Notices notices = new Notices();

  private Path file() {
    return folder.resolve("deep").resolve("session.json");
  }

  private Sessions sessions(JobRunner runner) {
    return new Sessions(file(), runner, Runnable::run, notices);
  }

  private static SessionData session(double width) {
    Configuration configuration = STATE.configuration().withWidth(width);
    return new SessionData(
        configuration,
        STATE.potential(),
        STATE.settings(),
        Optional.of(true),
        List.of(Path.of("a.json")),
        Map.of("map", "PROBE"));
  }

  @Test
  void settingsLieWhereEachSystemWantsThem() {
    Map<String, String> windows = Map.of("APPDATA", "C:\\Users\\me\\AppData\\Roaming");
    assertEquals(
        Path.of("C:\\Users\\me\\AppData\\Roaming", "pes-explorer"),
        Sessions.folder("Windows 11", windows::get, "C:\\Users\\me"));
    assertEquals(
        Path.of("/Users/me/Library/Application Support/pes-explorer"),
        Sessions.folder("Mac OS X", name -> "/elsewhere", "/Users/me"));
    assertEquals(
        Path.of("/home/me/.config/pes-explorer"),
        Sessions.folder("Linux", name -> null, "/home/me"));
    assertEquals(
        Path.of("/home/me/.config/pes-explorer"),
        Sessions.folder("Linux", name -> " ", "/home/me"));
    assertEquals(
        Path.of("/data/config/pes-explorer"),
        Sessions.folder("Linux", Map.of("XDG_CONFIG_HOME", "/data/config")::get, "/home/me"));
    assertEquals(
        Path.of("/home/me/.config/pes-explorer"),
        Sessions.folder("Windows 11", name -> null, "/home/me"));
  }

  @Test
  void theFirstStartFindsNothingAndSaysNothing() {
    List<String> calls = new ArrayList<>();
    sessions(new DirectJobRunner()).load(data -> calls.add("restore"), () -> calls.add("done"));
    assertEquals(List.of("done"), calls);
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }

  @Test
  void whatWasSavedIsRestored() {
    Sessions sessions = sessions(new DirectJobRunner());
    sessions.saveIfChanged(() -> session(6));
    List<Object> calls = new ArrayList<>();
    sessions.load(data -> calls.add(data.configuration()), () -> calls.add("done"));
    assertEquals(List.of(session(6).configuration(), "done"), calls);
  }

  @Test
  void onlyChangesAreWritten() throws IOException {
    Sessions sessions = sessions(new DirectJobRunner());
    sessions.saveIfChanged(() -> session(6));
    Files.delete(file());
    sessions.saveIfChanged(() -> session(6));
    assertFalse(Files.exists(file()));
    sessions.saveIfChanged(() -> session(7));
    assertTrue(Files.exists(file()));
  }

  @Test
  void aDamagedFileIsToldInWordsAndTheWindowOpens() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"dimension\": 2, ");
    List<String> calls = new ArrayList<>();
    sessions(new DirectJobRunner()).load(data -> calls.add("restore"), () -> calls.add("done"));
    assertEquals(List.of("done"), calls);
    assertEquals(1, notices.problems().size());
    assertEquals("The last session could not be restored", notices.problems().get(0).title());
    String advice = notices.problems().get(0).advice();
    assertTrue(advice.contains("session.json, line 1: is damaged"), advice);
  }

  @Test
  void aRestoreThatFailsDoesNotKeepTheWindowFromOpening() {
    Sessions sessions = sessions(new DirectJobRunner());
    sessions.saveIfChanged(() -> session(6));
    List<String> calls = new ArrayList<>();
    Sessions throwing =
        new Sessions(
            file(),
            new DirectJobRunner(),
            work -> assertThrows(IllegalStateException.class, work::run),
            notices);
    throwing.load(
        data -> {
          throw new IllegalStateException("made by a test");
        },
        () -> calls.add("done"));
    assertEquals(List.of("done"), calls);
  }

  @Test
  void whatCannotBeSavedIsTold() throws IOException {
    Files.writeString(folder.resolve("deep"), "a file where the folder should be");
    sessions(new DirectJobRunner()).saveIfChanged(() -> session(6));
    assertEquals(1, notices.problems().size());
    assertEquals("The session cannot be saved", notices.problems().get(0).title());
  }

  @Test
  void theVeryLastStateIsSavedEvenWhileAnOlderOneIsBeingSaved() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    try (ThreadJobRunner runner = ThreadJobRunner.withThreads(1)) {
      runner.submitQuiet(
          "Gate", JobPool.FILES, context -> gate.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
      Sessions sessions = sessions(runner);
      sessions.saveIfChanged(() -> session(6));
      sessions.saveIfChanged(
          () -> {
            throw new AssertionError("a saving is under way: nobody should ask");
          });
      Thread window = Thread.currentThread();
      Thread opener = new Thread(() -> openWhenWaiting(window, gate));
      opener.setDaemon(true);
      opener.start();
      sessions.saveLast(() -> session(8), PATIENCE);
      assertEquals(8, SessionFile.read(file()).orElseThrow().configuration().width());
    }
    assertEquals(List.of(), List.copyOf(notices.problems()));
  }

  private static void openWhenWaiting(Thread waiting, CountDownLatch gate) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (waiting.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    gate.countDown();
  }
}
