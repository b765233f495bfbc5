package org.pesexplorer.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pesexplorer.plot.ColourMap;
import org.pesexplorer.ui.explore.Arrows;
import org.pesexplorer.ui.explore.MapMode;
import org.pesexplorer.ui.explore.MapOptions;

/** What the map shows, as words for the session file; unknown words are passed over. */
final class SessionChoices {
  private static final Logger LOG = Logger.getLogger(SessionChoices.class.getName());

  private SessionChoices() {}

  static Map<String, String> of(MapOptions options) {
    Map<String, String> all = new TreeMap<>();
    all.put("map", options.modeProperty().get().name());
    all.put("arrows", options.arrowsProperty().get().name());
    all.put("colours", options.coloursProperty().get().name());
    all.put("heatMap", Boolean.toString(options.heatMapProperty().get()));
    all.put("contours", Boolean.toString(options.contoursProperty().get()));
    all.put("minima", Boolean.toString(options.minimaProperty().get()));
    all.put("labels", Boolean.toString(options.labelsProperty().get()));
    all.put("compressed", Boolean.toString(options.compressedProperty().get()));
    all.put("shells", Integer.toString(options.shellsProperty().get()));
    all.put("grid", Integer.toString(options.gridProperty().get()));
    return all;
  }

  static void restore(Map<String, String> all, MapOptions options) {
    take(all, "map", text -> options.modeProperty().set(MapMode.valueOf(text)));
    take(all, "arrows", text -> options.arrowsProperty().set(Arrows.valueOf(text)));
    take(all, "colours", text -> options.coloursProperty().set(ColourMap.valueOf(text)));
    take(all, "heatMap", text -> options.heatMapProperty().set(Boolean.parseBoolean(text)));
    take(all, "contours", text -> options.contoursProperty().set(Boolean.parseBoolean(text)));
    take(all, "minima", text -> options.minimaProperty().set(Boolean.parseBoolean(text)));
    take(all, "labels", text -> options.labelsProperty().set(Boolean.parseBoolean(text)));
    take(all, "compressed", text -> options.compressedProperty().set(Boolean.parseBoolean(text)));
    take(all, "shells", text -> options.shellsProperty().set(within(text, 0, 2)));
    take(all, "grid", text -> options.gridProperty().set(within(text, 100, 400)));
  }

  private static int within(String text, int low, int high) {
    return Math.max(low, Math.min(high, Integer.parseInt(text)));
  }

  private static void take(Map<String, String> all, String name, Consumer<String> setter) {
    String text = all.get(name);
    if (text != null) {
      try {
        setter.accept(text);
      } catch (IllegalArgumentException e) {
        LOG.log(Level.INFO, "the session names an unknown " + name + ": " + text, e);
      }
    }
  }
}
