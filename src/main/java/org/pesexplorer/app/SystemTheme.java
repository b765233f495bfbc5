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
    if (system.startsWith("Windows")) {
      return ask(List.of(
              "reg",
              "query",
              "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
              "/v",
              "AppsUseLightTheme"))
          .contains("0x0");
    }
    if (system.startsWith("Mac")) {
      return ask(List.of("defaults", "read", "-g", "AppleInterfaceStyle")).contains("dark");
    }
    String scheme = ask(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"));
    return scheme.contains("dark");
  }

  private static String ask(List<String> command) {
    Process process = null;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return "";
      }
      byte[] answer = process.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
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
