package org.pesexplorer.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;
import org.pesexplorer.core.database.ColumnsBuilder;

/**
 * The rows of a long generation as they are finished, beside the file that they are for, so that a
 * run can go on after a crash (docs/file-formats.md). Blocks are only ever added, in any order,
 * each with a checksum; what a crash left half written is cut off. Safe for several threads.
 */
public final class GenerationJournal implements Closeable {
  private static final long NANOS_BETWEEN_SYNCS = 100_000_000;

  private final Path file;
  private final RandomAccessFile data;
  private final JournalLayout layout;
  private final BitSet finished = new BitSet();

  /** Held while the file is forced to disk, which others need not wait for. */
  private final ReentrantLock syncing = new ReentrantLock();

  private long length;
  private volatile long syncedAt = System.nanoTime();

  private GenerationJournal(Path file, RandomAccessFile data, JournalLayout layout) {
    this.file = file;
    this.data = data;
    this.layout = layout;
  }

  /** The journal for a file: data.json.journal for data.json. */
  public static Path beside(Path database) {
    return database.resolveSibling(database.getFileName() + ".journal");
  }

  /**
   * Opens the journal of a run.
   *
   * @param database the file that the rows are for
   * @param layout what the run is
   * @param resume whether to go on with a journal that is there; none is as good as an empty one
   * @param columns receives the rows of the blocks that are finished
   * @throws DataException when a journal is there and not to be gone on with, is of other settings
   *     or in use
   * @throws IOException when it cannot be read or written
   */
  public static GenerationJournal open(
      Path database, JournalLayout layout, boolean resume, ColumnsBuilder columns)
      throws IOException {
    Path file = beside(database);
    RandomAccessFile data = new RandomAccessFile(file.toFile(), "rw");
    try {
      GenerationJournal journal = new GenerationJournal(file, data, layout);
      lock(file, data);
      journal.begin(resume, columns);
      return journal;
    } catch (Throwable e) {
      try (data) {
        throw e;
      }
    }
  }

  /**
   * Deletes the journal of a run that is not to be gone on with, if there is one.
   *
   * @param database the file that its rows are for
   * @throws DataException when a run is writing to it
   * @throws IOException when it cannot be deleted
   */
  public static void discard(Path database) throws IOException {
    Path file = beside(database);
    if (Files.exists(file)) {
      try (RandomAccessFile data = new RandomAccessFile(file.toFile(), "rw")) {
        lock(file, data);
      }
      Files.delete(file);
    }
  }

  /** Keeps others out. Where the file system knows no locks, nobody can be kept out. */
  private static void lock(Path file, RandomAccessFile data) throws IOException {
    boolean free;
    try {
      free = data.getChannel().tryLock() != null;
    } catch (OverlappingFileLockException e) {
      free = false;
    } catch (IOException e) {
      free = true;
    }
    if (!free) {
      throw DataException.inFile(file.toString(), "another run is writing to this journal");
    }
  }

  private void begin(boolean resume, ColumnsBuilder columns) throws IOException {
    if (data.length() > 0 && !resume) {
      throw DataException.inFile(
          file.toString(),
          "holds the finished part of a run that was not completed: resume that run (--resume), or delete"
              + " this journal to begin anew");
    }
    byte[] head = layout.head();
    byte[] there = new byte[(int) Math.min(data.length(), JournalLayout.MOST_HEAD)];
    data.readFully(there);
    if (!layout.check(file, there)) {
      data.setLength(0);
      data.seek(0);
      data.write(head);
      data.getFD().sync();
    }
    length = head.length;
    readBlocks(columns);
    data.setLength(length);
    data.seek(length);
  }

  /** Reads blocks up to the first that is not whole. */
  private void readBlocks(ColumnsBuilder columns) throws IOException {
    data.seek(length);
    long size = data.length();
    byte[] start = new byte[JournalLayout.BLOCK_HEAD];
    while (size - length >= start.length) {
      data.readFully(start);
      int block = ByteBuffer.wrap(start).getInt();
      if (block < 0 || block >= layout.blocks() || finished.get(block)) {
        return;
      }
      byte[] bytes = new byte[layout.bytes(block)];
      if (size - length < bytes.length) {
        return;
      }
      System.arraycopy(start, 0, bytes, 0, start.length);
      data.readFully(bytes, start.length, bytes.length - start.length);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      int end = bytes.length - JournalLayout.CHECKSUM;
      if (buffer.getInt(end) != checksum(bytes, end)) {
        return;
      }
      layout.decode(block, buffer, columns);
      finished.set(block);
      length += bytes.length;
    }
  }

  static int checksum(byte[] bytes, int size) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, size);
    return (int) sum.getValue();
  }

  /** The blocks that were finished when the journal was opened; a copy. */
  public BitSet finished() {
    return (BitSet) finished.clone();
  }

  /**
   * Adds a block whose rows are in the columns, each block once. Within a tenth of a second, or
   * with a later block, it is forced to disk.
   *
   * @throws IOException when it cannot be written; the journal up to here stays good
   */
  public void append(int block, ColumnsBuilder columns) throws IOException {
    byte[] bytes = layout.encode(block, columns);
    synchronized (data) {
      try {
        data.write(bytes);
      } catch (IOException e) {
        cutBack(e);
        throw e;
      }
      length += bytes.length;
    }
    if (System.nanoTime() - syncedAt >= NANOS_BETWEEN_SYNCS && syncing.tryLock()) {
      try {
        data.getFD().sync();
        syncedAt = System.nanoTime();
      } finally {
        syncing.unlock();
      }
    }
  }

  /** Takes away what was written of a block that did not fit. */
  private void cutBack(IOException trouble) {
    try {
      data.setLength(length);
      data.seek(length);
    } catch (IOException e) {
      trouble.addSuppressed(e);
    }
  }

  /** Forces everything to disk and lets go of the file, which stays. */
  @Override
  public void close() throws IOException {
    synchronized (data) {
      if (data.getChannel().isOpen()) {
        try (data) {
          data.getFD().sync();
        }
      }
    }
  }

  /** Closes the journal and deletes it: its rows are in the file that they are for. */
  public void remove() throws IOException {
    close();
    Files.deleteIfExists(file);
  }
}
