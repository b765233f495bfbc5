package org.pesexplorer.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.application.Application;
import org.pesexplorer.cli.CommandLineProgram;

/**
 * Starts the program: the window without arguments or with one file's name alone, else a command.
 * It is no Application itself, so that the toolkit may come from the class path, and it loads no
 * toolkit class before a window is wanted.
 */
public final class Launcher {
  /** The exit code when there is no display to open the window on. */
  static final int NO_DISPLAY = 3;

  /** Held here, as a logger that nobody holds forgets its filter. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  private Launcher() {}

  /** Starts the program. */
  public static void main(String[] arguments) {
    // Pictures are drawn with Java2D, which must not look for a display of its own: a JDK without
    // desktop libraries is enough.
    System.setProperty("java.awt.headless", "true");
    if (wantsWindow(arguments)) {
      openWindow(arguments);
      return;
    }
    PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    System.exit(CommandLineProgram.run(List.of(arguments), new BufferedOutputStream(out), err));
  }

  /** Whether the arguments ask for the window: none at all, or a file such as a desktop passes. */
  static boolean wantsWindow(String... arguments) {
    return arguments.length == 0 || (arguments.length == 1 && isFile(arguments[0]));
  }

  private static boolean isFile(String argument) {
    try {
      return Files.isRegularFile(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static void openWindow(String... arguments) {
    Optional<String> problem =
        DisplayCheck.problem(
            System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform"));
    problem.ifPresent(Launcher::refuse);
    // The toolkit warns of being on the class path, where it works just as well.
    TOOLKIT_LOG.setFilter(
        entry -> !String.valueOf(entry.getMessage()).contains("Unsupported JavaFX configuration"));
    try {
      Application.launch(ExplorerApplication.class, arguments);
    } catch (UnsupportedOperationException | LinkageError e) {
      refuse(DisplayCheck.refusedBy(e.getMessage()));
    }
  }

  private static void refuse(String reason) {
    System.err.println(reason);
    System.exit(NO_DISPLAY);
  }
}
