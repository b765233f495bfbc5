package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs scripts of Python with the libraries that read our files elsewhere. Where they are not
 * installed the test is skipped and says so; installer/test.sh installs them where it can.
 */
final class Python {
  private static final List<String> PLACES = List.of("python3", "/usr/bin/python3");

  /** A number as 16 digits of its bits, so that no digit is lost on the way back. */
  private static final String BITS =
      "import struct, sys\ndef bits(x): return struct.pack('>d', float(x)).hex()\n";

  private final String program;
  private final Path folder;

  private Python(String program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * An interpreter that has libraries; ends the test as skipped where there is none.
   *
   * @param folder for the output of scripts
   */
  static Python with(Path folder, String... libraries) throws IOException, InterruptedException {
    String wanted = "import " + String.join(", ", libraries);
    for (String place : PLACES) {
      Python python = new Python(place, folder);
      if (python.works(wanted)) {
        return python;
      }
    }
    Assumptions.abort("python3 with " + String.join(" and ", libraries) + " is not installed");
    throw new IllegalStateException("unreachable");
  }

  private boolean works(String script) throws IOException, InterruptedException {
    try {
      return start(script, List.of(), folder.resolve("out"), folder.resolve("err")) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a script, which has a function bits, and gives its lines. */
  List<String> run(String script, Object... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    int code = start(BITS + script, words, out, err);
    assertEquals(0, code, Files.readString(err));
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  private int start(String script, List<String> arguments, Path out, Path err)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program, "-c", script));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended, "a script did not end: " + script);
    return process.exitValue();
  }

  /** A number as scripts print it. */
  static String bits(double value) {
    return String.format("%016x", Double.doubleToRawLongBits(value));
  }
}
