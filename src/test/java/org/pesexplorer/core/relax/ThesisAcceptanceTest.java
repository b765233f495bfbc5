package org.pesexplorer.core.relax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pesexplorer.core.ReferenceFiles;

class ThesisAcceptanceTest {
  @Test
  void theNumbersAreThoseOfTheReference() throws IOException {
    JsonNode table = ReferenceFiles.read("acceptance-table2.json");
    assertEquals(table.get("scans").size(), ThesisAcceptance.SCANS.size());
    assertEquals(table.get("widths").size(), ThesisAcceptance.WIDTHS.size());
    for (int column = 0; column < ThesisAcceptance.WIDTHS.size(); column++) {
      JsonNode expected = table.get("widths").get(column);
      assertEquals(expected.get("widthOfCell").asDouble(), ThesisAcceptance.WIDTHS.get(column));
      double[] percent = ThesisAcceptance.percent(column);
      double[] error = ThesisAcceptance.error(column);
      for (int k = 0; k < percent.length; k++) {
        assertEquals(table.get("scans").get(k).asLong(), ThesisAcceptance.SCANS.get(k));
        assertEquals(expected.get("thesis").get(k).asDouble(), percent[k]);
        assertEquals(expected.get("thesisError").get(k).asDouble(), error[k]);
      }
    }
  }
}
