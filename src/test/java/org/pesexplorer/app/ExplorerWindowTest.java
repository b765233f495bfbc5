package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.plot.ColourMap;

/** The packaged program as a user starts it, on a real display. */
@Tag("window")
class ExplorerWindowTest {
  private static final Path JAR = Path.of("target", "pes-explorer.jar");
  private static final int PATIENCE_SECONDS = 90;

  @TempDir Path folder;

  @BeforeEach
  void theProgramIsThere() {
    if (!Files.exists(JAR)) {
      fail(JAR + " is missing: package the program first (mvn -Pwindow verify does both)");
    }
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dpesexplorer.settings=" + folder.resolve("settings"));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      fail("the program did not end within " + PATIENCE_SECONDS + " s: " + Files.readString(err));
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private BufferedImage snapshot(String... arguments) throws IOException, InterruptedException {
    String display = System.getenv("DISPLAY");
    if (display == null || display.isEmpty()) {
      fail("this test opens a window and needs a display: set DISPLAY, or run installer/test.sh");
    }
    Path picture = folder.resolve("window.png");
    Files.deleteIfExists(picture);
    Ended ended = run(List.of("-D" + WindowSnapshot.FILE + "=" + picture), arguments);
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.err().lines().noneMatch(line -> line.contains("Exception")), ended.err());
    return ImageIO.read(picture.toFile());
  }

  /** The distinct colours of a rectangle, given in parts of the picture. */
  private static Set<Integer> colours(
      BufferedImage picture, double left, double right, double top, double bottom) {
    Set<Integer> all = new HashSet<>();
    for (int y = (int) (top * picture.getHeight()); y < bottom * picture.getHeight(); y++) {
      for (int x = (int) (left * picture.getWidth()); x < right * picture.getWidth(); x++) {
        all.add(picture.getRGB(x, y));
      }
    }
    return all;
  }

  private static long fromMap(Set<Integer> colours) {
    Set<Integer> map = new HashSet<>();
    for (int k = 0; k < 1024; k++) {
      map.add(ColourMap.VIRIDIS.argb(k / 1023.0) | 0xff000000);
    }
    map.retainAll(colours);
    return map.size();
  }

  @Test
  void theWindowOpensWithALiveMapAndRemembersItsSession() throws Exception {
    BufferedImage first = snapshot();
    assertTrue(
        first.getWidth() >= 900 && first.getHeight() >= 600,
        first.getWidth() + " x " + first.getHeight());
    Set<Integer> cell = colours(first, 0.15, 0.6, 0.15, 0.65);
    assertTrue(fromMap(cell) > 60, "colours of the map within the cell: " + fromMap(cell));
    Color corner = new Color(first.getRGB(3, first.getHeight() / 2));
    assertTrue(
        Math.abs(corner.getRed() - corner.getBlue()) < 40, "the window's edge is grey: " + corner);
    assertTrue(Files.exists(folder.resolve("settings").resolve("session.json")));

    BufferedImage second = snapshot();
    assertEquals(first.getWidth(), second.getWidth());
    assertEquals(first.getHeight(), second.getHeight());
  }

  @Test
  void aFileGivenIsOpened() throws Exception {
    Path file = folder.resolve("wide cell.json");
    Files.writeString(
        file, "{\"dimension\":2,\"widthOfCell\":9,\"particleCoordinates\":[[4,4],[5,5]]}");
    snapshot(file.toString());
    String session = Files.readString(folder.resolve("settings").resolve("session.json"));
    assertTrue(session.contains("wide cell.json"), session);
  }

  @Test
  void commandsNeedNoWindow() throws Exception {
    Ended help = run(List.of("-Djava.awt.headless=true"), "--help");
    assertEquals(0, help.code(), help.err());
    assertTrue(help.out().contains("energy"), help.out());
    assertEquals("", help.err());
  }
}
