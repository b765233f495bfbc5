package org.pesexplorer.io;

import java.util.Arrays;

/** Gathers the bytes of a text of numbers. */
final class AsciiBuffer {
  private byte[] bytes = new byte[1 << 16];
  private int size;

  /** Adds text of the first 128 characters. */
  AsciiBuffer add(String text) {
    int length = text.length();
    reserve(length);
    for (int k = 0; k < length; k++) {
      bytes[size + k] = (byte) text.charAt(k);
    }
    size += length;
    return this;
  }

  AsciiBuffer add(char one) {
    reserve(1);
    bytes[size++] = (byte) one;
    return this;
  }

  AsciiBuffer add(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  /** Adds a whole number. */
  AsciiBuffer add(long number) {
    return add(Long.toString(number));
  }

  /** Adds a number as {@link Numbers#json} has it. */
  AsciiBuffer add(double number) {
    return add(Numbers.json(number));
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  /** All that was added; a copy. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
