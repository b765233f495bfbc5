package org.pesexplorer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes text and remembers the first failure, which a PrintWriter on top of it would swallow: a
 * full disk must not pass for success.
 */
final class ResultWriter extends Writer {
  private final Writer target;
  private IOException trouble;

  ResultWriter(OutputStream out) {
    this.target = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /** The first failure. */
  Optional<IOException> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    attempt(() -> target.write(text, offset, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(target::flush);
  }

  @Override
  public void close() throws IOException {
    attempt(target::close);
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }

  private void attempt(Attempt action) throws IOException {
    if (trouble != null) {
      return;
    }
    try {
      action.run();
    } catch (IOException e) {
      trouble = e;
      throw e;
    }
  }
}
