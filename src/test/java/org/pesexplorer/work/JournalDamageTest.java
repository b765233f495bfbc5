package org.pesexplorer.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.GeneratedRow;
import org.pesexplorer.core.database.RowGenerator;
import org.pesexplorer.core.database.RowRange;
import org.pesexplorer.core.database.ScanPlan;
import org.pesexplorer.core.database.SettingsCases;
import org.pesexplorer.core.random.RandomStream;
import org.pesexplorer.io.DataException;
import org.pesexplorer.io.GenerationJournal;
import org.pesexplorer.io.JournalLayout;
import org.pesexplorer.jobs.Problem;

/** A journal that broke off or was damaged anywhere is resumed to the same file. */
final class JournalDamageTest {
  private static final int BLOCKS = 12;

  /** Many scans make small blocks. */
  private static final DatabaseSettings SETTINGS =
      SettingsCases.mixed(102).withScans(new ScanPlan.Parts(List.of(2, 4000)));

  @TempDir Path folder;

  private byte[] whole;
  private byte[] journal;
  private JournalLayout layout;

  private Path file() {
    return folder.resolve("data.json");
  }

  /** The whole file, and a journal that holds its blocks in some order. */
  @BeforeEach
  void generate() throws IOException {
    JobRuns.result(new GenerateJob(GenerateRequest.into(file(), SETTINGS, false)), 2);
    whole = Files.readAllBytes(file());
    int rows = GenerateJob.blockRows(SETTINGS);
    layout = new JournalLayout(SETTINGS, new RowRange(0, SETTINGS.rows()), rows);
    assertEquals(BLOCKS, layout.blocks());
    ColumnsBuilder columns = new ColumnsBuilder(4, 2, SETTINGS.rows());
    RowGenerator generator = new RowGenerator(SETTINGS);
    for (int k = 0; k < SETTINGS.rows(); k++) {
      GeneratedRow row = generator.row(k);
      columns.setCoordinates(k, row.configuration().positions());
      columns.setEnergy(k, row.energy());
      columns.setAcceptance(k, row.acceptance());
      columns.setScans(k, row.scans());
    }
    try (GenerationJournal open = GenerationJournal.open(file(), layout, false, columns)) {
      for (int block : new int[] {3, 0, 11, 7, 1, 2, 10, 4, 5, 9, 8, 6}) {
        open.append(block, columns);
      }
    }
    journal = Files.readAllBytes(GenerationJournal.beside(file()));
  }

  private int resume(byte[] damaged) throws IOException {
    Files.write(GenerationJournal.beside(file()), damaged);
    Files.deleteIfExists(file());
    ColumnsBuilder columns = new ColumnsBuilder(4, 2, SETTINGS.rows());
    int kept;
    try (GenerationJournal open = GenerationJournal.open(file(), layout, true, columns)) {
      kept = open.finished().cardinality();
    }
    JobRuns.result(new GenerateJob(GenerateRequest.into(file(), SETTINGS, true)), 2);
    assertArrayEquals(whole, Files.readAllBytes(file()));
    assertFalse(Files.exists(GenerationJournal.beside(file())));
    return kept;
  }

  @Test
  void whatIsWholeIsKeptWhereverItBreaksOff() throws IOException {
    assertEquals(BLOCKS, resume(journal));
    RandomStream random = RandomStream.of(1, 1);
    List<Integer> kept = new ArrayList<>();
    for (int run = 0; run < 40; run++) {
      int length = run == 0 ? 0 : random.nextInt(journal.length);
      kept.add(resume(Arrays.copyOf(journal, length)));
    }
    assertEquals(0, Collections.min(kept));
    assertTrue(Collections.max(kept) >= BLOCKS - 2);
  }

  @Test
  void damagedBlocksAreNotTaken() throws IOException {
    RandomStream random = RandomStream.of(2, 1);
    int head = journal.length - BLOCKS * blockBytes();
    for (int run = 0; run < 40; run++) {
      byte[] damaged = journal.clone();
      int place = head + random.nextInt(journal.length - head);
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      assertEquals((place - head) / blockBytes(), resume(damaged));
    }
  }

  private int blockBytes() {
    int rows = layout.to(0) - layout.from(0);
    assertEquals(0, SETTINGS.rows() % rows, "all blocks are alike");
    return 4 + rows * (8 + 8 + 4 + 64) + 4;
  }

  @Test
  void blocksThatAreThereTwiceOrNowhereEndTheReading() throws IOException {
    int head = journal.length - BLOCKS * blockBytes();
    byte[] twice = journal.clone();
    System.arraycopy(journal, head, twice, head + 4 * blockBytes(), blockBytes());
    assertEquals(4, resume(twice));
    byte[] beyond = journal.clone();
    beyond[head + 3] = 99;
    assertEquals(0, resume(beyond));
  }

  @Test
  void othersFilesAreNotTouched() throws IOException {
    Path own = GenerationJournal.beside(file());
    byte[] other =
        "something of the user's, longer than nothing".getBytes(StandardCharsets.US_ASCII);
    Files.write(own, other);
    Problem refused =
        JobRuns.problem(new GenerateJob(GenerateRequest.into(file(), SETTINGS, true)));
    assertTrue(refused.advice().contains("is no journal of this program"), refused.advice());
    byte[] damaged = journal.clone();
    damaged[3] ^= 1;
    Files.write(own, damaged);
    refused = JobRuns.problem(new GenerateJob(GenerateRequest.into(file(), SETTINGS, true)));
    assertTrue(refused.advice().contains("delete it to begin anew"), refused.advice());
    assertArrayEquals(damaged, Files.readAllBytes(own));
  }

  @Test
  void twoRunsDoNotShareAJournal() throws IOException {
    Files.write(GenerationJournal.beside(file()), journal);
    ColumnsBuilder columns = new ColumnsBuilder(4, 2, SETTINGS.rows());
    try (GenerationJournal open = GenerationJournal.open(file(), layout, true, columns)) {
      DataException refused =
          assertThrows(
              DataException.class, () -> GenerationJournal.open(file(), layout, true, columns));
      assertTrue(refused.getMessage().contains("another run"), refused.getMessage());
      assertEquals(BLOCKS, open.finished().cardinality());
    }
    assertArrayEquals(journal, Files.readAllBytes(GenerationJournal.beside(file())));
  }
}
