package org.pesexplorer.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The second line of an extended XYZ frame: key=value pairs and lone words, values perhaps in
 * double quotes (a backslash keeps a quote, \n is a new line) or in braces or brackets.
 */
final class XyzComment {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.+:-]+");

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

  /**
   * All keys with their values but some, in the line's order; values without a key are left out.
   */
  Map<String, String> without(Set<String> keys, Set<String> more) {
    Map<String, String> others = new LinkedHashMap<>(values);
    others.keySet().removeAll(keys);
    others.keySet().removeAll(more);
    others.remove("");
    return others;
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
      case '"' -> readEnclosed('"', '"');
      case '{' -> readEnclosed('{', '}');
      case '[' -> readEnclosed('[', ']');
      default -> readWord(stops);
    };
  }

  /** A key or a value as {@link #parse} reads it back: in quotes where it needs them. */
  static String quoted(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
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

  /** Reads to the mark that closes; brackets and braces may hold others of their kind. */
  private String readEnclosed(char open, char close) throws DataException {
    StringBuilder value = new StringBuilder();
    int inside = 1;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == close) {
        inside--;
      } else if (c == open) {
        inside++;
      }
      if (inside == 0) {
        at++;
        return value.toString();
      }
      if (c == '\\' && at + 1 < text.length()) {
        c = text.charAt(++at);
        c = c == 'n' ? '\n' : c;
      }
      value.append(c);
    }
    throw lines.fail("the comment line has no closing " + close);
  }
}
