package org.pesexplorer.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs commands inside the test. */
final class CommandRuns {
  private CommandRuns() {}

  /** How a command ended. */
  record Outcome(int code, String out, String err) {}

  static Outcome run(List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    int code = CommandLineProgram.run(words, out, new PrintWriter(err));
    return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  /** Runs words that some are given one by one and others, for short, in one string. */
  static Outcome run(List<String> words, String more) {
    List<String> all = new ArrayList<>(words);
    if (!more.isBlank()) {
      all.addAll(List.of(more.strip().split("\\s+", -1)));
    }
    return run(all);
  }
}
