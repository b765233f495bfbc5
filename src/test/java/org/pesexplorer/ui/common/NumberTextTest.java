package org.pesexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {
  private static final int CASES = 2000;
  private final Random random = new Random(20);

  private double number() {
    double size = Math.pow(10, random.nextInt(24) - 12);
    return (random.nextDouble() - 0.5) * size;
  }

  @Test
  void whatAFieldShowsReadsBack() {
    for (int k = 0; k < CASES; k++) {
      double value = number();
      double back = NumberText.parse(NumberText.field(value));
      assertEquals(value, back, 1e-9 * Math.max(1, Math.abs(value)), NumberText.field(value));
      assertEquals(NumberText.field(value), NumberText.field(back));
    }
  }

  @Test
  void whatIsShownReadsBackWithinItsDecimals() {
    for (int k = 0; k < CASES; k++) {
      double value = number() % 1e5;
      int decimals = random.nextInt(7);
      double back = NumberText.parse(NumberText.fixed(value, decimals));
      assertEquals(value, back, 0.5000001 * Math.pow(10, -decimals));
      double compact = NumberText.parse(NumberText.compact(value));
      assertEquals(value, compact, 0.5000001 * Math.max(1e-4, 1e-4 * Math.abs(value)));
    }
  }

  @Test
  void aDecimalCommaIsAsGoodAsAPoint() {
    for (int k = 0; k < CASES; k++) {
      String point = String.format(Locale.ROOT, "%.5f", number() % 1e4);
      assertEquals(Double.parseDouble(point), NumberText.parse(point));
      assertEquals(Double.parseDouble(point), NumberText.parse(point.replace('.', ',')));
    }
    assertEquals(1.5, NumberText.parse(" 1,5 "));
    assertEquals(-0.25, NumberText.parse("−,25"));
    assertEquals(3, NumberText.parse("3."));
    assertEquals(1.5e-3, NumberText.parse("1,5E-3"));
    assertEquals(0.123, NumberText.parse("0,123"));
    assertEquals(12.3456, NumberText.parse("12,3456"));
    assertEquals(1234.567, NumberText.parse("1234,567"));
  }

  @Test
  void whatCanBeReadInTwoWaysIsRefusedWithBoth() {
    for (String typed : new String[] {"1,234", "12,345", "123,456", "-7,000", "+9,999", "−1,234"}) {
      Exception refusal =
          assertThrows(IllegalArgumentException.class, () -> NumberText.parse(typed));
      String message = refusal.getMessage();
      String plain = typed.replace('−', '-');
      assertTrue(message.contains("two ways"), message);
      assertTrue(message.contains(plain.replace(',', '.')), message);
      assertTrue(message.contains(plain.replace(",", "")), message);
    }
  }

  @Test
  void whatIsNoNumberIsRefusedInWords() {
    for (String typed :
        new String[] {
          "x", "1.2.3", "1,234,567", "1 2", "0x10", "NaN", "Infinity", "--1", ".", "1e"
        }) {
      Exception refusal =
          assertThrows(IllegalArgumentException.class, () -> NumberText.parse(typed));
      assertEquals("\"" + typed + "\" is not a number", refusal.getMessage());
    }
    assertEquals(
        "a number is needed here",
        assertThrows(IllegalArgumentException.class, () -> NumberText.parse("  ")).getMessage());
    assertEquals(
        "1e999 is too large",
        assertThrows(IllegalArgumentException.class, () -> NumberText.parse("1e999")).getMessage());
  }

  @Test
  void noNegativeZeroAndSignsAsInPrint() {
    assertEquals("0.000", NumberText.fixed(-1e-9, 3));
    assertEquals("0", NumberText.fixed(-0.2, 0));
    assertEquals("−0.5", NumberText.fixed(-0.5, 1));
    assertEquals("+∞", NumberText.fixed(Double.POSITIVE_INFINITY, 3));
    assertEquals("−∞", NumberText.compact(Double.NEGATIVE_INFINITY));
    assertEquals("–", NumberText.fixed(Double.NaN, 3));
    assertEquals("1.2346e+07", NumberText.fixed(12_345_678, 5));
    assertEquals("−1.500e+05", NumberText.compact(-150_000));
    assertEquals("5", NumberText.field(5.0));
    assertEquals("0.3", NumberText.field(0.1 + 0.2));
    assertEquals("1000000000000000", NumberText.field(1e15));
    assertEquals("123456789012", NumberText.field(123456789012.0));
  }

  @Test
  void guessedTimesAreInTheUnitThatPeopleTakeForThem() {
    assertEquals("1 s", NumberText.duration(0.2));
    assertEquals("89 s", NumberText.duration(89.4));
    assertEquals("2 min", NumberText.duration(90));
    assertEquals("31 min", NumberText.duration(1861));
    assertEquals("119 min", NumberText.duration(7140));
    assertEquals("2 h", NumberText.duration(7200));
  }
}
