package org.pesexplorer.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The second line of an extended XYZ frame: key=value pairs and lone words, values perhaps in
 * double quotes (a backslash keeps a quote) or in braces or brackets.
 */
final class XyzComment {
  private final LineSource lines;
  private final String text;
  private final Map<String, String> values = new LinkedHashMap<>();
  private int at;

  private XyzComment(LineSource lines, String text) {
    this.lines = lines;
    this.text = text;
  }

  /** Takes a comment line apart; complaints name the line that was read last. */
  static XyzComment parse(LineSource lines, String text) throws DataException {
    XyzComment comment = new XyzComment(lines, text);
    comment.readAll();
    return comment;
  }

  /** The value of a key. */
  Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  private void readAll() throws DataException {
    while (skipBlanks()) {
      String key = readPart("=");
      String value = "T";
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        value = readPart("");
      }
      if (values.put(key, value) != null) {
        throw lines.fail("the comment line gives " + key + " twice");
      }
    }
  }

  private boolean skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private String readPart(String stops) throws DataException {
    if (at == text.length()) {
      return "";
    }
    return switch (text.charAt(at)) {
      case '"' -> readEnclosed('"');
      case '{' -> readEnclosed('}');
      case '[' -> readEnclosed(']');
      default -> readWord(stops);
    };
  }

  private String readWord(String stops) {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String readEnclosed(char close) throws DataException {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == close) {
        at++;
        return value.toString();
      }
      if (c == '\\' && at + 1 < text.length()) {
        c = text.charAt(++at);
      }
      value.append(c);
    }
    throw lines.fail("the comment line has no closing " + close);
  }
}
