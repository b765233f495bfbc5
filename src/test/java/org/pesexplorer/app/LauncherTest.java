package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LauncherTest {
  private static final String PAIR =
      "{\"dimension\":2,\"widthOfCell\":5.0,\"particleCoordinates\":[[1,1],[2,1]]}";
  private static final List<String> TOOLKIT =
      List.of("javafx", "controlsfx", "atlantafx", "ikonli", "monocle", "testfx");

  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  /** Starts the program as a user does, but without a single toolkit library and no display. */
  private Outcome start(String... arguments) throws IOException, InterruptedException {
    return startWith(classPathWithoutToolkit(), "", arguments);
  }

  private static String classPathWithoutToolkit() {
    String all = System.getProperty("java.class.path");
    String kept =
        Arrays.stream(all.split(File.pathSeparator, -1))
            .filter(
                entry ->
                    TOOLKIT.stream().noneMatch(Path.of(entry).getFileName().toString()::contains))
            .collect(Collectors.joining(File.pathSeparator));
    assertTrue(kept.length() < all.length(), "the toolkit was on the class path");
    return kept;
  }

  private Outcome startWith(String classPath, String display, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        Stream.concat(
                Stream.of(java, "-Xshare:auto", "-cp", classPath, Launcher.class.getName()),
                Arrays.stream(arguments))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DISPLAY", display);
    builder.environment().remove("WAYLAND_DISPLAY");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the program must end by itself");
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void whoeverStopsACommandFindsNoPartOfItsFile() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("pair.json"), PAIR);
    Path frames = folder.resolve("frames.xyz");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xshare:auto",
                "-cp",
                classPathWithoutToolkit(),
                Launcher.class.getName(),
                "relax",
                "--in",
                file.toString(),
                "--scans",
                "1000000000",
                "--progress",
                "--out",
                frames.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader err = process.errorReader()) {
      String line = err.readLine();
      while (line != null && !line.contains("scan ")) {
        line = err.readLine();
      }
      assertTrue(line != null, "it says how far it is");
      assertEquals(2, files(), "it writes to a file beside");
      process.destroy();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it must end when told to");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(1, files(), "nothing is left behind");
    assertTrue(Files.notExists(frames));
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  @Test
  void commandsRunWithoutTheToolkit() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("pair.json"), PAIR);
    Outcome good = start("energy", "--in", file.toString(), "--format", "json");
    assertEquals("", good.err());
    assertEquals(0, good.code());
    assertTrue(good.out().startsWith("[\n{\"energyPerParticle\":-0.219"), good.out());

    Outcome badData = start("energy", "--in", folder.resolve("none").toString());
    assertEquals(1, badData.code());
    assertEquals("", badData.out());
    assertEquals(1, badData.err().lines().count(), badData.err());

    assertEquals(2, start("no-such-file.json").code());
  }

  @Test
  void withoutADisplayTheWindowIsRefusedBeforeTheToolkitIsTouched()
      throws IOException, InterruptedException {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"));
    Path file = Files.writeString(folder.resolve("pair.json"), PAIR);
    for (String[] words : new String[][] {{}, {file.toString()}}) {
      Outcome outcome = start(words);
      assertEquals(Launcher.NO_DISPLAY, outcome.code(), outcome.err());
      assertTrue(outcome.err().contains("there is no display"), outcome.err());
      assertFalse(outcome.err().contains("Exception"), outcome.err());
    }
  }

  @Test
  void aDisplayThatIsNotThereIsNamedWithoutAStackTrace() throws IOException, InterruptedException {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"));
    Outcome outcome = startWith(System.getProperty("java.class.path"), ":64999");
    assertEquals(Launcher.NO_DISPLAY, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("The window cannot open: the toolkit says"), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
    assertFalse(outcome.err().contains("Unsupported JavaFX configuration"), outcome.err());
  }

  @Test
  void onlyNoArgumentsOrOneFileAskForTheWindow() throws IOException {
    String file = Files.writeString(folder.resolve("pair.json"), PAIR).toString();
    assertTrue(Launcher.wantsWindow());
    assertTrue(Launcher.wantsWindow(file));
    assertFalse(Launcher.wantsWindow(folder.toString()));
    assertFalse(Launcher.wantsWindow(file + "x"));
    assertFalse(Launcher.wantsWindow("energy", file));
    assertFalse(Launcher.wantsWindow("--help"));
    assertFalse(Launcher.wantsWindow("a\0b"));
  }

  @Test
  void theDisplayIsJudgedBySystemEnvironmentAndPlatform() {
    Map<String, String> none = Map.of("DISPLAY", "");
    assertTrue(DisplayCheck.problem("Linux", none, null).isPresent());
    assertTrue(DisplayCheck.problem("Linux", none, "gtk").isPresent());
    assertTrue(DisplayCheck.problem("Linux", none, "Monocle").isEmpty());
    assertTrue(DisplayCheck.problem("Linux", Map.of("DISPLAY", ":0"), null).isEmpty());
    assertTrue(DisplayCheck.problem("Windows 11", Map.of(), null).isEmpty());
    String wayland =
        DisplayCheck.problem("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), null).get();
    assertTrue(wayland.contains("Xwayland"), wayland);
  }
}
