package org.pesexplorer.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes messages of Protocol Buffers, the few kinds of fields that {@link OnnxFile} needs. A field
 * is a key, {@code number * 8 + wire type}, and a value: wire type 0 is a whole number in groups of
 * seven bits, lowest first; wire type 2 is a length and so many bytes, of a text, of a message or
 * of numbers in a row.
 */
final class ProtoWriter {
  private static final int VARINT = 0;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** All that was written. */
  byte[] bytes() {
    return out.toByteArray();
  }

  private void varint(long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.write((int) (left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
  }

  /** A whole number. */
  ProtoWriter number(int field, long value) {
    varint(field * 8L + VARINT);
    varint(value);
    return this;
  }

  /** Bytes as they are. */
  ProtoWriter bytes(int field, byte[] value) {
    varint(field * 8L + BYTES);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  /** The fields of another one, as if they had been written here. */
  ProtoWriter raw(ProtoWriter other) {
    out.writeBytes(other.bytes());
    return this;
  }

  /** A text in UTF-8. */
  ProtoWriter text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A message within this one. */
  ProtoWriter message(int field, ProtoWriter value) {
    return bytes(field, value.bytes());
  }

  /** Four bytes, the lowest first. */
  static byte[] littleEndian(float value) {
    int bits = Float.floatToRawIntBits(value);
    return new byte[] {
      (byte) bits, (byte) (bits >>> 8), (byte) (bits >>> 16), (byte) (bits >>> 24)
    };
  }
}
