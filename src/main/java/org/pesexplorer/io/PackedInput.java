package org.pesexplorer.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The bytes that a packed file unpacks to, with a limit: a small file that unpacks to more than any
 * database would is refused, instead of filling the memory.
 */
final class PackedInput extends FilterInputStream {
  /** No database of random numbers packs better than to a two-hundredth. */
  private static final long MOST_TIMES = 200;

  /** So many bytes are let through in any case. */
  private static final long FREE = 1L << 26;

  private final Path file;
  private final long most;
  private long done;

  /**
   * Watches the unpacking.
   *
   * @param in unpacks
   * @param packed bytes of the packed file
   */
  PackedInput(Path file, InputStream in, long packed) {
    super(in);
    this.file = file;
    this.most = limit(packed);
  }

  /** To how many bytes a file of some bytes may unpack. */
  static long limit(long packed) {
    return Math.max(FREE, MOST_TIMES * packed);
  }

  /** A complaint about a file that unpacks to more. */
  static DataException tooMuch(Path file) {
    return DataException.inFile(
        file.toString(),
        "unpacks to more than "
            + MOST_TIMES
            + " times its size, which no database does; it is damaged or made to fill the memory");
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = super.read(bytes, offset, length);
    count(Math.max(0, got));
    return got;
  }

  private void count(int got) throws IOException {
    done += got;
    if (done > most) {
      throw tooMuch(file);
    }
  }
}
