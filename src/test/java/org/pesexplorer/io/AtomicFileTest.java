package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesTextInUtf8AndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("a.txt");
    AtomicFile.write(file, out -> out.write("width \u03bb\n"));
    assertEquals("width \u03bb\n", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void writesBytes() throws IOException {
    Path file = folder.resolve("a.bin");
    AtomicFile.writeBytes(file, out -> out.write(new byte[] {1, 0, -1}));
    assertArrayEquals(new byte[] {1, 0, -1}, Files.readAllBytes(file));
  }

  @Test
  void theOldFileIsWholeUntilTheNewOneIs() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    AtomicFile.write(
        file,
        out -> {
          out.write("new");
          out.flush();
          assertEquals("old", Files.readString(file));
          assertEquals(2, names().size(), "the new text is in a neighbour");
        });
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void afterAFailureTheOldFileIsThereAndTheTemporaryOneIsNot() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    for (Throwable failure : List.of(new IOException("full"), new IllegalStateException("bug"))) {
      Throwable thrown =
          assertThrows(
              failure.getClass(),
              () ->
                  AtomicFile.write(
                      file,
                      out -> {
                        out.write("half");
                        if (failure instanceof IOException e) {
                          throw e;
                        }
                        throw (RuntimeException) failure;
                      }));
      assertEquals(failure, thrown);
      assertEquals("old", Files.readString(file));
      assertEquals(List.of("a.txt"), names());
    }
  }

  private static String refusal(Path file) {
    return assertThrows(IOException.class, () -> AtomicFile.write(file, out -> out.write("x")))
        .getMessage();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path missing = folder.resolve("none").resolve("a.txt");
    assertEquals(
        missing
            + " cannot be written: the folder "
            + missing.getParent()
            + " does not exist; make it first",
        refusal(missing));
    Path plain = Files.writeString(folder.resolve("plain"), "");
    assertEquals(
        plain.resolve("a.txt") + " cannot be written: " + plain + " is not a folder",
        refusal(plain.resolve("a.txt")));
    assertEquals(folder + " cannot be written: it is a folder", refusal(folder));
  }

  @Test
  void aFolderWithoutPermissionIsNamed() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(closed), "this user may write anywhere");
    Path file = closed.resolve("a.txt");
    assertEquals(
        file + " cannot be written: no permission to write in the folder " + closed, refusal(file));
  }

  @Test
  void permissionsAndLinksOfTheOldFileStay() throws IOException {
    Path file = Files.writeString(folder.resolve("real.txt"), "old");
    Set<PosixFilePermission> shared = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(file, shared);
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    AtomicFile.write(link, out -> out.write("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
    assertEquals(shared, Files.getPosixFilePermissions(file));
  }

  /** Process numbers have an upper limit on every system; none runs with this one. */
  @Test
  void leftoversOfProgramsThatEndedAreDiscardedAndNothingElse() throws IOException {
    Path file = folder.resolve("a.json");
    String own = ProcessHandle.current().pid() + "-99.tmp";
    for (String name :
        List.of(
            ".a.json.999999999999-1.tmp",
            ".a.json." + own,
            ".b.json.999999999999-1.tmp",
            "a.json.999999999999-1.tmp",
            ".a.json.1x-1.tmp")) {
      Files.writeString(folder.resolve(name), "half");
    }
    AtomicFile.discardLeftovers(file);
    assertEquals(4, names().size());
    assertFalse(names().contains(".a.json.999999999999-1.tmp"));
  }
}
