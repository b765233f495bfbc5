package org.pesexplorer.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleConsumer;

/** Tells now and then how much of a file has been read. */
final class WatchedInput extends FilterInputStream {
  private static final long STEP = 1 << 20;

  private final long size;
  private final DoubleConsumer progress;
  private long done;
  private long told;

  /**
   * Watches the reading.
   *
   * @param size bytes of the file
   * @param progress receives shares from 0 to 1
   */
  WatchedInput(InputStream in, long size, DoubleConsumer progress) {
    super(in);
    this.size = size;
    this.progress = progress;
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

  private void count(int got) {
    done += got;
    if (done - told >= STEP) {
      told = done;
      progress.accept(Math.min(1, (double) done / size));
    }
  }
}
