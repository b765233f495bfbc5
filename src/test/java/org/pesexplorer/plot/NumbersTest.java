package org.pesexplorer.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pesexplorer.core.random.RandomStream;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-2.5, -2.5",
    "3, 3",
    "0, 0",
    "-0.0, 0",
    "1e22, 1E22",
    "2e-3, 0.002",
    "2e23, 2E23",
    "4.9e-324, 5E-324",
    "1e-7, 1E-7",
    "123456, 123456",
    "Infinity, inf",
    "-Infinity, -inf",
    "NaN, nan"
  })
  void goldenNumbers(double value, String text) {
    assertEquals(text, Numbers.shortest(value));
  }

  @Test
  void everyNumberReadsBackAndNoShorterOneDoes() {
    RandomStream random = RandomStream.of(3, 0);
    for (int trial = 0; trial < 3000; trial++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = Numbers.shortest(value);
        assertEquals(value, Double.parseDouble(text));
        int digits = new BigDecimal(text).precision();
        if (digits > 1) {
          BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits - 1));
          assertTrue(shorter.doubleValue() != value, text);
        }
      }
    }
  }
}
