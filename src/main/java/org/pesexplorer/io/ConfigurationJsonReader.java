package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON of one file token by token, so that every complaint knows its line and nothing is
 * held in memory but the configurations. Used once.
 */
final class ConfigurationJsonReader extends JsonTokens {
  private final Reader text;
  private String place = "";
  private int coordinates;

  ConfigurationJsonReader(String file, Reader text) {
    super(file);
    this.text = text;
  }

  /** Reads everything. */
  List<ConfigurationEntry> readAll() throws IOException {
    try (JsonParser open = FACTORY.createParser(text)) {
      begin(open);
      List<ConfigurationEntry> entries = readRoot();
      place = "";
      requireEnd();
      return entries;
    } catch (JsonProcessingException e) {
      throw invalid(e, wording(e));
    }
  }

  private List<ConfigurationEntry> readRoot() throws IOException {
    List<ConfigurationEntry> entries = new ArrayList<>();
    JsonToken first = parser().nextToken();
    if (first == null) {
      throw DataException.inFile(
          file(), "is empty; expected a configuration {...} or a list of them [...]");
    }
    if (first == JsonToken.START_OBJECT) {
      entries.add(new EntryReader(this).read());
      return entries;
    }
    if (first != JsonToken.START_ARRAY) {
      throw fail(
          "expected a configuration {...} or a list of them [...], found " + described(first));
    }
    while (parser().nextToken() != JsonToken.END_ARRAY) {
      place = "entry " + (entries.size() + 1) + ": ";
      if (parser().currentToken() != JsonToken.START_OBJECT) {
        throw fail("expected a configuration {...}, found " + described(parser().currentToken()));
      }
      count(1);
      entries.add(new EntryReader(this).read());
    }
    return entries;
  }

  @Override
  String place() {
    return place;
  }

  /** Takes note of that many more numbers; there is a limit to what one file may hold. */
  void count(int more) throws DataException {
    coordinates += more;
    if (coordinates > DoubleList.MAX_IN_FILE) {
      throw fail("the file is too large: more than " + DoubleList.MAX_IN_FILE + " coordinates");
    }
  }
}
