package org.pesexplorer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pesexplorer.plot.ColourMap;
import org.pesexplorer.ui.explore.Arrows;
import org.pesexplorer.ui.explore.MapMode;
import org.pesexplorer.ui.explore.MapOptions;

class SessionChoicesTest {

  @Test
  void everyChoiceComesBack() {
    MapOptions chosen = new MapOptions();
    chosen.modeProperty().set(MapMode.MOVED);
    chosen.arrowsProperty().set(Arrows.TOTAL);
    chosen.coloursProperty().set(ColourMap.INFERNO);
    chosen.heatMapProperty().set(false);
    chosen.contoursProperty().set(false);
    chosen.minimaProperty().set(false);
    chosen.labelsProperty().set(false);
    chosen.compressedProperty().set(true);
    chosen.shellsProperty().set(2);
    chosen.gridProperty().set(400);
    Map<String, String> words = SessionChoices.of(chosen);
    Map<String, String> standard = SessionChoices.of(new MapOptions());
    words.forEach((name, word) -> assertNotEquals(standard.get(name), word, name));

    MapOptions restored = new MapOptions();
    SessionChoices.restore(words, restored);
    assertEquals(words, SessionChoices.of(restored));
  }

  @Test
  void unknownWordsArePassedOverAndNumbersKeptWithinTheirRange() {
    MapOptions options = new MapOptions();
    SessionChoices.restore(
        Map.of("map", "SIDEWAYS", "colours", "", "grid", "1000000", "shells", "-4", "new", "x"),
        options);
    assertEquals(MapMode.PROBE, options.modeProperty().get());
    assertEquals(ColourMap.VIRIDIS, options.coloursProperty().get());
    assertEquals(400, options.gridProperty().get());
    assertEquals(0, options.shellsProperty().get());
    SessionChoices.restore(Map.of("grid", "many"), options);
    assertEquals(400, options.gridProperty().get());
  }
}
