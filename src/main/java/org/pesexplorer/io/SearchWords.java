package org.pesexplorer.io;

import java.util.List;
import org.pesexplorer.core.network.SearchAxis;

/** The axes of a hyper-parameter search as they stand on the command line. */
public final class SearchWords {
  private SearchWords() {}

  /**
   * A list of values: "rate=1e-3,3e-3", or with semicolons where values have commas themselves, as
   * in "layers=32,32;64,64".
   *
   * @throws IllegalArgumentException when there is no such setting, or a value cannot be read
   */
  public static SearchAxis choice(String text) {
    String name = name(text, "rate=1e-3,3e-3");
    String values = text.substring(text.indexOf('=') + 1);
    TrainingWords.requireKnown(name);
    boolean apart = TrainingWords.isList(name) || values.contains(";");
    List<String> words =
        List.of(values.split(apart ? ";" : ",", -1)).stream().map(String::strip).toList();
    for (String word : words) {
      check(name, word);
    }
    return new SearchAxis.Choice(name, words);
  }

  /**
   * A range of numbers: "rate=1e-4:1e-2", drawn evenly in the logarithm where both limits are above
   * 0; with ":linear" or ":log" at the end as that says.
   *
   * @throws IllegalArgumentException when there is no such setting, it is no number, or a limit
   *     cannot be read
   */
  public static SearchAxis range(String text) {
    String name = name(text, "rate=1e-4:1e-2");
    TrainingWords.requireKnown(name);
    String[] parts = text.substring(text.indexOf('=') + 1).split(":", -1);
    boolean spoken = parts.length == 3 && (parts[2].equals("log") || parts[2].equals("linear"));
    if (!TrainingWords.isNumber(name) || !(parts.length == 2 || spoken)) {
      throw new IllegalArgumentException(
          "a range is of a number, as in rate=1e-4:1e-2 or momentum=0:0.9:linear; was \""
              + text
              + "\"");
    }
    check(name, parts[0]);
    check(name, parts[1]);
    double low = Double.parseDouble(parts[0]);
    double high = Double.parseDouble(parts[1]);
    boolean log = spoken ? parts[2].equals("log") : low > 0;
    return new SearchAxis.Range(name, low, high, log, TrainingWords.isWhole(name));
  }

  private static String name(String text, String example) {
    int at = text.indexOf('=');
    if (at < 1) {
      throw new IllegalArgumentException(
          "expected a setting and its values, as in " + example + "; was \"" + text + "\"");
    }
    return text.substring(0, at).strip();
  }

  private static void check(String name, String word) {
    try {
      TrainingWords.check(name, word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }
}
