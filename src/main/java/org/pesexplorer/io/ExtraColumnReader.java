package org.pesexplorer.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pesexplorer.core.database.ExtraColumn;
import org.pesexplorer.core.database.ExtraNumbers;
import org.pesexplorer.core.database.ExtraTexts;

/** Takes in a column that a database does not know: as numbers while it can, else as it came. */
final class ExtraColumnReader {
  /** Whole numbers of so many characters are exact in a double. */
  private static final int EXACT_LENGTH = 15;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().rootValueSeparator("").build();

  private final String name;
  private final ExtraNumbers.Builder numbers;
  private ExtraTexts.Builder texts;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private JsonGenerator generator;

  ExtraColumnReader(String name) {
    this.name = name;
    this.numbers = new ExtraNumbers.Builder(name);
  }

  /** Takes the value at the parser. */
  void read(JsonParser parser, int row) throws IOException {
    if (texts == null && !takeNumber(parser, row)) {
      becomeTexts();
    }
    if (texts != null) {
      copy(parser);
      generator.flush();
      texts.set(row, bytes.toByteArray(), bytes.size());
      bytes.reset();
    }
  }

  private boolean takeNumber(JsonParser parser, int row) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      numbers.set(row, Double.NaN, true);
      return true;
    }
    boolean whole = token == JsonToken.VALUE_NUMBER_INT;
    if (!token.isNumeric() || (whole && parser.getTextLength() > EXACT_LENGTH)) {
      return false;
    }
    double value = parser.getDoubleValue();
    if (!Double.isFinite(value)) {
      return false;
    }
    numbers.set(row, value, whole);
    return true;
  }

  /** Turns the numbers so far into texts. */
  private void becomeTexts() throws IOException {
    texts = new ExtraTexts.Builder(name);
    generator = FACTORY.createGenerator(bytes);
    for (int row = 0; row < numbers.rows(); row++) {
      double value = numbers.get(row);
      boolean whole = numbers.whole() && !Double.isNaN(value);
      String text = whole ? Long.toString((long) value) : Numbers.json(value);
      byte[] own = text.getBytes(StandardCharsets.UTF_8);
      texts.set(row, own, own.length);
    }
  }

  /** Copies a value with all that is in it, digits as they are. */
  private void copy(JsonParser parser) throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      if (token.isNumeric()) {
        generator.writeNumber(parser.getText());
      } else {
        generator.copyCurrentEvent(parser);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  /** The column. */
  ExtraColumn build() {
    return texts == null ? numbers.build() : texts.build();
  }
}
