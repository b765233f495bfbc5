package org.pesexplorer.io;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of one array of NumPy, version 1.0 to 3.0: what its numbers are and how many.
 *
 * @param type its numbers, such as {@code <f8}: byte order, kind, bytes each
 * @param shape its lengths
 * @param bytes of the head itself
 */
record NpyHead(String type, int[] shape, int bytes) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int LONGEST = 1 << 16;

  private static final Pattern TYPE = Pattern.compile("[<>|=](f[48]|[iu][1248]|b1)");
  private static final Pattern DESCR =
      Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"](?<value>[^'\"]{1,40})['\"]");
  private static final Pattern ORDER =
      Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(?<value>True|False)");
  private static final Pattern SHAPE =
      Pattern.compile("['\"]shape['\"]\\s*:\\s*\\((?<value>[0-9,\\sL]{0,200})\\)");

  /** The bytes of a head for an array of little-endian numbers. */
  static byte[] write(String type, int... shape) {
    StringBuilder text = new StringBuilder("{'descr': '").append(type);
    text.append("', 'fortran_order': False, 'shape': (");
    for (int length : shape) {
      text.append(length).append(shape.length == 1 ? "," : ", ");
    }
    if (shape.length > 1) {
      text.setLength(text.length() - 2);
    }
    text.append("), }");
    int before = MAGIC.length + 4;
    int blanks = ALIGNMENT - (before + text.length() + 1) % ALIGNMENT;
    text.append(" ".repeat(blanks % ALIGNMENT)).append('\n');
    ByteBuffer bytes =
        ByteBuffer.allocate(before + text.length()).order(ByteOrder.LITTLE_ENDIAN).put(MAGIC);
    bytes.put((byte) 1).put((byte) 0).putShort((short) text.length());
    return bytes.put(text.toString().getBytes(StandardCharsets.US_ASCII)).array();
  }

  /**
   * Reads a head.
   *
   * @throws IllegalArgumentException when it is none, or of an array that is no plain numbers
   */
  static NpyHead read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    byte[] start = new byte[MAGIC.length + 2];
    data.readFully(start);
    int major = start[MAGIC.length];
    if (!Arrays.equals(Arrays.copyOf(start, MAGIC.length), MAGIC) || major < 1 || major > 3) {
      throw new IllegalArgumentException("is no array of NumPy");
    }
    int size = Integer.reverseBytes(data.readUnsignedShort() << 16);
    if (major > 1) {
      size |= Integer.reverseBytes(data.readUnsignedShort());
    }
    if (size < 0 || size > LONGEST) {
      throw new IllegalArgumentException("has a head of " + (size & 0xffffffffL) + " bytes");
    }
    byte[] text = new byte[size];
    data.readFully(text);
    int bytes = start.length + (major > 1 ? 4 : 2) + size;
    return parse(new String(text, StandardCharsets.UTF_8), bytes);
  }

  private static NpyHead parse(String text, int bytes) {
    String type = value(DESCR, text, "a type of plain numbers");
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException(
          "has the type "
              + type
              + (type.contains("O") ? ", objects of Python, which are not opened" : "")
              + "; numbers are needed, such as <f8");
    }
    List<Integer> lengths = new ArrayList<>();
    for (String part : value(SHAPE, text, "a shape").split(",", -1)) {
      if (!part.isBlank()) {
        lengths.add(length(part.strip()));
      }
    }
    if (value(ORDER, text, "an order").equals("True") && lengths.size() > 1) {
      throw new IllegalArgumentException(
          "is stored column by column; save it again through numpy.ascontiguousarray");
    }
    return new NpyHead(type, lengths.stream().mapToInt(Integer::intValue).toArray(), bytes);
  }

  private static String value(Pattern pattern, String text, String what) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalArgumentException("its head does not say " + what);
    }
    return found.group("value");
  }

  private static int length(String text) {
    try {
      return Integer.parseInt(text.endsWith("L") ? text.substring(0, text.length() - 1) : text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("has a shape with " + XyzNumbers.shortened(text), e);
    }
  }

  /** Bytes of one number. */
  int size() {
    return type.charAt(2) - '0';
  }

  /** Whether its numbers are whole. */
  boolean whole() {
    return type.charAt(1) != 'f';
  }

  /** How many numbers there are for each step along the first axis. */
  long perRow() {
    long count = 1;
    for (int k = 1; k < shape.length; k++) {
      count = Math.multiplyExact(count, (long) shape[k]);
    }
    return count;
  }

  /** One number at the place of a buffer, which is set to the order of bytes. */
  double number(ByteBuffer in) {
    in.order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    return switch (type.substring(1)) {
      case "f8" -> in.getDouble();
      case "f4" -> in.getFloat();
      case "i8" -> in.getLong();
      case "u8" -> unsigned(in.getLong());
      case "i4" -> in.getInt();
      case "u4" -> in.getInt() & 0xffffffffL;
      case "i2" -> in.getShort();
      case "u2" -> in.getShort() & 0xffff;
      case "i1" -> in.get();
      default -> in.get() & 0xff;
    };
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NpyHead that
        && type.equals(that.type)
        && Arrays.equals(shape, that.shape)
        && bytes == that.bytes;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + Arrays.hashCode(shape)) + bytes;
  }

  @Override
  public String toString() {
    return type + Arrays.toString(shape);
  }
}
