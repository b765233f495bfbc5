package org.pesexplorer.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;

/**
 * A run that was not completed, as its journal says. The journal is looked at, not checked.
 *
 * @param finished rows that are finished, about
 * @param rows how many there would be; 0 when the journal does not say
 * @param settings what is generated; empty when the journal does not say
 * @param differences what is otherwise in the run that is wanted, in words; empty when that goes on
 *     with this one
 */
public record UnfinishedRun(
    int finished, int rows, Optional<DatabaseSettings> settings, String differences) {

  /**
   * Looks for the journal beside a file.
   *
   * @param database the file that the rows are for
   * @param wanted the run that is wanted
   * @return empty when there is none, or one in which nothing stands yet
   * @throws IOException when it cannot be read
   */
  public static Optional<UnfinishedRun> beside(Path database, JournalLayout wanted)
      throws IOException {
    Path file = GenerationJournal.beside(database);
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return Optional.empty();
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(JournalLayout.MOST_HEAD);
    } catch (IOException e) {
      throw DataException.unreadable(file, e);
    }
    Map<String, String> words = JournalLayout.words(head);
    String differences =
        words.isEmpty() ? "its beginning cannot be read" : wanted.differences(words);
    return Optional.of(
        described(words, Files.size(file), differences)
            .orElseGet(() -> new UnfinishedRun(0, 0, Optional.empty(), differences)));
  }

  private static Optional<UnfinishedRun> described(
      Map<String, String> words, long size, String differences) {
    Map<String, String> own = new LinkedHashMap<>(words);
    String rows = own.remove(JournalLayout.ROWS);
    String blockRows = own.remove(JournalLayout.BLOCK_ROWS);
    own.remove(JournalLayout.VERSION);
    if (rows == null || blockRows == null) {
      return Optional.empty();
    }
    try {
      DatabaseSettings settings = DatabaseWords.with(DatabaseWords.defaults(), own);
      JournalLayout layout =
          new JournalLayout(settings, RowRange.parse(rows), Integer.parseInt(blockRows));
      return Optional.of(
          new UnfinishedRun(
              finished(layout, size), layout.rows(), Optional.of(settings), differences));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // words of another version of the program
    }
  }

  /** All blocks but the last have as many rows. */
  private static int finished(JournalLayout layout, long size) {
    long room = size - layout.head().length;
    long whole = room / layout.bytes(0);
    int last = layout.blocks() - 1;
    boolean lastToo = room - whole * layout.bytes(0) >= layout.bytes(last);
    long rows = whole * (layout.to(0) - layout.from(0));
    return (int)
        Math.min(layout.rows(), rows + (lastToo ? layout.to(last) - layout.from(last) : 0));
  }
}
