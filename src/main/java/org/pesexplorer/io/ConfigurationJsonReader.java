package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON of one file token by token, so that every complaint knows its line and nothing is
 * held in memory but the configurations. Used once.
 */
final class ConfigurationJsonReader {
  /** Brackets may be nested this deep; ours are 4 deep, other keys' values may be anything. */
  static final int MAX_NESTING = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Read so that they can be refused with a better message than the parser's own.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
          .build();

  private final String file;
  private final Reader text;
  private JsonParser parser;
  private String place = "";
  private int coordinates;

  ConfigurationJsonReader(String file, Reader text) {
    this.file = file;
    this.text = text;
  }

  /** Reads everything. */
  List<ConfigurationEntry> readAll() throws IOException {
    try (JsonParser open = FACTORY.createParser(text)) {
      parser = open;
      List<ConfigurationEntry> entries = readRoot();
      requireEnd();
      return entries;
    } catch (JsonProcessingException e) {
      throw invalid(e, wording(e));
    }
  }

  private List<ConfigurationEntry> readRoot() throws IOException {
    List<ConfigurationEntry> entries = new ArrayList<>();
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw DataException.inFile(
          file, "is empty; expected a configuration {...} or a list of them [...]");
    }
    if (first == JsonToken.START_OBJECT) {
      entries.add(new EntryReader(this).read());
      return entries;
    }
    if (first != JsonToken.START_ARRAY) {
      throw fail(
          "expected a configuration {...} or a list of them [...], found " + described(first));
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      place = "entry " + (entries.size() + 1) + ": ";
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw fail("expected a configuration {...}, found " + described(parser.currentToken()));
      }
      count(1);
      entries.add(new EntryReader(this).read());
    }
    return entries;
  }

  private void requireEnd() throws IOException {
    place = "";
    JsonToken more;
    try {
      more = parser.nextToken();
    } catch (JsonProcessingException e) {
      throw invalid(e, "there is text after the end of the JSON");
    }
    if (more != null) {
      throw fail("there is text after the end of the JSON: " + described(more));
    }
  }

  JsonParser parser() {
    return parser;
  }

  /** Takes note of that many more numbers; there is a limit to what one file may hold. */
  void count(int more) throws DataException {
    coordinates += more;
    if (coordinates > DoubleList.MAX_IN_FILE) {
      throw fail("the file is too large: more than " + DoubleList.MAX_IN_FILE + " coordinates");
    }
  }

  /** The number at the parser, which must be finite. */
  double number(String what) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null || !token.isNumeric()) {
      throw fail(what + " must be a number, found " + described(token));
    }
    double value = parser.getDoubleValue();
    if (!Double.isFinite(value)) {
      throw fail(what + " must be a finite number, found " + shortened(parser.getText()));
    }
    return value;
  }

  /** The whole number at the parser; 2.0 is one. */
  int wholeNumber(String what) throws IOException {
    double value = number(what);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw fail(what + " must be a whole number, found " + shortened(parser.getText()));
    }
    return (int) value;
  }

  /** Passes over a value that does not concern us, but not over NaN and the like. */
  void skipValue() throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
        throw fail(shortened(parser.getText()) + " is not a number that JSON knows");
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  /** A complaint about what is at the parser. */
  DataException fail(String reason) {
    return fail(parser.currentTokenLocation(), reason);
  }

  /** A complaint about a place already passed. */
  DataException fail(JsonLocation at, String reason) {
    return DataException.at(file, at.getLineNr(), at.getColumnNr(), place + reason);
  }

  private DataException invalid(JsonProcessingException e, String reason) {
    JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return fail(at, reason);
  }

  private static String wording(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "the file ends too early: a bracket, a quote or a value is not finished";
    }
    String own = e.getOriginalMessage();
    if (e instanceof StreamConstraintsException) {
      if (own.contains("nesting")) {
        return "brackets are nested more than " + MAX_NESTING + " deep";
      }
      return own.contains("Number") ? "a number has too many digits" : "a text is too long";
    }
    int end = own.indexOf('\n');
    String line = end < 0 ? own : own.substring(0, end);
    return "is not valid JSON: " + line.replaceAll("\\s*\\(start marker[^)]*\\).*", "");
  }

  /** What a token is, for people. */
  static String described(JsonToken token) {
    if (token == null) {
      return "the end of the file";
    }
    return switch (token) {
      case START_OBJECT -> "an object {...}";
      case START_ARRAY -> "a list [...]";
      case VALUE_STRING -> "a text in quotes";
      case VALUE_NULL -> "null";
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      default -> "a closing bracket";
    };
  }

  private static String shortened(String number) {
    return number.length() <= 30 ? number : number.substring(0, 27) + "...";
  }
}
