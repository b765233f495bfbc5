package org.pesexplorer.core.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DescriptorSettingsTest {
  private static String refusal(List<Integer> orders, double r0p) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> new DescriptorSettings(orders, r0p, DescriptorKind.EIGENVALUES))
        .getMessage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1|its slope jumps",
        "0|jumps, or grows beyond all bounds",
        "2|jumps, or grows beyond all bounds",
        "-21|must be -20 or higher"
      })
  void ordersWithoutContinuousSlopesAreRefusedWithTheReason(int order, String reason) {
    String message = refusal(List.of(-2, order), 20);
    assertTrue(message.contains(reason) && message.contains("was " + order), message);
  }

  @Test
  void otherValuesAreChecked() {
    assertTrue(refusal(List.of(), 20).contains("at least one order"));
    assertTrue(refusal(List.of(-2, -3, -2), 20).contains("twice"));
    for (double r0p : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertTrue(refusal(List.of(-2), r0p).contains("R0p"));
    }
  }

  @Test
  void wordsAreReadAndWritten() {
    assertEquals(List.of(-2, -3), DescriptorSettings.parseOrders("-2, -3"));
    assertEquals("-2,-3", DescriptorSettings.THESIS.formatOrders());
    for (DescriptorKind kind : DescriptorKind.values()) {
      assertEquals(kind, DescriptorKind.of(kind.id()));
    }
    assertThrows(IllegalArgumentException.class, () -> DescriptorKind.of("traces"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two", "-2,,-3", "-2.5", "-99999999999"})
  void otherWordsAreRefused(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> DescriptorSettings.parseOrders(text))
            .getMessage();
    assertTrue(message.contains("\"" + text + "\""), message);
  }

  @Test
  void thereIsAnInputForEachParticleAndOrder() {
    assertEquals(8, DescriptorSettings.THESIS.length(4));
    assertEquals(8, DescriptorSettings.THESIS.withKind(DescriptorKind.POWER_SUMS).length(4));
  }
}
