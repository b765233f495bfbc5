package org.pesexplorer.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help texts are short and use only the mark-up that the help panel knows. */
class HelpTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"explore", "relaxation", "database", "limits", "glossary"})
  void keepsToTheMarkupOfTheHelpPanel(String page) throws IOException {
    List<String> lines;
    try (InputStream in = getClass().getResourceAsStream(page + ".md")) {
      assertNotNull(in, page);
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertTrue(lines.size() < 60, page + " has " + lines.size() + " lines");
    assertTrue(lines.get(0).startsWith("# "), page);
    assertEquals(1, lines.stream().filter(line -> line.startsWith("# ")).count());
    for (String line : lines) {
      String text = line.replaceFirst("^(# |## |- )", "");
      assertEquals(0, (text.length() - text.replace("**", "").length()) / 2 % 2, line);
      assertTrue(!text.matches("^[#>*+\\-| ].*") || text.startsWith("**"), line);
      assertTrue(!text.matches(".*(`|\\[.*\\]\\(|<[a-z/]).*"), line);
      assertTrue(!text.replace("**", "").contains("*"), line);
    }
  }
}
