package org.pesexplorer.io;

/**
 * Where in a particle's line its position and its force stand.
 *
 * @param total how many columns there are
 * @param position first column of the position
 * @param force first column of the force; -1 when there is none
 */
record XyzColumns(int total, int position, int force) {
  /** The columns of a file without a Properties key. */
  private static final XyzColumns PLAIN = new XyzColumns(4, 1, -1);

  /** The axes that every file has, whatever the dimension of the cell. */
  static final int AXES = 3;

  private static final int MAX_WIDTH = 1000;

  /** Reads the value of Properties, such as species:S:1:pos:R:3:forces:R:3. */
  static XyzColumns of(LineSource lines, XyzComment comment, XyzKeys keys) throws DataException {
    if (comment.get("Properties").isEmpty()) {
      requireForces(lines, keys, -1);
      return PLAIN;
    }
    String properties = comment.get("Properties").get();
    String[] parts = properties.split(":", -1);
    if (parts.length % 3 != 0) {
      throw lines.fail(
          "Properties must be groups of name:type:columns, found \"" + properties + "\"");
    }
    int total = 0;
    int position = -1;
    int force = -1;
    for (int k = 0; k < parts.length; k += 3) {
      int width = width(lines, parts[k], parts[k + 2]);
      if (parts[k].equals("pos")) {
        position = vector(lines, parts[k], parts[k + 1], width, position, total);
      } else if (parts[k].equals(keys.forces()) || (standard(keys) && parts[k].equals("force"))) {
        force = vector(lines, parts[k], parts[k + 1], width, force, total);
      }
      total += width;
    }
    if (position < 0) {
      throw lines.fail("Properties has no pos:R:3, so there are no positions");
    }
    requireForces(lines, keys, force);
    return new XyzColumns(total, position, force);
  }

  private static boolean standard(XyzKeys keys) {
    return keys.forces().equals(XyzKeys.STANDARD.forces());
  }

  /** Who names the column of forces wants it. */
  private static void requireForces(LineSource lines, XyzKeys keys, int force)
      throws DataException {
    if (force < 0 && !standard(keys)) {
      throw lines.fail("Properties has no " + keys.forces() + ":R:3, so there are no such forces");
    }
  }

  private static int width(LineSource lines, String name, String text) throws DataException {
    try {
      int width = Integer.parseInt(text);
      if (width >= 1 && width <= MAX_WIDTH) {
        return width;
      }
    } catch (NumberFormatException e) {
      throw lines.fail("Properties: the columns of " + name + " must be a number, found " + text);
    }
    throw lines.fail("Properties: " + name + " cannot have " + text + " columns");
  }

  private static int vector(
      LineSource lines, String name, String type, int width, int before, int column)
      throws DataException {
    if (before >= 0) {
      throw lines.fail("Properties gives " + name + " twice");
    }
    if (!type.equals("R") || width != AXES) {
      throw lines.fail(
          "Properties: expected " + name + ":R:3, found " + name + ":" + type + ":" + width);
    }
    return column;
  }
}
