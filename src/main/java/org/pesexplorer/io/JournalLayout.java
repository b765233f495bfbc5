package org.pesexplorer.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.pesexplorer.core.database.ColumnsBuilder;
import org.pesexplorer.core.database.DatabaseSettings;
import org.pesexplorer.core.database.RowRange;

/** What stands where in the journal of a run. Immutable. */
public final class JournalLayout {
  /** The number of the block. */
  static final int BLOCK_HEAD = Integer.BYTES;

  static final int CHECKSUM = Integer.BYTES;

  /** No head is longer. */
  static final int MOST_HEAD = 1 << 16;

  static final String ROWS = "rows";
  static final String BLOCK_ROWS = "blockRows";
  static final String VERSION = "version";

  private static final byte[] MAGIC = "PESJRNL1".getBytes(StandardCharsets.US_ASCII);

  /** Energy, acceptance rate and scans of a row. */
  private static final int BYTES_BESIDE_COORDINATES = 2 * Double.BYTES + Integer.BYTES;

  private final Map<String, String> words;
  private final int rows;
  private final int blockRows;
  private final int coordinates;

  /**
   * The layout for a run.
   *
   * @param settings what is generated
   * @param range which rows of it
   * @param blockRows rows in a block, but for the last one; always the same for the same settings
   */
  public JournalLayout(DatabaseSettings settings, RowRange range, int blockRows) {
    this.words = new LinkedHashMap<>(DatabaseWords.texts(settings));
    this.words.put(ROWS, range.format());
    this.words.put(BLOCK_ROWS, Integer.toString(blockRows));
    this.words.put(VERSION, ProgramVersion.get());
    this.rows = range.count();
    this.blockRows = blockRows;
    this.coordinates = settings.particles() * settings.dimension();
  }

  /** About how many bytes the journal of a whole database has at the end. */
  public static long bytes(DatabaseSettings settings) {
    long row =
        BYTES_BESIDE_COORDINATES
            + (long) Double.BYTES * settings.particles() * settings.dimension();
    return settings.rows() * row;
  }

  /** How many blocks there are. */
  public int blocks() {
    return (rows - 1) / blockRows + 1;
  }

  /** The first row of a block, counted within the run. */
  public int from(int block) {
    return block * blockRows;
  }

  /** The row after the last of a block. */
  public int to(int block) {
    return (int) Math.min(rows, (block + 1L) * blockRows);
  }

  /** Bytes of a block in the file. */
  int bytes(int block) {
    int rowBytes = BYTES_BESIDE_COORDINATES + Double.BYTES * coordinates;
    return BLOCK_HEAD + (to(block) - from(block)) * rowBytes + CHECKSUM;
  }

  /** The head of the file: what it is, the settings, and a checksum. */
  byte[] head() {
    StringJoiner lines = new StringJoiner("\n");
    words.forEach((name, value) -> lines.add(name + "=" + value));
    byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer head = ByteBuffer.allocate(MAGIC.length + Integer.BYTES + text.length + CHECKSUM);
    head.put(MAGIC).putInt(text.length).put(text);
    head.putInt(GenerationJournal.checksum(head.array(), head.position()));
    return head.array();
  }

  /**
   * Checks the beginning of a journal.
   *
   * @param file its name, for the message
   * @param there as much of it as a head can take
   * @return whether the head is there; false when the file breaks off within it
   * @throws DataException when it is that of other settings, or of something else
   */
  boolean check(Path file, byte[] there) throws DataException {
    byte[] head = head();
    if (Arrays.equals(head, 0, head.length, there, 0, Math.min(head.length, there.length))) {
      return true;
    }
    if (there.length < head.length
        && Arrays.equals(head, 0, there.length, there, 0, there.length)) {
      return false;
    }
    String list = differences(words(there));
    throw DataException.inFile(
        file.toString(),
        list.isEmpty()
            ? "is no journal of this program, or a damaged one; delete it to begin anew"
            : "was begun with something else: "
                + list
                + ". Give the same again to resume, or delete this journal to begin anew");
  }

  /** What is otherwise in another head; empty when nothing is, or when that is none. */
  String differences(Map<String, String> others) {
    StringJoiner list = new StringJoiner(", ");
    words.forEach(
        (name, value) -> {
          String other = others.getOrDefault(name, "nothing");
          if (!other.equals(value)) {
            list.add(name + " is " + other + " there and " + value + " now");
          }
        });
    return others.isEmpty() ? "" : list.toString();
  }

  /** How many rows there are. */
  int rows() {
    return rows;
  }

  /** The words in a head; none when it is none. */
  static Map<String, String> words(byte[] there) {
    Map<String, String> words = new LinkedHashMap<>();
    int start = MAGIC.length + Integer.BYTES;
    if (there.length < start || !Arrays.equals(MAGIC, 0, 8, there, 0, 8)) {
      return words;
    }
    int size = ByteBuffer.wrap(there).getInt(MAGIC.length);
    if (size < 0 || size > there.length - start) {
      return words;
    }
    for (String line : new String(there, start, size, StandardCharsets.UTF_8).split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        words.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return words;
  }

  /** The bytes of a block whose rows are in the columns. */
  byte[] encode(int block, ColumnsBuilder columns) {
    byte[] bytes = new byte[bytes(block)];
    ByteBuffer out = ByteBuffer.wrap(bytes);
    double[] place = new double[coordinates];
    out.putInt(block);
    for (int row = from(block); row < to(block); row++) {
      out.putDouble(columns.energy(row));
      out.putDouble(columns.acceptance(row));
      out.putInt(columns.scans(row));
      columns.copyCoordinates(row, place);
      for (double coordinate : place) {
        out.putDouble(coordinate);
      }
    }
    int end = bytes.length - CHECKSUM;
    out.putInt(GenerationJournal.checksum(bytes, end));
    return bytes;
  }

  /** Puts the rows of a block into the columns. */
  void decode(int block, ByteBuffer in, ColumnsBuilder columns) {
    double[] place = new double[coordinates];
    in.position(BLOCK_HEAD);
    for (int row = from(block); row < to(block); row++) {
      columns.setEnergy(row, in.getDouble());
      columns.setAcceptance(row, in.getDouble());
      columns.setScans(row, in.getInt());
      for (int k = 0; k < place.length; k++) {
        place[k] = in.getDouble();
      }
      columns.setCoordinates(row, place);
    }
  }
}
