package org.pesexplorer.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A value within a file of JSON, which knows where it is: a complaint reads "FILE: a.b[3]: reason".
 */
final class JsonPlace {
  private final String file;
  private final String place;
  private final JsonNode node;

  /** The root of a file. */
  JsonPlace(String file, JsonNode root) {
    this(file, "", root);
  }

  private JsonPlace(String file, String place, JsonNode node) {
    this.file = file;
    this.place = place;
    this.node = node;
  }

  /** A complaint about this value. */
  DataException fail(String reason) {
    return DataException.inFile(file, place.isEmpty() ? reason : place + ": " + reason);
  }

  /** Whether an object has a value under a name that is not null. */
  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Whether it is a list. */
  boolean isList() {
    return node.isArray();
  }

  /** A value of an object, which must be there. */
  JsonPlace get(String name) throws DataException {
    if (!node.isObject()) {
      throw fail("expected an object {...}");
    }
    JsonNode child = node.get(name);
    JsonPlace at = new JsonPlace(file, place.isEmpty() ? name : place + "." + name, child);
    if (child == null) {
      throw at.fail("is missing");
    }
    return at;
  }

  /** The values of a list. */
  List<JsonPlace> list() throws DataException {
    if (!node.isArray()) {
      throw fail("expected a list [...]");
    }
    List<JsonPlace> all = new ArrayList<>(node.size());
    for (int k = 0; k < node.size(); k++) {
      all.add(new JsonPlace(file, place + "[" + k + "]", node.get(k)));
    }
    return all;
  }

  /** A finite number. */
  double number() throws DataException {
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw fail("expected a finite number");
    }
    return node.doubleValue();
  }

  /** A number; NaN for null. */
  double numberOrNull() throws DataException {
    return node.isNull() ? Double.NaN : number();
  }

  /** A whole number that an int holds. */
  int whole() throws DataException {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw fail("expected a whole number");
    }
    return node.intValue();
  }

  /** A whole number that a long holds. */
  long wholeLong() throws DataException {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw fail("expected a whole number");
    }
    return node.longValue();
  }

  boolean flag() throws DataException {
    if (!node.isBoolean()) {
      throw fail("expected true or false");
    }
    return node.booleanValue();
  }

  String text() throws DataException {
    if (!node.isTextual()) {
      throw fail("expected a text in quotes");
    }
    return node.textValue();
  }

  /** One of the words of an enumeration, as {@link #word} writes them. */
  <E extends Enum<E>> E choice(Class<E> type) throws DataException {
    List<String> words = new ArrayList<>();
    for (E one : type.getEnumConstants()) {
      if (word(one).equals(text())) {
        return one;
      }
      words.add(word(one));
    }
    throw fail("expected one of " + String.join(", ", words) + ", found \"" + text() + "\"");
  }

  /** A constant as files have it: glorot-uniform for GLOROT_UNIFORM. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Finite numbers. */
  double[] numbers() throws DataException {
    if (!node.isArray()) {
      throw fail("expected a list of numbers [...]");
    }
    double[] numbers = new double[node.size()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = new JsonPlace(file, place + "[" + k + "]", node.get(k)).number();
    }
    return numbers;
  }

  /** Whole numbers. */
  List<Integer> wholes() throws DataException {
    List<Integer> numbers = new ArrayList<>();
    for (JsonPlace one : list()) {
      numbers.add(one.whole());
    }
    return numbers;
  }

  /** Makes something of values; what it refuses becomes a complaint about this place. */
  <T> T make(Made<T> maker) throws DataException {
    try {
      return maker.make(this);
    } catch (IllegalArgumentException e) {
      throw fail(e.getMessage());
    }
  }

  /** Makes something of the values at a place. */
  @FunctionalInterface
  interface Made<T> {
    /** May refuse with an IllegalArgumentException. */
    T make(JsonPlace at) throws DataException;
  }

  /** Makes something of each value of a list. */
  <T> List<T> each(Made<T> maker) throws DataException {
    List<T> all = new ArrayList<>();
    for (JsonPlace one : list()) {
      all.add(one.make(maker));
    }
    return all;
  }
}
