package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values of any kind between JSON and formats that only have texts: a text stands there without its
 * quotes, a list or an object as JSON has it, and null as nothing.
 */
final class JsonTexts {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,15}");

  private JsonTexts() {}

  /** A value as a text; empty for null. */
  static Optional<String> text(byte[] json) throws IOException {
    try (JsonParser parser = JsonTokens.FACTORY.createParser(json)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_NULL) {
        return Optional.empty();
      }
      return Optional.of(
          token == JsonToken.VALUE_STRING
              ? parser.getText()
              : new String(json, StandardCharsets.UTF_8));
    }
  }

  /** A text as a value: itself when it is a list or an object, else a text in quotes. */
  static String json(String text) {
    boolean bracket = text.startsWith("[") || text.startsWith("{");
    return bracket && valid(text) ? text : Numbers.quoted(text);
  }

  private static boolean valid(String text) {
    try (JsonParser parser = JsonTokens.FACTORY.createParser(text)) {
      int depth = 0;
      do {
        JsonToken token = parser.nextToken();
        if (token == null || (token.isNumeric() && parser.isNaN())) {
          return false;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      } while (depth > 0);
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a number is written as a whole number that a double holds exactly. */
  static boolean whole(String number) {
    return WHOLE.matcher(number).matches();
  }

  /** Whether a number is whole and has more digits than a double holds: it is kept as a text. */
  static boolean longWhole(String number) {
    return !whole(number) && number.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
  }
}
