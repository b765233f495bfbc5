package org.pesexplorer.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pesexplorer.core.database.Database;
import org.pesexplorer.core.descriptor.DescriptorSettings;
import org.pesexplorer.core.random.RandomStream;

/**
 * One seeded collection of bad files for every format: each is refused with its name, a place and a
 * reason, or, where damage hits a digit only, read whole; within the time of a watchdog and without
 * taking the memory.
 */
final class BadDatabaseFilesTest {
  private static final Duration WATCHDOG = Duration.ofSeconds(30);
  private static final int ROWS = 12;
  private static final int RANDOM = 120;
  private static final String DIGITS = "7".repeat(10_000);

  private static final List<String> WRONG =
      List.of("NaN", "null", "\"x\"", "true", "{}", DIGITS, "1" + DIGITS + ".5", "[]", "", "--1");

  /** Numbers of the columns that every row must have, wherever they stand. */
  private static final Pattern JSON_NUMBER = Pattern.compile("(?<=[\\[:])-?\\d+\\.\\d+");

  private static final Pattern WORD = Pattern.compile("(?<= )-?\\d+\\.\\d+(?=[ \\n\"])");
  private static final Pattern CELL = Pattern.compile("(?<=[,\\n])-?\\d+\\.\\d+(?=,)");

  @TempDir Path folder;

  private Path good(String ending) throws IOException {
    Path file = folder.resolve("good." + ending);
    Database database = DatabaseCases.plain(ROWS, 3, 2, DescriptorSettings.THESIS);
    DatabaseFiles.write(file, database);
    Files.copy(folder.resolve("good.settings.json"), folder.resolve("bad.settings.json"));
    return file;
  }

  /** The refusal of a file with these bytes; empty when it was read whole. */
  private Optional<String> refusal(String ending, byte[] bytes) throws IOException {
    Path file = folder.resolve("bad." + ending);
    Files.write(file, bytes);
    return assertTimeoutPreemptively(
        WATCHDOG,
        () -> {
          try {
            Database read = DatabaseFiles.read(file, done -> {});
            assertEquals(3, read.columns().particles());
            assertEquals(ROWS, read.rows(), "half of a database was read");
            return Optional.empty();
          } catch (DataException e) {
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
            assertTrue(e.reason().length() > 8, e.getMessage());
            assertTrue(e.getMessage().length() < 1000, "too long to read: " + e.getMessage());
            return Optional.of(e.getMessage());
          }
        });
  }

  private void mustRefuse(String ending, byte[] bytes, String what) throws IOException {
    assertTrue(refusal(ending, bytes).isPresent(), "read in spite of " + what);
  }

  private void mustRefuse(String ending, String text, String what) throws IOException {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    if (ending.endsWith("gz")) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      DatabaseFiles.packed(packed, out -> out.write(plain));
      mustRefuse(ending, packed.toByteArray(), what);
    } else {
      mustRefuse(ending, plain, what);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "json.gz", "xyz", "csv", "npz"})
  void damagedBytesNeverGiveHalfADatabase(String ending) throws IOException {
    byte[] good = Files.readAllBytes(good(ending));
    assertEquals(Optional.empty(), refusal(ending, good));
    RandomStream random = RandomStream.of(17, ending.hashCode());
    int refused = 0;
    for (int k = 0; k < RANDOM; k++) {
      byte[] bad = good.clone();
      for (int flips = 0; flips <= random.nextInt(4); flips++) {
        bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
      }
      refused += refusal(ending, bad).isPresent() ? 1 : 0;
    }
    assertTrue(refused > RANDOM / 3, refused + " of " + RANDOM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "json.gz", "npz"})
  void cutFilesAreRefused(String ending) throws IOException {
    byte[] good = Files.readAllBytes(good(ending));
    RandomStream random = RandomStream.of(18, ending.hashCode());
    for (int k = 0; k < RANDOM; k++) {
      int length = k == 0 ? 0 : random.nextInt(good.length - 3);
      mustRefuse(ending, Arrays.copyOf(good, length), "a cut at " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "json.gz", "xyz", "csv"})
  void wrongValuesAreRefused(String ending) throws IOException {
    Path source = good(ending.equals("json.gz") ? "json" : ending);
    String text = Files.readString(source);
    Pattern numbers = ending.equals("xyz") ? WORD : ending.equals("csv") ? CELL : JSON_NUMBER;
    int end = ending.startsWith("json") ? text.indexOf("acceptanceRate") : text.length();
    List<MatchResult> places =
        numbers.matcher(text).results().filter(place -> place.end() < end).toList();
    RandomStream random = RandomStream.of(19, ending.hashCode());
    for (int k = 0; k < RANDOM; k++) {
      MatchResult place = places.get(random.nextInt(places.size()));
      String wrong = WRONG.get(k % WRONG.size());
      if (ending.equals("csv")
          && (wrong.isEmpty() || wrong.length() == 3 || wrong.equals("null"))) {
        wrong = "1.5.2";
      }
      String bad = text.substring(0, place.start()) + wrong + text.substring(place.end());
      mustRefuse(ending, bad, wrong.substring(0, Math.min(9, wrong.length())) + place.start());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "json.gz", "xyz", "csv"})
  void otherTextsAreRefused(String ending) throws IOException {
    String text = Files.readString(good(ending.equals("json.gz") ? "json" : ending));
    Map<String, String> bad = new LinkedHashMap<>();
    for (String bracket : List.of("[", "{", "{\"a\":", "(", "\"", "1", " ", "\n", "1,", "a,")) {
      bad.put("10 MB of " + bracket, bracket.repeat(10_000_000 / bracket.length()));
    }
    bad.put("nothing", "");
    bad.put("a page", "<!DOCTYPE html><html><body>404</body></html>");
    bad.put("a zero byte", "\u0000" + text);
    bad.put("text after it", text + (ending.equals("xyz") ? "9\n" : "] x"));
    bad.put("itself twice", text + text);
    bad.put("no energy", text.replace("potentialEnergy", "e").replace("energy", "e"));
    bad.put("no width", text.replace("widthOfCell", "w").replace("Lattice", "w"));
    bad.put("a label twice", text.replace("\"3\":", "\"2\":").replace("scans", "rowIndex"));
    bad.remove(ending.equals("xyz") ? "itself twice" : "-");
    bad.remove(ending.equals("xyz") ? "a label twice" : "-");
    for (Map.Entry<String, String> one : bad.entrySet()) {
      mustRefuse(ending, one.getValue(), one.getKey());
    }
    if (!ending.endsWith("gz")) {
      mustRefuse(ending, text.getBytes(StandardCharsets.UTF_16), "UTF-16");
      byte[] latin = text.replaceFirst("scans", "sc\u00e4ns").getBytes(StandardCharsets.ISO_8859_1);
      mustRefuse(ending, latin, "Latin 1");
    }
  }

  @Test
  void raggedRowsAreToldWithTheirPlace() throws IOException {
    String json = Files.readString(good("json"));
    String bad = json.replaceFirst("(\"eigenvalues\":.*\"7\":\\[)[^,]*,", "$1");
    Files.writeString(folder.resolve("bad.json"), bad);
    assertEquals(
        Optional.of(
            folder.resolve("bad.json")
                + ", line 9: column eigenvalues, row \"7\": has 5 numbers, but the first row of the"
                + " file has 6"),
        refusal("json", bad.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void bombsAreRefused() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    DatabaseFiles.packed(
        packed,
        out -> {
          out.write("{\"a\":{\"0\":".getBytes(StandardCharsets.UTF_8));
          byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
          for (int k = 0; k < 300; k++) {
            out.write(blanks);
          }
        });
    Optional<String> gzip = refusal("json.gz", packed.toByteArray());
    assertTrue(gzip.orElseThrow().contains("unpacks to more than 200 times"), gzip.get());
    ByteArrayOutputStream arrays = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(arrays)) {
      zip.putNextEntry(new ZipEntry("coordinates.npy"));
      zip.write(NpyHead.write("<f8", 300 << 17, 1, 1));
      for (int k = 0; k < 300; k++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    Optional<String> npz = refusal("npz", arrays.toByteArray());
    assertTrue(npz.orElseThrow().contains("unpacks to more than 200 times"), npz.get());
  }

  @Test
  void wrongArraysAreRefused() throws IOException {
    Map<String, byte[]> good = unzip(Files.readAllBytes(good("npz")));
    RandomStream random = RandomStream.of(20, 1);
    List<String> heads =
        List.of("<f8>|O ", "<f8><U9", "<f8><c8", "False> True", "12, >11, ", "12,>13,", "12>-2");
    List<String> names = List.copyOf(good.keySet());
    for (int k = 0; k < RANDOM; k++) {
      Map<String, byte[]> bad = new LinkedHashMap<>(good);
      String name = k % 2 == 0 ? "coordinates.npy" : names.get(random.nextInt(names.size()));
      byte[] array = bad.get(name).clone();
      int kind = k % (heads.size() + 4);
      if (kind < heads.size()) {
        String[] words = heads.get(kind).split(">", 2);
        String before = new String(array, 0, 128, StandardCharsets.ISO_8859_1);
        String after = before.replaceFirst(words[0], words[1]);
        if (after.equals(before) || (kind == 3 && !name.startsWith("coo"))) {
          continue;
        }
        byte[] head = after.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, array, 0, 128);
      } else if (kind == heads.size()) {
        array = Arrays.copyOf(array, array.length - 1 - random.nextInt(20));
      } else if (kind == heads.size() + 1) {
        array = Arrays.copyOf(array, array.length + 1 + random.nextInt(20));
      } else if (kind == heads.size() + 2) {
        Arrays.fill(array, array.length - 8, array.length, (byte) 0xff);
        name = "coordinates.npy";
        array = Arrays.copyOf(good.get(name), good.get(name).length);
        Arrays.fill(array, array.length - 8, array.length, (byte) 0xff);
      } else {
        name = "widths.npy";
        array = new byte[random.nextInt(40)];
      }
      bad.put(name, array);
      mustRefuse("npz", zip(bad), "array " + name + ", kind " + kind);
    }
    Map<String, byte[]> missing = new LinkedHashMap<>(good);
    missing.remove("energies.npy");
    mustRefuse("npz", zip(missing), "no energies");
    mustRefuse("npz", zip(Map.of("notes.txt", new byte[9])), "a text");
    mustRefuse("npz", zip(Map.of()), "nothing");
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.put(entry.getName(), zip.readAllBytes());
      }
    }
    return all;
  }

  private static byte[] zip(Map<String, byte[]> all) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> one : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
