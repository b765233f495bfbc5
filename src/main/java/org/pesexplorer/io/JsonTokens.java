package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;

/** Reads the JSON of one file token by token, so that every complaint knows its line. */
abstract class JsonTokens {
  /** Brackets may be nested this deep; ours are 4 deep, other keys' values may be anything. */
  static final int MAX_NESTING = 100;

  /**
   * Names are not gathered in a table: the row labels of a database are millions of names that come
   * a few times each.
   */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          // Read so that they can be refused with a better message than the parser's own.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
          .build();

  private final String file;
  private JsonParser parser;

  JsonTokens(String file) {
    this.file = file;
  }

  final void begin(JsonParser open) {
    parser = open;
  }

  final JsonParser parser() {
    return parser;
  }

  final String file() {
    return file;
  }

  /** Where in the data the parser is, in words that end with a colon and a blank, or nothing. */
  abstract String place();

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
    return DataException.at(file, at.getLineNr(), at.getColumnNr(), place() + reason);
  }

  DataException invalid(JsonProcessingException e, String reason) {
    JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return fail(at, reason);
  }

  static String wording(JsonProcessingException e) {
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

  static String shortened(String number) {
    return number.length() <= 30 ? number : number.substring(0, 27) + "...";
  }

  /** Refuses text behind the end of the root value. */
  final void requireEnd() throws IOException {
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
}
