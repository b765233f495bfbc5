package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ProgramVersionTest {
  @Test
  void theBuildFillsItIn() {
    String version = ProgramVersion.get();
    assertTrue(version.matches("\\d+\\.\\d+\\.\\d+(-.+)?"), version);
  }
}
