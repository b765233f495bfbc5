package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SystemThemeTest {
  private static void assertDark(boolean dark, String system, String answer) {
    assertEquals(dark, SystemTheme.saysDark(system, answer), system + ": " + answer);
  }

  @Test
  void readsWhatTheThreeDesktopsAnswer() {
    String key =
        "\nHKEY_CURRENT_USER\\Software\\...\\Personalize\n    AppsUseLightTheme    REG_DWORD";
    assertDark(true, "Windows 11", key + "    0x0\n\n");
    assertDark(false, "Windows 11", key + "    0x1\n\n");
    assertDark(true, "Mac OS X", "Dark\n");
    assertDark(
        false, "Mac OS X", "The domain/default pair of (kCFPreferences, AppleInterfaceStyle) ...");
    assertDark(true, "Linux", "'prefer-dark'\n");
    assertDark(false, "Linux", "'default'\n");
    assertDark(false, "Linux", "'prefer-light'\n");
  }

  @Test
  void silenceAndErrorsMeanLight() {
    for (String system : new String[] {"Windows 10", "Mac OS X", "Linux", "FreeBSD"}) {
      assertDark(false, system, "");
      assertDark(false, system, "ERROR: there is no such key, it is dark in here");
    }
  }
}
