package org.pesexplorer.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks the desktop whether it prefers dark windows. Takes a moment: not for the FX thread. */
final class SystemTheme {
  private static final int PATIENCE_SECONDS = 3;

  private SystemTheme() {}

  /** Whether the desktop prefers dark; no when it does not say. */
  static boolean prefersDark(String system) {
    return saysDark(system, ask(question(system)));
  }

  /** The command that asks the desktop. */
  static List<String> question(String system) {
    if (system.startsWith("Windows")) {
      return List.of(
          "reg",
          "query",
          "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
          "/v",
          "AppsUseLightTheme");
    }
    return system.startsWith("Mac")
        ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
        : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
  }

  /**
   * Whether an answer means dark.
   *
   * @param system the name of the operating system
   * @param answer what the command printed, errors included
   */
  static boolean saysDark(String system, String answer) {
    String text = answer.strip().toLowerCase(Locale.ROOT);
    if (system.startsWith("Windows")) {
      return text.endsWith("0x0");
    }
    return system.startsWith("Mac") ? text.equals("dark") : text.contains("prefer-dark");
  }

  private static String ask(List<String> command) {
    Process process = null;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // the desktop has no such command: it does not say
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } finally {
      if (process != null) {
        process.destroyForcibly();
      }
    }
  }
}
