package org.pesexplorer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.pesexplorer.jobs.JobException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Runs one command. Results go to one place, what is said to the user about trouble to another;
 * nobody sees a stack trace.
 */
public final class CommandLineProgram {
  /** All is well. */
  public static final int OK = 0;

  /** The data are bad, or reading or writing failed. */
  public static final int BAD_DATA = 1;

  /** The command line itself is wrong. */
  public static final int BAD_USE = 2;

  private CommandLineProgram() {}

  /**
   * Runs a command.
   *
   * @param arguments the words after the program's name
   * @param out where results go; flushed, not closed
   * @param err where messages go; flushed, not closed
   * @return the exit code
   */
  public static int run(List<String> arguments, OutputStream out, PrintWriter err) {
    ResultWriter results = new ResultWriter(out);
    PrintWriter printer = new PrintWriter(results);
    int code = execute(arguments, printer, err);
    printer.flush();
    Optional<IOException> trouble = results.trouble();
    if (trouble.isPresent() && !readerWentAway(trouble.get())) {
      err.println("The result could not be written: " + trouble.get().getMessage());
      code = BAD_DATA;
    }
    err.flush();
    return code;
  }

  private static int execute(List<String> arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new RootCommand());
    line.setOut(out);
    line.setErr(err);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, words) -> badUse(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, err));
    try {
      return line.execute(arguments.toArray(new String[0]));
    } catch (OutOfMemoryError e) {
      err.println(
          "There is not enough memory for this; give the program more, as in java -Xmx4g -jar ...");
      return BAD_DATA;
    }
  }

  private static int badUse(ParameterException e) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(e.getMessage());
    err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    return BAD_USE;
  }

  private static int failed(Exception e, PrintWriter err) {
    if (e instanceof JobException known) {
      err.println(known.title() + ". " + known.advice());
      return BAD_DATA;
    }
    boolean expected =
        (e instanceof IOException || e instanceof CancellationException) && e.getMessage() != null;
    err.println(expected ? e.getMessage() : "This should not have happened: " + e);
    return BAD_DATA;
  }

  /** Whoever reads a pipe may stop at any time, as head does; that is no failure of ours. */
  private static boolean readerWentAway(IOException trouble) {
    return Objects.requireNonNullElse(trouble.getMessage(), "")
        .toLowerCase(Locale.ROOT)
        .contains("pipe");
  }
}
