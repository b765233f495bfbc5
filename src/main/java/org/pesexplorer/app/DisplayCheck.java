package org.pesexplorer.app;

import java.util.Map;
import java.util.Optional;

/** Tells, before the toolkit is touched, whether a window can open at all. */
final class DisplayCheck {
  private DisplayCheck() {}

  /**
   * What keeps the window from opening.
   *
   * @param system the name of the operating system, as os.name has it
   * @param environment the environment variables
   * @param platform the toolkit platform asked for, as glass.platform has it; null when none is
   * @return what is wrong and what to do; empty when all is well
   */
  static Optional<String> problem(String system, Map<String, String> environment, String platform) {
    boolean ownPlatform = platform != null && !platform.equalsIgnoreCase("gtk");
    boolean x11 = !environment.getOrDefault("DISPLAY", "").isEmpty();
    if (!system.startsWith("Linux") || ownPlatform || x11) {
      return Optional.empty();
    }
    boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    String reason =
        wayland
            ? "this Wayland session offers no X display (DISPLAY is not set).\n"
                + "Install and enable Xwayland, which most desktops bring."
            : "there is no display (DISPLAY is not set).\n"
                + "Start it from a desktop session, over ssh -X, or under xvfb-run.";
    return Optional.of(told(reason));
  }

  /**
   * What to tell when the display is named but the toolkit refuses it.
   *
   * @param message what the toolkit said
   */
  static String refusedBy(String message) {
    return told(
        "the toolkit says \""
            + message
            + "\".\n"
            + "Check that the display named by DISPLAY is running and lets you in, and that GTK 3 is"
            + " installed\n(Debian: libgtk-3-0 libxtst6 libgl1 libxxf86vm1).");
  }

  private static String told(String reason) {
    return "The window cannot open: "
        + reason
        + "\nCommands need no display: java -jar pes-explorer.jar --help";
  }
}
