package org.pesexplorer.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and nothing else: text in another encoding and binary files are a {@link
 * DataException} that names the line, instead of silently wrong characters. A byte order mark at
 * the start is skipped.
 */
final class Utf8Reader extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int SIZE = 1 << 14;

  private final String file;
  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
  private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
  private long line = 1;
  private boolean started;
  private boolean atEnd;

  Utf8Reader(String file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (!decode()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    chars.get(buffer, offset, count);
    return count;
  }

  /** Decodes one more piece; false at the end of the file. */
  private boolean decode() throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    chars.flip();
    if (chars.hasRemaining()) {
      check();
      return true;
    }
    if (result.isError()) {
      throw notUtf8();
    }
    if (atEnd) {
      return false;
    }
    refill();
    return true;
  }

  private void refill() throws IOException {
    bytes.compact();
    int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (got < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + got);
    }
    bytes.flip();
  }

  private void check() throws DataException {
    if (!started && chars.get(chars.position()) == BYTE_ORDER_MARK) {
      chars.get();
    }
    started = true;
    for (int k = chars.position(); k < chars.limit(); k++) {
      char c = chars.get(k);
      if (c == '\n') {
        line++;
      } else if (c == 0) {
        throw DataException.atLine(
            file, line, "holds a zero byte: this is no UTF-8 text (a binary file, or UTF-16?)");
      }
    }
  }

  private DataException notUtf8() {
    int first = bytes.get(bytes.position()) & 0xff;
    boolean wide = !started && first >= 0xfe;
    String reason =
        wide
            ? "is written in UTF-16; save it as UTF-8"
            : "is not UTF-8 text (byte 0x" + Integer.toHexString(first) + "); save it as UTF-8";
    return DataException.atLine(file, line, reason);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
